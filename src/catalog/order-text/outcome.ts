import type { CatalogIndex, IndexedProduct } from '../catalog-index.ts'
import { ideasOf, likelyProducts, matchName, ranked, readWord, weak } from '../search-names.ts'
import { ideaOf } from '../search-words.ts'
import type { Item } from './align.ts'
import type { Measure, Price } from './atoms.ts'
import { type Amount, amountOf, checkAmount, isDoubt, packOf } from './quantity.ts'
import type { OutletContext, ParsedLine, Proposal, Question, Reason } from './types.ts'

/** What an item came to. */
export type Outcome = { readonly line: ParsedLine } | { readonly question: Question }

/** As many choices as the smallest messenger list shows. */
export const mostOptions = 10

export type Setting = {
  readonly index: CatalogIndex
  readonly outlet: OutletContext
  /** SKUs an ambiguous word may mean: the lines of the open basket. */
  readonly open: ReadonlySet<string>
  /** Corrections mean a line of the basket even where the word is another product's alias. */
  readonly correcting: boolean
}

function skus(index: CatalogIndex, at: readonly number[]): string[] {
  return at.slice(0, mostOptions).flatMap((i) => index.products[i]?.entry.sku ?? [])
}

function ask(
  item: Item,
  reason: Reason,
  options: readonly string[],
  text: string,
  proposals: readonly Proposal[] = [],
): Outcome {
  const [count] = item.counts
  const unit = count?.unit
  const known = unit === undefined || unit === 'dozen' || unit === 'gross' || unit === 'pair' ? 'piece' : unit
  const times = unit === 'dozen' ? 12 : unit === 'gross' ? 144 : unit === 'pair' ? 2 : 1
  return {
    question: {
      text,
      reason,
      options,
      words: item.mention.words,
      ...(count && item.counts.length === 1 ? { quantity: count.value * times, unit: known } : {}),
      ...(proposals.length > 0 ? { proposals } : {}),
    },
  }
}

/** A unit tells sister packs apart where only one of them comes in it: "shampoo 5 ladi", "coffee 2 jar". */
function byUnit(index: CatalogIndex, item: Item, cover: readonly number[]): readonly number[] {
  const [count] = item.counts
  if (!count?.unit || cover.length < 2) return cover
  const idea = ideaOf(count.unitWord)
  const named = cover.filter((i) => index.products[i]?.own.has(idea))
  if (named.length > 0) return named
  if (count.unit !== 'inner') return cover
  const packed = cover.filter((i) => index.products[i] && packOf(index.products[i], count))
  return packed.length > 0 ? packed : cover
}

function openAmong(setting: Setting, cover: readonly number[]): number[] {
  return cover.filter((i) => setting.open.has(setting.index.products[i]?.entry.sku ?? ''))
}

/** The products an item may mean after size, unit and open basket; one when it is clear. */
export function productsOf(item: Item, setting: Setting): readonly number[] {
  const { mention, sized } = item
  if (sized && sized.length > 0) return sized
  const { pick, cover } = mention
  const open = openAmong(setting, cover)
  const pickOpen = pick !== undefined && open.includes(pick)
  if (open.length === 1 && !pickOpen && (pick === undefined || setting.correcting)) return open
  if (pick !== undefined) return [pick]
  return byUnit(setting.index, item, open.length > 1 && setting.correcting ? open : cover)
}

function priceless(product: IndexedProduct): number {
  return Math.max(1, product.entry.ptr)
}

/** "shampoo 200 ka": the nearest whole inner worth that money, whole pieces where there is no inner. */
function worthOf(item: Item, worth: Price, setting: Setting, text: string): Outcome {
  const { index, outlet } = setting
  const all = productsOf(item, setting)
  const packed = all.filter((i) => index.products[i]?.entry.innerSize)
  const [only] = packed.length === 1 ? packed : all.length === 1 ? all : []
  const product = index.products[only ?? -1]
  if (!product) return ask(item, 'unclear-product', skus(index, all), text)
  const { sku, innerSize } = product.entry
  const per = innerSize ?? 1
  const quantity = Math.max(1, Math.round((worth.value * 100) / (priceless(product) * per)))
  const amount: Amount = { quantity, unit: innerSize ? 'inner' : 'piece', pieces: quantity * per }
  const checked = checkAmount(product, outlet, amount)
  if (isDoubt(checked)) return ask(item, checked.reason, [sku], text, checked.proposals)
  return { line: { sku, ...checked, text, note: 'value-to-packs' } }
}

function kiloPacks(
  item: Item,
  product: IndexedProduct,
  quantity: number,
  outlet: OutletContext,
  text: string,
): Outcome {
  const amount = checkAmount(product, outlet, { quantity, unit: 'piece', pieces: quantity })
  const { sku } = product.entry
  if (isDoubt(amount)) return ask(item, amount.reason, [sku], text, amount.proposals)
  return { line: { sku, ...amount, text } }
}

/** "5 kilo cheeni" counts kilo packs; where several packs could make up the weight it is asked. */
function bulkOf(item: Item, bulk: Measure, setting: Setting, text: string): Outcome {
  const { index, outlet } = setting
  const sized = item.sized ?? []
  const alike = item.mention.cover.filter((i) =>
    index.products[i]?.sizes.some((size) => size.dim === bulk.dim),
  )
  const [pick] = productsOf({ ...item, sized: undefined }, setting)
  const head = index.products[sized[0] ?? pick ?? -1]?.head
  const family = alike.filter((i) => index.products[i]?.head === head)
  const packs = family.map((i) => {
    const product = index.products[i] as IndexedProduct
    return { i, product, amount: product.sizes.find((size) => size.dim === bulk.dim)?.amount ?? 0 }
  })
  const [only] = packs
  const times = only ? bulk.amount / only.amount : 0
  if (only && packs.length === 1 && only.amount === 1000 && bulk.loose && bulk.amount > 1000) {
    return kiloPacks(item, only.product, times, outlet, text)
  }
  const [way, ...others] = packs.filter(({ amount }) => bulk.amount % amount === 0)
  if (way && others.length === 0 && way.amount === 1000 && bulk.loose && bulk.amount > 1000) {
    return kiloPacks(item, way.product, bulk.amount / 1000, outlet, text)
  }
  if (!bulk.loose && sized.length > 0) return ask(item, 'no-quantity', skus(index, sized), text)
  const even = packs.filter(({ amount }) => bulk.amount % amount === 0)
  const order = [...sized, ...even.map(({ i }) => i), ...family]
  const options = skus(index, [...new Set(order.length > 0 ? order : item.mention.cover)])
  const proposals = even.map(({ product, amount }) => {
    const pieces = bulk.amount / amount
    return { sku: product.entry.sku, quantity: pieces, unit: 'piece' as const, pieces }
  })
  return ask(item, 'pack-size', options, text, proposals)
}

function otherGoods(item: Item, setting: Setting, text: string): Outcome {
  const { other } = item.mention
  const { index } = setting
  const words = other?.hint ? other.hint.split(' ') : []
  const readings = words.map((word) => readWord(index, word))
  const cover = ranked(index, matchName(index, words, readings).cover, ideasOf(readings))
  return ask(item, other?.reason ?? 'not-sold', skus(index, cover), text)
}

function unclear(item: Item, setting: Setting, products: readonly number[], text: string): Outcome {
  const { index } = setting
  const likely =
    products.length > 0
      ? ranked(index, products, ideasOf(item.mention.readings))
      : likelyProducts(index, item.mention.readings, mostOptions)
  return ask(item, 'unclear-product', skus(index, likely), text)
}

/** The only product with these words, which yet do not name it: "elaichi" is no elaichi biscuit. */
function isVague(item: Item, setting: Setting): boolean {
  const { pick, cover } = item.mention
  return pick === undefined && cover.length === 1 && openAmong(setting, cover).length === 0
}

/** Words that were only guessed at, where no size or price bears the guess out: "glu 10 wala" is clear, "glu 5" is not. */
function isGuess({ mention, sized }: Item): boolean {
  const { readings } = mention
  return readings.length > 0 && sized?.length !== 1 && readings.every((one) => one.closeness < weak)
}

/** Decides an item: a line when product and quantity are both clear, else the question that would make them so. */
export function outcomeOf(item: Item, setting: Setting, text: string): Outcome {
  const { index, outlet } = setting
  const { mention } = item
  if (mention.other) return otherGoods(item, setting, text)
  if (!mention.sure || isGuess(item) || isVague(item, setting))
    return unclear(item, setting, mention.cover, text)
  if (item.worth) return worthOf(item, item.worth, setting, text)
  if (item.bulk && item.spare.length === 0) return bulkOf(item, item.bulk, setting, text)
  const products = productsOf(item, setting)
  const product = index.products[products.length === 1 ? (products[0] ?? -1) : -1]
  if (item.sized?.length === 0) return unclear(item, setting, mention.cover, text)
  if (!product) return unclear(item, setting, products, text)
  const { sku } = product.entry
  if (item.spare.length > 0) return ask(item, 'unclear-quantity', [sku], text)
  const amount = amountOf(product, outlet, item.counts, mention.unit)
  if (isDoubt(amount)) return ask(item, amount.reason, [sku], text, amount.proposals)
  return { line: { sku, ...amount, text } }
}
