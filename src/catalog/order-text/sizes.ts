import { type CatalogIndex, wordsKey } from '../catalog-index.ts'
import { ideasOf } from '../search-names.ts'
import type { Size } from '../search-words.ts'
import type { Mention } from './mentions.ts'

/**
 * How well a bare number fits as part of a name: `alias` is written so in the catalogue ("glucose 10"), `narrows` tells
 * sister packs apart, `same-weight` and `same-price` only repeat what the one product has anyway.
 */
export type NumberUse = {
  readonly kind: 'alias' | 'narrows' | 'same-weight' | 'same-price'
  readonly products: readonly number[]
}

function aliasWith(index: CatalogIndex, mention: Mention, value: number | Size): number | undefined {
  for (const words of mention.literals) {
    const found = index.aliases.get(wordsKey(words, value))
    if (found?.length === 1) return found[0]
  }
  const ideas = mention.readings.map((one) => one.candidates[0]?.idea ?? '')
  const translated =
    ideas.length > 0 && mention.pick === undefined ? index.aliasIdeas.get(wordsKey(ideas, value)) : undefined
  return translated?.length === 1 ? translated[0] : undefined
}

/** Where the words name one product, its sister packs come before products that only share the words. */
function sameFamily(index: CatalogIndex, mention: Mention, found: number[]): number[] {
  const family = index.products[mention.pick ?? -1]?.family
  const sisters = found.filter((i) => index.products[i]?.family === family)
  return sisters.length > 0 && sisters.length < found.length ? sisters : found
}

/** The products of the mention priced at so many rupees. */
export function pricedAt(index: CatalogIndex, mention: Mention, rupees: number): number[] {
  const alias = aliasWith(index, mention, rupees)
  const priced = mention.cover.filter((i) => index.products[i]?.entry.mrp === Math.round(rupees * 100))
  return alias !== undefined && priced.includes(alias) ? [alias] : sameFamily(index, mention, priced)
}

/** The products of the mention that weigh or hold so much, the one whose alias says so first of all. */
export function sizedAt(index: CatalogIndex, mention: Mention, dim: 'g' | 'ml', amount: number): number[] {
  const sized = mention.cover.filter((i) =>
    index.products[i]?.sizes.some((size) => size.dim === dim && size.amount === amount),
  )
  const alias = aliasWith(index, mention, { dim, amount }) ?? aliasWith(index, mention, amount)
  if (alias !== undefined && sized.includes(alias)) return [alias]
  return sized.length > 1 && mention.pick !== undefined && sized.includes(mention.pick)
    ? [mention.pick]
    : sameFamily(index, mention, sized)
}

/** The products the words are the noun of, where there are any: "masala 10" is about spices, not masala chips. */
function core(index: CatalogIndex, mention: Mention): readonly number[] {
  const ideas = ideasOf(mention.readings)
  const nouns = mention.cover.filter((i) => ideas.has(index.products[i]?.head ?? ''))
  return nouns.length > 0 ? nouns : mention.cover
}

/** Lighter packs are named by price, never by a bare weight: "coffee 5" is five of them. */
const leastWeight = 50

const uses = new WeakMap<Mention, Map<number, NumberUse | undefined>>()

/** What a bare number beside a name may say about the pack; undefined when nothing. Remembered per name: it is asked often. */
export function useOfNumber(index: CatalogIndex, mention: Mention, value: number): NumberUse | undefined {
  const known = uses.get(mention) ?? new Map<number, NumberUse | undefined>()
  uses.set(mention, known)
  if (!known.has(value)) known.set(value, findUse(index, mention, value))
  return known.get(value)
}

function findUse(index: CatalogIndex, mention: Mention, value: number): NumberUse | undefined {
  const alias = aliasWith(index, mention, value)
  if (alias !== undefined) return { kind: 'alias', products: [alias] }
  const cover = core(index, mention)
  const weighs = (i: number) => index.products[i]?.sizes.some((size) => size.amount === value)
  const weighing = value < leastWeight ? [] : cover.filter(weighs)
  const priced = cover.filter((i) => index.products[i]?.entry.mrp === value * 100)
  if (cover.length > 1) {
    const found = weighing.length > 0 ? weighing : priced
    const named = mention.pick !== undefined && found.includes(mention.pick) ? [mention.pick] : found
    if (named.length > 0 && named.length < cover.length) return { kind: 'narrows', products: named }
  }
  if (weighing.length > 0) return { kind: 'same-weight', products: weighing }
  if (priced.length > 0) return { kind: 'same-price', products: priced }
  return undefined
}
