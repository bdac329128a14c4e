/** "Points": what a shop has, what is coming and going, its tier, what happened last, and a statement by month. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { monthsAround } from '../../src/points/statement.ts'
import { summaryOf } from '../../src/points/summary.ts'
import { monthWords, pointsSay } from './points-say.ts'
import { actForNamed, ownerOf, whichShop } from './shop.ts'

const Data = z.object({
  outlet: z.number().optional(),
  /** 'YYYY-MM' */
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  format: z.enum(['pdf', 'xlsx']).default('pdf'),
})
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')

/** The shop whose points the person may see, or what to say instead. */
function shopOrSay(ctx: Ctx<Data>): { outletId: number } | { rest: Next<Data> } {
  actForNamed(ctx, ctx.data.outlet)
  const outletId = ctx.data.outlet ?? ownerOf(ctx)?.outletId
  const seat = ctx.who.outlets.find(({ id }) => id === outletId)
  if (!seat) return { rest: { rest: whichShop(ctx, 'points') } }
  if (!can(ctx.who, 'see-points', shopOf(seat)))
    return { rest: { rest: { ...words('chat-not-allowed'), choices: [menu] } } }
  return { outletId: seat.id }
}

const show = act(async (ctx) => {
  const shop = shopOrSay(ctx)
  if ('rest' in shop) return shop.rest
  return { rest: pointsSay(ctx, shop.outletId, await summaryOf(ctx.tx.client, shop.outletId, ctx.now)) }
})

const months = act((ctx) => {
  const shop = shopOrSay(ctx)
  if ('rest' in shop) return shop.rest
  const choices = monthsAround(dayIn(ctx.now, ctx.brand.timeZone)).map((month) =>
    go(monthWords(month), 'points', 'statement', {
      outlet: shop.outletId,
      month,
    }),
  )
  return { rest: { ...words('points-months'), choices: [...choices, menu] } }
})

const statement = act(async (ctx) => {
  const shop = shopOrSay(ctx)
  if ('rest' in shop) return shop.rest
  const { person } = ctx.who
  const { month, format } = ctx.data
  if (!month || !person) return { to: 'months' }
  const wish = { key: ctx.key, outletId: shop.outletId, month, format }
  await ctx.later('points-paper', { ...wish, conversationId: ctx.conversation.id, personId: person.id })
  return { rest: { ...words('points-coming', { month: monthWords(month) }), choices: [menu] } }
})

export const points = defineFlow<Data>({
  id: 'points',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'show',
  steps: { show, months, statement },
})
