/** What an order keeps of the schemes that priced it: stored with its estimate, so that every rupee can be explained. */
import { dayIn } from '../orders/zone.ts'
import { type Counter, countersOf } from './caps.ts'
import type { SchemeIndex } from './compile.ts'
import type { Effect, Gap, Left, PaidLine, PriceOf } from './effect.ts'
import { evaluate } from './evaluate.ts'
import { onLines } from './items.ts'
import type { Scheme } from './live.ts'
import type { Names } from './parts.ts'
import type { Kind, RuleOf } from './rules.ts'
import type { ShopFacts } from './shop.ts'

export type OrderEffect = {
  readonly id: number
  readonly version: number
  readonly kind: Kind
  readonly name: Names
  readonly slab: number | null
  /** Pieces or taxable paise that were counted, and from where the slab reached begins. */
  readonly measured: number
  readonly from?: number
  /** Basis points, where it is a rate off. */
  readonly rate?: number
  /** Paise without GST, in all and by the order's line. */
  readonly discount: number
  readonly lines: readonly { readonly line: number; readonly discount: number }[]
  readonly free: readonly { readonly sku: string; readonly pieces: number }[]
  readonly freeValue: number
  readonly points: number
  /** Of points: the goods of the order that they are for. */
  readonly skus?: readonly string[]
  readonly pieces: number
  readonly times: number
  /** Of an extra product: its rule, and the goods of the order that earned it. */
  readonly extra?: Pick<RuleOf<'extra'>, 'buy' | 'free' | 'give' | 'cap' | 'short'> & {
    readonly skus: readonly string[]
  }
  /** The day of the order in the scheme's zone. */
  readonly day: string
  /** The counters of its caps that it is taken from. */
  readonly counters?: readonly Counter[]
}

export type OrderSchemes = {
  /** The order's own time. */
  readonly at: string
  /** Every version that held for the shop then, [id, version]: changes of the order are priced by the same. */
  readonly live: readonly (readonly [number, number])[]
  readonly effects: readonly OrderEffect[]
  /**
   * From dispatch on: what each line was given off, and for how many pieces. What was billed stands: pieces that do not
   * come take their share of the discount with them and lower no slab.
   */
  readonly shares?: Readonly<Record<string, readonly [discount: number, pieces: number]>>
}

/** What an order is priced by. */
export type Pricing = {
  readonly index: SchemeIndex
  readonly at: Date
  readonly outletId: number
  /** Absent: the schemes of the index are known to be for the shop. */
  readonly shop?: ShopFacts
  readonly left: (id: number) => Left
  readonly live: OrderSchemes['live']
}

export type Numbered = PaidLine & { readonly line: number }

export type SchemesOn = { readonly schemes: OrderSchemes; readonly gaps: readonly Gap[] }

/** Evaluates paid lines under a pricing. */
export function schemesOn(lines: readonly Numbered[], pricing: Pricing, priceOf: PriceOf): SchemesOn {
  const { index, at, shop, left, live } = pricing
  const { effects, gaps } = evaluate(index, lines, { at, priceOf, left, ...(shop ? { shop } : {}) })
  const parts = onLines(effects, lines)
  const byId = schemesById(index)
  const stored = effects.map((effect, n) => {
    const scheme = byId.get(effect.id)
    if (!scheme) throw new Error(`scheme ${effect.id} took effect and is not in the list`)
    const off = lines.flatMap(({ line }, place) => {
      const discount = parts[n]?.[place] ?? 0
      return discount > 0 ? [{ line, discount }] : []
    })
    return storedEffect(effect, scheme, off, lines, pricing)
  })
  return { schemes: { at: at.toISOString(), live, effects: stored }, gaps }
}

function storedEffect(
  { discounts: _, kind, ...effect }: Effect,
  scheme: Scheme,
  lines: OrderEffect['lines'],
  paid: readonly Numbered[],
  { outletId, at, index }: Pricing,
): OrderEffect {
  const { rule } = scheme.document
  const slab = 'slabs' in rule && effect.slab !== null ? rule.slabs[effect.slab] : undefined
  const rate = slab?.rate ?? ('rate' in rule ? rule.rate : undefined)
  const counters = countersOf(scheme, outletId, at)
  return {
    ...effect,
    kind,
    lines,
    day: dayIn(at, scheme.document.window.timeZone),
    ...(slab ? { from: slab.from } : {}),
    ...(rate === undefined ? {} : { rate }),
    ...(counters.length > 0 ? { counters } : {}),
    ...(effect.points > 0 ? { skus: skusOf(index, effect.id, paid) } : {}),
    ...(rule.kind === 'extra' ? { extra: extraOf(rule, skusOf(index, effect.id, paid)) } : {}),
  }
}

function extraOf({ buy, free, give, cap, short }: RuleOf<'extra'>, skus: readonly string[]) {
  const more = { ...(give === undefined ? {} : { give }), ...(cap === undefined ? {} : { cap }) }
  return { buy, free, short, ...more, skus }
}

const skusOf = ({ bySku, ofAll }: SchemeIndex, id: number, lines: readonly Numbered[]): string[] => [
  ...new Set(
    lines
      .filter(({ sku }) => [...ofAll, ...(bySku.get(sku) ?? [])].some(({ scheme }) => scheme.id === id))
      .map(({ sku }) => sku),
  ),
]

const known = new WeakMap<SchemeIndex, Map<number, Scheme>>()

function schemesById(index: SchemeIndex): Map<number, Scheme> {
  const found = known.get(index)
  if (found) return found
  const all = [...index.bySku.values()].flat().concat(index.ofAll)
  const made = new Map(all.map(({ scheme }) => [scheme.id, scheme]))
  known.set(index, made)
  return made
}
