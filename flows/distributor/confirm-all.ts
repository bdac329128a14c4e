/** "Confirm all in stock": every order that is all there, in one go; the others stay, and are named. */
import { z } from 'zod'
import {
  type Choice,
  type Ctx,
  defineFlow,
  go,
  money,
  type Next,
  type Say,
  stepsOf,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import { confirmOrders } from '../../src/orders/confirm.ts'
import { placedUntil } from '../../src/orders/to-answer.ts'
import type { BatchOutcome } from '../../src/orders/types.ts'
import { can } from '../../src/people/can.ts'

const Data = z.object({
  /** What the message named. */
  orders: z.array(z.number()).max(500).default([]),
  /** Else all that waited at this instant. */
  until: z.iso.datetime().optional(),
})
type Data = z.infer<typeof Data>
type All = Ctx<Data>
const { act } = stepsOf<Data>()

const mostNamed = 10

export const confirmAll = defineFlow<Data>({
  id: 'confirm-all',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'confirm',
  steps: { confirm: act(confirm) },
})

async function confirm(ctx: All): Promise<Next<Data>> {
  const seats = ctx.who.distributors.filter(({ id }) => can(ctx.who, 'confirm-order', { distributor: id }))
  if (seats.length === 0)
    return { rest: { ...words('confirm-all-not-yours'), choices: [go(words('chat-menu'), 'menu')] } }
  const outcomes: BatchOutcome[] = []
  for (const { id } of seats) outcomes.push(await confirmAt(ctx, id))
  const done = outcomes.flatMap((outcome) => outcome.done)
  for (const change of done) await tellOrder(ctx, change)
  const refused = outcomes.flatMap((outcome) => outcome.refused)
  return { rest: outcomeSay(done, refused) }
}

async function confirmAt(ctx: All, distributorId: number): Promise<BatchOutcome> {
  const { orders, until } = ctx.data
  const orderIds = until ? await placedUntil(ctx.tx.client, distributorId, new Date(until)) : orders
  const by = ctx.who.person?.id ?? null
  return confirmOrders(ctx.tx, { orderIds, by, now: ctx.now, scope: { distributorId } })
}

function outcomeSay(done: BatchOutcome['done'], refused: BatchOutcome['refused']): Say {
  const total = done.reduce((sum, { order }) => sum + order.quote.total, 0)
  const waiting = refused.filter(({ refusal }) => refusal.order?.status === 'placed')
  const already = refused.filter(({ refusal }) => refusal.order && refusal.order.status !== 'placed')
  const rest = waiting.length - mostNamed
  const parts = [
    done.length > 0 ? words('confirm-all-done', { count: done.length, total: money(total) }) : undefined,
    already.length > 0 ? words('confirm-all-already', alreadyArgs(already)) : undefined,
    waiting.length > 0 ? words('confirm-all-short', { count: waiting.length }) : undefined,
    ...waiting.slice(0, mostNamed).map(({ refusal }) => waitingWords(refusal)),
    rest > 0 ? words('notice-digest-more', { count: rest }) : undefined,
  ]
  const some = parts.some((part) => part !== undefined)
  return {
    ...(some ? block(parts) : words('confirm-all-none')),
    choices: [
      ...restChoices(waiting),
      ...(done.length > 0 ? [go(words('loading-to-dispatch'), 'loading')] : []),
      go(words('chat-menu'), 'menu'),
    ],
  }
}

/** Only one is left: straight to what can be done about its short lines. */
function restChoices(waiting: BatchOutcome['refused']): Choice[] {
  const [only, ...more] = waiting
  const order = only?.refusal.order
  if (!order) return []
  if (more.length > 0) return [go(words('notice-digest-one'), 'one-by-one')]
  const label = words('pending-choice', { number: String(order.number), outlet: order.outlet.name })
  return [go(label, 'order-confirm', undefined, { order: order.id })]
}

function alreadyArgs(already: BatchOutcome['refused']) {
  return { count: already.length, who: already.find(({ refusal }) => refusal.who)?.refusal.who ?? 'none' }
}

/** "• 1042 Om Stores: Ghee (5 of 12 there)", or that something other than stock stands in the way. */
function waitingWords({ reason, order, short = [] }: BatchOutcome['refused'][number]['refusal']): Words {
  const args = { number: String(order?.number ?? ''), outlet: order?.outlet.name ?? '' }
  const lines = short.map(({ name, wanted, available }) =>
    words('confirm-all-line', { name, wanted: String(wanted), available: String(available) }),
  )
  const [first] = lines
  if (reason === 'order-over-credit') return words('confirm-all-credit', args)
  if (!first) return words('confirm-all-other', args)
  return words('confirm-all-order', { ...args, first, more: lines.length - 1 })
}
