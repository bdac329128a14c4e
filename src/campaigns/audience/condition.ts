/** Which outlets an audience is: a small document of conditions on who they are and what they did. */
import { z } from 'zod'
import { Target } from '../../schemes/parts.ts'

const days = z.int().min(1).max(730)
const codes = z.array(z.string().trim().min(1).max(60)).min(1).max(2_000)
/** At least, at most, or both. */
const span = { atLeast: z.int().min(0).exactOptional(), atMost: z.int().min(0).exactOptional() }
const bounded = <T extends { atLeast?: number; atMost?: number }>(value: T): boolean =>
  value.atLeast !== undefined || value.atMost !== undefined

const Goods = z
  .strictObject({ skus: codes.exactOptional(), categories: codes.exactOptional() })
  .refine((goods) => goods.skus !== undefined || goods.categories !== undefined, 'name goods')

const leaves = [
  /** Who they are: class, region, beat, distributor, tier, codes, other audiences. */
  z.strictObject({ is: z.literal('target'), to: Target }),
  /** On a list that was sent up: its number. */
  z.strictObject({ is: z.literal('list'), list: z.int().positive() }),
  /** Somebody of theirs is written to in it. */
  z.strictObject({ is: z.literal('language'), in: z.array(z.enum(['en', 'hi', 'hi-Latn'])).min(1) }),
  /** Somebody of theirs can be reached on it. */
  z.strictObject({ is: z.literal('channel'), in: z.array(z.string().max(40)).min(1).max(10) }),
  /** Ordered any of the goods; with `not` around it: never in that time. */
  z.strictObject({ is: z.literal('bought'), goods: Goods, days }),
  /** Orders in so many days. */
  z.strictObject({ is: z.literal('orders'), days, ...span }).refine(bounded, 'name a bound'),
  /** Paise of an order on average. */
  z.strictObject({ is: z.literal('basket'), days, ...span }).refine(bounded, 'name a bound'),
  /** Share of the range that is sold here, basis points: different products ordered, of all there are. */
  z.strictObject({ is: z.literal('range'), days, ...span }).refine(bounded, 'name a bound'),
  /** Has ordered before, but not in so many days. */
  z.strictObject({ is: z.literal('lapsed'), days }),
  /** Active points. */
  z.strictObject({ is: z.literal('points'), ...span }).refine(bounded, 'name a bound'),
  /** Points that expire within so many days. */
  z.strictObject({ is: z.literal('points-expiring'), days, ...span }),
  /** Short of the next slab of a scheme over a period by at most this share of it, basis points. */
  z.strictObject({
    is: z.literal('under-slab'),
    scheme: z.string().min(1).max(40),
    within: z.int().min(1).max(10_000).default(2_000),
  }),
  /** What it did about an earlier campaign. */
  z.strictObject({
    is: z.literal('campaign'),
    campaign: z.int().positive(),
    did: z.enum(['told', 'read', 'answered', 'ordered']),
  }),
] as const

const Leaf = z.discriminatedUnion('is', [...leaves])
export type Leaf = z.infer<typeof Leaf>

export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition }

/** And, or and not of these, bounded in number and depth. */
export const Condition: z.ZodType<Condition> = z
  .lazy(() => z.union([Leaf, All, Any, Not]))
  .refine((condition) => sizeOf(condition) <= mostParts, 'too many conditions')

const mostParts = 60
const All = z.strictObject({
  all: z
    .array(z.lazy(() => Condition))
    .min(1)
    .max(20),
})
const Any = z.strictObject({
  any: z
    .array(z.lazy(() => Condition))
    .min(1)
    .max(20),
})
const Not = z.strictObject({ not: z.lazy(() => Condition) })

function sizeOf(condition: Condition): number {
  if ('all' in condition) return condition.all.reduce((sum, each) => sum + sizeOf(each), 1)
  if ('any' in condition) return condition.any.reduce((sum, each) => sum + sizeOf(each), 1)
  return 'not' in condition ? 1 + sizeOf(condition.not) : 1
}

/** The slabs that conditions name, which have to be looked up before they can be compiled. */
export function schemesNamed(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(schemesNamed)
  if ('any' in condition) return condition.any.flatMap(schemesNamed)
  if ('not' in condition) return schemesNamed(condition.not)
  return condition.is === 'under-slab' ? [condition.scheme] : []
}
