/** What schemes gave on the lines of a received order, net of what came back. Pure. */
import { mulDiv, withoutTax } from '../../catalog/money.ts'
import { dayIn } from '../../orders/zone.ts'
import { keptPieces } from '../../returns/kept-free.ts'
import type { Evidence } from '../types.ts'
import type { LineRow, OrderRow } from './order-rows.ts'

/** Basis points of a version that gave something. */
export type FundingOf = (schemeId: number, version: number) => number

/** One for each line and scheme: discounts at face value, free goods at the distributor's price without GST. */
export function ofOrder(order: OrderRow, zone: string, fundingOf: FundingOf): Evidence[] {
  const day = dayIn(order.receivedAt, zone)
  const { id: orderId, outletId, number, bills } = order
  const base = { orderId, outletId, number, bills, day }
  const discounts = (order.effects ?? []).flatMap(({ id, version, lines }) =>
    [...added(lines)].flatMap(([lineNumber, discount]) => {
      const line = order.lines.find((each) => each.line === lineNumber)
      if (!line || discount === 0) return []
      const given = { schemeId: id, funding: fundingOf(id, version), ...discountOn(line, discount) }
      const key = `order:${orderId}:${line.line}:${id}:discount`
      return [{ ...base, ...given, key, source: 'discount' as const, ...of(line) }]
    }),
  )
  const free = order.lines.flatMap((line) => {
    if (!line.free) return []
    const { scheme } = line.free
    const effect = order.effects?.find(({ id }) => id === scheme)
    const given = { schemeId: scheme, funding: fundingOf(scheme, effect?.version ?? line.freeVersion ?? 1) }
    const key = `order:${orderId}:${line.line}:${scheme}:free`
    return [{ ...base, ...given, ...freeOn(line, order), key, source: 'free' as const, ...of(line) }]
  })
  return [...discounts, ...free]
}

const of = ({ line, productId }: LineRow) => ({ orderLine: line, productId })

// Where free goods were short, a line may stand twice: its slab, and the value of what was not there.
function added(lines: readonly { line: number; discount: number }[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { line, discount } of lines) sums.set(line, (sums.get(line) ?? 0) + discount)
  return sums
}

/** The same share that a return takes off: see returns/credit.ts. */
function discountOn({ received, returned }: LineRow, discount: number) {
  const back = received === 0 ? discount : mulDiv(discount, returned, received)
  return { pieces: received - returned, value: discount - back }
}

/** Free pieces that the shop kept and paid for are no gift any more. */
function freeOn(line: LineRow, { lines, effects }: OrderRow) {
  const effect = effects?.find(({ id }) => id === line.free?.scheme)
  const kept = effect ? keptPieces(lines, effect).find((each) => each.line === line.line) : undefined
  const pieces = Math.max(0, line.received - line.returned - (kept?.pieces ?? 0))
  return { pieces, value: withoutTax(pieces * (line.dp ?? line.ptr), line.rate) }
}
