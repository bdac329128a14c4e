/** What an order gets of its schemes for the pieces that stand. Pure. */
import type { PriceOf } from '../schemes/effect.ts'
import { type Numbered, type OrderSchemes, schemesOn } from '../schemes/order-schemes.ts'
import { isPaid } from './free.ts'
import { priceIn } from './pricing.ts'
import { piecesStanding } from './standing.ts'
import type { OrderLine, OrderView } from './types.ts'

export type Priceable = Pick<OrderView, 'lines' | 'status' | 'quote' | 'pricing'>

export function evaluated({ lines, status, quote, pricing }: Priceable): OrderSchemes {
  if (!pricing) throw new Error('an order that schemes priced was read without them')
  const paid = lines.filter(isPaid).flatMap((line): Numbered[] => {
    const { sku, ptr, rate } = line
    const pieces = piecesStanding(line, status)
    return pieces > 0 ? [{ line: line.line, sku, ptr, rate, pieces }] : []
  })
  const { schemes } = schemesOn(paid, pricing, pricesOf(lines, priceIn(pricing.catalog)))
  return { ...schemes, at: quote.schemes?.at ?? schemes.at }
}

/** Goods that are in the order have its prices. */
function pricesOf(lines: readonly OrderLine[], otherwise: PriceOf): PriceOf {
  const own = new Map(lines.map((line) => [line.sku, line]))
  return (sku) => own.get(sku) ?? otherwise(sku)
}
