/**
 * What a shop waits to hear about from its distributor, apart from orders: objections, disputes, returns asked for, and
 * payments it says it made. What waits too long is brought up by the distributor's working hours, as orders are.
 */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type Level, overdueAt, type Seller, sellersFor } from '../orders/overdue.ts'

export type MatterKind = 'objection' | 'dispute' | 'return' | 'payment'

export type Matter = {
  readonly kind: MatterKind
  readonly id: number
  /** Of the order or return; of a payment 0. */
  readonly number: number
  readonly orderId: number | null
  readonly outlet: { readonly name: string; readonly code: string }
  readonly distributor: { readonly id: number; readonly name: string }
  readonly since: Date
}
export type MatterReminder = { readonly level: Level; readonly matter: Matter }

const waiting = `
  select case when x.kind = 'not-ordered' then 'objection' else 'dispute' end as kind, x.id, x.distributor_id,
    x.outlet_id, x.opened_at as since, x.reminded, x.order_id
  from dispute x where x.status = 'open' and x.reminded < 2
  union all
  select 'return', r.id, r.distributor_id, r.outlet_id, r.asked_at, r.reminded, null
  from goods_return r where r.status = 'asked' and r.reminded < 2
  union all
  select 'payment', c.id, c.distributor_id, c.outlet_id, c.at, c.reminded, null
  from payment_claim c where c.status = 'waiting' and c.reminded < 2`

const sellers = statement<Seller>(
  'matters-sellers',
  sellersFor(`select from (${waiting}) w where w.distributor_id = d.id`),
)

const due = statement<Matter & { level: Level }>(
  'matters-due',
  `select s.level, w.kind, w.id, w.order_id as "orderId", w.since,
     coalesce(t.number, (select r.number from goods_return r where w.kind = 'return' and r.id = w.id), 0) as number,
     json_build_object('name', o.name, 'code', o.code) as outlet,
     json_build_object('id', d.id, 'name', d.name) as distributor
   from (${waiting}) w
   join unnest($1::bigint[], $2::smallint[], $3::timestamptz[]) as s(distributor_id, level, since)
     on s.distributor_id = w.distributor_id and w.since <= s.since and w.reminded = s.level - 1
   join outlet o on o.id = w.outlet_id join distributor d on d.id = w.distributor_id
   left join trade_order t on t.id = w.order_id
   order by w.since, w.kind, w.id limit 200`,
)

const marked = (table: string, open: string) =>
  `update ${table} set reminded = $2 where id = any($1::bigint[]) and status = '${open}' and reminded = $2 - 1
   returning id`
const marks = {
  objection: statement<{ id: number }>('matters-mark-dispute', marked('dispute', 'open')),
  return: statement<{ id: number }>('matters-mark-return', marked('goods_return', 'asked')),
  payment: statement<{ id: number }>('matters-mark-payment', marked('payment_claim', 'waiting')),
}
const markOf = (kind: MatterKind) => marks[kind === 'dispute' ? 'objection' : kind]

/** After `remind_after` working minutes the distributor's, after twice that the brand's; oldest first. */
export async function dueMatters(q: Queryable, now: Date): Promise<MatterReminder[]> {
  const found = overdueAt(await rows(q, sellers, [now]), now)
  if (found.length === 0) return []
  const matters = await rows(q, due, [
    found.map(({ id }) => id),
    found.map(({ level }) => level),
    found.map(({ since }) => since),
  ])
  return matters.map(({ level, ...matter }) => ({ level, matter }))
}

/** Those that still wait and are now this caller's to bring up: each is brought up once a level. */
export async function markMatters(tx: Tx, level: Level, matters: readonly Matter[]): Promise<Matter[]> {
  const taken: Matter[] = []
  for (const [kind, of] of Map.groupBy(matters, ({ kind: each }) => each)) {
    const ids = await rows(tx.client, markOf(kind), [of.map(({ id }) => id), level])
    taken.push(...of.filter(({ id }) => ids.some((each) => each.id === id)))
  }
  return taken.toSorted((a, b) => a.since.getTime() - b.since.getTime())
}
