/** Bills of shops with their goods, as a distributor's own books have them; lines of returns are below zero. */
import { addBillKeys } from '../bill-keys.ts'
import { signedMoney, whole } from '../cells/number.ts'
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

const most = 1_000_000

const known = `incoming i join distributor d on d.code = i.distributor join outlet o on o.code = i.outlet
  join product p on p.sku = i.sku`
const stored = `join billing_bill b on b.distributor_id = d.id and b.number_key = i.number_key and b.year = i.year
  and b.outlet_id = o.id and b.day = i.day`

function checkRow(cells: Cells): RowRefusal[] {
  const signs = ['pieces', 'taxable', 'gst'].map((column) => Math.sign(Number(cells(column) ?? 0)))
  return signs.includes(1) && signs.includes(-1) ? [{ column: 'taxable', ...refuse('signs-differ') }] : []
}

// A number that two shops have, or two days of a year, is two bills here: which of them is meant nobody could say.
const twoBills: FileCheck = {
  column: 'bill',
  text: `select i.row, i.bill as text, min(x.row) as first from incoming i join incoming x on x.distributor = i.distributor
    and x.number_key = i.number_key and x.year = i.year and x.row < i.row and (x.outlet, x.day) <> (i.outlet, i.day)
    group by i.row, i.bill`,
  refusal: ({ text: bill = '', first = 0 }) => refuse('twice', { what: `Bill “${bill}”`, first }),
}

/** What is new or other than before is settled soon after: see invoices/settle/billing.ts. */
async function write(sql: Sql, { now }: Plan): Promise<Written> {
  const at = now.toISOString()
  await sql.rows(
    `insert into billing_bill (distributor_id, outlet_id, number, number_key, year, day, changed_at)
     select distinct on (d.id, i.number_key, i.year, o.id, i.day) d.id, o.id, i.bill, i.number_key, i.year, i.day, $1::timestamptz
     from ${known} order by d.id, i.number_key, i.year, o.id, i.day, i.row on conflict do nothing`,
    [at],
  )
  const [written] = await sql.rows<Written>(
    `with line as (
       insert into billing_line as l (billing_id, product_id, pieces, free_pieces, taxable, gst)
       select b.id, p.id, i.pieces, i.free_pieces, i.taxable, i.gst from ${known} ${stored} order by 1, 2
       on conflict (billing_id, product_id) do update set pieces = excluded.pieces, free_pieces = excluded.free_pieces,
         taxable = excluded.taxable, gst = excluded.gst
       where (l.pieces, l.free_pieces, l.taxable, l.gst)
         <> (excluded.pieces, excluded.free_pieces, excluded.taxable, excluded.gst)
       returning billing_id, xmax = 0 as fresh),
     moved as (
       update billing_bill b set changed_at = $1::timestamptz, settled_at = null where b.id in (select billing_id from line))
     select count(*) filter (where fresh)::int as added, count(*) filter (where not fresh)::int as changed from line`,
    [at],
  )
  return written ?? { added: 0, changed: 0 }
}

export const billing: Kind = {
  name: 'billing',
  columns: [
    required('distributor', 'text', code),
    required('outlet', 'text', code),
    required('bill', 'text', text(40)),
    required('day', 'date', day),
    required('sku', 'text', code),
    required('pieces', 'int', whole(-most, most)),
    optional('free_pieces', 'int', whole(-most, most), '0'),
    required('taxable', 'bigint', signedMoney),
    required('gst', 'bigint', signedMoney),
  ],
  key: { parts: ['distributor', 'bill', 'outlet', 'day', 'sku'], column: 'bill', what: 'The line of bill' },
  checkRow,
  prepare: addBillKeys,
  checkFile: [
    mustExist('distributor', 'distributor', 'distributor'),
    mustExist('outlet', 'outlet', 'outlet'),
    mustExist('sku', 'product', 'product', 'sku'),
    twoBills,
  ],
  write,
}
