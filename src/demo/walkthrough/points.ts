/**
 * What an order earns: an offer read, a nudge taken, a free line, points pending and then active with their booster, the
 * reason for each, and a voucher for them.
 */
import { openPhone } from '../../channels/simulator/open-phone.ts'
import type { Language } from '../../chat/flow.ts'
import type { Db } from '../../db/client.ts'
import { one, statement } from '../../db/statement.ts'
import { newestOrder } from './beat-stage.ts'
import type { Phone } from './phone.ts'
import { setPointsStage } from './points-stage.ts'
import { type Taps, tapping, type Wording, wordingIn } from './tapping.ts'

export type PointsStage = {
  db: Db
  phone: (name: string, personId: number) => Phone
  print: (line: string) => void
  language: Language
}
type Told = PointsStage & { taps: Taps; wording: Wording; shop: Phone; desk: Phone }

const basket = '42 haldi, 11 marie, 24 hakka noodles'
const voucher = 'RW-RECH-50'

const reward = statement<{ name: string; points: number }>(
  'points-story-reward',
  `select coalesce(case $2 when 'hi' then name_hi when 'hi-Latn' then name_hinglish end, name) as name, points
   from reward where code = $1`,
)

/** Plays the story; throws where a phone is not told what it should be. */
export async function pointsStory(stage: PointsStage): Promise<void> {
  const { db, print, language } = stage
  const wanted = await one(db.pool, reward, [voucher, language])
  if (!wanted) throw new Error(`the demo has no ${voucher}`)
  const { owner, desk } = await setPointsStage(db, language, wanted.points)
  for (const id of [owner, desk]) await openPhone(db, id)
  const wording = wordingIn(language)
  const told: Told = {
    ...stage,
    ...{ wording, taps: tapping(wording) },
    shop: stage.phone('Parul (Jalaram Stores)', owner),
    desk: stage.phone('Umesh (Umiya Traders)', desk),
  }
  print('\n— Umiya Traders and Jalaram Stores: what is on offer, a nudge, a free line —')
  await sheOrders(told)
  print('\n— Confirmed: the points are on their way —')
  await heConfirms(told)
  print('\n— Delivered: they can be spent —')
  await itArrives(told)
  print('\n— A voucher for them: three taps and a yes —')
  await sheRedeems(told, wanted)
}

async function sheOrders({ shop, desk, taps, wording }: Told): Promise<void> {
  await shop.says('hi')
  await taps(shop, 'retailer-menu-offers')
  await shop.says(basket)
  await shop.taps(wording('order-nudge-add', { missing: 8, product: 'Rasoi Haldi 100g' }))
  await taps(shop, 'order-place', { total: '' })
  await desk.hears()
}

async function heConfirms({ shop, desk, taps, wording }: Told): Promise<void> {
  await taps(desk, 'notice-confirm')
  await shop.hears()
  await shop.says(wording('retailer-menu-points'))
}

async function itArrives({ db, shop, desk, taps, wording }: Told): Promise<void> {
  const number = String(await newestOrder(db))
  for (const deed of ['desk-dispatch', 'desk-delivered']) {
    await desk.says(number)
    await taps(desk, deed)
    await shop.hears()
  }
  await taps(shop, 'notice-received-all')
  await shop.says(wording('retailer-menu-points'))
  await shop.taps(wording('points-why', { number }))
}

async function sheRedeems({ shop, taps, wording }: Told, { name }: { name: string }): Promise<void> {
  await taps(shop, 'retailer-menu-points')
  await taps(shop, 'retailer-menu-rewards')
  await shop.taps(name)
  await taps(shop, 'rewards-yes')
  await shop.says(wording('retailer-menu-points'))
}
