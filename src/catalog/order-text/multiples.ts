import type { IndexedProduct } from '../catalog-index.ts'
import type { Item } from './align.ts'
import { factorOf } from './atoms.ts'
import { withPieces } from './basket.ts'
import type { Desk } from './desk.ts'
import { mostOptions, productsOf } from './outcome.ts'
import { type Amount, checkAmount, isDoubt } from './quantity.ts'
import type { ParsedLine, Question } from './types.ts'

function lineFor(desk: Desk, sku: string): ParsedLine | undefined {
  return desk.draft.lines.get(sku) ?? desk.open.get(sku)
}

/** Puts so many times a line in its place, or asks where that is no whole or sensible amount. */
export function multiplyLine(desk: Desk, before: ParsedLine, factor: number, text: string): void {
  const { draft, setting } = desk
  const product = setting.index.products[setting.index.bySku.get(before.sku) ?? -1]
  if (!product) return
  const changed: Amount = withPieces(before, before.pieces * factor)
  const checked = checkAmount(product, setting.outlet, changed)
  if (isDoubt(checked)) {
    const { reason, proposals } = checked
    draft.questions.push({ text, reason, options: [before.sku], proposals, op: 'set' })
    return
  }
  const line = { sku: before.sku, text, ...checked }
  if (draft.lines.has(before.sku)) draft.set(line)
  else draft.edits.push({ op: 'set', line })
}

function askWhich(desk: Desk, products: readonly IndexedProduct[], item: Item, text: string): void {
  const options = products.slice(0, mostOptions).map((product) => product.entry.sku)
  const reason = products.length === 1 ? 'no-quantity' : 'unclear-product'
  const question: Question = { text, reason, options, words: item.mention.words, op: 'set' }
  desk.draft.questions.push(question)
}

/** "noodles double karo": false where the item's number is a quantity after all. */
export function placeMultiple(desk: Desk, item: Item, text: string): boolean {
  const [count] = item.counts
  const factor = factorOf(count)
  if (factor === undefined || !count || item.mention.other || !item.mention.sure) return false
  const { index } = desk.setting
  const products = productsOf(item, { ...desk.setting, correcting: true }).flatMap(
    (i) => index.products[i] ?? [],
  )
  const [line, ...more] = products.flatMap((product) => lineFor(desk, product.entry.sku) ?? [])
  if (line && more.length === 0) multiplyLine(desk, line, factor, text)
  else if (count.times || line) askWhich(desk, products, item, text)
  else return false
  return true
}
