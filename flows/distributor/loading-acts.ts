/** The day's loads by beat, and acting on all of one. */
import {
  answer,
  type Choice,
  type Ctx,
  go,
  money,
  type Next,
  type Say,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { deliverOrders } from '../../src/orders/deliver.ts'
import { dispatchOrders } from '../../src/orders/dispatch.ts'
import { type Load, type LoadOrder, loadsOf } from '../../src/orders/loads.ts'
import { orderById } from '../../src/orders/read.ts'
import type { BatchOutcome } from '../../src/orders/types.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import type { Data, Loading } from './loading-state.ts'
import { refusalWords } from './orders.ts'

type Status = 'confirmed' | 'dispatched'
type Found = Load & { distributor: number }

const doingOf = (status: Status) => (status === 'confirmed' ? 'dispatch' : 'deliver')

/** What this person may load or bring. Whoever only delivers sees today's. */
async function loadsFor(ctx: Ctx, status: Status): Promise<Found[]> {
  const found: Found[] = []
  for (const { id, settings } of ctx.who.distributors) {
    const at = { distributor: id }
    if (!can(ctx.who, doingOf(status), at)) continue
    const today = dayIn(ctx.now, settings.timeZone)
    const loads = await loadsOf(ctx.tx.client, { distributorId: id, status, today })
    const all = can(ctx.who, 'see-orders', at)
    found.push(
      ...loads.filter(({ day }) => all || day === null).map((load) => ({ ...load, distributor: id })),
    )
  }
  return found
}

/** Beats and days with their counts; a tap leads to the list of one. */
export async function sheetsSay(ctx: Ctx, status: Status): Promise<Say> {
  const loads = await loadsFor(ctx, status)
  const doing = doingOf(status)
  const count = loads.reduce((sum, { orders }) => sum + orders.length, 0)
  const choices = loads.map((load) => go(labelOf(load), 'loading', 'open', { doing, ...keyOf(load) }))
  const doors = status === 'dispatched' && count > 0 ? [go(words('delivery-by-door'), 'delivery')] : []
  const ways = [...choices, ...doors, ...otherWay(ctx, status)]
  return { ...words(`loading-${doing}-list`, { count }), choices: ways }
}

/** Delivery sees its rounds and nothing else. */
export const onlyDelivers = (ctx: Ctx): boolean =>
  ctx.who.distributors.length > 0 &&
  ctx.who.distributors.every(({ id }) => !can(ctx.who, 'see-orders', { distributor: id }))

function otherWay(ctx: Ctx, status: Status): Choice[] {
  const store = ctx.who.distributors.some(({ id }) => can(ctx.who, 'dispatch', { distributor: id }))
  const menu = go(words('chat-menu'), 'menu')
  if (!store) return [menu]
  return status === 'confirmed'
    ? [go(words('loading-to-deliver'), 'loading', 'sheet'), menu]
    : [go(words('loading-to-dispatch'), 'loading'), menu]
}

function labelOf({ beat, day, orders }: Load): Words {
  const args = { beat: beat?.name ?? words('loading-no-beat'), count: orders.length }
  return day === null ? words('loading-load', args) : words('loading-load-day', { ...args, day: { day } })
}

const keyOf = ({ beat, day, distributor }: Found) => ({
  day,
  distributor,
  ...(beat ? { beat: beat.id } : {}),
})

/** Finds the load that was tapped, or typed by a word of its beat; the soonest of several. */
export async function findLoads(ctx: Loading): Promise<Next<Data>> {
  const { doing, beat, day, distributor } = ctx.data
  const status = doing === 'dispatch' ? 'confirmed' : 'dispatched'
  const loads = await loadsFor(ctx, status)
  const load = loads.find((each) =>
    typeof beat === 'string'
      ? isNamed(each, beat)
      : each.beat?.id === beat && each.day === day && each.distributor === distributor,
  )
  if (!load) {
    const say = await sheetsSay(ctx, status)
    return { rest: { ...block([words('loading-none', { doing }), say]), choices: say.choices ?? [] } }
  }
  const set = { distributor: load.distributor, orders: load.orders.map(({ id }) => id) }
  return { to: 'all', set: { ...set, beat: load.beat?.id, day: load.day } }
}

// "4" and "beat 4" both mean "AMD-W Beat 4"; "west 4" too, if those are words of its name.
function isNamed({ beat }: Load, typed: string): boolean {
  const wordsOf = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean)
  const name = new Set(wordsOf(beat?.name ?? ''))
  const asked = wordsOf(typed)
  return asked.length > 0 && asked.every((word) => name.has(word))
}

/** The list of one load, with one choice for all of it and one for each order. */
export async function loadSay(ctx: Loading): Promise<Say> {
  const { doing } = ctx.data
  const listed = await listedOf(ctx)
  const [first] = listed
  const total = listed.reduce((sum, order) => sum + order.total, 0)
  const lines = listed.slice(0, 40).map(lineWords)
  const more = listed.length > 40 ? words('loading-more', { count: listed.length - 40 }) : undefined
  const single = listed.map(({ id, number, outlet }) =>
    go(words('pending-choice', { number: String(number), outlet }), 'loading', doing, { order: id }),
  )
  return {
    ...block([
      words(`loading-${doing}-all`, { count: listed.length, total: money(total) }),
      ...lines,
      more,
      first && doing === 'dispatch'
        ? words('loading-bills-too', { number: String(first.number) })
        : undefined,
    ]),
    choices: [
      answer(words(`loading-${doing}-yes`, { count: listed.length }), 'all'),
      ...(listed.length > 1 ? [sheetsOf(ctx)] : []),
      ...single,
    ],
  }
}

function sheetsOf({ data: { distributor, beat, day } }: Loading): Choice {
  const from = typeof beat === 'number' ? beat : null
  return go(words('loading-sheets'), 'sheets', 'make', { distributor, beat: from, day: day ?? '' })
}

const lineWords = ({ number, outlet, total }: LoadOrder): Words =>
  words('loading-line', { number: String(number), outlet, total: money(total) })

async function listedOf(ctx: Loading): Promise<LoadOrder[]> {
  const wanted = new Set(ctx.data.orders)
  const loads = await loadsFor(ctx, ctx.data.doing === 'dispatch' ? 'confirmed' : 'dispatched')
  return loads.flatMap(({ orders }) => orders).filter(({ id }) => wanted.has(id))
}

/** Acts on every listed order; what cannot go is named with its reason. */
export async function actOnAll(ctx: Loading): Promise<Next<Data>> {
  const { doing, orders: orderIds, distributor } = ctx.data
  if (!can(ctx.who, doing, { distributor })) return { rest: { ...words('desk-not-yours', { number: '' }) } }
  const batch = {
    orderIds,
    by: ctx.who.person?.id ?? null,
    now: ctx.now,
    scope: { distributorId: distributor },
  }
  const outcome = await (doing === 'dispatch' ? dispatchOrders : deliverOrders)(ctx.tx, batch)
  for (const change of outcome.done) await tellOrder(ctx, change)
  const refused = await refusedWords(ctx, outcome)
  const done = words(`loading-${doing}-done`, { count: outcome.done.length })
  const more = await sheetsSay(ctx, doing === 'dispatch' ? 'confirmed' : 'dispatched')
  return { end: { ...block([done, ...refused]), choices: more.choices ?? [] } }
}

async function refusedWords(ctx: Loading, { refused }: BatchOutcome): Promise<Words[]> {
  const found: Words[] = []
  for (const { orderId, refusal } of refused.slice(0, 20)) {
    const order = refusal.order ?? (await orderById(ctx.tx.client, orderId))
    const number = String(order?.number ?? '')
    found.push(
      words('loading-refused', { number, outlet: order?.outlet.name ?? '', why: refusalWords(refusal) }),
    )
  }
  return found
}
