/** The distributor answers what a shop reported: credit it, send it again, or say why not. */
import { z } from 'zod'
import {
  answer,
  type Choice,
  type Ctx,
  defineFlow,
  go,
  type Next,
  type Say,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import {
  answeredNotice,
  answeringShort,
  disputeWords,
  storedDecline,
  whyDeclined,
} from '../../src/chat/notices/disputes.ts'
import { tellOrder } from '../../src/chat/notices/orders.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { can } from '../../src/people/can.ts'
import { answerDisputes } from '../../src/returns/answer.ts'
import { type DisputeView, disputesOfOrder, openDisputesOf } from '../../src/returns/disputes.ts'
import { openOrder, refusalWords, request } from './orders.ts'

const Data = z.object({ order: z.number().default(0) })
type Data = z.infer<typeof Data>
type AtDispute = Ctx<Data>
const { ask, act } = stepsOf<Data>()

const toDisputes = () => go(words('dispute-desk-all'), 'dispute-desk')
const menu = go(words('chat-menu'), 'menu')

/** What waits for an answer at the distributors this person answers for. */
export async function openDisputesFor(ctx: Ctx): Promise<DisputeView[]> {
  const found: DisputeView[] = []
  for (const { id } of ctx.who.distributors)
    if (can(ctx.who, 'answer-dispute', { distributor: id }))
      found.push(...(await openDisputesOf(ctx.tx.client, id)))
  return found
}

async function listSay(ctx: Ctx): Promise<Say> {
  const all = await openDisputesFor(ctx)
  const orders = new Map(all.map((each) => [each.order.id, each]))
  const choices = [...orders.values()].slice(0, 20).map(({ order, outlet, kind }) => {
    const label = words('pending-choice', { number: String(order.number), outlet: outlet.name })
    return kind === 'not-ordered'
      ? go(label, 'pending', 'show', { order: order.id })
      : go(label, 'dispute-desk', 'show', { order: order.id })
  })
  const lines = all
    .slice(0, 20)
    .map((each) => words('dispute-desk-line', { outlet: each.outlet.name, what: disputeWords(each) }))
  const head = words('dispute-desk-list', { count: orders.size })
  return { ...block([head, ...lines]), choices: [...choices, menu] }
}

async function disputeSay(ctx: Ctx, order: OrderView): Promise<Say> {
  const all = (await disputesOfOrder(ctx.tx.client, order.id)).filter(({ kind }) => kind !== 'not-ordered')
  const open = all.filter(({ status }) => status === 'open')
  const title = words('dispute-desk-title-of', { number: String(order.number), outlet: order.outlet.name })
  return {
    ...block([title, ...all.map(disputeWords)]),
    choices: [...(open[0] ? answersTo(open[0]) : []), toDisputes()],
  }
}

function answersTo({ kind, order }: DisputeView): Choice[] {
  if (kind !== 'not-come') return answeringShort(order.id)
  const data = { order: order.id }
  return [
    go(words('dispute-desk-bring'), 'dispute-desk', 'again', data),
    go(words('notice-back'), 'loading', 'back', data),
    go(words('dispute-desk-was-there'), 'dispute-desk', 'decline', data),
  ]
}

type Then = Promise<Next<Data>>
type How = { as: 'credit' | 'again' } | { as: 'decline'; reason: string }

async function give(ctx: AtDispute, how: How): Then {
  const found = await openOrder(ctx, ctx.data.order, 'answer-dispute')
  if ('no' in found) return { rest: found.no }
  const { order } = found
  const by = ctx.who.person?.id ?? 0
  const answered = await answerDisputes(ctx.tx, { ...request(ctx, order), by, ...how })
  const number = String(order.number)
  if (!answered.ok) {
    const { who = '' } = answered
    const first = answered.reason === 'dispute-closed-already'
    const told = first
      ? words('dispute-desk-closed', { number, who, known: who ? 'yes' : 'no' })
      : refusalWords(answered)
    return { end: { ...told, choices: [toDisputes(), menu] } }
  }
  const { listener, say } = answeredNotice(answered)
  ctx.tell(listener, say)
  if (answered.change) await tellOrder(ctx, answered.change)
  const { credit, again } = answered
  const done = words('dispute-desk-done', {
    ...{ as: how.as, number, outlet: order.outlet.name, note: credit?.number ?? '' },
    again: again ? String(again.order.number) : '',
    state: again ? again.order.status : 'none',
  })
  const see = again ? [go(words('notice-show'), 'pending', 'show', { order: again.order.id })] : []
  return { end: { ...done, choices: [...see, toDisputes(), menu] } }
}

export const disputeDesk = defineFlow<Data>({
  id: 'dispute-desk',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'list',
  steps: {
    list: act(async (ctx) => ({ rest: await listSay(ctx) })),
    show: act(async (ctx) => {
      const found = await openOrder(ctx, ctx.data.order, 'see-orders')
      return { rest: 'no' in found ? found.no : await disputeSay(ctx, found.order) }
    }),
    credit: act((ctx) => give(ctx, { as: 'credit' })),
    again: act((ctx) => give(ctx, { as: 'again' })),
    decline: act(async (ctx): Then => {
      const found = await openOrder(ctx, ctx.data.order, 'answer-dispute')
      if ('no' in found) return { rest: found.no }
      const all = await disputesOfOrder(ctx.tx.client, found.order.id)
      const open = all.some(({ status, kind }) => status === 'open' && kind !== 'not-ordered')
      return open ? { to: 'why' } : { rest: await disputeSay(ctx, found.order) }
    }),
    why: ask<{ reason: string }>({
      say: () => ({
        ...words('dispute-desk-why'),
        choices: whyDeclined.map((why) =>
          answer(words(`dispute-why-${why}`), { reason: storedDecline(why) }),
        ),
      }),
      hear: {
        choice: z.object({ reason: z.string() }),
        text: (text) => (/^[\d०-९\s]+$/u.test(text) ? undefined : { reason: text.trim().slice(0, 500) }),
      },
      then: ({ reason }, ctx) => give(ctx, { as: 'decline', reason }),
    }),
  },
})
