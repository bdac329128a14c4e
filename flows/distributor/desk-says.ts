/** What the desk says at each question about an order. */

import { searchProducts } from '../../src/catalog/search.ts'
import { likelySubstitutes } from '../../src/catalog/substitutes.ts'
import { answer, type Choice, go, type Say, words } from '../../src/chat/flow.ts'
import { aboutOrder, amount, block } from '../../src/chat/notices/amounts.ts'
import { refusalReasons } from '../../src/chat/notices/reasons.ts'
import { availability } from '../../src/orders/availability.ts'
import { shelfOfProduct } from '../../src/orders/shelf.ts'
import { shortagesOf } from '../../src/orders/shortages.ts'
import type { OrderLine, OrderView, ShortLine } from '../../src/orders/types.ts'
import { asLineEdit, type Desk, lineOf, orderOf } from './desk-state.ts'
import { editedWords, shortWords } from './order-views.ts'

/** The lines that are short and not yet decided about. */
export async function undecided(ctx: Desk, order: OrderView): Promise<ShortLine[]> {
  const short = (await shortagesOf(ctx.tx.client, [order])).get(order.id) ?? []
  return short.filter(({ line }) => !ctx.data.edits.some((edit) => edit.line === line))
}

export async function shortSay(ctx: Desk): Promise<Say> {
  const order = await orderOf(ctx)
  const short = await undecided(ctx, order)
  const [first] = short
  const number = String(order.number)
  if (!first) {
    const choices = [answer(words('notice-confirm'), { do: 'confirm' })]
    return { ...words('order-desk-all-there', { number }), choices, about: aboutOrder(order) }
  }
  const several = short.length > 1
  const asking = words('order-desk-short-which', { name: first.name })
  const parts = [
    words('order-desk-short', { number, outlet: order.outlet.name }),
    ...short.map(shortWords),
    ...(several ? [asking] : []),
  ]
  return { ...block(parts), choices: shortChoices(short, first, order), about: aboutOrder(order) }
}

function shortChoices(short: ShortLine[], first: ShortLine, order: OrderView): Choice[] {
  const { line, available } = first
  const some = { available: String(available) }
  const all = short.map((each) => ({ line: each.line, pieces: each.available }))
  const left = order.lines.some((each) => (all.find((s) => s.line === each.line)?.pieces ?? each.ordered) > 0)
  return [
    answer(words('order-desk-have'), { do: 'have', line }),
    ...(available > 0
      ? [answer(words('order-desk-send-some', some), { do: 'send', line, pieces: available })]
      : []),
    answer(words('order-desk-swap'), { do: 'swap', line }),
    ...(available === 0 && order.lines.length > 1
      ? [answer(words('order-desk-leave-out'), { do: 'send', line, pieces: 0 })]
      : []),
    ...(short.length > 1 && left ? [answer(words('order-desk-send-there'), { do: 'all', lines: all })] : []),
    go(words('notice-refuse'), 'order-refuse', undefined, { order: order.id }),
  ]
}

/** Pieces that must lie there in all, promises to others included, for this line to be sent in full. */
export async function enough(ctx: Desk, order: OrderView, line: OrderLine): Promise<number> {
  const shelf = await shelfOfProduct(ctx.tx.client, order.distributor.id, line.sku)
  return (shelf?.reserved ?? 0) + line.ordered
}

export async function countSay(ctx: Desk): Promise<Say> {
  const order = await orderOf(ctx)
  const line = lineOf(order, ctx.data.line)
  const needed = await enough(ctx, order, line)
  const choices = [answer(words('order-desk-just-enough', { pieces: String(needed) }), needed)]
  const others = needed - line.ordered
  const key = others > 0 ? 'order-desk-count-shared' : 'order-desk-count'
  return { ...words(key, { name: line.name, ordered: line.ordered, others, needed }), choices }
}

export async function linesSay(ctx: Desk): Promise<Say> {
  const { edits } = ctx.data
  const order = await orderOf(ctx)
  const { bySku } = await ctx.catalog()
  const nameOf = (sku: string) => bySku.get(sku) ?? { name: sku, caseSize: 1, ptr: 0 }
  const number = String(order.number)
  const head = words('order-desk-lines', { number, outlet: order.outlet.name, edits: edits.length })
  const choices = [
    ...(edits.length > 0 ? [answer(words('order-desk-send'), { do: 'send' })] : []),
    ...order.lines.filter(({ free }) => !free).map(({ line, name }) => answer(name, { do: 'line', line })),
  ]
  const lines = editedWords(order, edits.map(asLineEdit), nameOf)
  return { ...block([head, ...lines]), choices, about: aboutOrder(order) }
}

export async function lineSay(ctx: Desk): Promise<Say> {
  const order = await orderOf(ctx)
  const line = lineOf(order, ctx.data.line)
  const short = (await shortagesOf(ctx.tx.client, [order])).get(order.id)
  const there = order.status === 'placed' && short?.find((each) => each.line === line.line)
  const some = there ? there.available : 0
  const choices = [
    ...(some > 0
      ? [answer(words('order-desk-send-some', { available: String(some) }), { do: 'pieces', pieces: some })]
      : []),
    answer(words('order-desk-other-amount'), { do: 'type' }),
    answer(words('order-desk-swap'), { do: 'swap' }),
    answer(words('order-desk-leave-out'), { do: 'pieces', pieces: 0 }),
    answer(words('order-desk-as-ordered'), { do: 'pieces', pieces: line.ordered }),
  ]
  const what = { name: line.name, amount: amount(line.ordered, line.caseSize) }
  return { ...words('order-desk-line', what), choices }
}

export async function piecesSay(ctx: Desk): Promise<Say> {
  const { name, caseSize } = lineOf(await orderOf(ctx), ctx.data.line)
  return words(caseSize > 1 ? 'order-desk-pieces-cases' : 'order-desk-pieces', { name, caseSize })
}

const mostSubstitutes = 6

/** Products to send instead: what was searched for, else the nearest of the same category; what is there first. */
export async function substituteSay(ctx: Desk): Promise<Say> {
  const order = await orderOf(ctx)
  const { sku, name } = lineOf(order, ctx.data.line)
  const catalog = await ctx.catalog()
  const found = ctx.data.query
    ? searchProducts(catalog.index, ctx.data.query, mostSubstitutes + 1).flatMap(
        (hit) => catalog.bySku.get(hit.sku) ?? [],
      )
    : likelySubstitutes(catalog, sku, 3 * mostSubstitutes)
  const others = found.filter((product) => product.active && product.sku !== sku)
  const skus = others.map((product) => product.sku)
  const there = await availability(ctx.tx.client, order.distributor.id, skus)
  const isOut = (each: { sku: string }) => there.get(each.sku) === 'out'
  const offered = [...others.filter((each) => !isOut(each)), ...others.filter(isOut)].slice(
    0,
    mostSubstitutes,
  )
  const choices = offered.map((product) => {
    const label = isOut(product) ? words('order-desk-swap-out', { name: product.name }) : product.name
    return answer(label, { sku: product.sku })
  })
  return { ...words('order-desk-substitute', { name }), choices }
}

export async function whySay(ctx: Desk): Promise<Say> {
  const order = await orderOf(ctx)
  const choices = refusalReasons.map((reason) => answer(words(`order-desk-why-${reason}`), reason))
  const about = { number: String(order.number), outlet: order.outlet.name }
  return { ...words('order-desk-why', about), choices, about: aboutOrder(order) }
}
