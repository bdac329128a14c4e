/** Tally's XML as a table of the kind that is imported. What the books hold beyond this trade is left aside and named. */
import { billKey, financialYear } from '../../dues/bill-number.ts'
import type { Sql } from '../kind.ts'
import { type Refusal, refuse } from '../sentences.ts'
import { FileFault, type Row, type Table } from '../table/fault.ts'
import { type Books, nameKey } from './names.ts'
import { netBills, openBillsOf, type TallyBill } from './open-bills.ts'
import { quantityOf } from './quantity.ts'
import { stockItemsOf } from './stock-items.ts'

const mostNamed = 12

/** Throws FileFault for a kind that Tally does not list, and for XML that holds nothing of it. */
export async function readTally(sql: Sql, text: string, kind: string, books: Books): Promise<Table> {
  if (kind === 'stock') return stockTable(text, books)
  if (kind === 'outstanding') return billsTable(sql, text, books)
  throw new FileFault(0, refuse('not-from-tally', { kind }))
}

function tableOf(cells: string[][], notes: Refusal[], more: Partial<Table> = {}): Table {
  async function* rows(): AsyncGenerator<Row> {
    for (const [at, each] of cells.entries()) yield { row: at + 1, cells: each }
  }
  return { rows: rows(), onlySheet: () => undefined, notes: () => notes, ...more }
}

function aside(code: 'tally-items-aside' | 'tally-parties-aside', names: ReadonlySet<string>): Refusal[] {
  if (names.size === 0) return []
  const some = [...names].slice(0, mostNamed).join('; ')
  return [refuse(code, { count: names.size, names: names.size > mostNamed ? `${some}; …` : some })]
}

function stockTable(text: string, books: Books): Table {
  const unknown = new Set<string>()
  const notes: Refusal[] = []
  const found = new Map<string, number>()
  for (const { name, quantity } of stockItemsOf(text)) {
    const item = books.item(name)
    const read = item && quantityOf(quantity, item)
    if (!item) unknown.add(name)
    else if (!read) throw new FileFault(0, refuse('tally-quantity', { name, text: quantity }))
    else if ('unit' in read)
      throw new FileFault(0, refuse('tally-unit', { name, text: quantity, unit: read.unit }))
    else {
      if (read.pieces < 0) notes.push(refuse('tally-below-zero', { name, text: quantity }))
      // Several names of the books may be one product here: the old pack and the new.
      found.set(item.sku, (found.get(item.sku) ?? 0) + Math.max(0, read.pieces))
    }
  }
  if (found.size === 0) {
    const names = [...unknown].slice(0, mostNamed).join('; ')
    throw new FileFault(0, refuse(unknown.size > 0 ? 'tally-items-unknown' : 'tally-no-stock', { names }))
  }
  const rows = [...found].map(([sku, pieces]) => [books.own, sku, String(pieces)])
  return tableOf(
    [['distributor', 'sku', 'pieces'], ...rows],
    [...notes, ...aside('tally-items-aside', unknown)],
  )
}

async function billsTable(sql: Sql, text: string, books: Books): Promise<Table> {
  const all = openBillsOf(text)
  if (all.length === 0) throw new FileFault(0, refuse('tally-no-bills'))
  if (all.every(({ open }) => open <= 0)) throw new FileFault(0, refuse('tally-no-debits'))
  const { bills, ahead } = netBills(all)
  const shopOf = await shopsOf(sql, bills, books)
  const ours = bills.filter(({ party }) => shopOf.has(party))
  const unnamed = new Set(ours.filter(({ bill }) => bill === '').map(({ party }) => party))
  const strangers = new Set(bills.filter(({ party }) => !shopOf.has(party)).map(({ party }) => party))
  if (ours.length === 0) {
    const names = [...strangers].slice(0, mostNamed).join('; ')
    throw new FileFault(0, refuse('tally-parties-unknown', { names }))
  }
  const rows = ours
    .filter(({ bill }) => bill !== '')
    .map(({ party, bill, day, dueOn, open }) => [
      ...[books.own, shopOf.get(party) ?? '', bill, day, (open / 100).toFixed(2), dueOn],
    ])
  const notes = [
    ...[...unnamed].map((name) => refuse('tally-unnamed', { name })),
    ...[...ahead].flatMap(([name, paise]) =>
      shopOf.has(name) ? [refuse('tally-ahead', { name, amount: paise })] : [],
    ),
    ...aside('tally-parties-aside', strangers),
  ]
  const head = ['distributor', 'outlet', 'bill', 'day', 'balance', 'due_on']
  return tableOf([head, ...rows], notes, { whole: true })
}

/** The outlet of each party: by its name, or else by a bill of that day that stands here already; that is remembered. */
async function shopsOf(sql: Sql, bills: readonly TallyBill[], books: Books): Promise<Map<string, string>> {
  const known = new Map<string, string>()
  const asked: { party: string; number: string; year: string; day: string; open: number }[] = []
  for (const { party, bill, day, open } of bills) {
    const code = books.shop(party)
    if (code) known.set(party, code)
    else if (bill && /^\d{4}-\d\d-\d\d$/.test(day))
      asked.push({ party, number: billKey(bill), year: financialYear(day), day, open })
  }
  const learned = await sql.rows<{ party: string; code: string; outletId: number }>(
    `select a.party, min(o.code) as code, min(o.id) as "outletId"
     from jsonb_to_recordset($2::jsonb) as a(party text, number text, year text, day date, open bigint)
     join dues_entry e on e.distributor_id = $1 and e.kind = 'bill' and e.number_key = a.number and e.year = a.year
       and e.day = a.day and e.amount >= a.open
     join outlet o on o.id = e.outlet_id and o.code <> all($3::text[])
     group by a.party having count(distinct o.id) = 1`,
    [books.distributorId, JSON.stringify(asked), [...known.values()]],
  )
  for (const { party, code, outletId } of learned) {
    known.set(party, code)
    await sql.rows(
      `insert into book_name (distributor_id, kind, name_key, name, outlet_id, source, at)
       values ($1, 'shop', $2, $3, $4, 'learned', now()) on conflict do nothing`,
      [books.distributorId, nameKey(party), party, outletId],
    )
  }
  return known
}
