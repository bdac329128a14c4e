/** "Offers": the schemes that are open for this shop, in words, each a tap away from its goods. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { schemeName } from '../../src/chat/notices/schemes.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { openOffers } from '../../src/schemes/open-offers.ts'
import { listSay } from './browse.ts'
import { goodsOf, offersSay } from './offers-say.ts'
import { actForNamed, hasSeveral, ownerOf, seatIn, whichShop } from './shop.ts'

const Data = z.object({
  outlet: z.number().optional(),
  /** The first one shown. */
  from: z.number().int().min(0).default(0),
  scheme: z.number().optional(),
})
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

const onwards = [go(words('order-browse'), 'browse'), go(words('chat-menu'), 'menu')]
const mostGoods = 30

/** The shop whose offers are asked for, or what to say instead. */
function shopOrSay(ctx: Ctx<Data>): { id: number; name: string } | { rest: Next<Data> } {
  actForNamed(ctx, ctx.data.outlet)
  const outletId = ctx.data.outlet ?? ownerOf(ctx)?.outletId
  const seat = outletId === undefined ? undefined : seatIn(ctx, outletId)
  if (!seat) return { rest: { rest: whichShop(ctx, 'offers') } }
  if (!can(ctx.who, 'browse', shopOf(seat)))
    return { rest: { rest: { ...words('chat-not-allowed'), choices: onwards } } }
  return { id: seat.id, name: hasSeveral(ctx) ? seat.name : '' }
}

const list = act(async (ctx) => {
  const shop = shopOrSay(ctx)
  if ('rest' in shop) return shop.rest
  const catalog = await ctx.catalog()
  const offers = await openOffers(ctx.tx.client, shop.id, catalog, ctx.now)
  if (offers.length === 0) return { rest: { ...words('offers-none'), choices: onwards } }
  // Schemes may have ended since the page was offered.
  const from = ctx.data.from < offers.length ? ctx.data.from : 0
  return { rest: offersSay({ offers, from, shop: shop.name }, catalog, shop.id) }
})

const goods = act(async (ctx): Promise<Next<Data>> => {
  const shop = shopOrSay(ctx)
  if ('rest' in shop) return shop.rest
  const catalog = await ctx.catalog()
  const offers = await openOffers(ctx.tx.client, shop.id, catalog, ctx.now)
  const offer = offers.find(({ scheme }) => scheme.id === ctx.data.scheme)
  if (!offer) return { to: 'list', set: { from: 0 }, say: words('offers-over') }
  const skus = goodsOf(offer.scheme, catalog)
  const found = skus === 'all' ? [] : skus.flatMap((sku) => catalog.bySku.get(sku) ?? [])
  if (found.length === 0) return { go: { flow: 'browse' } }
  const head = words('offers-goods', { name: schemeName(offer.scheme.document.name) })
  return { rest: await listSay(ctx, head, found.slice(0, mostGoods)) }
})

export const offers = defineFlow<Data>({
  id: 'offers',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: { list, goods },
})
