/** Bills of shops that are not paid, or only in part, as a distributor's books list them. */
import { addBillKeys } from '../bill-keys.ts'
import { money } from '../cells/number.ts'
import { code, text } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import {
  type Cells,
  type FileCheck,
  type Kind,
  optional,
  type RowRefusal,
  required,
  type Sql,
} from '../kind.ts'
import { refuse } from '../sentences.ts'
import { meetDoor } from './outstanding-door.ts'
import { bears, known, listedOpen, notNamed, standing, stored } from './outstanding-sql.ts'
import { writeOutstanding } from './outstanding-write.ts'

// A list of what is still open tells no amount: it is what is known here, or else what is open.
const amounts = `update incoming i set amount = greatest(i.balance, (select max(e.amount) from dues_entry e
    join distributor d on d.id = e.distributor_id where d.code = i.distributor and e.kind = 'bill'
      and ${bears('e', 'i')} and e.year = i.year and e.id is distinct from i.replaces and ${standing('e')}))
  where i.amount is null and i.balance is not null`

async function prepare(sql: Sql): Promise<void> {
  await sql.rows(
    'create temp table unclear (outlet_id bigint, entry bigint, amount bigint, day text) on commit drop',
  )
  await addBillKeys(sql)
  await meetDoor(sql)
  await sql.rows(amounts)
  await sql.rows('delete from incoming where amount = 0 and balance = 0')
}

function sums(cells: Cells): RowRefusal[] {
  const [paid, balance] = [cells('paid'), cells('balance')]
  if (cells('amount') === null)
    return balance === null ? [{ column: 'amount', ...refuse('bill-without-amount') }] : []
  const amount = Number(cells('amount'))
  if (amount === 0) return [{ column: 'amount', ...refuse('bill-nothing') }]
  if (paid !== null && Number(paid) > amount)
    return [{ column: 'paid', ...refuse('paid-beyond', { amount }) }]
  if (balance !== null && Number(balance) > amount)
    return [{ column: 'balance', ...refuse('paid-beyond', { amount }) }]
  if (paid !== null && balance !== null && Number(paid) + Number(balance) !== amount)
    return [{ column: 'balance', ...refuse('paid-differs') }]
  return []
}

const otherShop: FileCheck = {
  column: 'outlet',
  text: `select i.row, i.outlet as text, i.distributor from ${known} where o.distributor_id is distinct from d.id`,
  refusal: (found) => refuse('not-of-distributor', found),
}

const otherBill: FileCheck = {
  column: 'bill',
  text: `select i.row, i.bill as text, e.amount from ${stored()} where e.amount <> i.amount or e.outlet_id <> o.id`,
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

const leftOut: FileCheck = {
  column: '',
  text: `select 0 as row, gone, open from (select count(*) filter (where ${notNamed})::int as gone, count(*)::int as open
           from ${listedOpen}) k
         where current_setting('galla.whole') = 'listed' and gone >= 5 and gone * 2 > open`,
  refusal: (found) => refuse('list-partial', found),
}

const unclear: FileCheck = {
  column: 'outlet',
  text: `select 0 as row, o.code as text, u.entry, u.amount, u.day from unclear u join outlet o on o.id = u.outlet_id`,
  refusal: (found) => refuse('paid-unclear', found),
}

export const outstanding: Kind = {
  name: 'outstanding',
  columns: [
    required('distributor', 'text', code),
    required('outlet', 'text', code),
    required('bill', 'text', text(40)),
    required('day', 'date', day),
    optional('amount', 'bigint', money),
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
    leftOut,
  ],
  write: writeOutstanding,
  warnings: [unclear],
}
