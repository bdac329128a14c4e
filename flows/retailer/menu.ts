/** The menu of a shop. */

import { type Choice, type Ctx, go, money, parted, type Say, words } from '../../src/chat/flow.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { readBasket } from '../../src/orders/basket.ts'
import { quote } from '../../src/orders/quote.ts'
import { usualFrom } from '../../src/orders/suggest.ts'
import { duesChoice } from './dues-owed.ts'
import { hasSeveral, ownerOf } from './shop.ts'

/** "The usual (12 items, ₹2,340)": what this shop would order now, named with what it comes to. */
async function usualChoice(ctx: Ctx, outletId: number): Promise<Choice[]> {
  const catalog = await ctx.catalog()
  const { lines } = usualFrom(await shopHistory(ctx.tx, outletId, ctx.now), catalog, ctx.now)
  if (lines.length === 0) return []
  const total = money(quote(lines, catalog).total)
  const count = lines.length
  const data = { usual: true, outlet: outletId }
  const choice = go(words('retailer-menu-usual', { count, total }), 'order', 'take', data)
  return [
    parted(
      choice,
      words('retailer-menu-usual-title', { total }),
      words('retailer-menu-usual-below', { count }),
    ),
  ]
}

/** What a shop can do from here; rewards are behind its points, its words behind help. A person with several shops who has not chosen one chooses where it matters. */
export async function retailerMenu(ctx: Ctx): Promise<Say> {
  const owner = ownerOf(ctx)
  const outlet = owner?.outletId
  const basket = owner ? await readBasket(ctx.tx, owner) : undefined
  // Also what is still to be asked: it may have been begun in another chat of the same person.
  const open = (basket?.lines.length ?? 0) + (basket?.questions.length ?? 0)
  const seat = ctx.outlet
  const at = outlet === undefined ? {} : { outlet }
  const choices: Choice[] = [
    ...(open > 0 ? [go(words('retailer-menu-open', { count: open }), 'order', 'take', at)] : []),
    ...(outlet === undefined ? [] : await usualChoice(ctx, outlet)),
    go(words('order-browse'), 'browse'),
    go(words('retailer-menu-offers'), 'offers'),
    go(words('retailer-menu-repeat'), 'repeat'),
    go(words('retailer-menu-orders'), 'orders'),
    go(words('menu-return'), 'return'),
    go(words('retailer-menu-points'), 'points'),
    go(words('retailer-menu-bills'), 'bill'),
    ...(await duesChoice(ctx)),
  ]
  return {
    ...words('retailer-menu', {
      shop: seat && hasSeveral(ctx) ? seat.name : '',
      several: seat && hasSeveral(ctx) ? 'yes' : 'no',
      pending: seat?.status === 'pending' ? 'yes' : 'no',
    }),
    choices,
  }
}
