/** The stage of the story about points: a new shop with its habits, at a distributor whose shelf nobody has counted. */
import type { Db } from '../../db/client.ts'
import { one, statement } from '../../db/statement.ts'
import { inTransaction, type Tx } from '../../db/tx.ts'
import { counterSale } from '../../orders/counter-sale.ts'
import { askAdjustment } from '../../points/adjust/ask.ts'
import { decideAdjustment } from '../../points/adjust/decide.ts'

export type PointsCast = {
  readonly outletId: number
  readonly owner: number
  readonly desk: number
  readonly marketer: number
  readonly operator: number
}

const timeZone = 'Asia/Kolkata'
const dayMs = 86_400_000

const open = statement<PointsCast>(
  'points-story-open',
  `with d as (
     insert into distributor (code, name, work_days, upi, area)
     values ('D-CLUB', 'Umiya Traders', '{mon,tue,wed,thu,fri,sat,sun}', 'umiya@okicici', null) returning id),
   b as (
     insert into beat (code, name, distributor_id, visit_days)
     select 'B-CLUB', 'Market Road', id, '{mon,tue,wed,thu,fri,sat,sun}' from d returning id, distributor_id),
   o as (
     insert into outlet (code, name, owner_name, beat_id, distributor_id, class, language)
     select 'R-CLUB', 'Jalaram Stores', 'Parul', id, distributor_id, 'C', $1 from b returning id, distributor_id),
   p as (insert into person (name, language) values ('Parul', $1), ('Umesh', $1) returning id, name),
   m as (
     insert into membership (person_id, party, role, outlet_id, distributor_id)
     select p.id, case p.name when 'Parul' then 'outlet' else 'distributor' end, 'owner',
       case p.name when 'Parul' then o.id end, case p.name when 'Umesh' then o.distributor_id end
     from p, o returning person_id, outlet_id)
   select o.id as "outletId",
     (select id from p where name = 'Parul') as owner, (select id from p where name = 'Umesh') as desk,
     (select min(person_id) from membership where party = 'brand' and role = 'marketer') as marketer,
     (select min(person_id) from membership where party = 'brand' and role = 'operator') as operator
   from o where (select count(*) from m) = 2`,
)

/** Four and two weeks ago the shop bought over the counter, so that what it uses in a day is known. `welcome`: its first points. */
export function setPointsStage(db: Db, language: string, welcome: number): Promise<PointsCast> {
  return inTransaction(db, async (tx) => {
    const cast = await one(tx.client, open, [language])
    if (!cast) throw new Error('the shop of the story was not opened')
    const now = new Date()
    const ago = (days: number) => new Date(now.getTime() - days * dayMs)
    await welcomed(tx, cast, welcome, ago(29))
    for (const [at, days] of [28, 14].entries()) await bought(tx, cast, `points-story ${at}`, ago(days))
    return cast
  })
}

async function bought(tx: Tx, { outletId, desk: by }: PointsCast, key: string, now: Date): Promise<void> {
  const lines = [{ sku: 'SPI-TUR-100', pieces: 40 }]
  const sold = await counterSale(tx, { key, outletId, by, lines, paid: true, now })
  if (!sold.ok) throw new Error(`nothing was sold over the counter: ${sold.reason}`)
}

/** Points by hand take two people of the brand. */
async function welcomed(tx: Tx, cast: PointsCast, points: number, now: Date): Promise<void> {
  const { outletId, marketer, operator } = cast
  const wish = { outletId, points, reason: 'Suraj Club', caseId: null, by: marketer, now, timeZone }
  const asked = await askAdjustment(tx, { ...wish, key: 'points-story' })
  if (!asked.ok) throw new Error(`the shop’s first points were not asked for: ${asked.reason}`)
  const { id } = asked.adjustment
  const given = await decideAdjustment(tx, { id, state: 'given', by: operator, now, timeZone })
  if (!given.ok) throw new Error(`the shop’s first points were not given: ${given.reason}`)
}
