/** Why something is not done, in words the person understands: what is already so, who made it so, and when. */
import { one, type Queryable, statement } from '../db/statement.ts'
import { type Action, whyNot } from './transitions.ts'
import type { OrderView, Refusal } from './types.ts'

const lastChange = statement<{ at: Date; name: string | null }>(
  'order-last-change',
  `select e.at, p.name from order_event e left join person p on p.id = e.person_id
   where e.order_id = $1 order by e.id desc limit 1`,
)

/** The refusal of an action the order's status does not allow. */
export async function alreadySo(q: Queryable, action: Action, order: OrderView): Promise<Refusal> {
  const last = await one(q, lastChange, [order.id])
  const who = last?.name ?? ''
  return {
    ok: false,
    reason: whyNot(action, order.status),
    args: { number: order.number, who },
    ...(who ? { who } : {}),
    ...(last ? { since: last.at } : {}),
  }
}

export function refuse(reason: string, args?: Refusal['args']): Refusal {
  return args ? { ok: false, reason, args } : { ok: false, reason }
}
