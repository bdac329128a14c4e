/** Why a line is in the usual: how often the shop buys it, and when it last did. */

import { type Ctx, day, type Words, words } from '../../src/chat/flow.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { usualFrom } from '../../src/orders/suggest.ts'
import type { OrderData } from './order-desk.ts'
import { owner } from './shop.ts'

const most = 20

export async function whyWords(ctx: Ctx<OrderData>): Promise<Words> {
  const catalog = await ctx.catalog()
  const { lines } = usualFrom(await shopHistory(ctx.tx, owner(ctx).outletId, ctx.now), catalog, ctx.now)
  const reasons = lines.slice(0, most).map(({ sku, reason, lastOn, everyDays }) =>
    words('order-why-line', {
      product: catalog.bySku.get(sku)?.name ?? sku,
      reason,
      every: everyDays,
      last: day(lastOn),
    }),
  )
  return words('order-why-said', { lines: reasons })
}
