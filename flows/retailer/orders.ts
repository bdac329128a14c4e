/** "Where is my order?": what is on its way, an order in detail, and giving it up while that is possible. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, no, type Say, stepsOf, words, yes } from '../../src/chat/flow.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { cancelOrder } from '../../src/orders/end.ts'
import { openOrdersOf, orderByNumber, ordersOfOutlet } from '../../src/orders/read.ts'
import type { Outcome } from '../../src/orders/types.ts'
import { askUrgent } from '../../src/orders/urgent.ts'
import { actingOn, myOrder, notFound } from './my-order.ts'
import { priceSay } from './order-price.ts'
import { detailSay, orderChoice } from './orders-say.ts'
import { refusalWords } from './refusal-words.ts'
import { actForNamed, ownerOf, seatIn, whichShop } from './shop.ts'

const Data = z.object({
  outlet: z.number().optional(),
  order: z.number().optional(),
  /** As it is said on the phone. */
  number: z.number().optional(),
})
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

const latest = 5

const list = act(async (ctx) => {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  if (!owner) return { rest: whichShop(ctx, 'orders') }
  const open = await openOrdersOf(ctx.tx.client, owner.outletId)
  const [only, ...more] = open
  if (only && more.length === 0) return { rest: await withOlder(await detailSay(ctx, only)) }
  const shown =
    open.length > 0 ? open : await ordersOfOutlet(ctx.tx.client, owner.outletId, { limit: latest })
  const key = open.length > 0 ? 'orders-open' : shown.length > 0 ? 'orders-latest' : 'orders-none'
  const older = open.length > 0 ? [go(words('orders-older'), 'orders', 'older')] : []
  return {
    rest: {
      ...words(key, { count: open.length }),
      choices: [...shown.map(orderChoice), ...older, go(words('chat-menu'), 'menu')],
    },
  }
})

function withOlder(say: Say): Say {
  const choices = say.choices ?? []
  return {
    ...say,
    choices: [...choices.slice(0, -1), go(words('orders-older'), 'orders', 'older'), ...choices.slice(-1)],
  }
}

const older = act(async (ctx) => {
  const owner = ownerOf(ctx)
  if (!owner) return { rest: whichShop(ctx, 'orders') }
  const orders = await ordersOfOutlet(ctx.tx.client, owner.outletId, { limit: 20 })
  const choices = [...orders.map(orderChoice), go(words('chat-menu'), 'menu')]
  return { rest: { ...words(orders.length > 0 ? 'orders-latest' : 'orders-none', { count: 0 }), choices } }
})

async function orderOf(ctx: Ctx<Data>) {
  const { order, number } = ctx.data
  if (order !== undefined) return myOrder(ctx, order)
  const found = number === undefined ? undefined : await orderByNumber(ctx.tx.client, number)
  return found && seatIn(ctx, found.outlet.id) ? found : undefined
}

const seeAll = [go(words('orders-older'), 'orders', 'older'), go(words('chat-menu'), 'menu')]
const missing = { ...refusalWords(notFound), choices: seeAll }

const detail = act(async (ctx) => {
  const order = await orderOf(ctx)
  return { rest: order ? await detailSay(ctx, order) : missing }
})

const price = act(async (ctx) => {
  const order = await orderOf(ctx)
  return { rest: order ? priceSay(order) : missing }
})

/** Told to all concerned; the answer shows the order as it now is. */
async function outcomeSay(ctx: Ctx<Data>, outcome: Outcome): Promise<Say> {
  if (outcome.ok) {
    await tellOrder(ctx, outcome.change)
    const { kind, order } = outcome.change
    const choices = [
      go(words('orders-see'), 'orders', 'detail', { order: order.id }),
      go(words('chat-menu'), 'menu'),
    ]
    const said = { kind, number: String(order.number), distributor: order.distributor.name }
    return { ...words('orders-done', said), choices }
  }
  const { order } = outcome
  const see = order ? [go(words('orders-see'), 'orders', 'detail', { order: order.id })] : []
  return { ...refusalWords(outcome), choices: [...see, go(words('chat-menu'), 'menu')] }
}

const cancel = act(async (ctx) => {
  const order = await orderOf(ctx)
  if (!order) return { end: missing }
  return { to: 'cancel-sure', set: { order: order.id } }
})

const cancelSure = ask<{ sure: boolean }>({
  say: async (ctx) => {
    const order = await orderOf(ctx)
    const choices = [
      yes(words('orders-cancel-yes'), { sure: true }),
      no(words('orders-cancel-no'), { sure: false }),
    ]
    return { ...words('orders-cancel-sure', { number: String(order?.number ?? '') }), choices }
  },
  hear: { choice: z.object({ sure: z.boolean() }) },
  then: async ({ sure }, ctx) => {
    const order = await orderOf(ctx)
    if (!order) return { end: missing }
    if (!sure) return { end: await detailSay(ctx, order) }
    return { end: await outcomeSay(ctx, await cancelOrder(ctx.tx, actingOn(ctx, order))) }
  },
})

const urgent = act(async (ctx) => {
  const order = await orderOf(ctx)
  if (!order) return { end: missing }
  return { end: await outcomeSay(ctx, await askUrgent(ctx.tx, actingOn(ctx, order))) }
})

export const orders = defineFlow<Data>({
  id: 'orders',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: { list, older, detail, price, cancel, 'cancel-sure': cancelSure, urgent },
})
