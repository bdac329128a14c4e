/** What every scheme document is made of besides its rule: window, goods, audience, limits and words. */
import { z } from 'zod'

const mostNamed = 2_000
const shortText = (most: number) => z.string().trim().min(1).max(most)
const codes = z.array(shortText(60)).min(1).max(mostNamed)

/** Paise or pieces above zero. */
export const amount = z.int().min(1).max(100_000_000_000)
/** Basis points above zero and at most 100 %. */
export const rate = z.int().min(1).max(10_000)

/** The same words per language; English stands in for a language left out. */
export const Names = z.strictObject({
  en: shortText(200),
  hi: shortText(200).exactOptional(),
  'hi-Latn': shortText(200).exactOptional(),
})
export type Names = z.infer<typeof Names>

const wallTime = z.union([z.iso.date(), z.iso.datetime({ local: true, precision: -1 })])

/**
 * Clock times of `timeZone`: 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM'. A day alone begins with its first moment as `from` and
 * goes to its last as `until`.
 */
export const Window = z.strictObject({
  from: wallTime,
  until: wallTime,
  timeZone: z.string().min(1).max(60).default('Asia/Kolkata'),
})
export type Window = z.infer<typeof Window>

/** Goods named by any of these count; nothing named means all goods. `except` is taken out again. */
export const Goods = z.strictObject({
  skus: codes.exactOptional(),
  categories: codes.exactOptional(),
  brands: codes.exactOptional(),
  /** Only products launched on this day or later. */
  launchedSince: z.iso.date().exactOptional(),
  except: codes.exactOptional(),
})
export type Goods = z.infer<typeof Goods>

/** Every list given must name the shop; none given means everyone. Codes as people know them. */
export const Target = z.strictObject({
  classes: codes.exactOptional(),
  /** A region counts with all that lies in it. */
  regions: codes.exactOptional(),
  beats: codes.exactOptional(),
  distributors: codes.exactOptional(),
  outlets: codes.exactOptional(),
  /** Of the loyalty programme. */
  tiers: codes.exactOptional(),
  /** Named audiences: see the table outlet_segment. */
  segments: codes.exactOptional(),
  /** Only a shop that has ordered nothing before. */
  firstOrder: z.literal(true).exactOptional(),
})
export type Target = z.infer<typeof Target>

/**
 * What may be given at most: by all shops together or by each, ever or in a calendar month or day of the window's zone.
 * Paise are discounts without GST and free goods at the retailer's price without GST; pieces those discounted or given
 * free; times the orders, or the multiples where a rule repeats.
 */
export const Cap = z.strictObject({
  per: z.enum(['all', 'outlet']),
  span: z.enum(['ever', 'month', 'day']),
  of: z.enum(['paise', 'pieces', 'times']),
  most: amount,
})
export type Cap = z.infer<typeof Cap>

export const Stack = z.strictObject({
  /** Of the schemes of one group only the best for the order counts; groups add up. Without one: a group of its own. */
  group: shortText(40).exactOptional(),
  /** Goods that got it get nothing else. */
  exclusive: z.literal(true).exactOptional(),
  /** The higher wins where two are equally good, and among exclusive ones. */
  priority: z.int().min(-1_000).max(1_000).default(0),
})
