/** From a cold chat to goods on the shelf: the usual, a line the distributor cannot send in full, yes, on the van, there. */
import type { Db } from '../../db/client.ts'
import { one, rows, statement } from '../../db/statement.ts'
import { inTransaction } from '../../db/tx.ts'
import { setStock } from '../../orders/stock.ts'
import type { Phone } from './phone.ts'

export type Cast = { shopkeeper: number; shopkeeperName: string; owner: number; ownerName: string }
/** Hands the people of the story their phones. */
export type Phones = (cast: Cast) => Promise<{ shop: Phone; desk: Phone }>
export type Stage = { db: Db; phones: Phones; print: (line: string) => void }

const outletCode = 'R-0010'

const cast = statement<Cast & { distributorId: number }>(
  'walkthrough_cast',
  `select s.person_id as shopkeeper, sp.name as "shopkeeperName", d.person_id as owner, dp.name as "ownerName",
          o.distributor_id as "distributorId"
   from outlet o
   join membership s on s.outlet_id = o.id and s.role = 'owner' join person sp on sp.id = s.person_id
   join membership d on d.distributor_id = o.distributor_id and d.role = 'owner' join person dp on dp.id = d.person_id
   where o.code = $1 order by s.id, d.id limit 1`,
)

const lastOrder = statement<{ number: number; sku: string; pieces: number }>(
  'walkthrough_order',
  `select o.number, p.sku, l.ordered as pieces from trade_order o join order_line l on l.order_id = o.id
   join product p on p.id = l.product_id where o.id = (select max(id) from trade_order) order by l.ordered desc limit 1`,
)

const allSkus = statement<{ sku: string }>('walkthrough_skus', 'select sku from product')

/** Plays the story; throws where a phone is not told what it should be. */
export async function reorderStory({ db, phones, print }: Stage): Promise<void> {
  const people = await one(db.pool, cast, [outletCode])
  if (!people) throw new Error(`no people for ${outletCode}`)
  await countStock(db, people.distributorId)
  const { shop, desk } = await phones(people)

  print('— A cold chat: the usual in two taps —')
  await shop.says('hi')
  await shop.taps('The usual')
  await shop.taps('Place order')
  await desk.hears()
  const order = await one(db.pool, lastOrder, [])
  if (!order) throw new Error('no order was placed')

  print('\n— The distributor can send only half of one line —')
  await desk.taps('Change')
  await desk.says(`${order.sku} ${Math.max(1, Math.floor(order.pieces / 2))} only`)
  await desk.taps('Send to the shop')
  await shop.hears()
  await shop.taps('Accept')
  await desk.hears()

  print('\n— On the van, and there —')
  await desk.says(String(order.number))
  await desk.taps('Dispatch')
  await shop.hears()
  await desk.says(String(order.number))
  await desk.taps('It is delivered')
  await shop.hears()
  await shop.taps('All received')
  await shop.says('where is my order?')
}

/** The godown counted this morning: enough of everything. */
async function countStock(db: Db, distributorId: number): Promise<void> {
  const skus = await rows(db.pool, allSkus, [])
  const lines = skus.map(({ sku }) => ({ sku, pieces: 5_000, mode: 'set' as const }))
  await inTransaction(db, (tx) => setStock(tx, { distributorId, lines, now: new Date() }))
}
