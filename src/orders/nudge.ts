/** One nudge for an order: what little more reaches the next slab, with its cost and saving as the total will show them. */
import { percentOf, withoutTax } from '../catalog/money.ts'
import type { Gap } from '../schemes/effect.ts'
import type { Names } from '../schemes/parts.ts'
import type { Wanted } from './check.ts'
import { newOrder } from './new-order.ts'
import type { OrderPricing } from './order-pricing.ts'
import type { Quote } from './quote.ts'

export type Nudge = {
  readonly scheme: Names
  readonly sku: string
  readonly name: string
  /** Pieces more, and what the line would then be. */
  readonly more: number
  readonly pieces: number
  /** Pieces, or paise without GST, that it makes of what the scheme counts. */
  readonly from: number
  readonly of: Gap['of']
  /** Paise with GST, before the order is rounded: the price of the pieces, and what comes off for them. */
  readonly cost: number
  readonly saving: number
  readonly free: readonly { readonly name: string; readonly pieces: number }[]
}

export type Limits = {
  /** Pieces of a SKU that the outlet uses a day; undefined where it does not buy it. */
  readonly perDay: (sku: string) => number | undefined
  /** Pieces nobody has been promised; null where they are not counted. */
  readonly free: (sku: string) => number | null
  /** Paise the shop may still owe; null where nothing limits it. */
  readonly credit: number | null
}

const twoWeeks = 14
// Farther away it is not a nudge but a sale.
const nearest = 4

/** Gaps that are near: at most a quarter of what the slab asks for. */
export const isNear = ({ missing, from }: Gap): boolean => missing * nearest <= from

/**
 * The nudge that saves the shop most for what it costs; undefined where none is near, or each would load the shop beyond
 * two weeks of its own rate, the distributor's stock or its credit.
 */
export function nudgeFor(
  lines: readonly Wanted[],
  { quote, gaps }: { readonly quote: Quote; readonly gaps: readonly Gap[] },
  pricing: OrderPricing,
  limits: Limits,
): Nudge | undefined {
  const found = gaps
    .filter(isNear)
    .flatMap((gap) =>
      gap.skus.flatMap((sku) => nudgeOf(gap, sku, lines, quote, pricing, limits) ?? []).slice(0, 1),
    )
  const gain = ({ saving, free, cost }: Nudge) => (saving + free.length) / cost
  return found.toSorted((a, b) => gain(b) - gain(a))[0]
}

function nudgeOf(
  gap: Gap,
  sku: string,
  lines: readonly Wanted[],
  before: Quote,
  pricing: OrderPricing,
  limits: Limits,
): Nudge | undefined {
  const product = pricing.catalog.bySku.get(sku)
  if (!product?.active) return undefined
  const own = lines.find((line) => line.sku === sku)?.pieces ?? 0
  const more = wholeMultiples(gap, product)
  const pieces = own + more
  const rate = limits.perDay(sku) ?? 0
  const there = limits.free(sku)
  if (more > rate * twoWeeks || (there !== null && pieces > there)) return undefined
  const after = newOrder(
    [...lines.filter((line) => line.sku !== sku), { sku, pieces }],
    pricing,
    before.interState,
  )
  const cost = more * product.ptr
  const saving = offWithTax(after.quote) - offWithTax(before)
  const free = moreFree(before, after.quote)
  if (saving <= 0 && free.length === 0) return undefined
  if (limits.credit !== null && after.quote.total > limits.credit) return undefined
  const { name: scheme, from, of } = gap
  return { scheme, sku, name: product.name, more, pieces, from, of, cost, saving: Math.max(0, saving), free }
}

/** Discounts with the GST that goes with them. */
const offWithTax = ({ lines }: Quote): number =>
  lines.reduce((sum, { discount, rate, free }) => sum + (free ? 0 : discount + percentOf(discount, rate)), 0)

function wholeMultiples(
  { missing, of }: Gap,
  product: { ptr: number; rate: number; orderMultiple: number },
): number {
  const each = withoutTax(product.ptr, product.rate)
  const pieces = of === 'pieces' ? missing : Math.ceil(missing / Math.max(1, each))
  const multiple = Math.max(1, product.orderMultiple)
  return Math.ceil(pieces / multiple) * multiple
}

function moreFree(before: Quote, after: Quote): Nudge['free'] {
  const had = new Map<string, number>()
  for (const { sku, pieces, free } of before.lines) if (free) had.set(sku, (had.get(sku) ?? 0) + pieces)
  return after.lines.flatMap(({ sku, name, pieces, free }) => {
    const more = free ? pieces - (had.get(sku) ?? 0) : 0
    return more > 0 ? [{ name, pieces: more }] : []
  })
}
