/**
 * What an order gets of the schemes that hold at its time. Pure: the time, the shop, what is left of caps and the prices
 * of goods given free are handed in. Each SKU counts once however many lines it stands on, and lines come in any order.
 */
import { dayIn } from '../orders/zone.ts'
import { applied, bestOfGroups, byPriority, type Candidate } from './apply.ts'
import type { Compiled, SchemeIndex } from './compile.ts'
import {
  type Basket,
  type Effect,
  type Gap,
  type Item,
  type Left,
  noLimit,
  type PaidLine,
  type PriceOf,
} from './effect.ts'
import { itemsOf } from './items.ts'
import { gap, give } from './kinds/give.ts'
import { holdsAt, type ShopFacts } from './shop.ts'

export type Circumstances = {
  /** Absent: the schemes of the index are known to be for the shop. */
  readonly shop?: ShopFacts
  /** The order's own time. */
  readonly at: Date
  readonly priceOf: PriceOf
  /** By scheme id; a scheme without caps is not asked for. */
  readonly left?: (id: number) => Left
}

/** `effects` in the order of calculation. */
export type Evaluation = { readonly effects: readonly Effect[]; readonly gaps: readonly Gap[] }

export function evaluate(
  index: SchemeIndex,
  lines: readonly PaidLine[],
  circumstances: Circumstances,
): Evaluation {
  const items = itemsOf(lines)
  const candidates = candidatesOf(index, items, circumstances)
  const closed = new Set<string>()
  const basketOf = ({ scheme, skus }: Candidate, own: ReadonlyMap<string, Item>): Basket => ({
    items: openItems(skus, own, closed),
    left: scheme.document.caps.length > 0 ? (circumstances.left?.(scheme.id) ?? noLimit) : noLimit,
    priceOf: circumstances.priceOf,
    dayOfMonth: () => Number(dayIn(circumstances.at, scheme.document.window.timeZone).slice(8)),
  })
  const whole = (candidate: Candidate) => {
    const basket = basketOf(candidate, items)
    return { candidate, basket, given: give(candidate.scheme.document.rule, basket) }
  }
  const alone = candidates.filter(({ scheme }) => scheme.document.stack.exclusive)
  const exclusive = alone.toSorted(byPriority).flatMap((candidate) => {
    const { basket, given } = whole(candidate)
    if (!given) return []
    for (const { sku } of basket.items) closed.add(sku)
    return [{ candidate, basket, given }]
  })
  const others = candidates.filter(({ scheme }) => !scheme.document.stack.exclusive).map(whole)
  const winners = [...exclusive, ...bestOfGroups(others)]
  const gaps = others.flatMap(({ candidate, basket }) => gapsOf(candidate, basket))
  return { effects: applied(winners, items, basketOf), gaps }
}

function openItems(
  skus: Candidate['skus'],
  own: ReadonlyMap<string, Item>,
  closed: ReadonlySet<string>,
): readonly Item[] {
  const wanted = skus === 'all' ? [...own.values()] : [...skus].flatMap((sku) => own.get(sku) ?? [])
  return closed.size === 0 ? wanted : wanted.filter(({ sku }) => !closed.has(sku))
}

function candidatesOf(
  index: SchemeIndex,
  items: ReadonlyMap<string, Item>,
  { shop, at }: Circumstances,
): Candidate[] {
  const skus = new Map<Compiled, Set<string>>()
  for (const sku of items.keys())
    for (const compiled of index.bySku.get(sku) ?? []) {
      const own = skus.get(compiled)
      if (own) own.add(sku)
      else skus.set(compiled, new Set([sku]))
    }
  const open = (compiled: Compiled) => holdsAt(compiled.scheme, at) && (!shop || compiled.isFor(shop))
  const named = [...skus].filter(([compiled]) => open(compiled))
  const ofAll = items.size === 0 ? [] : index.ofAll.filter(open)
  return [
    ...named.map(([compiled, own]) => ({ ...compiled, skus: own })),
    ...ofAll.map((compiled) => ({ ...compiled, skus: 'all' as const })),
  ].toSorted((a, b) => a.scheme.id - b.scheme.id)
}

function gapsOf({ scheme: { id, document } }: Candidate, basket: Basket): Gap[] {
  const found = gap(document.rule, basket)
  return found ? [{ id, kind: document.rule.kind, name: document.name, ...found }] : []
}
