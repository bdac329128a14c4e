/** The stage of a beat's day: six of the demo's shops, with their history, at a distributor of their own. */
import type { Db } from '../../db/client.ts'
import { one, rows, statement } from '../../db/statement.ts'
import { inTransaction, type Tx } from '../../db/tx.ts'
import { addEntry } from '../../dues/entries.ts'
import { setStock } from '../../orders/stock.ts'
import { addDays, dayIn } from '../../orders/zone.ts'

export type BeatShop = { id: number; code: string; name: string; owner: number; ownerName: string }
export type BeatCast = {
  distributorId: number
  beatId: number
  shops: readonly BeatShop[]
  people: Record<'biller' | 'driver' | 'rep', number>
}

const zone = 'Asia/Kolkata'

const choose = statement<BeatShop>(
  'beat-day-shops',
  `select o.id, o.code, o.name, m.person_id as owner, p.name as "ownerName"
   from outlet o join membership m on m.outlet_id = o.id and m.role = 'owner' join person p on p.id = m.person_id
   where (select count(*) from membership x where x.person_id = m.person_id) = 1
     and (select count(*) from trade_order t where t.outlet_id = o.id and t.status = 'received') >= 6
   order by o.code limit 6`,
)
const open = statement<{ distributorId: number; beatId: number }>(
  'beat-day-open',
  `with d as (
     insert into distributor (code, name, work_days, upi, area)
     values ('D-BEAT', 'Shreeji Agency', '{mon,tue,wed,thu,fri,sat,sun}', 'shreeji@okicici', null) returning id),
   b as (
     insert into beat (code, name, distributor_id, visit_days)
     select 'B-BEAT', 'Station Road', id, '{mon,tue,wed,thu,fri,sat,sun}' from d returning id, distributor_id)
   select distributor_id as "distributorId", id as "beatId" from b`,
)
const move = statement<object>(
  'beat-day-move',
  `with taken as (update trade_order set distributor_id = $2 where outlet_id = any($1::bigint[]) returning id)
   update outlet o set distributor_id = $2, beat_id = $3, stop = x.stop, language = $4
   from unnest($1::bigint[]) with ordinality as x(id, stop) where o.id = x.id`,
)
const close = statement<object>(
  'beat-day-close',
  `update trade_order set status = 'cancelled' where outlet_id = any($1::bigint[])
     and status in ('placed', 'changed', 'confirmed', 'dispatched', 'delivered')`,
)
const speak = statement<object>(
  'beat-day-speak',
  'update person set language = $2 where id = any($1::bigint[])',
)
const hire = statement<{ id: number }>(
  'beat-day-hire',
  `with p as (insert into person (name, language) values ($1, $2) returning id),
   m as (insert into membership (person_id, party, role, distributor_id)
     select id, $3, $4, $5 from p returning person_id)
   select person_id as id from m`,
)
const walks = statement<object>('beat-day-walks', 'insert into rep_beat (person_id, beat_id) values ($1, $2)')
const skus = statement<{ sku: string }>('beat-day-skus', 'select sku from product where active')

/** `scarce` is counted low: of it a line falls short. */
export function setBeatStage(db: Db, language: string, scarce: string): Promise<BeatCast> {
  return inTransaction(db, async (tx) => {
    const shops = await rows(tx.client, choose)
    const made = await one(tx.client, open)
    if (!made || shops.length < 6) throw new Error('the demo has no six shops for a beat')
    const { distributorId, beatId } = made
    const ids = shops.map(({ id }) => id)
    await rows(tx.client, close, [ids])
    await rows(tx.client, move, [ids, distributorId, beatId, language])
    await rows(tx.client, speak, [shops.map(({ owner }) => owner), language])
    await count(tx, distributorId, scarce)
    await oldDues(tx, distributorId, ids.slice(0, 2))
    const of = async (name: string, party: string, role: string) =>
      (await one(tx.client, hire, [name, language, party, role, party === 'brand' ? null : distributorId]))
        ?.id ?? 0
    const rep = await of('Dipak', 'brand', 'rep')
    await rows(tx.client, walks, [rep, beatId])
    const biller = await of('Nirali', 'distributor', 'biller')
    const driver = await of('Vikram', 'distributor', 'delivery')
    return { distributorId, beatId, shops, people: { biller, driver, rep } }
  })
}

/** The godown counted this morning: enough of everything but one. */
async function count(tx: Tx, distributorId: number, scarce: string): Promise<void> {
  const all = await rows(tx.client, skus)
  const lines = all.map(({ sku }) => ({ sku, pieces: sku === scarce ? 5 : 5_000, mode: 'set' as const }))
  await setStock(tx, { distributorId, lines, now: new Date() })
}

async function oldDues(tx: Tx, distributorId: number, outletIds: readonly number[]): Promise<void> {
  const now = new Date()
  const day = addDays(dayIn(now, zone), -12)
  for (const [at, outletId] of outletIds.entries()) {
    const bill = { kind: 'bill' as const, amount: (3_400 + at * 850) * 100, day, number: `SA-${101 + at}` }
    await addEntry(tx, {
      distributorId,
      outletId,
      ...bill,
      key: `beat-day ${at}`,
      source: 'import',
      by: null,
      now,
    })
  }
}

const lastBought = statement<{ name: string }>(
  'beat-day-bought',
  `select p.name from trade_order t join order_line l on l.order_id = t.id join product p on p.id = l.product_id
   where t.outlet_id = $1 and t.status = 'received' and l.received > 0
   group by p.name having count(*) = 1 order by max(t.placed_at) desc, p.name limit 1`,
)

/** Something the shop has received lately, once, and may give back. */
export async function boughtBy(db: Db, outletId: number): Promise<string> {
  const found = await one(db.pool, lastBought, [outletId])
  if (!found) throw new Error(`shop ${outletId} has bought nothing`)
  return found.name
}

const promise = statement<object>(
  'beat-day-comes',
  `update trade_order set deliver_on = $2 where distributor_id = $1 and status in ('placed', 'changed', 'confirmed')`,
)

/** The night passes: what was promised for the next delivery day is for today. */
export const theDayComes = (db: Db, distributorId: number): Promise<unknown> =>
  rows(db.pool, promise, [distributorId, dayIn(new Date(), zone)])

const newest = statement<{ number: number }>(
  'beat-day-newest',
  'select max(number) as number from trade_order',
)

export const newestOrder = async (db: Db): Promise<number> => (await one(db.pool, newest))?.number ?? 0
