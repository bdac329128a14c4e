/** What an order earns, by line, and why. Pure: time, shop and rules are handed in. */
import { mulDiv, splitByWeight } from '../../catalog/money.ts'
import type { Goods, Names } from '../../schemes/parts.ts'
import type { EarningKind } from '../ledger/types.ts'
import { type PointRule, type PointRuleOf, rulesOf } from './document.ts'

/** A line as it counts: pieces that were paid for, and their taxable paise after discounts. */
export type EarningLine = {
  readonly line: number
  readonly productId: number
  readonly sku: string
  readonly name: string
  readonly category: string
  readonly brand: string | null
  readonly launchedOn: string | null
  readonly caseSize: number
  readonly pieces: number
  readonly net: number
}

export type Programme = {
  readonly rule: PointRuleOf<'programme'>
  readonly tier: { readonly tier: string; readonly name: Names; readonly times: number }
}

export type Earning = {
  readonly lines: readonly EarningLine[]
  /** Those that hold at the order's time and are for the shop. */
  readonly rules: readonly PointRule[]
  /** The tier the shop had. */
  readonly programme: Programme | undefined
  /** Earlier orders of the shop that held a product. */
  readonly ordersBefore: ReadonlyMap<number, number>
  /** Of a booster for slow movers: whether a product is one. */
  readonly isSlow: (productId: number, days: number) => boolean
}

/** What stays of a share when goods go: a part by pieces, all while any of the line is kept, all while `from` pieces are. */
export type Holds = 'piece' | 'line' | 'order'

export type EffectLine = {
  readonly line: number
  readonly sku: string
  readonly name: string
  readonly pieces: number
  readonly net: number
  /** Thousandths of a point. */
  readonly milli: number
  readonly points: number
}

export type Effect = {
  readonly kind: EarningKind
  /** The version that gives it, of an earning rule or of a scheme; its name and what it gives, as they are told. */
  readonly by: { readonly id: number; readonly version: number }
  readonly name: Names
  readonly gives: object
  readonly points: number
  readonly holds: Holds
  readonly from: number
  readonly lines: readonly EffectLine[]
  /** Absent where a scheme gives it: its caps are its own. */
  readonly rule?: PointRule
}

/** Whether a product is among the goods. */
export function isAmong(
  goods: Goods,
  line: Omit<EarningLine, 'line' | 'pieces' | 'net' | 'name' | 'caseSize'>,
): boolean {
  if (goods.except?.includes(line.sku)) return false
  if (goods.launchedSince !== undefined && (line.launchedOn ?? '') < goods.launchedSince) return false
  const { skus, categories, brands } = goods
  if (!skus && !categories && !brands) return true
  return (
    (skus?.includes(line.sku) ?? false) ||
    (categories?.includes(line.category) ?? false) ||
    (line.brand !== null && (brands?.includes(line.brand) ?? false))
  )
}

/**
 * Each effect by itself: the bases by their rules, boosters and the tier as what they add to the base (multipliers add, they
 * do not multiply each other), and bonuses. Free lines (net 0) earn nothing. Every effect is reckoned in thousandths
 * by line and floored once; its lines share it by the largest remainder.
 */
export function effectsOf(earning: Earning): Effect[] {
  const lines = earning.lines.filter(({ pieces, net }) => pieces > 0 && net > 0)
  const bases = basesOf(lines, rulesOf(earning.rules, 'value', 'pieces'))
  const base = new Map([...bases.values()].flat().map(({ line, milli }) => [line.line, milli]))
  const baseOf = (line: EarningLine) => base.get(line.line) ?? 0
  const effects = [...bases].map(([rule, shares]) => ruled('base', rule, shares, 'piece'))
  for (const rule of rulesOf(earning.rules, 'booster')) effects.push(boosted(rule, lines, baseOf, earning))
  const { programme } = earning
  if (programme) {
    const more = programme.tier.times - 100
    const shares = lines.map((line) => ({ line, milli: mulDiv(baseOf(line), more, 100) }))
    const { tier, name, times } = programme.tier
    effects.push({
      ...ruled('tier', programme.rule, shares, 'piece'),
      name,
      gives: { kind: 'tier', tier, times },
    })
  }
  for (const rule of rulesOf(earning.rules, 'launch')) effects.push(launched(rule, lines, earning))
  return effects.filter(({ points }) => points > 0)
}

export type Share = {
  readonly line: Pick<EarningLine, 'line' | 'sku' | 'name' | 'pieces' | 'net'>
  readonly milli: number
}

function basesOf(
  lines: readonly EarningLine[],
  rules: readonly PointRuleOf<'value' | 'pieces'>[],
): Map<PointRule, Share[]> {
  const ranked = rules.toSorted((a, b) => b.document.rule.priority - a.document.rule.priority || b.id - a.id)
  const bases = new Map<PointRule, Share[]>()
  for (const line of lines) {
    const held = ranked.find(({ document }) => isAmong(document.goods, line))
    if (!held) continue
    const { rule } = held.document
    const milli =
      rule.kind === 'value'
        ? mulDiv(line.net, rule.milli, 10_000)
        : mulDiv(line.pieces, rule.milli, rule.per === 'case' ? line.caseSize : 1)
    bases.set(held, [...(bases.get(held) ?? []), { line, milli }])
  }
  return bases
}

function boosted(
  held: PointRuleOf<'booster'>,
  lines: readonly EarningLine[],
  baseOf: (line: EarningLine) => number,
  { isSlow }: Earning,
): Effect {
  const { goods, rule } = held.document
  const { slowDays, gives } = rule
  const among = lines.filter(
    (line) => isAmong(goods, line) && (slowDays === undefined || isSlow(line.productId, slowDays)),
  )
  if ('times' in gives) {
    const shares = among.map((line) => ({ line, milli: mulDiv(baseOf(line), gives.times - 100, 100) }))
    return ruled('booster', held, shares, 'piece')
  }
  const pieces = among.reduce((sum, line) => sum + line.pieces, 0)
  const parts =
    pieces < gives.from
      ? []
      : splitByWeight(
          gives.fixed * 1_000,
          among.map((line) => line.pieces),
        )
  const shares = among.map((line, at) => ({ line, milli: parts[at] ?? 0 }))
  return ruled('booster', held, shares, 'order', gives.from)
}

function launched(
  held: PointRuleOf<'launch'>,
  lines: readonly EarningLine[],
  { ordersBefore }: Earning,
): Effect {
  const { goods, rule } = held.document
  const shares = lines
    .filter((line) => isAmong(goods, line) && (ordersBefore.get(line.productId) ?? 0) < rule.orders)
    .map((line) => ({ line, milli: rule.points * 1_000 }))
  return ruled('launch', held, shares, 'line')
}

function ruled(kind: EarningKind, rule: PointRule, shares: readonly Share[], holds: Holds, from = 1): Effect {
  const { id, version, document } = rule
  const given = { by: { id, version }, name: document.name, gives: document.rule, rule }
  return { kind, ...given, holds, from, ...shareOut(shares) }
}

/** Thousandths by line, floored once and shared back over the lines by the largest remainder. */
export function shareOut(shares: readonly Share[]): Pick<Effect, 'points' | 'lines'> {
  const given = shares.filter(({ milli }) => milli > 0)
  const points = Math.floor(given.reduce((sum, { milli }) => sum + milli, 0) / 1_000)
  const parts =
    given.length === 0
      ? []
      : splitByWeight(
          points,
          given.map(({ milli }) => milli),
        )
  const lines = given.map(({ line: { line, sku, name, pieces, net }, milli }, at) => ({
    ...{ line, sku, name, pieces, net, milli },
    points: parts[at] ?? 0,
  }))
  return { points, lines }
}

/** What stands of an effect once only so many pieces of its lines are kept: never more than it was. */
export function standingOf(
  {
    holds,
    from,
    lines,
    points,
  }: Pick<Effect, 'holds' | 'from' | 'points'> & {
    lines: readonly Pick<EffectLine, 'line' | 'pieces' | 'milli'>[]
  },
  kept: (line: number) => number,
): number {
  const left = (line: number, pieces: number) => Math.min(Math.max(kept(line), 0), pieces)
  if (holds === 'order') {
    const all = lines.reduce((sum, { line, pieces }) => sum + left(line, pieces), 0)
    return all >= from ? points : 0
  }
  const milli = lines.reduce((sum, each) => {
    const here = left(each.line, each.pieces)
    if (holds === 'line') return sum + (here > 0 ? each.milli : 0)
    return sum + mulDiv(each.milli, here, each.pieces)
  }, 0)
  return Math.min(points, Math.floor(milli / 1_000))
}
