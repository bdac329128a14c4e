/** What a shop and its distributor see differently, as the shop sees it; it may take its word back. */
import { z } from 'zod'
import { defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { disputeWords, withdrawnNotice } from '../../src/chat/notices/disputes.ts'
import { disputesOfOutlet } from '../../src/returns/disputes.ts'
import { withdrawDispute } from '../../src/returns/shop-says.ts'
import { actingOn, myOrder, notFound } from './my-order.ts'
import { refusalWords } from './refusal-words.ts'
import { actForNamed, ownerOf, whichShop } from './shop.ts'

const Data = z.object({
  outlet: z.number().optional(),
  order: z.number().default(0),
  dispute: z.number().default(0),
})
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()
const menu = go(words('chat-menu'), 'menu')
const shownMs = 30 * 24 * 3_600_000

export const dispute = defineFlow<Data>({
  id: 'dispute',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: {
    list: act(async (ctx): Promise<Next<Data>> => {
      actForNamed(ctx, ctx.data.outlet)
      const owner = ownerOf(ctx)
      if (!owner) return { rest: whichShop(ctx, 'dispute') }
      const since = new Date(ctx.now.getTime() - shownMs)
      const all = await disputesOfOutlet(ctx.tx.client, owner.outletId, since)
      const choices = all
        .filter(({ status, kind }) => status === 'open' && kind !== 'not-ordered')
        .map(({ id, order, name }) =>
          go(
            words('dispute-withdraw', { number: String(order.number), name: name ?? '' }),
            'dispute',
            'withdraw',
            { order: order.id, dispute: id },
          ),
        )
      const head = words('dispute-list', { count: all.length })
      return { rest: { ...block([head, ...all.map(disputeWords)]), choices: [...choices, menu] } }
    }),
    withdraw: act(async (ctx): Promise<Next<Data>> => {
      const order = await myOrder(ctx, ctx.data.order)
      if (!order) return { end: { ...refusalWords(notFound), choices: [menu] } }
      const request = { ...actingOn(ctx, order), disputeId: ctx.data.dispute }
      const outcome = await withdrawDispute(ctx.tx, request)
      const number = String(order.number)
      const see = go(words('orders-see'), 'orders', 'detail', { order: order.id })
      if (!outcome.ok) return { end: { ...words('dispute-closed', { number }), choices: [see, menu] } }
      for (const each of outcome.disputes) {
        const { listener, say } = withdrawnNotice(each)
        ctx.tell(listener, say)
      }
      return { end: { ...words('dispute-withdrawn', { number }), choices: [see, menu] } }
    }),
  },
})
