/** Enters a list of open bills: each bill once, and as paid what the books say was paid since their last list. */
import { type BookPayment, matchPayments, type NotedPayment } from '../../dues/match-payments.ts'
import type { Plan, Sql, Written } from '../kind.ts'
import { takenBack } from './outstanding-door.ts'
import { bears, imported, keyOf, known, listedOpen, notNamed, paid, stored } from './outstanding-sql.ts'

type Paid = {
  distributorId: number
  outletId: number
  key: string
  number: string
  total: number
  amount: number
}

const rowKey = keyOf('d.id', 'i.year', 'i.number_key')

/** Where nothing has changed since, nothing is written. */
export async function writeOutstanding(sql: Sql, { now, today, has, whole }: Plan): Promise<Written> {
  const at = `'${now.toISOString()}'::timestamptz`
  await lockAccounts(sql, at)
  const before = `where ${paid} > ${imported(rowKey, 'd.id', 'o.id')}`
  const [changed] = await sql.rows<{ n: number }>(`select count(*)::int as n from ${stored()} ${before}`)
  await entered(sql, at, takenBack(at, today))
  const added = await addBills(sql, at, has('due_on'))
  const since = await sql.rows<Paid>(
    `select d.id as "distributorId", o.id as "outletId", ${rowKey} as key, i.bill as number, ${paid} as total,
       ${paid} - ${imported(rowKey, 'd.id', 'o.id')} as amount from ${known} ${before} order by i.row`,
  )
  const gone = whole ? await paidWhole(sql) : []
  await pay(sql, [...since, ...gone], { at, today })
  await sql.rows(
    `insert into taken_row (distributor_id, kind, key, hash, at)
     select distinct d.id, 'bill', i.year || ':' || i.number_key, ''::bytea, ${at} from ${known} order by 1, 3
     on conflict do nothing`,
  )
  return { added, changed: (changed?.n ?? 0) + gone.length }
}

async function lockAccounts(sql: Sql, at: string): Promise<void> {
  await sql.rows(`insert into dues_account (distributor_id, outlet_id, changed_at)
    select distinct d.id, o.id, ${at} from ${known} order by 1, 2 on conflict do nothing`)
  await sql.rows(`select 1 from dues_account a
    where a.distributor_id in (select d.id from incoming i join distributor d on d.code = i.distributor)
    order by a.distributor_id, a.outlet_id for update of a`)
}

/** Runs an insert of entries and moves the balances with it; how many were made. */
async function entered(sql: Sql, at: string, insert: string, values: unknown[] = []): Promise<number> {
  const [made] = await sql.rows<{ n: number }>(
    `with made as (${insert} returning distributor_id, outlet_id, amount),
     sums as (select distributor_id, outlet_id, sum(amount) as amount from made group by 1, 2),
     moved as (update dues_account a set balance = a.balance + s.amount, changed_at = ${at} from sums s
       where a.distributor_id = s.distributor_id and a.outlet_id = s.outlet_id)
     select count(*)::int as n from made`,
    values,
  )
  return made?.n ?? 0
}

// What was taken back keeps its number; see addEntry.
const used = `(select count(*) from dues_entry u where u.distributor_id = d.id and u.kind = 'bill' and u.year = i.year
  and ${bears('u', 'i')})`

const addBills = (sql: Sql, at: string, hasDue: boolean): Promise<number> =>
  entered(
    sql,
    at,
    `insert into dues_entry (distributor_id, outlet_id, kind, amount, number, number_key, year, day, due_on, order_id, key, source, at)
     select d.id, o.id, 'bill', i.amount, i.bill, i.number_key || coalesce(' ~' || nullif(${used}, 0) + 1, ''), i.year, i.day,
       ${hasDue ? 'i.due_on' : 'null::date'}, i.order_id, ${rowKey}, 'import', ${at}
     from ${known} where not exists (select from dues_entry e where e.distributor_id = d.id and e.kind = 'bill'
       and ${bears('e', 'i')} and e.year = i.year and e.id is distinct from i.replaces) order by i.row`,
  )

/** Bills that earlier lists named and this one, which names all that are open, does not. */
const paidWhole = (sql: Sql): Promise<Paid[]> =>
  sql.rows<Paid>(
    `select e.distributor_id as "distributorId", e.outlet_id as "outletId", k.key, e.number, e.amount as total,
       e.amount - ${imported('k.key', 'e.distributor_id', 'e.outlet_id')} as amount
     from ${listedOpen} and ${notNamed} order by e.id`,
  )

type Noted = NotedPayment & { distributorId: number; outletId: number }

/** Not older than two months, which is longer than any book-keeper waits. */
const notedSince = (sql: Sql, outlets: number[], today: string): Promise<Noted[]> =>
  sql.rows<Noted>(
    `select * from (select e.id as "entryId", e.distributor_id as "distributorId", e.outlet_id as "outletId", e.day,
         -e.amount - coalesce((select sum(m.amount) from payment_match m where m.entry_id = e.id), 0)::bigint as amount
       from dues_entry e join distributor d on d.id = e.distributor_id
       where d.code in (select distributor from incoming) and e.outlet_id = any($1::bigint[])
         and e.kind in ('payment', 'credit-note') and e.source <> 'import' and e.day >= $2::date - 60
         and not exists (select from dues_entry r where r.distributor_id = e.distributor_id
           and r.outlet_id = e.outlet_id and r.reverses = e.id)) n
     where amount > 0 order by "entryId"`,
    [outlets, today],
  )

async function pay(
  sql: Sql,
  all: readonly Paid[],
  { at, today }: { at: string; today: string },
): Promise<void> {
  if (all.length === 0) return
  const accountOf = (each: { distributorId: number; outletId: number }) =>
    `${each.distributorId}:${each.outletId}`
  const noted = Map.groupBy(
    await notedSince(sql, [...new Set(all.map(({ outletId }) => outletId))], today),
    accountOf,
  )
  const matches: unknown[] = []
  const rest: unknown[] = []
  for (const [account, paidHere] of Map.groupBy(all, accountOf)) {
    const books: BookPayment[] = paidHere.map(({ key, amount }) => ({ bill: key, amount }))
    const found = matchPayments(books, noted.get(account) ?? [])
    matches.push(...found.matches)
    for (const { bill, amount } of found.rest) {
      const source = paidHere.find(({ key }) => key === bill)
      rest.push({ ...source, key: `${bill}:paid:${source?.total}`, amount })
    }
    await flag(sql, paidHere[0], found.unclear)
  }
  await sql.rows(
    `insert into payment_match (entry_id, bill_key, amount, at)
     select m."entryId", m.bill, m.amount, ${at}
     from jsonb_to_recordset($1::jsonb) as m("entryId" bigint, bill text, amount bigint) order by 1, 2`,
    [JSON.stringify(matches)],
  )
  await entered(
    sql,
    at,
    `insert into dues_entry (distributor_id, outlet_id, kind, amount, day, key, source, at, note)
     select p."distributorId", p."outletId", 'payment', -p.amount, '${today}'::date, p.key, 'import', ${at}, p.number
     from jsonb_to_recordset($1::jsonb)
       as p("distributorId" bigint, "outletId" bigint, key text, number text, amount bigint)`,
    [JSON.stringify(rest)],
  )
}

/** Kept until the warnings are looked up; the table is made with the file's rows. */
async function flag(sql: Sql, shop: Paid | undefined, unclear: readonly NotedPayment[]): Promise<void> {
  if (!shop || unclear.length === 0) return
  for (const { entryId, amount, day } of unclear)
    await sql.rows('insert into unclear values ($1, $2, $3, $4)', [shop.outletId, entryId, amount, day])
}
