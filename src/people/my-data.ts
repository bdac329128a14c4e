/** What is held about a person, as tables they can keep: themselves, what they agreed to, what was said, and their shops' records. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export const dataSheets = ['profile', 'consents', 'messages', 'orders', 'points', 'bills', 'cases'] as const
export type DataSheet = (typeof dataSheets)[number]

/** Of one sheet at most, the newest. */
export const mostRows = 5_000

/** Text, numbers, and paise where the column is `amount`; times as the brand's clock shows them. */
export type DataTable = {
  readonly sheet: DataSheet
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

// $1 person, $2 their shops, $3 the time zone, $4 rows at most
const time = (column: string) => `to_char(${column} at time zone $3, 'YYYY-MM-DD HH24:MI')`
const whole: Record<DataSheet, { columns: readonly string[]; sql: string }> = {
  profile: {
    columns: ['what', 'value'],
    sql: `select * from (
        select 1 as n, 'name' as what, name as value from person where id = $1
        union all select 2, 'language', language from person where id = $1
        union all select 3, 'offers', offers::text from person where id = $1
        union all select 4, 'since', ${time('created_at')} from person where id = $1
        union all select 5, 'phone', phone from person_phone where person_id = $1
        union all select 6, 'chat', channel || ' ' || chat from conversation where person_id = $1
        union all select 7, 'role', m.role || coalesce(', ' || o.code || ' ' || o.name, '') || coalesce(', ' || d.code, '')
          from membership m left join outlet o on o.id = m.outlet_id left join distributor d on d.id = m.distributor_id
          where m.person_id = $1 and m.active) x
      where $2::bigint[] is not null order by n, value limit $4`,
  },
  consents: {
    columns: ['at', 'purpose', 'given', 'channel', 'address', 'wording', 'means'],
    sql: `select ${time('at')} as at, purpose, given::text as given, channel, address, wording, means from consent_log
      where person_id = $1 and $2::bigint[] is not null order by id limit $4`,
  },
  messages: {
    columns: ['at', 'from', 'channel', 'text'],
    sql: `select ${time('at')} as at, "from", channel, text from (
        select i.received_at as at, 'you' as "from", i.channel, coalesce(i.heard->>'text', i.heard->>'caption', i.heard->>'kind') as text
        from conversation c join inbox i using (channel, account, chat) where c.person_id = $1
        union all
        select o.created_at, 'us', o.channel, o.body->>'text' from conversation c
        join outbox o on o.conversation_id = c.id where c.person_id = $1) x
      where $2::bigint[] is not null order by x.at desc limit $4`,
  },
  orders: {
    columns: ['at', 'number', 'shop', 'distributor', 'status', 'amount'],
    sql: `select ${time('t.placed_at')} as at, t.number, o.name as shop, d.name as distributor, t.status, t.total as amount
      from trade_order t join outlet o on o.id = t.outlet_id join distributor d on d.id = t.distributor_id
      where t.outlet_id = any($2::bigint[]) and $1::bigint is not null order by t.placed_at desc limit $4`,
  },
  points: {
    columns: ['at', 'shop', 'kind', 'points', 'about'],
    sql: `select ${time('e.at')} as at, o.name as shop, e.kind, e.points, e.source || coalesce(' ' || e.source_id, '') as about
      from point_entry e join outlet o on o.id = e.outlet_id
      where e.outlet_id = any($2::bigint[]) and $1::bigint is not null order by e.id desc limit $4`,
  },
  bills: {
    columns: ['day', 'number', 'shop', 'seller', 'amount', 'status', 'picture'],
    sql: `select b.day::text as day, b.number, o.name as shop, b.seller_name as seller, b.total as amount, b.verdict as status,
        case when p.file is not null then 'kept' end as picture
      from shop_bill b join outlet o on o.id = b.outlet_id left join bill_photo p on p.id = b.photo_id
      where b.outlet_id = any($2::bigint[]) and $1::bigint is not null and $3::text is not null order by b.id desc limit $4`,
  },
  cases: {
    columns: ['at', 'shop', 'about', 'text', 'status', 'answer'],
    sql: `select ${time('c.opened_at')} as at, o.name as shop, c.about, c.said as text, c.status, c.answer
      from shop_case c join outlet o on o.id = c.outlet_id
      where c.outlet_id = any($2::bigint[]) and $1::bigint is not null order by c.id desc limit $4`,
  },
}

type Value = string | number | null

const sheets = dataSheets.map((sheet) => ({
  sheet,
  columns: whole[sheet].columns,
  read: statement<Record<string, Value>>(`my-data-${sheet}`, whole[sheet].sql),
}))

export type DataWanted = {
  readonly personId: number
  readonly outletIds: readonly number[]
  readonly timeZone: string
}

/** One table a sheet, in the order of `dataSheets`; those without rows too. */
export async function dataOf(
  q: Queryable,
  { personId, outletIds, timeZone }: DataWanted,
): Promise<DataTable[]> {
  const tables: DataTable[] = []
  for (const { sheet, columns, read } of sheets) {
    const found = await rows(q, read, [personId, outletIds, timeZone, mostRows])
    tables.push({ sheet, columns, rows: found.map((row) => columns.map((column) => row[column] ?? null)) })
  }
  return tables
}
