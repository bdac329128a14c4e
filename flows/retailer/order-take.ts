/** What comes into the basket: a typed message, the usual, an order of before, single lines. */
import { applyToBasket } from '../../src/catalog/order-text/basket.ts'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import type { ParsedLine, ParsedOrder, Question } from '../../src/catalog/order-text/types.ts'
import { type Ctx, words } from '../../src/chat/flow.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import type { BasketSource } from '../../src/orders/basket.ts'
import { lastOrder, orderById } from '../../src/orders/read.ts'
import { usualFrom } from '../../src/orders/suggest.ts'
import { inUnit, packed } from './line-words.ts'
import { takeCart } from './order-cart.ts'
import { askFirst, type Desk, lineOf, type OrderData, productOf } from './order-desk.ts'

/** A basket left lying this long is not silently part of a new order. */
const forgottenMs = 12 * 3_600_000

type Taking = Ctx<OrderData>
type Reading = Pick<Ctx, 'tx' | 'now'>

/** Takes what the dialogue was entered with. */
export async function takeAll(ctx: Taking, desk: Desk): Promise<void> {
  const { text, usual: theUsual, repeat, lines, kept, ask, source, cart, wish } = ctx.data
  const read = text === undefined ? undefined : readFresh(desk, text, ctx.now)
  const asked = theUsual || repeat !== undefined || ask !== undefined || cart || source === 'campaign'
  const begins = read ? read.begins : asked
  if (begins) begin(desk, ctx.now, source ?? sourceOf(ctx.data, read?.parsed))
  if (read) await takeParsed(ctx, desk, read.parsed)
  if (theUsual) await addUsual(ctx, desk)
  if (repeat !== undefined) await addOrder(ctx, desk, repeat)
  for (const { sku, pieces } of lines ?? []) addPieces(desk, sku, pieces)
  if (cart) takeCart(desk, cart)
  if (wish && !desk.basket.note) desk.basket = { ...desk.basket, note: wish }
  if (kept) takeKept(desk)
  const product = productOf(desk, ask)
  if (product?.active) askFirst(desk, howMany(product.sku, product.name))
}

function sourceOf({ usual: theUsual, repeat }: OrderData, parsed: ParsedOrder | undefined): BasketSource {
  if (theUsual || parsed?.kind === 'usual') return 'usual'
  return repeat !== undefined || parsed?.kind === 'repeat-last' ? 'repeat' : 'typed'
}

/** The question for the quantity of a product somebody picked. */
export const howMany = (sku: string, text: string): Question => ({
  text,
  reason: 'no-quantity',
  options: [sku],
  op: 'set',
})

/** Reads what is typed while the basket is open; a new order after a long while does not go on with what was left. */
export function readTyped(desk: Desk, text: string, now: Date): ParsedOrder {
  const { parsed, begins } = readFresh(desk, text, now)
  if (begins) begin(desk, now, sourceOf({}, parsed))
  return parsed
}

// Read without the lines left lying, it is a new order or it is not; a correction is one of those lines.
function readFresh(desk: Desk, text: string, now: Date): { parsed: ParsedOrder; begins: boolean } {
  const { catalog, context, basket } = desk
  const going = () => ({
    parsed: parseOrderText(text, catalog.index, context, basket.lines),
    begins: false,
  })
  if (basket.lines.length > 0 && !isForgotten(desk, now)) return going()
  const parsed = parseOrderText(text, catalog.index, context)
  const begins = parsed.kind !== 'edit' && parsed.kind !== 'not-an-order'
  return basket.lines.length === 0 || begins ? { parsed, begins } : going()
}

const isForgotten = ({ at, basket }: Desk, now: Date): boolean =>
  basket.lines.length > 0 && now.getTime() - at.getTime() > forgottenMs

function begin(desk: Desk, now: Date, source: BasketSource): void {
  const { basket } = desk
  if (isForgotten(desk, now)) {
    const kept = { at: desk.at.toISOString(), lines: basket.lines }
    const { note: _, ...rest } = basket
    desk.basket = { ...rest, lines: [], questions: [], urgent: false, source, kept }
  } else if (basket.lines.length === 0) desk.basket = { ...basket, source }
}

/** Puts what a message was read as into the basket, and tells what did not go in. */
export async function takeParsed(ctx: Reading, desk: Desk, parsed: ParsedOrder): Promise<void> {
  if (parsed.kind === 'usual') await addUsual(ctx, desk)
  if (parsed.kind === 'repeat-last') await addOrder(ctx, desk, 'last')
  const before = new Set(desk.basket.lines.map(({ sku }) => sku))
  tellRemoved(desk, parsed, before)
  const asked = parsed.questions.filter((question) => !isToldOnly(desk, question))
  const fresh = new Set(asked.map(({ text }) => text))
  desk.basket = {
    ...desk.basket,
    lines: applyToBasket(desk.basket.lines, parsed),
    questions: [...asked, ...desk.basket.questions.filter(({ text }) => !fresh.has(text))],
  }
}

function tellRemoved(desk: Desk, { edits }: ParsedOrder, before: ReadonlySet<string>): void {
  const absent = new Set<string>()
  for (const edit of edits) {
    if (edit.op !== 'remove') continue
    const product = productOf(desk, edit.sku)?.name ?? edit.sku
    if (before.has(edit.sku)) desk.told.push(words('order-take-removed', { product }))
    else absent.add(edit.text)
  }
  for (const text of absent) desk.told.push(words('order-take-not-there', { text }))
}

// What nothing of ours could answer is named and left out.
function isToldOnly(desk: Desk, { reason, text, options }: Question): boolean {
  if (reason === 'too-long') desk.told.push(words('order-take-too-long'))
  else if ((reason === 'rival' || reason === 'not-sold') && options.length === 0)
    desk.told.push(words('order-take-not-ours', { text }))
  else return false
  return true
}

/** Adds what the shop usually buys; says so where that is nothing. */
export async function addUsual(ctx: Reading, desk: Desk): Promise<void> {
  const { lines } = usualFrom(await shopHistory(ctx.tx, desk.owner.outletId, ctx.now), desk.catalog, ctx.now)
  if (lines.length === 0) desk.told.push(words('order-take-no-usual'))
  for (const { sku, pieces, unit } of lines) {
    const product = productOf(desk, sku)
    if (product) putIfAbsent(desk, lineOf(product, inUnit(pieces, unit, product)))
  }
}

async function addOrder(ctx: Reading, desk: Desk, which: number | 'last'): Promise<void> {
  const { outletId } = desk.owner
  const found = which === 'last' ? lastOrder(ctx.tx.client, outletId) : orderById(ctx.tx.client, which)
  const order = await found
  if (!order || order.outlet.id !== outletId) {
    desk.told.push(words('order-take-no-last'))
    return
  }
  for (const { sku, name, ordered, substitutes, free } of order.lines) {
    if (ordered === 0 || substitutes !== null || free) continue
    if (productOf(desk, sku)?.active) addPieces(desk, sku, ordered)
    else desk.told.push(words('order-take-gone', { product: name }))
  }
}

function addPieces(desk: Desk, sku: string, pieces: number): void {
  const product = productOf(desk, sku)
  if (product?.active) putIfAbsent(desk, lineOf(product, packed(pieces, product)))
}

// What is in the basket already stays as it is: the same tap twice does the same as once.
function putIfAbsent(desk: Desk, line: ParsedLine): void {
  const { lines } = desk.basket
  if (lines.some(({ sku }) => sku === line.sku)) return
  desk.basket = { ...desk.basket, lines: [...lines, line] }
}

/** Brings back the lines of the basket that was left lying. */
export function takeKept(desk: Desk): void {
  const { kept, ...basket } = desk.basket
  desk.basket = basket
  for (const line of kept?.lines ?? []) putIfAbsent(desk, line)
}

/** Leaves out what is no longer sold, and says so: a basket may be days old. */
export function withoutGone(desk: Desk): void {
  const { lines } = desk.basket
  const isSold = (sku: string) => productOf(desk, sku)?.active === true
  for (const { sku, text } of lines)
    if (!isSold(sku))
      desk.told.push(words('order-take-gone', { product: productOf(desk, sku)?.name ?? text }))
  desk.basket = { ...desk.basket, lines: lines.filter(({ sku }) => isSold(sku)) }
}
