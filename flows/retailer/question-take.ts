/** What an answer to a question of the basket does to it. */

import { learnAlias } from '../../src/catalog/learned.ts'
import { applyToBasket } from '../../src/catalog/order-text/basket.ts'
import { checkAmount, isDoubt } from '../../src/catalog/order-text/quantity.ts'
import { learnAlias as aliasOf, completeQuestion } from '../../src/catalog/order-text/questions.ts'
import type { ParsedLine, Question, Unit } from '../../src/catalog/order-text/types.ts'
import { type Ctx, words } from '../../src/chat/flow.ts'
import { maxPieces } from '../../src/orders/check.ts'
import type { Amount } from './line-words.ts'
import { askFirst, type Desk, dropQuestion, productOf } from './order-desk.ts'

/** A unit as the product has it: a box is its inner where there is one, else the case. */
export function unitOf(unit: Question['unit'], { innerSize }: { innerSize: number | null }): Unit {
  if (unit === 'box') return innerSize ? 'inner' : 'case'
  if (unit === 'bag') return innerSize ? 'inner' : 'piece'
  if (unit === 'inner' && !innerSize) return 'piece'
  return unit ?? 'piece'
}

/** The product was chosen: the line is complete, or its quantity is asked next. Its words are remembered. */
export async function chooseProduct(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  desk: Desk,
  question: Question,
  sku: string,
): Promise<void> {
  const product = productOf(desk, sku)
  if (!product) return
  await remember(ctx, desk, question, sku)
  if (question.op === 'remove') {
    dropQuestion(desk, question)
    desk.basket = { ...desk.basket, lines: desk.basket.lines.filter((line) => line.sku !== sku) }
    desk.told.push(words('order-take-removed', { product: product.name }))
    return
  }
  const line = completeQuestion(desk.catalog.index, question, sku)
  const doubt = line && doubtOf(desk, line)
  if (line && !doubt) return putLine(desk, question, line)
  const { words: _, ...rest } = question
  askFirst(
    desk,
    { ...rest, ...(doubt ?? { reason: 'no-quantity', proposals: [] }), options: [sku] },
    question,
  )
}

function doubtOf(
  { catalog, context }: Desk,
  line: ParsedLine,
): Pick<Question, 'reason' | 'proposals'> | undefined {
  const indexed = catalog.index.products[catalog.index.bySku.get(line.sku) ?? -1]
  const checked = indexed && checkAmount(indexed, context, line)
  return checked && isDoubt(checked) ? checked : undefined
}

/** The quantity was chosen or typed and stands: what was doubtful about it has been asked. */
export function chooseAmount(
  desk: Desk,
  question: Question,
  { sku, quantity, unit, pieces }: Amount & { sku: string },
): void {
  const product = productOf(desk, sku)
  if (!product || pieces > maxPieces || pieces % product.orderMultiple !== 0) return
  putLine(desk, question, { sku, quantity, unit, pieces, text: question.text })
}

function putLine(desk: Desk, question: Question, line: ParsedLine): void {
  const known = desk.basket.lines.some(({ sku }) => sku === line.sku)
  // As with a clear line: goods that are in the basket already get the quantity said last.
  const op = question.op ?? 'set'
  const change =
    known && op !== 'remove' ? { lines: [], edits: [{ op, line }] } : { lines: [line], edits: [] }
  dropQuestion(desk, question)
  desk.basket = { ...desk.basket, lines: applyToBasket(desk.basket.lines, change) }
}

async function remember(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  desk: Desk,
  question: Question,
  sku: string,
): Promise<void> {
  const alias = aliasOf(question, sku)
  const product = productOf(desk, sku)
  if (!alias || !product) return
  const { outletId } = desk.owner
  if (await learnAlias(ctx.tx, { outletId, ...alias, now: ctx.now }))
    desk.told.push(words('order-learned', { words: alias.words, product: product.name }))
}
