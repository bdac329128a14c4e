/**
 * Prices an order anew for what stands of it: under the schemes that held when it was placed, at the prices of its own
 * day. Free goods follow the paid ones. Pure.
 */
import { scaled, sharesOf } from './billed.ts'
import { evaluated, type Priceable } from './evaluated.ts'
import { withFreeGoods } from './free-goods.ts'
import { type Quote, quoteOf } from './quote.ts'
import { valueOfShort } from './short-free.ts'
import { piecesStanding } from './standing.ts'

/** The order with its free goods as the paid ones earn them now, and its estimate. */
export function repriced<Order extends Priceable>(order: Order): Order {
  const next = withFreeGoods(order)
  return { ...next, quote: requote(next) }
}

/** The estimate alone; free goods stay as they are on the lines. */
export function requote(order: Priceable): Quote {
  const { schemes } = order.quote
  if (!schemes) return quoteLines(order, [])
  if (schemes.shares)
    return { ...quoteLines(order, sharesOf(order, schemes.shares)), schemes: scaled(order, schemes) }
  const now = valueOfShort(order, evaluated(order))
  const discounts = order.lines.map(({ line }) =>
    now.effects.reduce(
      (sum, { lines }) => sum + (lines.find((each) => each.line === line)?.discount ?? 0),
      0,
    ),
  )
  return { ...quoteLines(order, discounts), schemes: now }
}

function quoteLines({ lines, status, quote }: Priceable, discounts: readonly number[]): Quote {
  const priced = lines
    .map((line, at) => ({
      ...{ sku: line.sku, name: line.name, mrp: line.mrp, ptr: line.ptr, rate: line.rate },
      pieces: piecesStanding(line, status),
      discount: discounts[at] ?? 0,
      ...(line.free ? { free: true as const } : {}),
    }))
    .filter(({ pieces }) => pieces > 0)
  return quoteOf(priced, quote.interState)
}
