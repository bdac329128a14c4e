/** Quantity and value slabs: they differ in what they measure only. */
import { mulDiv, percentOf } from '../../catalog/money.ts'
import type { Basket, Gap, Given } from '../effect.ts'
import type { RuleOf, Slab } from '../rules.ts'
import { baseOf, piecesOf, rateOff, totalOff } from './share.ts'

type SlabRule = RuleOf<'quantity-slabs' | 'value-slabs'>

const measure = (rule: SlabRule, { items }: Pick<Basket, 'items'>): number =>
  rule.kind === 'quantity-slabs' ? piecesOf(items) : baseOf(items)

/** The highest slab reached; -1 where none is. */
export const reached = (slabs: readonly Slab[], measured: number): number =>
  slabs.findLastIndex(({ from }) => from <= measured)

export function slabsGive(rule: SlabRule, basket: Basket): Given | undefined {
  const measured = measure(rule, basket)
  const at = reached(rule.slabs, measured)
  const slab = rule.slabs[at]
  if (!slab) return undefined
  const more = { slab: at, measured }
  if (slab.points !== undefined) return pointsOf(slab.points, basket, more)
  if (!rule.marginal) return rateOff(basket, slab.rate ?? 0, more)
  const wanted = offOver(rule, measured, baseOf(basket.items))
  return totalOff(basket.items, wanted, basket.left, more)
}

/** Paise that slabs with rates take off a taxable value of which so much was measured; 0 below the first. */
export function offOver(rule: SlabRule, measured: number, base: number): number {
  if (!rule.marginal) return percentOf(base, rule.slabs[reached(rule.slabs, measured)]?.rate ?? 0)
  return measured === 0 ? 0 : mulDiv(base, weighted(rule.slabs, measured), measured * 10_000)
}

// Each slab's rate on its own part: from its first piece, or paisa, to the one before the next slab.
function weighted(slabs: readonly Slab[], measured: number): number {
  return slabs.reduce((sum, { from, rate = 0 }, at) => {
    const end = Math.min(measured, (slabs[at + 1]?.from ?? Number.POSITIVE_INFINITY) - 1)
    return sum + Math.max(0, end - from + 1) * rate
  }, 0)
}

function pointsOf(
  points: number,
  { items, left }: Basket,
  more: Pick<Given, 'slab' | 'measured'>,
): Given | undefined {
  const pieces = piecesOf(items)
  if (left.times < 1 || left.pieces < pieces) return undefined
  return { ...more, discounts: new Map(), free: [], freeValue: 0, points, pieces, times: 1 }
}

export function slabGap(
  rule: SlabRule,
  basket: Basket,
): Pick<Gap, 'from' | 'missing' | 'of' | 'skus'> | undefined {
  const measured = measure(rule, basket)
  const next = rule.slabs[reached(rule.slabs, measured) + 1]
  if (!next || measured === 0) return undefined
  const of = rule.kind === 'quantity-slabs' ? 'pieces' : 'paise'
  return { from: next.from, missing: next.from - measured, of, skus: mostFirst(basket) }
}

/** The goods of a basket, the one most is spent on first. */
export const mostFirst = ({ items }: Pick<Basket, 'items'>): string[] =>
  items.toSorted((a, b) => b.base - a.base || (a.sku < b.sku ? -1 : 1)).map(({ sku }) => sku)
