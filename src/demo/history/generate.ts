import { addDays, dayIn } from '../../orders/zone.ts'
import type { DemoTrade } from '../trade.ts'
import { basketsOf } from './baskets.ts'
import { orderOf } from './fate.ts'
import { openOrdersOf } from './open-orders.ts'
import type { DemoOrder } from './order.ts'
import { shopOf } from './shop.ts'
import { slotsOf } from './slots.ts'

export const historyDays = 120

/**
 * The orders of the 120 days before `now`, the last ones delivered the day before, and some under way; by time of
 * placing. The same trade and time give the same orders.
 */
export function generateOrders(trade: DemoTrade, now: Date): DemoOrder[] {
  const shops = trade.outlets.map((outlet) => shopOf(outlet, trade.products))
  const done = shops.flatMap((shop) => {
    const today = dayIn(now, shop.outlet.distributor.calendar.timeZone)
    const yesterday = addDays(today, -1)
    const slots = slotsOf(shop, addDays(today, -historyDays), yesterday, yesterday)
    return basketsOf(shop, slots, historyDays, today).map((basket) => orderOf(shop.outlet, basket, now))
  })
  const taken = new Set(done.map(({ key }) => key))
  const open = trade.distributors.flatMap((distributor) => openOrdersOf(distributor, shops, taken, now))
  return [...done, ...open].sort(
    (a, b) => a.placedAt.getTime() - b.placedAt.getTime() || a.outlet.id - b.outlet.id,
  )
}
