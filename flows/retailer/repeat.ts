/** An order of before once more: its lines go into the basket, to be reviewed like any other. */
import { z } from 'zod'
import { day, defineFlow, go, money, stepsOf, words } from '../../src/chat/flow.ts'
import { ordersOfOutlet } from '../../src/orders/read.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { actForNamed, ownerOf, whichShop } from './shop.ts'

const Data = z.object({ outlet: z.number().optional() })
const { act } = stepsOf<z.infer<typeof Data>>()

const most = 5

const pick = act(async (ctx) => {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  if (!owner) return { rest: whichShop(ctx, 'repeat') }
  const orders = await ordersOfOutlet(ctx.tx.client, owner.outletId, { limit: most })
  const choices = orders.map(({ id, placedAt, quote, lines, distributor }) => {
    const label = words('repeat-order', {
      day: day(dayIn(placedAt, distributor.timeZone)),
      count: lines.filter(({ free }) => !free).length,
      total: money(quote.total),
    })
    return go(label, 'order', 'take', { repeat: id, outlet: owner.outletId })
  })
  const menu = go(words('chat-menu'), 'menu')
  if (orders.length === 0)
    return { rest: { ...words('repeat-none'), choices: [go(words('order-browse'), 'browse'), menu] } }
  return { rest: { ...words('repeat-pick'), choices: [...choices, menu] } }
})

export const repeat = defineFlow({
  id: 'repeat',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'pick',
  steps: { pick },
})
