/** Combos: any so many of a set, or a fixed bundle, at a price or with a rate off. */
import { mulDiv, percentOf, withoutTax } from '../../catalog/money.ts'
import type { Basket, Gap, Given, Item } from '../effect.ts'
import type { RuleOf } from '../rules.ts'
import { piecesOf, shared, totalOff } from './share.ts'
import { mostFirst } from './slabs.ts'

type Combo = RuleOf<'combo'>

/** How often the bundle fits, and which goods go into it. */
type Fit = { readonly bundles: number; readonly taken: readonly Item[] }

export function comboGives(rule: Combo, basket: Basket): Given | undefined {
  const most = Math.min(rule.cap ?? Number.POSITIVE_INFINITY, basket.left.times)
  const { bundles, taken } = fitOf(rule, basket.items, most)
  if (bundles === 0) return undefined
  const more = { slab: null, measured: bundles }
  if (rule.rate !== undefined) {
    const wanted = percentOf(
      taken.reduce((sum, { base }) => sum + base, 0),
      rule.rate,
    )
    return totalOff(taken, wanted, basket.left, more, bundles)
  }
  return atPrice(taken, (rule.price ?? 0) * bundles, basket, more, bundles)
}

// A price counts GST in: what it saves is shared by what the goods would cost, and the tax taken out of each share.
function atPrice(
  taken: readonly Item[],
  price: number,
  { left }: Basket,
  more: Pick<Given, 'slab' | 'measured'>,
  bundles: number,
): Given | undefined {
  const withTax = taken.map((item) => ({ ...item, base: item.base + percentOf(item.base, item.rate) }))
  const saved = withTax.reduce((sum, { base }) => sum + base, 0) - price
  if (saved <= 0) return undefined
  const parts = shared(withTax, saved)
  const wanted = taken.map((item) => ({
    ...item,
    base: Math.min(item.base, withoutTax(parts.get(item.sku) ?? 0, item.rate)),
  }))
  const total = wanted.reduce((sum, { base }) => sum + base, 0)
  return totalOff(wanted, total, left, more, bundles)
}

function fitOf({ bundle }: Combo, items: readonly Item[], most: number): Fit {
  if ('items' in bundle) {
    const own = new Map(items.map((item) => [item.sku, item]))
    const fits = bundle.items.map(({ sku, pieces }) => Math.floor((own.get(sku)?.pieces ?? 0) / pieces))
    const bundles = Math.min(most, ...fits)
    const taken = bundle.items.flatMap(({ sku, pieces }) => {
      const item = own.get(sku)
      return item ? [partOf(item, pieces * bundles)] : []
    })
    return { bundles, taken }
  }
  return anyFit(bundle, items, most)
}

function anyFit(
  { any, each, distinct }: Extract<Combo['bundle'], { any: number }>,
  items: readonly Item[],
  most: number,
): Fit {
  const units = items.map((item) => ({ item, units: Math.floor(item.pieces / each) }))
  const within = (bundles: number) =>
    units.reduce((sum, unit) => sum + (distinct ? Math.min(unit.units, bundles) : unit.units), 0)
  let bundles = Math.min(most, Math.floor(within(Number.POSITIVE_INFINITY) / any))
  // Of different goods each bundle needs a unit of so many of them: what fits is found by halving.
  if (distinct) bundles = largest(bundles, (count) => within(count) >= any * count)
  let open = bundles * any
  const dearest = units.toSorted((a, b) => b.item.ptr - a.item.ptr || (a.item.sku < b.item.sku ? -1 : 1))
  const taken = dearest.flatMap((unit) => {
    const count = Math.min(open, distinct ? Math.min(unit.units, bundles) : unit.units)
    open -= count
    return count > 0 ? [partOf(unit.item, count * each)] : []
  })
  return { bundles, taken }
}

function largest(most: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

const partOf = (item: Item, pieces: number): Item => ({
  ...item,
  pieces,
  base: mulDiv(item.base, pieces, item.pieces),
})

/** What one more bundle lacks, where one kind of goods would make it. */
export function comboGap(
  { bundle, cap = Number.POSITIVE_INFINITY }: Combo,
  basket: Basket,
): Pick<Gap, 'from' | 'missing' | 'of' | 'skus'> | undefined {
  const { items } = basket
  if ('any' in bundle) {
    if (bundle.distinct || items.length === 0) return undefined
    const { any, each } = bundle
    const units = items.reduce((sum, { pieces }) => sum + Math.floor(pieces / each), 0)
    const next = Math.floor(units / any) + 1
    const [first] = mostFirst(basket)
    const own = items.find(({ sku }) => sku === first)
    if (next > cap || !own) return undefined
    const missing = (next * any - units) * each - (own.pieces % each)
    return { from: piecesOf(items) + missing, missing, of: 'pieces', skus: [own.sku] }
  }
  const own = new Map(items.map(({ sku, pieces }) => [sku, pieces]))
  const next =
    Math.min(...bundle.items.map(({ sku, pieces }) => Math.floor((own.get(sku) ?? 0) / pieces))) + 1
  const lacking = bundle.items.filter(({ sku, pieces }) => (own.get(sku) ?? 0) < pieces * next)
  const [only] = lacking
  if (next > cap || lacking.length > 1 || !only) return undefined
  const from = bundle.items.reduce((sum, { pieces }) => sum + pieces * next, 0)
  return { from, missing: only.pieces * next - (own.get(only.sku) ?? 0), of: 'pieces', skus: [only.sku] }
}
