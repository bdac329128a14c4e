/** What schemes make of an order. Money is paise without GST, quantities are pieces. */
import type { Names } from './parts.ts'
import type { Kind } from './rules.ts'

/** A line of an order as schemes see it: prices in paise with GST, `rate` in basis points. Paid pieces only. */
export type PaidLine = {
  readonly sku: string
  readonly pieces: number
  readonly ptr: number
  readonly rate: number
}

/** All of one SKU in an order. */
export type Item = {
  readonly sku: string
  readonly pieces: number
  /** GST, and the price with it, of a piece. */
  readonly rate: number
  readonly ptr: number
  /** What is left of its taxable value when the scheme's turn comes. */
  readonly base: number
}

/** What one scheme gives; nothing in it is negative. */
export type Given = {
  /** The slab reached, from 0; null where the rule has none. */
  readonly slab: number | null
  /** Pieces, or taxable paise, that were counted. */
  readonly measured: number
  readonly discounts: ReadonlyMap<string, number>
  readonly free: readonly { readonly sku: string; readonly pieces: number }[]
  /** At the retailer's price. */
  readonly freeValue: number
  readonly points: number
  /** Discounted or given free, and how often: what caps count. */
  readonly pieces: number
  readonly times: number
}

export type Effect = Given & {
  readonly id: number
  readonly version: number
  readonly kind: Kind
  readonly name: Names
  /** The discounts together. */
  readonly discount: number
}

/** How much more a slab asks for: pieces of these goods, or of their taxable value. Never of what is reached. */
export type Gap = {
  readonly id: number
  readonly kind: Kind
  readonly name: Names
  /** Pieces, bundles or paise that make it. */
  readonly from: number
  readonly missing: number
  readonly of: 'pieces' | 'paise'
  /** Goods of the order that count, the one most is bought of first; or the one that a bundle lacks. */
  readonly skus: readonly string[]
}

/** What is left of a scheme's caps. */
export type Left = { readonly paise: number; readonly pieces: number; readonly times: number }

const unlimited = Number.POSITIVE_INFINITY
export const noLimit: Left = { paise: unlimited, pieces: unlimited, times: unlimited }

/** Price and tax of goods that are given. */
export type PriceOf = (sku: string) => { readonly ptr: number; readonly rate: number } | undefined

/** What a rule is evaluated on. */
export type Basket = {
  /** By SKU; of the goods of the scheme only. */
  readonly items: readonly Item[]
  readonly left: Left
  readonly priceOf: PriceOf
  /** Day of the month in the scheme's zone. */
  readonly dayOfMonth: () => number
}
