/** Orders that distributors have left waiting too long, for the brand to call about. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, money, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { waitingTooLong } from '../../src/orders/waiting-long.ts'
import { can } from '../../src/people/can.ts'
import { waitWords } from '../distributor/time.ts'

const Data = z.object({})
const { act } = stepsOf<z.infer<typeof Data>>()

export const brandWaiting = defineFlow({
  id: 'brand-waiting',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'list',
  steps: { list: act(async (ctx) => ({ rest: await listSay(ctx) })) },
})

async function listSay(ctx: Ctx): Promise<Say> {
  const choices = [go(words('chat-menu'), 'menu')]
  if (!can(ctx.who, 'hear-waiting-orders', 'brand')) return { ...words('chat-not-allowed'), choices }
  const orders = await waitingTooLong(ctx.tx.client)
  const lines = orders.map(({ number, outlet, distributor, phone, total, placedAt }) =>
    words('brand-waiting-line', {
      number: String(number),
      outlet,
      distributor,
      phone: phone ?? '',
      total: money(total),
      wait: waitWords(placedAt, ctx.now),
    }),
  )
  return { ...block([words('brand-waiting-list', { count: orders.length }), ...lines]), choices }
}
