/** What pieces given back are worth: the price, discount and tax of their order line, to the paisa. Pure. */
import { mulDiv } from '../catalog/money.ts'
import type { QuoteLine } from '../orders/quote.ts'
import { piecesStanding } from '../orders/standing.ts'
import type { OrderView } from '../orders/types.ts'

/** Paise; taxable − discount + tax + roundOff = amount. */
export type Reversal = {
  readonly taxable: number
  readonly discount: number
  readonly tax: number
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
): Omit<Reversal, 'roundOff'> {
  if (more < 0 || returned < 0 || returned + more > line.pieces)
    throw new RangeError(`${returned} + ${more} of ${line.pieces} pieces cannot come back`)
  const share = (of: number) =>
    line.pieces === 0 ? 0 : mulDiv(of, returned + more, line.pieces) - mulDiv(of, returned, line.pieces)
  const [taxable, discount, tax] = [share(line.taxable), share(line.discount), share(line.tax)]
  return { taxable, discount, tax, amount: taxable - discount + tax }
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
 * round-off goes with the last piece of the order, so that an order returned whole is credited whole.
 */
export function reverse(
  order: OrderView,
  taken: readonly Taken[],
): { readonly credits: readonly Reversal[]; readonly order: OrderView } {
  const quoted = quotedLines(order)
  const before = order.lines.every(allBack)
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
    const closes = !before && !now.lines.every(allBack) && lines.every(allBack)
    now = { ...now, lines }
    const roundOff = closes ? order.quote.roundOff : 0
    // An order of less than a rupee may be rounded down by more than its last piece is worth.
    return { ...part, roundOff, amount: Math.max(0, part.amount + roundOff) }
  })
  return { credits, order: now }
}

const allBack = ({ received, returned }: { received: number; returned: number }) => received === returned
