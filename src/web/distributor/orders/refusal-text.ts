/** Why something was not done, as the page says it: in the words of the chat where it has them. */
import { statuses } from '../../../orders/transitions.ts'
import type { Refusal } from '../../../orders/types.ts'
import type { Text } from '../../page-text.ts'

/** Reasons with a sentence of the page's own. */
const told = [
  'order-not-found',
  'order-over-credit',
  'order-short',
  'order-nothing-available',
  'order-reason-missing',
  'order-reason-too-long',
  'order-bills-invalid',
  'order-bill-known',
  'order-changed-meanwhile',
  'order-nothing-changed',
  'order-pieces-unclear',
  'order-override-reason',
  'dispute-closed-already',
  'stock-unknown-product',
  'stock-out-of-range',
]
/** Those that the chat's `desk-refused` tells. Whatever else is refused can only be an outdated page. */
const toldInChat = [
  'order-nothing-left',
  'order-product-not-sold',
  'order-same-product',
  'order-pieces-out-of-range',
  'order-too-many-lines',
  'order-held',
  'order-not-held',
  'order-urgent-not-asked',
  'order-day-past',
  'order-nothing-missing',
  'order-already-brought-back',
]

export function refusalText(refusal: Refusal, text: Text): string {
  const { reason, args = {} } = refusal
  // As a string: an order's number is a name and takes no thousands separator.
  const number = String(args.number ?? '')
  const product = String(args.product ?? '')
  if (toldInChat.includes(reason))
    return text('desk-refused', { reason, number, product, max: args.max ?? 0 })
  const already = statuses.find((status) => reason === `order-already-${status}`)
  if (already) return alreadyText(refusal, text(`status-${already}`), text)
  const needed = statuses.find((status) => reason === `order-not-yet-${status}`)
  if (needed) return text('refused-not-yet', { number, status: text(`status-${needed}`) })
  if (!told.includes(reason)) return text('refused-outdated')
  return [
    text(`refused-${reason}`, { number, product, sku: args.sku ?? '', bill: args.bill ?? '' }),
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
