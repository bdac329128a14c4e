/** Per-line change of an order: what the form says, against what stands. */
import { changeOrder, type LineEdit } from '../../../orders/change.ts'
import { holdOrder } from '../../../orders/hold.ts'
import { refuse } from '../../../orders/refusal.ts'
import { allows } from '../../../orders/transitions.ts'
import type { OrderLine, OrderView, Outcome, Refusal } from '../../../orders/types.ts'
import { changing, type Deed, type Form, type Work } from './deeds.ts'

/** What is offered of a line while nothing else is said. */
export const offeredOf = (line: OrderLine): number => line.offered ?? line.ordered

export const changeDeed: Deed = {
  right: 'change-order',
  when: ({ status }) => allows('change', status),
  run: changing(changeTyped),
}

// Somebody else may have answered it while this one was typing: then it is looked at anew first.
async function changeTyped({ tx, request, form }: Work): Promise<Outcome> {
  const order = await holdOrder(tx, request.orderId)
  if (!order || order.distributor.id !== request.scope?.distributorId) return refuse('order-not-found')
  if (String(order.revision) !== form.revision)
    return refuse('order-changed-meanwhile', { number: order.number })
  const edits = editsOf(order, form)
  if ('ok' in edits) return edits
  if (edits.length === 0) return refuse('order-nothing-changed', { number: order.number })
  return changeOrder(tx, { ...request, lines: edits })
}

function editsOf(order: OrderView, form: Form): LineEdit[] | Refusal {
  const edits: LineEdit[] = []
  for (const line of order.lines) {
    const typed = form[`pieces-${line.line}`]
    if (typed === undefined) continue
    const pieces = countOf(typed)
    const sku = form[`swap-${line.line}`] ?? ''
    const instead = sku === '' ? undefined : countOf(form[`swap-pieces-${line.line}`] ?? '')
    if (pieces === undefined || (sku !== '' && instead === undefined))
      return refuse('order-pieces-unclear', { product: line.name })
    if (sku !== '' && instead)
      edits.push({ line: line.line, pieces: 0, substitute: { sku, pieces: instead } })
    else if (pieces !== offeredOf(line)) edits.push({ line: line.line, pieces })
  }
  return edits
}

const countOf = (typed: string): number | undefined =>
  /^\d{1,7}$/.test(typed.trim()) ? Number(typed.trim()) : undefined
