/** Bills of shops that are not paid, or only in part, as a distributor's books list them. */
import { billKey, financialYear } from '../../dues/bill-number.ts'
import { money } from '../cells/number.ts'
import { code, text } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import {
  type Cells,
  type FileCheck,
  type Kind,
  optional,
  type Plan,
  type RowRefusal,
  required,
  type Sql,
  type Written,
} from '../kind.ts'
import { refuse } from '../sentences.ts'

const batch = 5_000

/** Puts the compared number and the financial year beside each row: only code knows them. */
async function prepare(sql: Sql): Promise<void> {
  await sql.rows('alter table incoming add column number_key text, add column year text')
  for (let from = 0; ; from += batch) {
    const found = await sql.rows<{ row: number; bill: string | null; day: string | null }>(
      `select row, bill, day::text as day from incoming where row > ${from} and row <= ${from + batch}`,
    )
    const keys = found.flatMap(({ row, bill, day: on }) =>
      bill && on ? [{ row, number_key: billKey(bill), year: financialYear(on) }] : [],
    )
    if (keys.length > 0)
      await sql.rows(
        `update incoming i set number_key = k.number_key, year = k.year
         from jsonb_to_recordset($1::jsonb) as k(row int, number_key text, year text) where i.row = k.row`,
        [JSON.stringify(keys)],
      )
    const [rest] = await sql.rows<{ more: boolean }>(
      `select exists (select from incoming where row > ${from + batch}) as more`,
    )
    if (!rest?.more) return
  }
}

function sums(cells: Cells): RowRefusal[] {
  const amount = Number(cells('amount') ?? 0)
  const [paid, balance] = [cells('paid'), cells('balance')]
  if (cells('amount') !== null && amount === 0) return [{ column: 'amount', ...refuse('bill-nothing') }]
  if (paid !== null && Number(paid) > amount)
    return [{ column: 'paid', ...refuse('paid-beyond', { amount }) }]
  if (balance !== null && Number(balance) > amount)
    return [{ column: 'balance', ...refuse('paid-beyond', { amount }) }]
  if (paid !== null && balance !== null && Number(paid) + Number(balance) !== amount)
    return [{ column: 'balance', ...refuse('paid-differs') }]
  return []
}

const known = `incoming i join distributor d on d.code = i.distributor join outlet o on o.code = i.outlet`
const stored = `${known} join dues_entry e
  on e.distributor_id = d.id and e.kind = 'bill' and e.number_key = i.number_key and e.year = i.year`
const keyOf = `'import:' || d.id || ':' || i.year || ':' || i.number_key`

/** Paise of a row that are paid, by whichever column tells it; all rows have it where neither column is there. */
function paidOf(has: Plan['has']): string {
  const paid = has('paid') ? 'i.paid' : 'null::bigint'
  const balance = has('balance') ? 'i.amount - i.balance' : 'null::bigint'
  return `coalesce(${paid}, ${balance}, 0)`
}

const imported = `coalesce((select -sum(p.amount) from dues_entry p
  where p.distributor_id = d.id and p.outlet_id = o.id and p.key like ${keyOf} || ':paid:%'), 0)`

const otherShop: FileCheck = {
  column: 'outlet',
  text: `select i.row, i.outlet as text, i.distributor from ${known} where o.distributor_id is distinct from d.id`,
  refusal: (found) => refuse('not-of-distributor', found),
}

const otherBill: FileCheck = {
  column: 'bill',
  text: `select i.row, i.bill as text, e.amount from ${stored} where e.amount <> i.amount or e.outlet_id <> o.id`,
  refusal: (found) => refuse('bill-differs', found),
}

// Two ways of writing one number; the rows of a file are compared as written before.
const sameNumber: FileCheck = {
  column: 'bill',
  text: `select row, bill as text, first from (select row, bill, number_key, min(row) over
           (partition by distributor, number_key, year) as first from incoming) k
         where row > first and number_key is not null`,
  refusal: ({ text: bill = '', first = 0 }) => refuse('twice', { what: `Bill “${bill}”`, first }),
}

const noted: FileCheck = {
  column: 'outlet',
  text: `select min(i.row) as row, i.outlet as text, -e.amount as amount, e.day::text as day
         from ${known} join dues_entry e on e.distributor_id = d.id and e.outlet_id = o.id
         join dues_entry p on p.distributor_id = d.id and p.outlet_id = o.id and p.amount = e.amount
           and p.kind = 'payment' and p.source = 'import' and p.xmin = pg_current_xact_id()::xid
         where e.kind = 'payment' and e.source <> 'import'
           and not exists (select from dues_entry r where r.reverses = e.id and r.outlet_id = o.id
             and r.distributor_id = d.id)
         group by i.outlet, e.id, e.amount, e.day`,
  refusal: (found) => refuse('paid-twice', found),
}

/**
 * A bill is added once; what the books say was paid of it since the last file is added as a payment. Where nothing has
 * changed since, nothing is written.
 */
async function write(sql: Sql, { now, today, has }: Plan): Promise<Written> {
  const at = `'${now.toISOString()}'::timestamptz`
  await sql.rows(`insert into dues_account (distributor_id, outlet_id, changed_at)
    select distinct d.id, o.id, ${at} from ${known} order by 1, 2 on conflict do nothing`)
  await sql.rows(`select 1 from dues_account a join (select distinct d.id as distributor_id, o.id as outlet_id from ${known}) k
    using (distributor_id, outlet_id) order by a.distributor_id, a.outlet_id for update of a`)
  const due = has('due_on') ? 'i.due_on' : 'null::date'
  const moved = (insert: string) => `with made as (${insert} returning distributor_id, outlet_id, amount),
    sums as (select distributor_id, outlet_id, sum(amount) as amount from made group by 1, 2),
    moved as (update dues_account a set balance = a.balance + s.amount, changed_at = ${at} from sums s
      where a.distributor_id = s.distributor_id and a.outlet_id = s.outlet_id)
    select count(*)::int as n from made`
  const [paidSince] = await sql.rows<{ n: number }>(
    `select count(*)::int as n from ${stored} where ${paidOf(has)} > ${imported}`,
  )
  const [bills] = await sql.rows<{ n: number }>(
    moved(`insert into dues_entry (distributor_id, outlet_id, kind, amount, number, number_key, year, day, due_on, key, source, at)
      select d.id, o.id, 'bill', i.amount, i.bill, i.number_key, i.year, i.day, ${due}, ${keyOf}, 'import', ${at}
      from ${known} where not exists (select from dues_entry e where e.distributor_id = d.id and e.kind = 'bill'
        and e.number_key = i.number_key and e.year = i.year) order by i.row`),
  )
  await sql.rows(
    moved(`insert into dues_entry (distributor_id, outlet_id, kind, amount, day, key, source, at, note)
      select d.id, o.id, 'payment', ${imported} - ${paidOf(has)}, '${today}'::date, ${keyOf} || ':paid:' || ${paidOf(has)},
        'import', ${at}, i.bill
      from ${known} where ${paidOf(has)} > ${imported} order by i.row`),
  )
  return { added: bills?.n ?? 0, changed: paidSince?.n ?? 0 }
}

export const outstanding: Kind = {
  name: 'outstanding',
  columns: [
    required('distributor', 'text', code),
    required('outlet', 'text', code),
    required('bill', 'text', text(40)),
    required('day', 'date', day),
    required('amount', 'bigint', money),
    optional('paid', 'bigint', money),
    optional('balance', 'bigint', money),
    optional('due_on', 'date', day),
  ],
  key: {
    parts: ['distributor', 'bill', `date_part('year', day - interval '3 months')`],
    column: 'bill',
    what: 'Bill',
  },
  checkRow: sums,
  prepare,
  checkFile: [
    mustExist('distributor', 'distributor', 'distributor'),
    mustExist('outlet', 'outlet', 'outlet'),
    otherShop,
    sameNumber,
    otherBill,
  ],
  write,
  warnings: [noted],
}
