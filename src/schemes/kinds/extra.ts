/** Pieces on top: so many free for every so many paid, of the same SKU or of another. */
import { withoutTax } from '../../catalog/money.ts'
import type { Basket, Gap, Given, Item, Left } from '../effect.ts'
import type { RuleOf } from '../rules.ts'
import { piecesOf } from './share.ts'
import { mostFirst } from './slabs.ts'

type Extra = RuleOf<'extra'>

export function extraGives(rule: Extra, basket: Basket): Given | undefined {
  const earned = earnedBy(rule, basket.items)
  const measured = piecesOf(basket.items)
  let times = 0
  const free: { sku: string; pieces: number }[] = []
  let freeValue = 0
  for (const { sku, multiples } of earned) {
    const price = basket.priceOf(sku)
    if (!price) continue
    const each = withoutTax(rule.free * price.ptr, price.rate)
    const wanted = Math.min(multiples, (rule.cap ?? Number.POSITIVE_INFINITY) - times)
    const fit = Math.min(wanted, fitting(basket.left, rule.free, each, times, freeValue))
    if (fit <= 0) continue
    times += fit
    free.push({ sku, pieces: fit * rule.free })
    freeValue += fit * each
  }
  if (times === 0) return undefined
  return {
    slab: null,
    measured,
    discounts: new Map(),
    free,
    freeValue,
    points: 0,
    pieces: freePieces(free),
    times,
  }
}

const freePieces = (free: Given['free']): number => free.reduce((sum, { pieces }) => sum + pieces, 0)

// The dearest first, so that caps leave the shop what is worth most, whatever the order of the lines.
function earnedBy(rule: Extra, items: readonly Item[]): { sku: string; multiples: number }[] {
  if (rule.give !== undefined) return [{ sku: rule.give, multiples: Math.floor(piecesOf(items) / rule.buy) }]
  return items
    .toSorted((a, b) => b.ptr - a.ptr || (a.sku < b.sku ? -1 : 1))
    .map(({ sku, pieces }) => ({ sku, multiples: Math.floor(pieces / rule.buy) }))
}

/** How many more multiples the caps leave room for. */
function fitting(left: Left, free: number, value: number, times: number, spent: number): number {
  const byPaise = value === 0 ? left.times : Math.floor((left.paise - spent) / value)
  return Math.min(left.times - times, Math.floor((left.pieces - times * free) / free), byPaise)
}

export function extraGap(
  rule: Extra,
  basket: Basket,
): Pick<Gap, 'from' | 'missing' | 'of' | 'skus'> | undefined {
  const { buy, cap = Number.POSITIVE_INFINITY } = rule
  const all = piecesOf(basket.items)
  if (rule.give !== undefined) return gapOf(all, buy, cap, mostFirst(basket))
  const gaps = basket.items.flatMap(({ sku, pieces }) => gapOf(pieces, buy, cap, [sku]) ?? [])
  return gaps.toSorted((a, b) => a.missing - b.missing || ((a.skus[0] ?? '') < (b.skus[0] ?? '') ? -1 : 1))[0]
}

function gapOf(pieces: number, buy: number, cap: number, skus: string[]) {
  const next = Math.floor(pieces / buy) + 1
  if (pieces === 0 || next > cap) return undefined
  return { from: next * buy, missing: next * buy - pieces, of: 'pieces' as const, skus }
}
