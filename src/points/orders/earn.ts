/** What orders earn once they are confirmed: pending entries, one for each effect. */
import { isFor } from '../../schemes/shop.ts'
import type { PendingEarn } from '../ledger/types.ts'
import { type PointRule, type PointRuleOf, rulesOf } from '../rules/document.ts'
import { type EarningLine, type Effect, effectsOf, isAmong, type Programme } from '../rules/evaluate.ts'
import { heldAt } from '../rules/live.ts'
import { tierNamed } from '../rules/tiers.ts'
import { ordersBefore } from './context.ts'
import { type Kept, keptLines, type Moved } from './moved.ts'
import { effectReason } from './reason.ts'
import { effectsOfSchemes } from './scheme-points.ts'
import { coverOf } from './slow.ts'
import type { Work } from './work.ts'

export type Earned = { readonly moved: Moved; readonly effect: Effect }

/** The effects of every order that was confirmed just now, as its own time and the shop as it is give them. */
export async function effectsOfAll(work: Work): Promise<Earned[]> {
  const confirmed = work.moved.filter(({ order }) => order.status === 'confirmed')
  const found: Earned[] = []
  for (const moved of confirmed) {
    const effects = [...(await effectsOfOne(work, moved)), ...effectsOfSchemes(moved.order)]
    found.push(...effects.map((effect) => ({ moved, effect })))
  }
  return found
}

/** The rules by which a document earns: those of its time that are for its shop. */
export function rulesAt(
  { rules, context }: Pick<Work, 'rules' | 'context'>,
  { outletId, at }: { readonly outletId: number; readonly at: Date },
): PointRule[] {
  const shop = context.shops.get(outletId)
  return shop ? heldAt(rules, at).filter(({ document }) => isFor(document.to, shop)) : []
}

async function effectsOfOne(work: Work, moved: Moved): Promise<Effect[]> {
  const { outlet, placedAt: at } = moved.order
  const rules = rulesAt(work, { outletId: outlet.id, at })
  const lines = keptLines(moved.order).flatMap((kept) => lineOf(work, kept))
  if (rules.length === 0 || lines.length === 0) return []
  const cover = await coverFor(work, moved, rulesOf(rules, 'booster'))
  return effectsOf({
    ...{ lines, rules },
    programme: programmeOf(work, moved, rules),
    ordersBefore: await launchesOf(work, moved, lines, rulesOf(rules, 'launch')),
    isSlow: (productId, days) => (cover.get(productId) ?? 0) > days,
  })
}

function lineOf({ context }: Work, { line, pieces, net }: Kept): EarningLine[] {
  const product = context.products.get(line.productId)
  return product
    ? [{ ...product, line: line.line, name: line.name, caseSize: line.caseSize, pieces, net }]
    : []
}

function programmeOf(
  { context }: Work,
  { order }: Moved,
  rules: readonly PointRule[],
): Programme | undefined {
  const [rule] = rulesOf(rules, 'programme')
  const tier = rule && tierNamed(rule, context.shops.get(order.outlet.id)?.tier ?? null)
  return rule && tier && { rule, tier }
}

const nothing = new Map<number, number>()

async function coverFor(
  { tx, key, now }: Work,
  { order }: Moved,
  boosters: readonly PointRuleOf<'booster'>[],
) {
  if (!boosters.some(({ document }) => document.rule.slowDays !== undefined)) return nothing
  return coverOf(tx, key.slice(key.indexOf(' ')), order.distributor.id, now)
}

async function launchesOf(
  { tx }: Work,
  { order }: Moved,
  lines: readonly EarningLine[],
  rules: readonly PointRuleOf<'launch'>[],
): Promise<Map<number, number>> {
  const launched = lines.filter((line) => rules.some(({ document }) => isAmong(document.goods, line)))
  if (launched.length === 0) return nothing
  const products = launched.map(({ productId }) => productId)
  return ordersBefore(tx, order.outlet.id, products, [order.id])
}

/** The entry for an effect, of which the rule's budget may leave less. */
export function earnOf({ moved: { order, cause }, effect }: Earned, points: number): PendingEarn {
  const { kind, by } = effect
  return {
    ...{ do: 'earn', kind, points, pending: true, outletId: order.outlet.id, by: null },
    key: `order:${order.id}:${cause}:${kind}:${by.id}:${by.version}`,
    source: { kind: 'order', id: order.id },
    rule: by,
    reason: effectReason(order.number, effect, points),
  }
}
