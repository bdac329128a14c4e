/** What can be done to an order from the page, each with the right it takes and when it is offered. */
import { z } from 'zod'
import type { Tx } from '../../../db/tx.ts'
import { confirmAvailable, confirmOrder } from '../../../orders/confirm.ts'
import { deliverOrder } from '../../../orders/deliver.ts'
import { refuseOrder } from '../../../orders/end.ts'
import { allows } from '../../../orders/transitions.ts'
import type { OrderRequest, OrderView, Outcome, Refusal } from '../../../orders/types.ts'
import { answerUrgent } from '../../../orders/urgent.ts'
import { parseBills } from '../../../papers/bill-text.ts'
import { dispatchWithBills } from '../../../papers/dispatch-with-bills.ts'
import type { Action } from '../../../people/can.ts'
import type { Telling } from '../perform.ts'

/** The fields of a form, as they were typed. */
export const Form = z.record(z.string().max(60), z.string().max(1_000))
export type Form = z.infer<typeof Form>

export type Work = {
  readonly tx: Tx
  readonly telling: Telling
  readonly request: OrderRequest & { readonly by: number }
  readonly form: Form
}

/** `said`: the wording of the notice where “order so and so is now …” would not tell it. */
export type Done = { readonly ok: true; readonly order: OrderView; readonly said?: string } | Refusal

export type Deed = {
  readonly right: Action
  /** A second right that it takes. */
  readonly also?: Action
  when(order: OrderView): boolean
  run(work: Work): Promise<Done>
}

/** A change of the order itself, told as everywhere. */
export const changing =
  (act: (work: Work) => Promise<Outcome>, said?: string) =>
  async (work: Work): Promise<Done> => {
    const outcome = await act(work)
    if (!outcome.ok) return outcome
    work.telling.order(outcome.change)
    return { ok: true, order: outcome.change.order, ...(said ? { said } : {}) }
  }

export const orderDeeds = {
  confirm: {
    right: 'confirm-order',
    when: ({ status }) => allows('confirm', status),
    run: changing(({ tx, request }) => confirmOrder(tx, request)),
  },
  'confirm-available': {
    right: 'confirm-order',
    when: ({ status }) => allows('confirm', status),
    run: changing(({ tx, request }) => confirmAvailable(tx, request)),
  },
  refuse: {
    right: 'refuse-order',
    when: ({ status }) => allows('refuse', status),
    run: changing(({ tx, request, form }) =>
      refuseOrder(tx, { ...request, reason: form.picked || form.reason || '' }),
    ),
  },
  dispatch: {
    right: 'dispatch',
    when: ({ status, held }) => allows('dispatch', status) && !held,
    run: changing(dispatchTyped),
  },
  deliver: {
    right: 'deliver',
    when: ({ status }) => allows('deliver', status),
    run: changing(({ tx, request }) => deliverOrder(tx, request)),
  },
  urgent: {
    right: 'change-order',
    when: ({ status, urgent }) => allows('urgent', status) && urgent === 'asked',
    run: changing(({ tx, request, form }) => {
      const deliverOn = /^\d{4}-\d{2}-\d{2}$/.test(form.day ?? '') ? (form.day ?? null) : null
      return answerUrgent(tx, { ...request, deliverOn })
    }, 'done-urgent'),
  },
} satisfies Record<string, Deed>

async function dispatchTyped({ tx, request, form }: Work): Promise<Outcome> {
  const typed = form.bills ?? ''
  const bills = typed.trim() === '' ? [] : parseBills(typed)
  if (!bills) return { ok: false, reason: 'order-bills-invalid' }
  return dispatchWithBills(tx, { ...request, bills, source: 'page' })
}
