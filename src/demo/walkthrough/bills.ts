/** Photos of bills: one that counts, one that is asked about, one that was sent before, one of another distributor. */
import type { Language } from '../../chat/flow.ts'
import type { Db } from '../../db/client.ts'
import { one, rows, statement } from '../../db/statement.ts'
import { paperOf } from '../bills/paper.ts'
import { photoOf } from '../bills/photo.ts'
import { type SampleBill, type SampleKind, sampleBill } from '../bills/sample.ts'
import type { Phone } from './phone.ts'
import { tapping, wordingIn } from './tapping.ts'

type Cast = { outletId: number; shopkeeper: number; shopkeeperName: string }

export type BillStage = {
  readonly db: Db
  readonly phone: (name: string, personId: number) => Phone
  readonly print: (line: string) => void
  readonly language: Language
}

const outletCode = 'R-0120'

const cast = statement<Cast>(
  'bill-story-cast',
  `with shop as (
     select o.id, m.person_id, p.name from outlet o join membership m on m.outlet_id = o.id and m.role = 'owner' and m.active
     join person p on p.id = m.person_id where o.code = $1 order by m.id limit 1),
   speaks as (update person set language = $2 from shop where person.id = shop.person_id)
   select shop.id as "outletId", shop.person_id as shopkeeper, shop.name as "shopkeeperName" from shop`,
)

const alerts = statement<{ kind: string; distributor: string; outlet: string; bill: string }>(
  'bill-story-alerts',
  `select a.kind, d.name as distributor, o.name as outlet, b.number as bill from bill_alert a
   join distributor d on d.id = a.distributor_id join outlet o on o.id = a.outlet_id left join shop_bill b on b.id = a.bill_id
   order by a.id`,
)

/** Plays the story; throws where the phone is not told what it should be. */
export async function billsStory(stage: BillStage): Promise<void> {
  const { db, print, phone, language } = stage
  const people = await one(db.pool, cast, [outletCode, language])
  if (!people) throw new Error(`no people for ${outletCode}`)
  const shop = phone(`${people.shopkeeperName} (shop)`, people.shopkeeper)
  const taps = tapping(wordingIn(language))
  const sends = (kind: SampleKind) => sendsBill(stage, shop, people.outletId, kind)

  print('\n— A bill, photographed: what each line earned —')
  const first = await sends('clean')
  await taps(shop, 'bill-mine')
  await taps(shop, 'bill-list-choice', { bill: first.number })
  print('\n— One line may be three products: one question —')
  await sends('unclear')
  await shop.taps('Gopal Orange Cream')
  print('\n— The first bill, photographed once more: it counts once —')
  await sends('again')
  print('\n— A bill, forwarded as a PDF, of a distributor who does not serve this shop —')
  await sends('stranger')
  for (const { kind, distributor, outlet, bill } of await rows(db.pool, alerts))
    print(`\n  An alert waits for the brand: ${kind}, ${distributor} billed ${outlet} (${bill}).`)
}

/** Returns once the shop has been told what became of it. */
async function sendsBill(
  { db }: BillStage,
  shop: Phone,
  outletId: number,
  kind: SampleKind,
): Promise<SampleBill> {
  const bill = await sampleBill(db.pool, outletId, kind, new Date())
  if (!bill) throw new Error(`there is no ${kind} bill for the shop`)
  const what = `bill ${bill.number} of ${bill.seller.name}`
  const paper = await paperOf(bill)
  let told =
    kind === 'stranger'
      ? await shop.sends(`a PDF: ${what}`, paper, 'application/pdf')
      : await shop.sends(`a photo: ${what}`, await photoOf(paper, kind), 'image/jpeg')
  while (!told.some(({ text }) => text.includes(bill.number))) told = await shop.hears()
  return bill
}
