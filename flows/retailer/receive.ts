/** What came: all of it, less of it, or nothing. Only what was received counts (TRADE 4). */
import { z } from 'zod'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import { searchProducts } from '../../src/catalog/search.ts'
import {
  answer,
  type Choice,
  type Ctx,
  defineFlow,
  go,
  type Next,
  stepsOf,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import type { NotReceived } from '../../src/orders/receive.ts'
import { allows } from '../../src/orders/transitions.ts'
import type { OrderLine, OrderView, Outcome } from '../../src/orders/types.ts'
import { shopMisses, shopReceives } from '../../src/returns/shop-says.ts'
import { amountWords, packed } from './line-words.ts'
import { actingOn, myOrder, notFound } from './my-order.ts'
import { refusalWords } from './refusal-words.ts'

const Data = z.object({
  order: z.number(),
  /** What did not come well, by line. */
  less: z.array(z.object({ line: z.number(), missing: z.number(), damaged: z.number() })).default([]),
  line: z.number().optional(),
  pieces: z.number().optional(),
  kind: z.enum(['missing', 'damaged']).optional(),
})
type Data = z.infer<typeof Data>
type Step = Ctx<Data>
const { ask, act } = stepsOf<Data>()

async function said(ctx: Step, outcome: Outcome): Promise<Next<Data>> {
  if (outcome.ok) await tellOrder(ctx, outcome.change)
  const order = outcome.ok ? outcome.change.order : outcome.order
  const see = order ? [go(words('orders-see'), 'orders', 'detail', { order: order.id })] : []
  const choices = [...see, go(words('chat-menu'), 'menu')]
  if (!outcome.ok || !order) return { end: { ...refusalWords(outcome.ok ? notFound : outcome), choices } }
  const { kind } = outcome.change
  const args = { kind, number: String(order.number), distributor: order.distributor.name }
  return { end: { ...words('receive-done', args), choices } }
}

/** Does something with the order of this dialogue, if it is one of the person's. */
async function withOrder(ctx: Step, work: (order: OrderView) => Promise<Next<Data>>): Promise<Next<Data>> {
  const order = await myOrder(ctx, ctx.data.order)
  return order ? work(order) : { end: refusalWords(notFound) }
}

const all = act((ctx) =>
  withOrder(ctx, async (order) => said(ctx, await shopReceives(ctx.tx, actingOn(ctx, order)))),
)

const none = act((ctx) =>
  withOrder(ctx, async (order) => said(ctx, await shopMisses(ctx.tx, actingOn(ctx, order)))),
)

// Asked only while it can still be said; afterwards the refusal tells what is so.
const some = act((ctx) =>
  withOrder(ctx, async (order) => {
    if (allows('receive', order.status)) return { to: 'line' }
    return said(ctx, await shopReceives(ctx.tx, actingOn(ctx, order)))
  }),
)

const sent = (order: OrderView | undefined): OrderLine[] =>
  order?.lines.filter((line) => line.dispatched > 0) ?? []

const lessOf = ({ less }: Data, line: number): Required<NotReceived> =>
  less.find((each) => each.line === line) ?? { line, missing: 0, damaged: 0 }

/** Pieces of a line not yet named as missing or damaged. */
const leftOf = (data: Data, line: OrderLine): number => {
  const { missing, damaged } = lessOf(data, line.line)
  return line.dispatched - missing - damaged
}

type Picked = { line: number; pieces?: number | undefined } | { done: true }

const line = ask<Picked>({
  say: async (ctx) => {
    const order = await myOrder(ctx, ctx.data.order)
    const { less } = ctx.data
    const named = less.map((each) => lessWords(each, sent(order)))
    const choices: Choice[] = sent(order)
      .filter((each) => leftOf(ctx.data, each) > 0)
      .map((each) => answer(lineLabel(each), { line: each.line }))
    const done = less.length > 0 ? [answer(words('receive-rest-came'), { done: true })] : []
    return {
      ...words('receive-which', { named, some: less.length > 0 ? 'yes' : 'no' }),
      choices: [...done, ...choices],
    }
  },
  hear: {
    choice: z.union([z.object({ done: z.literal(true) }), z.object({ line: z.number() })]),
    text: readLine,
  },
  then: (picked, ctx) =>
    withOrder(ctx, async (order) => {
      if (!('done' in picked)) return { to: 'kind', set: { line: picked.line, pieces: picked.pieces } }
      return said(ctx, await shopReceives(ctx.tx, { ...actingOn(ctx, order), lines: ctx.data.less }))
    }),
})

const lineLabel = (each: OrderLine): Words =>
  words('goods-line', { product: each.name, amount: amountWords(packed(each.dispatched, each), each) })

const lessWords = (less: Required<NotReceived>, lines: readonly OrderLine[]): Words =>
  words('receive-less', {
    product: lines.find(({ line: number }) => number === less.line)?.name ?? '',
    missing: less.missing,
    damaged: less.damaged,
    what: less.missing > 0 && less.damaged > 0 ? 'both' : less.missing > 0 ? 'missing' : 'damaged',
  })

// "2 ghee" names a line and a quantity, "ghee" a line.
async function readLine(text: string, ctx: Step): Promise<Picked | undefined> {
  const order = await myOrder(ctx, ctx.data.order)
  const { index } = await ctx.catalog()
  const parsed = parseOrderText(text, index, { aliases: [], habits: new Map() })
  const lines = sent(order)
  const named = parsed.lines.length === 1 ? parsed.lines[0] : undefined
  const found = lines.find(({ sku }) => sku === named?.sku)
  if (found && named) return { line: found.line, pieces: named.pieces }
  const skus = searchProducts(index, text, 50).map(({ sku }) => sku)
  const [best] = skus.flatMap((sku) => lines.find((each) => each.sku === sku) ?? [])
  return best && { line: best.line }
}

const current = async (ctx: Step): Promise<OrderLine | undefined> =>
  sent(await myOrder(ctx, ctx.data.order)).find((each) => each.line === ctx.data.line)

const kind = ask<{ kind: 'missing' | 'damaged' }>({
  say: async (ctx) => ({
    ...words('receive-kind', { product: (await current(ctx))?.name ?? '' }),
    choices: [
      answer(words('receive-missing'), { kind: 'missing' }),
      answer(words('receive-damaged'), { kind: 'damaged' }),
    ],
  }),
  hear: { choice: z.object({ kind: z.enum(['missing', 'damaged']) }) },
  then: async (reply, ctx) => {
    const { pieces } = ctx.data
    const chosen = await current(ctx)
    const set = { kind: reply.kind }
    if (!chosen || pieces === undefined || pieces > leftOf(ctx.data, chosen)) return { to: 'pieces', set }
    return { to: 'line', set: noted({ ...ctx.data, ...set }, pieces) }
  },
})

function noted(data: Data, pieces: number): Partial<Data> {
  const before = lessOf(data, data.line ?? 0)
  const what = data.kind ?? 'missing'
  const now = { ...before, [what]: before[what] + pieces }
  const less = [...data.less.filter(({ line: number }) => number !== now.line), now]
  return { less, line: undefined, pieces: undefined, kind: undefined }
}

const pieces = ask<{ pieces: number }>({
  numbers: true,
  say: async (ctx) => {
    const chosen = await current(ctx)
    const left = chosen ? leftOf(ctx.data, chosen) : 0
    const what = { product: chosen?.name ?? '', kind: ctx.data.kind ?? 'missing', left }
    const size = chosen?.innerSize ?? chosen?.caseSize ?? 1
    const some = [1, size].filter((count, at, every) => count < left && every.indexOf(count) === at)
    const choices = some.map((count) => answer(words('receive-count', { count }), { pieces: count }))
    return {
      ...words('receive-pieces', what),
      choices: [...choices, answer(words('receive-count-all', { left }), { pieces: left })],
    }
  },
  hear: { choice: z.object({ pieces: z.number() }), text: readPieces },
  then: async (reply, ctx) => {
    const chosen = await current(ctx)
    const left = chosen ? leftOf(ctx.data, chosen) : 0
    if (reply.pieces > left) return { again: words('receive-too-many', { left }) }
    return { to: 'line', set: reply.pieces > 0 ? noted(ctx.data, reply.pieces) : {} }
  },
})

async function readPieces(text: string, ctx: Step): Promise<{ pieces: number } | undefined> {
  const chosen = await current(ctx)
  const { index } = await ctx.catalog()
  if (!chosen) return undefined
  if (/^\s*0+\s*$/.test(text)) return { pieces: 0 }
  const open = [{ sku: chosen.sku, quantity: 1, unit: 'piece', pieces: 1, text: '' }] as const
  const stranger = {
    aliases: [],
    habits: new Map(),
    limits: { cases: 100_000, paise: Number.MAX_SAFE_INTEGER },
  }
  const [edit] = parseOrderText(text, index, stranger, open).edits
  if (edit?.op === 'set' && edit.line.sku === chosen.sku) return { pieces: edit.line.pieces }
  return undefined
}

export const receive = defineFlow<Data>({
  id: 'receive',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'some',
  steps: { all, some, none, line, kind, pieces },
})
