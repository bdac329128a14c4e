import { delivery, isWorkDay } from '../../orders/calendar.ts'
import { addDays, dayIn, weekdayOf } from '../../orders/zone.ts'
import { dice } from '../dice.ts'
import { type DemoDistributor, daysFrom } from '../trade.ts'
import { basketAt } from './baskets.ts'
import { openOrderOf } from './fate.ts'
import type { DemoOrder } from './order.ts'
import type { Shop } from './shop.ts'
import { type Slot, slotFor } from './slots.ts'
import { roundOf, workingMinutesAgo } from './times.ts'

type Under = 'placed' | 'confirmed' | 'dispatched'

// Placed ones are minutes old, so that nothing is overdue the moment the demo starts.
const wanted: readonly { status: Under; minutes: readonly [number, number] }[] = [
  { status: 'placed', minutes: [4, 12] },
  { status: 'placed', minutes: [13, 25] },
  { status: 'confirmed', minutes: [90, 160] },
  { status: 'confirmed', minutes: [161, 300] },
  { status: 'dispatched', minutes: [0, 0] },
]

/** The latest delivery round that has left the godown by now. */
function roundNow(shop: Shop, now: Date): string | undefined {
  const { distributor, visitDays } = shop.outlet
  const today = dayIn(now, distributor.calendar.timeZone)
  const days = daysFrom(addDays(today, -4), today).reverse()
  const day = days.find(
    (each) =>
      isWorkDay(distributor.calendar, each) &&
      roundOf(distributor, each, dice('latest')).dispatched.getTime() + 3_600_000 <= now.getTime(),
  )
  return day && visitDays.includes(weekdayOf(day)) ? day : undefined
}

function slotNow(shop: Shop, status: Under, minutes: number, now: Date): Slot | undefined {
  const { distributor, visitDays } = shop.outlet
  if (status === 'dispatched') {
    const day = roundNow(shop, now)
    return day === undefined ? undefined : slotFor(shop, day, dice('under way', shop.outlet.code, day))
  }
  const placedAt = workingMinutesAgo(distributor, now, minutes)
  const next = delivery({ ...distributor.calendar, visitDays }, placedAt)
  if (!next || next.deliverOn <= dayIn(now, distributor.calendar.timeZone)) return undefined
  return { placedAt, placedOn: dayIn(placedAt, distributor.calendar.timeZone), deliverOn: next.deliverOn }
}

/** Orders under way at a distributor as of now, one per shop; `taken` holds the keys of finished orders. */
export function openOrdersOf(
  distributor: DemoDistributor,
  shops: readonly Shop[],
  taken: ReadonlySet<string>,
  now: Date,
): DemoOrder[] {
  const today = dayIn(now, distributor.calendar.timeZone)
  const candidates = shops
    .filter(({ outlet, lapsedFor }) => outlet.distributor === distributor && lapsedFor === 0)
    .map((shop) => ({ shop, ticket: dice('today', today, shop.outlet.code).next() }))
    .sort((a, b) => a.ticket - b.ticket)
    .map(({ shop }) => shop)
  const used = new Set<Shop>()
  return wanted.flatMap(({ status, minutes }) => {
    const chance = dice('minutes', today, distributor.code, minutes[0])
    const ago = chance.whole(...minutes)
    for (const shop of candidates) {
      if (used.has(shop)) continue
      const slot = slotNow(shop, status, ago, now)
      const basket = slot && basketAt(shop, slot)
      if (!basket || taken.has(`demo:${shop.outlet.code}:${basket.slot.deliverOn}`)) continue
      used.add(shop)
      return [openOrderOf(shop.outlet, basket, status)]
    }
    return []
  })
}
