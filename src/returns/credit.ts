/** What pieces given back are worth: the price, discount and tax of their order line, to the paisa. Pure. */
import { mulDiv } from '../catalog/money.ts'
import type { QuoteLine } from '../orders/quote.ts'
import { piecesStanding } from '../orders/standing.ts'
import type { OrderView } from '../orders/types.ts'
import { keptFree } from './kept-free.ts'

/** Paise; taxable − discount + tax − kept + roundOff = amount. */
export type Reversal = {
  readonly taxable: number
  readonly discount: number
  readonly tax: number
  /** Free pieces kept that these goods had earned. */
  readonly kept: number
  readonly roundOff: number
  readonly amount: number
}

/**
 * The worth of further pieces of a line: what all returned pieces are worth after them, less what they were worth
 * before. So the parts of several returns add up to the line, whatever remains of each rounding.
 */
export function reverseLine(
  line: Pick<QuoteLine, 'pieces' | 'taxable' | 'discount' | 'tax'>,
  returned: number,
  more: number,
): Omit<Reversal, 'roundOff' | 'kept'> {
  if (more < 0 || returned < 0 || returned + more > line.pieces)
    throw new RangeError(`${returned} + ${more} of ${line.pieces} pieces cannot come back`)
  const share = (of: number) =>
    line.pieces === 0 ? 0 : mulDiv(of, returned + more, line.pieces) - mulDiv(of, returned, line.pieces)
  // Shared by what is left after the discount: shares of both rounded apart could credit a paisa less than nothing.
  const [net, discount, tax] = [share(line.taxable - line.discount), share(line.discount), share(line.tax)]
  return { taxable: net + discount, discount, tax, amount: net + tax }
}

export type Taken = { readonly line: number; readonly pieces: number }

/** The lines of the estimate by order line; it leaves out the lines of which nothing stands. */
export function quotedLines(order: OrderView): Map<number, QuoteLine> {
  const standing = order.lines.filter((line) => piecesStanding(line, order.status) > 0)
  return new Map(
    standing.flatMap((line, at) => {
      const quoted = order.quote.lines[at]
      return quoted ? [[line.line, quoted] as const] : []
    }),
  )
}

/**
 * What is credited for pieces of a received order, one answer for each taken, and the order with them returned. The
 * round-off goes with the last pieces of the order, so that an order returned whole is credited what it came to.
 */
export function reverse(
  order: OrderView,
  taken: readonly Taken[],
): { readonly credits: readonly Reversal[]; readonly order: OrderView } {
  const quoted = quotedLines(order)
  let now = order
  const credits = taken.map(({ line, pieces }): Reversal => {
    const known = now.lines.find((each) => each.line === line)
    const price = quoted.get(line)
    if (!known || (!price && pieces > 0))
      throw new RangeError(`order ${order.id} received nothing of line ${line}`)
    const part = price
      ? reverseLine(price, known.returned, pieces)
      : { taxable: 0, discount: 0, tax: 0, amount: 0 }
    const lines = now.lines.map((each) =>
      each.line === line ? { ...each, returned: each.returned + pieces } : each,
    )
    const before = { credited: creditedFor(now, quoted), kept: keptFree(now) }
    now = { ...now, lines }
    const amount = creditedFor(now, quoted) - before.credited
    const kept = keptFree(now) - before.kept
    return { ...part, kept, roundOff: amount - part.amount + kept, amount }
  })
  return { credits, order: now }
}

/**
 * Paise credited once this much is back: what the pieces are worth, never more than the order came to – an order
 * rounded down may come to less than its pieces before the last of them is back.
 */
function creditedFor(order: OrderView, quoted: ReadonlyMap<number, QuoteLine>): number {
  const { total } = order.quote
  if (order.lines.every(({ received, returned }) => received === returned)) return total
  const worth = order.lines.reduce((sum, { line, returned }) => {
    const price = quoted.get(line)
    return price ? sum + reverseLine(price, 0, returned).amount : sum
  }, 0)
  return Math.max(0, Math.min(worth - keptFree(order), total))
}
