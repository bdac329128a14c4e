/** The document of an earning rule: immutable once published, read back by its version. */
import { z } from 'zod'
import { Goods, Names, Target, Window } from '../../schemes/parts.ts'

const points = z.int().min(1).max(10_000_000)
/** Thousandths of a point. */
const milli = z.int().min(1).max(1_000_000_000)
/** Hundredths: 300 is three times. */
const times = z.int().min(101).max(10_000)

/** The base of a line: of the rules that fit it, the one of the highest priority, the newest among equals. */
const priority = z.int().min(-1_000).max(1_000).default(0)

/** A period by the calendar of the window's zone, or the whole window. */
const every = z.enum(['month', 'quarter', 'window'])

/** The kinds are a closed union; what each gives is in evaluate.ts (by order) and goals.ts (by period). */
const Rule = z.discriminatedUnion('kind', [
  /** Thousandths of a point per ₹100 of taxable value after discounts. */
  z.strictObject({ kind: z.literal('value'), milli, priority }),
  /** Thousandths of a point per piece or per case. */
  z.strictObject({ kind: z.literal('pieces'), milli, per: z.enum(['piece', 'case']), priority }),
  /** For a new product in each of the first `orders` of a shop that hold it. */
  z.strictObject({ kind: z.literal('launch'), points, orders: z.int().min(1).max(100) }),
  /** The base of the goods times so much, or points for an order that holds `from` pieces of them. */
  z.strictObject({
    kind: z.literal('booster'),
    gives: z.union([
      z.strictObject({ times }),
      z.strictObject({ fixed: points, from: z.int().min(1).max(100_000).default(1) }),
    ]),
    /** Only goods of which the distributor's stock lasts longer than so many days, as they sold in the last 30. */
    slowDays: z.int().min(1).max(3_650).exactOptional(),
    /** Points that all shops together, and each of them, can get of it. */
    budget: points.exactOptional(),
    perOutlet: points.exactOptional(),
  }),
  /** For `distinct` different SKUs of the goods in a period. */
  z.strictObject({ kind: z.literal('range'), distinct: z.int().min(2).max(1_000), points, every }),
  /** For ordering in each of `weeks` weeks in a row, counted in rows from the window's first day. */
  z.strictObject({ kind: z.literal('streak'), weeks: z.int().min(2).max(52), points }),
  /** For pieces, or paise of taxable value after discounts, in a period. */
  z.strictObject({
    kind: z.literal('target'),
    of: z.enum(['paise', 'pieces']),
    goal: z.int().min(1).max(100_000_000_000),
    points,
    every,
  }),
  /** The programme: for how long points last, and its tiers by what a shop received in trailing days, lowest first. */
  z.strictObject({
    kind: z.literal('programme'),
    expiryMonths: z.int().min(1).max(120),
    trailingDays: z.int().min(7).max(366).default(90),
    tiers: z
      .array(
        z.strictObject({
          tier: z.string().trim().min(1).max(40),
          name: Names,
          /** Paise received in the trailing days. */
          from: z.int().min(0).max(100_000_000_000),
          times: z.int().min(100).max(10_000),
        }),
      )
      .max(10)
      .refine((tiers) => tiers.every((each, at) => at === 0 || each.from > (tiers[at - 1]?.from ?? 0)), {
        message: 'each tier begins above the one before',
      }),
  }),
])

export const ruleKinds: readonly string[] = Rule.options.map(({ shape }) => shape.kind.value)

export const PointRuleDocument = z.strictObject({
  v: z.literal(1),
  name: Names,
  window: Window,
  goods: Goods.default({}),
  to: Target.default({}),
  rule: Rule,
})
export type PointRuleDocument = z.infer<typeof PointRuleDocument>
type RuleKind = PointRuleDocument['rule']['kind']

/** A version of a rule and the instants between which orders placed earn by it. */
export type PointRule = {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly document: PointRuleDocument
  readonly from: Date
  readonly until: Date
}

/** A rule of one kind, or of several. */
export type PointRuleOf<Kind extends RuleKind> = PointRule & {
  readonly document: { readonly rule: Extract<PointRuleDocument['rule'], { kind: Kind }> }
}

/** Those of some kinds. */
export const rulesOf = <Kind extends RuleKind>(rules: readonly PointRule[], ...kinds: Kind[]) =>
  rules.filter((rule): rule is PointRuleOf<Kind> => (kinds as RuleKind[]).includes(rule.document.rule.kind))
