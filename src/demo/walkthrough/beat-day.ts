/**
 * A beat's day at one distributor with six shops: usual orders, one typed by the salesman, a short line, a return, the
 * sheets, the van, a part payment at a door. Both sides are printed, and what each had to tap and type is counted.
 */
import { openPhone } from '../../channels/simulator/open-phone.ts'
import type { Language } from '../../chat/flow.ts'
import type { Db } from '../../db/client.ts'
import {
  type BeatCast,
  type BeatShop,
  boughtBy,
  newestOrder,
  setBeatStage,
  theDayComes,
} from './beat-stage.ts'
import type { Phone } from './phone.ts'
import { type Taps, tapping, wordingIn } from './tapping.ts'

export type BeatStage = {
  db: Db
  phone: (name: string, personId: number) => Phone
  print: (line: string) => void
  language: Language
}
type Told = BeatStage & { cast: BeatCast; taps: Taps; desk: Phone; driver: Phone; rep: Phone; shops: Phone[] }

const scarce = 'GHE-COW-500'

export async function beatDayStory(stage: BeatStage): Promise<void> {
  const cast = await setBeatStage(stage.db, stage.language, scarce)
  const { biller, driver, rep } = cast.people
  for (const id of [biller, driver, rep]) await openPhone(stage.db, id)
  const told: Told = {
    ...stage,
    cast,
    taps: tapping(wordingIn(stage.language)),
    desk: stage.phone('Nirali (biller)', biller),
    driver: stage.phone('Vikram (delivery)', driver),
    rep: stage.phone('Dipak (salesman)', rep),
    shops: cast.shops.map(({ owner, ownerName, name }) => stage.phone(`${ownerName} (${name})`, owner)),
  }
  stage.print(`\n— Shreeji Agency, beat Station Road: six shops order —`)
  await theyOrder(told)
  stage.print('\n— Nine in the morning at the desk —')
  await theyAreAnswered(told)
  stage.print('\n— The beat’s day: sheets, and onto the van —')
  await theVanIsLoaded(told)
  stage.print('\n— Door by door —')
  await doorByDoor(told)
  stage.print('\n— What it took —')
  for (const { name, did } of [told.desk, told.driver, told.rep, ...told.shops])
    stage.print(`${name}: ${did.taps} taps, ${did.words} words typed`)
}

/** The one of these shops whose notices the phone has just read. */
const shopAt = ({ cast }: Told, at: number): BeatShop => {
  const shop = cast.shops[at]
  if (!shop) throw new Error(`no shop ${at}`)
  return shop
}

async function theyOrder(told: Told): Promise<void> {
  const { shops, taps, rep, desk, db } = told
  for (const phone of shops.slice(0, 3)) {
    await phone.says('hi')
    await taps(phone, 'retailer-menu-usual', { count: 1, total: '' })
    await taps(phone, 'order-place', { total: '' })
  }
  await desk.hears()
  await rep.says('beat')
  await rep.says(`${shopAt(told, 3).code} 6 haldi, 12 hakka noodles`)
  await taps(rep, 'note-desk-place', { total: '' })
  const [, , , fourth, fifth, sixth] = shops
  await fourth?.hears()
  if (!fifth || !sixth) throw new Error('six shops were asked for')
  await fifth.says('12 cow ghee, 6 haldi')
  await taps(fifth, 'order-place', { total: '' })
  await sixth.says(`return 1 ${await boughtBy(db, shopAt(told, 5).id)} damaged`)
  await taps(sixth, 'return-no-photo')
  await taps(sixth, 'return-send')
}

async function theyAreAnswered({ db, desk, taps, shops }: Told): Promise<void> {
  await desk.says('orders')
  await taps(desk, 'notice-digest-all')
  await desk.taps((await newestOrder(db)).toString())
  await taps(desk, 'order-desk-send-some', { available: '5' })
  if (shops[4]) await taps(shops[4], 'notice-accept')
  await taps(desk, 'return-desk-accept')
  await shops[5]?.hears()
}

async function theVanIsLoaded({ db, cast, desk, taps, shops }: Told): Promise<void> {
  await theDayComes(db, cast.distributorId)
  await desk.says('sheets')
  for (const paper of ['picking-', 'delivery-']) await desk.reads(paper)
  await desk.says('dispatch')
  await desk.taps('Station Road')
  await taps(desk, 'loading-dispatch-yes', { count: 4 })
  await shops[0]?.hears()
}

/** Two taps where all is well; one pays a part, one does not take everything. */
async function doorByDoor({ driver, taps, shops, desk }: Told): Promise<void> {
  await driver.says('delivery')
  await taps(driver, 'delivery-delivered')
  await driver.says('2000 cash')
  await taps(driver, 'delivery-delivered')
  await taps(driver, 'delivery-paid-all', { method: 'upi', amount: '' })
  await taps(driver, 'delivery-delivered')
  await taps(driver, 'delivery-paid-all', { method: 'cash', amount: '' })
  await taps(driver, 'delivery-short')
  await driver.says('2 haldi')
  await taps(driver, 'delivery-why-choice', { why: 'refused' })
  await taps(driver, 'delivery-rest')
  await taps(driver, 'delivery-credit')
  await taps(driver, 'delivery-delivered')
  await taps(driver, 'delivery-paid-all', { method: 'cash', amount: '' })
  await desk.hears()
  await shops[0]?.hears()
  if (shops[0]) await taps(shops[0], 'notice-received-all')
  await desk.says('dues')
}
