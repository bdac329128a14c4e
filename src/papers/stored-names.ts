/** How a distributor's Tally calls things, as it is kept: ledgers as one setting, shops and goods name by name. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { TallyNames, usualNames } from './tally-names.ts'

const read = statement<{ names: unknown }>(
  'papers-tally-setting',
  'select names from tally_setting where distributor_id = $1',
)
// Several names may mean one; the latest is the one in use.
const readNames = statement<{ code: string; sku: string | null; name: string }>(
  'papers-book-names',
  `select o.code, p.sku, b.name from book_name b left join outlet o on o.id = b.outlet_id
   left join product p on p.id = b.product_id where b.distributor_id = $1 order by b.at, b.name_key`,
)
const write = statement<object>(
  'papers-tally-setting-write',
  `insert into tally_setting (distributor_id, names, at) values ($1, $2, $3)
   on conflict (distributor_id) do update set names = excluded.names, at = excluded.at`,
)

/** What a setting that was kept by an older version cannot say is called as usual. */
export async function storedNames(q: Queryable, distributorId: number): Promise<TallyNames> {
  const kept = TallyNames.safeParse((await one(q, read, [distributorId]))?.names ?? {})
  const names = kept.success ? kept.data : usualNames
  const shops = { ...names.shops }
  const goods = { ...names.goods }
  for (const { code, sku, name } of await rows(q, readNames, [distributorId]))
    if (sku) goods[sku] = name
    else shops[code] = name
  return { ...names, shops, goods }
}

export async function keepNames(tx: Tx, distributorId: number, names: TallyNames, now: Date): Promise<void> {
  await rows(tx.client, write, [distributorId, JSON.stringify(names), now])
}
