import type { FileCheck, Plan, Sql } from '../kind.ts'
import { refuse } from '../sentences.ts'

type Dated = {
  table: 'product_price' | 'product_tax'
  columns: Readonly<Record<string, string>>
  given: string
}

export const priceRows: Dated = {
  table: 'product_price',
  columns: { mrp: 'i.mrp', ptr: 'i.retailer_price', dp: 'i.distributor_price' },
  given: 'mrp',
}
export const taxRows: Dated = {
  table: 'product_tax',
  columns: { rate: 'i.gst_percent' },
  given: 'gst_percent',
}

export type Touched = { sku: string; added: boolean }

/**
 * Adds dated rows. A row with a date of its own is stored for that date; one without counts from today, and only if
 * it differs from what is in force today, so that the same file changes nothing tomorrow either.
 */
export async function writeDated(sql: Sql, { table, columns, given }: Dated, plan: Plan): Promise<Touched[]> {
  if (!plan.has(given)) return []
  const names = Object.keys(columns)
  const on = (prefix: string) => names.map((name) => `${prefix}.${name}`).join(', ')
  return sql.rows<Touched>(
    `with done as (
       insert into ${table} (product_id, valid_from, ${names.join(', ')})
       select p.id, coalesce(i.valid_from, $1::date), ${Object.values(columns).join(', ')}
       from incoming i join product p on p.sku = i.sku
       left join lateral (select * from ${table} q where q.product_id = p.id and q.valid_from <= $1::date
                          order by q.valid_from desc limit 1) held on true
       where ${names.map((name) => `${columns[name]} is not null`).join(' and ')}
         and (i.valid_from is not null or row(${on('held')}) is distinct from row(${Object.values(columns).join(', ')}))
       on conflict (product_id, valid_from) do update set ${names.map((n) => `${n} = excluded.${n}`).join(', ')}
         where row(${on(table)}) is distinct from row(${on('excluded')})
       returning product_id, (${table}.xmax = 0) as added)
     select p.sku, done.added from done join product p on p.id = done.product_id`,
    [plan.today],
  )
}

/** Cached copies of the catalogue look at this number. */
export const raiseCatalogVersion = (sql: Sql) =>
  sql.rows(
    `insert into catalog_version (id) values (1) on conflict (id) do update set version = catalog_version.version + 1`,
  )

export const laterPrice: FileCheck = {
  column: 'sku',
  text: `select i.row, i.sku, min(q.valid_from)::text as from from incoming i join product p on p.sku = i.sku
         join product_price q on q.product_id = p.id
         where i.valid_from is null and q.valid_from > current_setting('galla.today')::date group by i.row, i.sku`,
  refusal: (found) => refuse('later-price', found),
}
