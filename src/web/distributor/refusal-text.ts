/** Why something was not done, as the page says it. */

import { statuses } from '../../orders/transitions.ts'
import type { Refusal } from '../../orders/types.ts'
import type { Text } from '../page-text.ts'

/** Reasons with a sentence of their own. Whatever else is refused can only be an outdated page. */
const told = [
  'order-not-found',
  'order-over-credit',
  'order-short',
  'order-nothing-available',
  'order-reason-missing',
  'order-reason-too-long',
  'order-bills-invalid',
  'order-bill-known',
  'stock-unknown-product',
  'stock-out-of-range',
]

export function refusalText(refusal: Refusal, text: Text): string {
  const { reason, args = {} } = refusal
  // As a string: an order's number is a name and takes no thousands separator.
  const number = String(args.number ?? '')
  const already = statuses.find((status) => reason === `order-already-${status}`)
  if (already) return alreadyText(refusal, text(`status-${already}`), text)
  const needed = statuses.find((status) => reason === `order-not-yet-${status}`)
  if (needed) return text('refused-not-yet', { number, status: text(`status-${needed}`) })
  if (!told.includes(reason)) return text('refused-outdated')
  return [
    text(`refused-${reason}`, { number, sku: args.sku ?? '', bill: args.bill ?? '' }),
    ...shortLines(refusal, text),
  ].join('\n')
}

function alreadyText({ args = {}, who, since }: Refusal, status: string, text: Text): string {
  const number = String(args.number ?? '')
  if (!who || !since) return text('refused-already', { number, status })
  return text('refused-already-by', { number, status, who, since: { moment: since.toISOString() } })
}

function shortLines({ short = [] }: Refusal, text: Text): string[] {
  return short.map(({ name, wanted, available }) => text('refused-short-line', { name, wanted, available }))
}
