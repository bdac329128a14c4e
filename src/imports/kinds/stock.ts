import { whole } from '../cells/number.ts'
import { code } from '../cells/text.ts'
import { mustExist } from '../check-file.ts'
import { type FileCheck, type Kind, type Plan, required, type Sql, type Written } from '../kind.ts'
import { refuse } from '../sentences.ts'

const counted = `incoming i join distributor d on d.code = i.distributor join product p on p.sku = i.sku`

// Locked by id, as everywhere, before anything is compared: an order may be taking from the same rows.
const lock = `select 1 from stock s join (select d.id as distributor_id, p.id as product_id from ${counted}) c
  using (distributor_id, product_id) order by s.distributor_id, s.product_id for update of s`

const compare = `select count(*) filter (where s.physical is null)::int as added,
    count(*) filter (where s.physical <> i.pieces)::int as changed
  from ${counted} left join stock s on s.distributor_id = d.id and s.product_id = p.id`

const count = `insert into stock (distributor_id, product_id, physical, counted_at)
  select d.id, p.id, i.pieces, $1::timestamptz from ${counted} order by 1, 2
  on conflict (distributor_id, product_id) do update
  set physical = excluded.physical, counted_at = excluded.counted_at`

/** A count sets what is there; what orders have reserved stays reserved. */
async function write(sql: Sql, plan: Plan): Promise<Written> {
  await sql.rows(lock)
  const [written] = await sql.rows<Written>(compare)
  await sql.rows(count, [plan.now.toISOString()])
  return written ?? { added: 0, changed: 0 }
}

const promisedTooMuch: FileCheck = {
  column: 'pieces',
  text: `select i.row, i.distributor, i.sku, s.physical, s.reserved
         from ${counted} join stock s on s.distributor_id = d.id and s.product_id = p.id
         where s.reserved > s.physical`,
  refusal: (found) => refuse('reserved-exceeds', found),
}

export const stock: Kind = {
  name: 'stock',
  columns: [
    required('distributor', 'text', code),
    required('sku', 'text', code),
    required('pieces', 'int', whole(0, 100_000_000)),
  ],
  key: { parts: ['distributor', 'sku'], column: 'sku', what: 'The stock of' },
  checkFile: [
    mustExist('distributor', 'distributor', 'distributor'),
    mustExist('sku', 'product', 'product', 'sku'),
  ],
  write,
  warnings: [promisedTooMuch],
}
