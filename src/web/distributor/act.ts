/** What can be done to an order from the page: the deed, its record and the notices, all or nothing. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import { confirmAvailable, confirmOrder } from '../../orders/confirm.ts'
import { deliverOrder } from '../../orders/deliver.ts'
import { refuseOrder } from '../../orders/end.ts'
import { allows } from '../../orders/transitions.ts'
import type { OrderRequest, OrderView, Outcome } from '../../orders/types.ts'
import { parseBills } from '../../papers/bill-text.ts'
import { dispatchWithBills } from '../../papers/dispatch-with-bills.ts'
import { audit } from '../../people/audit.ts'
import type { Action } from '../../people/can.ts'
import type { Session, Web } from '../env.ts'
import type { Access } from './access.ts'

const Form = z.object({ reason: z.string().max(500).default(''), bills: z.string().max(500).default('') })
type Form = z.infer<typeof Form>

type Deed = {
  right: Action
  when: (order: OrderView) => boolean
  run(tx: Tx, request: OrderRequest, form: Form): Promise<Outcome>
}

export const deeds = {
  confirm: {
    right: 'confirm-order',
    when: ({ status }) => allows('confirm', status),
    run: (tx, request) => confirmOrder(tx, request),
  },
  'confirm-available': {
    right: 'confirm-order',
    when: ({ status }) => allows('confirm', status),
    run: (tx, request) => confirmAvailable(tx, request),
  },
  refuse: {
    right: 'refuse-order',
    when: ({ status }) => allows('refuse', status),
    run: (tx, request, { reason }) => refuseOrder(tx, { ...request, reason }),
  },
  dispatch: {
    right: 'dispatch',
    when: ({ status }) => allows('dispatch', status),
    run: (tx, request, { bills }) => dispatchTyped(tx, request, bills),
  },
  deliver: {
    right: 'deliver',
    when: ({ status }) => allows('deliver', status),
    run: (tx, request) => deliverOrder(tx, request),
  },
} satisfies Record<string, Deed>

export type DeedName = keyof typeof deeds

export const isDeed = (name: string): name is DeedName => Object.hasOwn(deeds, name)

async function dispatchTyped(tx: Tx, request: OrderRequest, typed: string): Promise<Outcome> {
  const bills = typed.trim() === '' ? [] : parseBills(typed)
  if (!bills) return { ok: false, reason: 'order-bills-invalid' }
  return dispatchWithBills(tx, { ...request, bills, source: 'page' })
}

type Asked = { access: Access; session: Session; orderId: number; name: DeedName; form: unknown }

/** Does it and tells everyone concerned, in one transaction; undefined when the role does not allow it. */
export async function actOnOrder(web: Web, asked: Asked): Promise<Outcome | undefined> {
  const { access, session, orderId, name } = asked
  const deed: Deed = deeds[name]
  if (!access.may(deed.right)) return undefined
  const form = Form.safeParse(asked.form)
  if (!form.success) return { ok: false, reason: 'order-reason-too-long' }
  const scope = { distributorId: access.distributor.id }
  const request = { orderId, by: session.personId, now: web.now(), scope }
  // Made before the first try, so that a repeated transaction writes its notices under the same key.
  const origin = `page:${randomUUID()}`
  const once = () =>
    inTransaction(web.db, async (tx) => {
      const outcome = await deed.run(tx, request, form.data)
      if (!outcome.ok) return outcome
      await audit(tx, {
        personId: session.personId,
        action: `order-${name}`,
        subject: `order:${orderId}`,
        detail: { number: outcome.change.order.number, status: outcome.change.order.status },
      })
      await web.announce(tx, outcome.change, origin)
      return outcome
    })
  const outcome = await retryTransient(once, { attempts: 3 })
  if (outcome.ok) web.announced?.()
  return outcome
}
