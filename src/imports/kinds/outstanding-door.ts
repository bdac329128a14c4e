/** Bills that a list brings for goods which the door entered as owed already: the books decide, and it is owed once. */
import { billKey } from '../../dues/bill-number.ts'
import { type BookBill, type DoorBill, matchBills } from '../../dues/match-bills.ts'
import type { Sql } from '../kind.ts'
import { instead, known, standing, stored } from './outstanding-sql.ts'

type Door = Omit<DoorBill, 'names' | 'unnamed'> & { order: number; bills: string[] }

/** Longer than any book-keeper waits with a bill. */
const mostDays = 120

// The order by whose number or bill a row is known: what is handed over later is then not owed once more.
const orders = `update incoming i set order_id = t.id
  from distributor d, outlet o, trade_order t
  where d.code = i.distributor and o.code = i.outlet and t.distributor_id = d.id and t.outlet_id = o.id
    and t.status in ('dispatched', 'delivered', 'received') and t.placed_at >= i.day - 62 and t.placed_at < i.day + 62
    and (t.number::text = i.number_key
      or exists (select from order_bill b where b.order_id = t.id and b.number = i.bill))`

const ofDoor = `select e.id as "entryId", e.outlet_id as "outletId", e.number_key as number, e.amount, e.day::text as day, t.number as order,
    array(select b.number from order_bill b where b.order_id = t.id) as bills
  from dues_entry e join trade_order t on t.id = e.order_id
  where e.distributor_id in (select d.id from incoming i join distributor d on d.code = i.distributor)
    and e.outlet_id in (select o.id from incoming i join outlet o on o.code = i.outlet)
    and e.kind = 'bill' and e.source = 'door' and e.day >= (select max(day) from incoming) - ${mostDays}
    and not exists (select from dues_entry r where r.reverses = e.id)`

// A bill that another source has entered stands for itself.
const ofBooks = `select i.row, o.id as "outletId", i.number_key as number, i.amount, coalesce(i.balance, i.amount) as open, i.day::text as day
  from ${known}
  where i.number_key is not null and coalesce(i.balance, i.amount) is not null and o.id = any($1::bigint[])
    and not exists (select from ${stored('x')} where x.row = i.row and e.source <> 'door')`

/** Marks rows with the entry of the door that they replace, and with their order. */
export async function meetDoor(sql: Sql): Promise<void> {
  await sql.rows('alter table incoming add column replaces bigint, add column order_id bigint')
  await sql.rows(orders)
  const door = (await sql.rows<Door>(ofDoor)).map(({ order, bills, ...entry }) => ({
    ...entry,
    names: [entry.number, String(order), ...bills.map(billKey)],
    unnamed: bills.length === 0,
  }))
  if (door.length === 0) return
  const shops = [...new Set(door.map(({ outletId }) => outletId))]
  const matched = matchBills(await sql.rows<BookBill>(ofBooks, [shops]), door)
  await sql.rows(
    `update incoming i set replaces = m."entryId", order_id = e.order_id, amount = coalesce(i.amount, m.amount)
     from jsonb_to_recordset($1::jsonb) as m(row int, "entryId" bigint, amount bigint) join dues_entry e on e.id = m."entryId"
     where i.row = m.row`,
    [JSON.stringify(matched)],
  )
}

/** An insert of the opposites of what the rows replace. */
export const takenBack = (
  at: string,
  today: string,
): string => `insert into dues_entry (distributor_id, outlet_id, kind, amount, day, order_id, reverses, key, source, at, note)
  select e.distributor_id, e.outlet_id, 'reversal', -e.amount, '${today}'::date, e.order_id, e.id, ${instead('e')}, 'import',
    ${at}, string_agg(i.bill, ', ' order by i.row)
  from incoming i join dues_entry e on e.id = i.replaces where ${standing('e')} group by e.id`
