/** What waits for the distributor, oldest first, and one order by its number. */
import { z } from 'zod'
import {
  type Choice,
  type Ctx,
  defineFlow,
  go,
  money,
  type Say,
  stepsOf,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { type OrderNote, waitingNotes } from '../../src/orders/notes.ts'
import { countsByStatus, orderById, orderByNumber, pendingOfDistributor } from '../../src/orders/read.ts'
import { shortagesOf } from '../../src/orders/shortages.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { can } from '../../src/people/can.ts'
import { orderSay } from './order-views.ts'
import { openOrder } from './orders.ts'
import { waitWords } from './time.ts'

const Data = z.object({
  order: z.number().default(0),
  number: z.number().default(0),
  /** A change that was typed, and the waiting orders it may mean. */
  text: z.string().default(''),
  orders: z.array(z.number()).max(20).default([]),
})
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

const mostShown = 20
const mostNotes = 10

export const pending = defineFlow({
  id: 'pending',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'list',
  steps: {
    list: act(async (ctx) => ({ rest: await listSay(ctx) })),
    find: act(async (ctx) => {
      const found = await orderByNumber(ctx.tx.client, ctx.data.number)
      return { to: 'show', set: { order: found?.id ?? 0 } }
    }),
    which: act(async (ctx) => ({ rest: await whichSay(ctx) })),
    show: act(async (ctx) => {
      const found = await openOrder(ctx, ctx.data.order, 'see-orders')
      return { rest: 'no' in found ? found.no : await orderSay(ctx, found.order) }
    }),
  },
})

async function listSay(ctx: Ctx): Promise<Say> {
  const seats = ctx.who.distributors.filter(({ id }) => can(ctx.who, 'see-orders', { distributor: id }))
  // Delivery sees the day's sheet and nothing else.
  if (seats.length === 0)
    return { ...words('pending-sheet-only'), choices: [go(words('loading-to-deliver'), 'loading', 'sheet')] }
  const orders: OrderView[] = []
  const notes: OrderNote[] = []
  const counts = { changed: 0, confirmed: 0, dispatched: 0 }
  for (const { id } of seats) {
    orders.push(...(await pendingOfDistributor(ctx.tx.client, id, { limit: mostShown })))
    notes.push(...(await waitingNotes(ctx.tx.client, id, mostNotes)))
    const open = await countsByStatus(ctx.tx.client, id)
    for (const status of ['changed', 'confirmed', 'dispatched'] as const) counts[status] += open[status]
  }
  const short = orders.length > 0 ? await shortagesOf(ctx.tx.client, orders) : new Map()
  const lines = orders.map((order) => lineWords(ctx, order, short.get(order.id)?.length ?? 0))
  const others = words('pending-others', counts)
  return {
    ...block([
      words('pending-list', { count: orders.length }),
      ...lines,
      ...notes.map(noteLine(ctx)),
      others,
    ]),
    choices: [
      ...manyChoices(ctx, orders),
      ...orders.map(choiceOf),
      ...typing(ctx, notes),
      ...afterList(counts),
    ],
  }
}

async function whichSay(ctx: Ctx<Data>): Promise<Say> {
  const { text, orders } = ctx.data
  const choices: Choice[] = []
  for (const id of orders) {
    const order = await orderById(ctx.tx.client, id)
    if (!order) continue
    const label = words('pending-choice', { number: String(order.number), outlet: order.outlet.name })
    choices.push(go(label, 'order-desk', 'change', { order: id, text }))
  }
  return {
    ...words('pending-which', { text }),
    choices: [...choices, go(words('pending-stock'), 'stock', undefined, { text })],
  }
}

function lineWords(ctx: Ctx, order: OrderView, short: number): Words {
  return words(order.urgent === 'asked' ? 'pending-line-urgent' : 'pending-line', {
    number: String(order.number),
    outlet: order.outlet.name,
    total: money(order.quote.total),
    wait: waitWords(order.placedAt, ctx.now),
    short,
  })
}

const noteLine =
  (ctx: Ctx) =>
  ({ kind, outlet, createdAt }: OrderNote): Words =>
    words('pending-note', { kind, outlet: outlet.name, wait: waitWords(createdAt, ctx.now) })

/** Several at once, for those who may answer them. */
function manyChoices(ctx: Ctx, orders: readonly OrderView[]): Choice[] {
  const mine = orders.filter(({ distributor }) =>
    can(ctx.who, 'confirm-order', { distributor: distributor.id }),
  )
  if (mine.length < 2) return []
  return [
    go(words('notice-digest-all'), 'confirm-all', undefined, { until: ctx.now.toISOString() }),
    go(words('notice-digest-one'), 'one-by-one'),
  ]
}

/** Notes that wait to be typed, for those who may. */
function typing(ctx: Ctx, notes: readonly OrderNote[]): Choice[] {
  const mine = notes.filter(({ distributor }) =>
    can(ctx.who, 'confirm-order', { distributor: distributor.id }),
  )
  return mine.map(({ id, outlet }) =>
    go(words('pending-note-choice', { outlet: outlet.name }), 'note-desk', undefined, { note: id }),
  )
}

const choiceOf = (order: OrderView): Choice =>
  go(
    words('pending-choice', { number: String(order.number), outlet: order.outlet.name }),
    'pending',
    'show',
    {
      order: order.id,
    },
  )

function afterList({ confirmed, dispatched }: { confirmed: number; dispatched: number }): Choice[] {
  return [
    ...(confirmed > 0 ? [go(words('loading-to-dispatch'), 'loading')] : []),
    ...(dispatched > 0 ? [go(words('loading-to-deliver'), 'loading', 'sheet')] : []),
    go(words('chat-menu'), 'menu'),
  ]
}
