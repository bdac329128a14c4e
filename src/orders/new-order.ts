/** Lines and estimate of an order that is not placed yet, with what schemes give. Pure. */
import type { Gap } from '../schemes/effect.ts'
import { schemesOn } from '../schemes/order-schemes.ts'
import type { Wanted } from './check.ts'
import { freshLine } from './insert.ts'
import type { OrderPricing } from './order-pricing.ts'
import { priceIn } from './pricing.ts'
import { productOf } from './product-of.ts'
import { type Quote, quoteOf } from './quote.ts'
import type { OrderLine } from './types.ts'

export type NewOrder = {
  readonly lines: readonly OrderLine[]
  /** In the order of the lines, the free ones last. */
  readonly quote: Quote
  readonly gaps: readonly Gap[]
}

/** Of lines merged and checked against the catalogue. */
export function newOrder(wanted: readonly Wanted[], pricing: OrderPricing, interState: boolean): NewOrder {
  const { bySku } = pricing.catalog
  const paid = wanted.map(({ sku, pieces }, at) => freshLine(at + 1, pieces, productOf(bySku.get(sku))))
  const numbered = paid.map(({ line, sku, ptr, rate, ordered }) => ({
    line,
    sku,
    ptr,
    rate,
    pieces: ordered,
  }))
  const { schemes, gaps } = schemesOn(numbered, pricing, priceIn(pricing.catalog))
  const given = schemes.effects.flatMap(({ id, free }) => free.map((each) => ({ ...each, scheme: id })))
  const free = given.map(({ sku, pieces, scheme }, at) => ({
    ...freshLine(paid.length + at + 1, pieces, productOf(bySku.get(sku))),
    free: { scheme, owed: false },
  }))
  const off = new Map<number, number>()
  for (const each of schemes.effects.flatMap(({ lines }) => lines))
    off.set(each.line, (off.get(each.line) ?? 0) + each.discount)
  const lines = [...paid, ...free]
  const priced = quoteOf(
    lines.map((line) => ({ ...quotable(line), pieces: line.ordered, discount: off.get(line.line) ?? 0 })),
    interState,
  )
  const kept = schemes.effects.length > 0 || schemes.live.length > 0
  return { lines, quote: kept ? { ...priced, schemes } : priced, gaps }
}

const quotable = ({ sku, name, mrp, ptr, rate, free }: OrderLine) => ({
  ...{ sku, name, mrp, ptr, rate },
  ...(free ? { free: true as const } : {}),
})
