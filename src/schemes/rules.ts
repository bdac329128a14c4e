/** The kinds of schemes: a closed union. What a document of a kind gives, and when. */
import { z } from 'zod'
import { amount, rate } from './parts.ts'

/** Reached at `from` pieces, or paise of taxable value; gives a rate off in basis points, or points. */
const Slab = z.strictObject({ from: amount, rate: rate.exactOptional(), points: amount.exactOptional() })
export type Slab = z.infer<typeof Slab>

const Basis = z.discriminatedUnion('per', [
  z.strictObject({ per: z.literal('order') }),
  /** Added up over the time per outlet, net of returns; paid `returnDays` after its end. */
  z.strictObject({
    per: z.literal('period'),
    every: z.enum(['month', 'quarter', 'window']),
    returnDays: z.int().min(0).max(180).default(15),
  }),
])
export type Basis = z.infer<typeof Basis>

const slabs = {
  slabs: z.array(Slab).min(1).max(20),
  basis: Basis.default({ per: 'order' }),
  /** The reached slab applies to the whole; where marginal, each slab to its own part only. */
  marginal: z.literal(true).exactOptional(),
}

const QuantitySlabs = z.strictObject({ kind: z.literal('quantity-slabs'), ...slabs })
const ValueSlabs = z.strictObject({ kind: z.literal('value-slabs'), ...slabs })

/** `free` pieces on top of every `buy` paid ones, at most `cap` times an order. */
const Extra = z.strictObject({
  kind: z.literal('extra'),
  buy: z.int().min(1).max(100_000),
  free: z.int().min(1).max(100_000),
  /** The SKU given, for the goods bought together; absent: each SKU earns pieces of itself. */
  give: z.string().trim().min(1).max(60).exactOptional(),
  cap: z.int().min(1).max(100_000).exactOptional(),
  /** Free pieces the distributor does not have: owed with a later delivery, or their value taken off. */
  short: z.enum(['owed', 'value']).default('owed'),
})

/** Bundles are counted as often as they fit, at most `cap` times an order, the dearest goods first. */
const Combo = z.strictObject({
  kind: z.literal('combo'),
  bundle: z.union([
    /** Any `any` units of the goods, a unit being `each` pieces of one SKU; `distinct`: all of different SKUs. */
    z.strictObject({
      any: z.int().min(2).max(1_000),
      each: z.int().min(1).max(100_000).default(1),
      distinct: z.literal(true).exactOptional(),
    }),
    /** Exactly these. */
    z.strictObject({
      items: z
        .array(z.strictObject({ sku: z.string().trim().min(1).max(60), pieces: z.int().min(1).max(100_000) }))
        .min(1)
        .max(30),
    }),
  ]),
  /** For a bundle: paise with GST; or a rate off in basis points. */
  price: amount.exactOptional(),
  rate: rate.exactOptional(),
  cap: z.int().min(1).max(100_000).exactOptional(),
})

/** Off what is left after everything else, from a taxable value on. */
const Cash = z.strictObject({ kind: z.literal('cash'), rate, from: amount.exactOptional() })

/** For orders before a day of the month. */
const Timing = z.strictObject({ kind: z.literal('timing'), rate, beforeDay: z.int().min(2).max(28) })

/** For a bill paid in time; settled with the payment, not with the order. */
const EarlyPayment = z.strictObject({
  kind: z.literal('early-payment'),
  rate,
  withinDays: z.int().min(1).max(180),
})

/** What a distributor earns on what it buys from the brand: the parts whose condition is met add up. */
const Margin = z.strictObject({
  kind: z.literal('margin'),
  parts: z
    .array(
      z.strictObject({
        rate,
        /** Taxable paise and pieces of the invoice, both to be passed. */
        aboveValue: amount.exactOptional(),
        abovePieces: amount.exactOptional(),
        beforeDay: z.int().min(2).max(28).exactOptional(),
      }),
    )
    .min(1)
    .max(20),
})

/** Codes printed on packs, redeemed once each by anyone: a fixed sum, or one drawn by weight. */
const Codes = z.strictObject({
  kind: z.literal('codes'),
  payout: z.union([
    z.strictObject({ fixed: amount }),
    z.strictObject({
      scratch: z
        .array(
          z.strictObject({
            amount: z.int().min(0).max(10_000_000),
            weight: z.int().min(1).max(1_000_000),
          }),
        )
        .min(1)
        .max(20),
    }),
  ]),
})

export const Rule = z.discriminatedUnion('kind', [
  QuantitySlabs,
  ValueSlabs,
  Extra,
  Combo,
  Cash,
  Timing,
  EarlyPayment,
  Margin,
  Codes,
])
export type Rule = z.infer<typeof Rule>
export type Kind = Rule['kind']
export type RuleOf<K extends Kind> = Extract<Rule, { kind: K }>

export type Level = 'primary' | 'secondary' | 'tertiary'

/** Where a kind can be used: brand to distributor, distributor to shop, consumers. */
export const levelsOf: Record<Kind, readonly Level[]> = {
  'quantity-slabs': ['primary', 'secondary'],
  'value-slabs': ['primary', 'secondary'],
  extra: ['primary', 'secondary'],
  combo: ['secondary'],
  cash: ['primary', 'secondary'],
  timing: ['primary', 'secondary'],
  'early-payment': ['primary', 'secondary'],
  margin: ['primary'],
  codes: ['tertiary'],
}

/** What takes effect in a shop's order itself; the rest is counted and paid later. */
export const inOrders = (rule: Rule): boolean =>
  rule.kind === 'quantity-slabs' || rule.kind === 'value-slabs'
    ? rule.basis.per === 'order'
    : ['extra', 'combo', 'cash', 'timing'].includes(rule.kind)
