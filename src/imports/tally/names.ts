/** Which shop or product a name of the distributor's books means. */
import type { Sql } from '../kind.ts'
import type { Pack } from './quantity.ts'

/** As names are compared; `name_key` of the table says the same in SQL. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()

/** The same over a column of a file. */
export const nameKeySql = (column: string): string => `lower(normalize(${column}, NFKC))`

export type Item = Pack & { readonly sku: string }

export type Books = {
  readonly distributorId: number
  /** Its code. */
  readonly own: string
  item(name: string): Item | undefined
  /** The code of an outlet. */
  shop(name: string): string | undefined
}

type Named<T> = { name: string; value: T }

/** Names that mean one thing only. */
function single<T>(all: readonly Named<T>[]): Map<string, T> {
  const groups = Map.groupBy(all, ({ name }) => nameKey(name))
  return new Map(
    [...groups].flatMap(([key, [first, ...more]]) =>
      first && more.length === 0 ? [[key, first.value]] : [],
    ),
  )
}

/** undefined where there is no such distributor. */
export async function readBooks(sql: Sql, own: string): Promise<Books | undefined> {
  const [distributor] = await sql.rows<{ id: number }>('select id from distributor where code = $1', [own])
  if (!distributor) return undefined
  const items = await sql.rows<Item & { name: string }>(
    `select sku, name, inner_size as "innerSize", inner_name as "innerName", case_size as "caseSize" from product`,
  )
  const shops = await sql.rows<{ code: string; name: string }>(
    'select code, name from outlet where distributor_id = $1',
    [distributor.id],
  )
  const given = await sql.rows<{ key: string; sku: string | null; code: string | null }>(
    `select b.name_key as key, p.sku, o.code from book_name b left join product p on p.id = b.product_id
     left join outlet o on o.id = b.outlet_id where b.distributor_id = $1`,
    [distributor.id],
  )
  return booksOf(distributor.id, own, items, shops, given)
}

function booksOf(
  distributorId: number,
  own: string,
  items: readonly (Item & { name: string })[],
  shops: readonly { code: string; name: string }[],
  given: readonly { key: string; sku: string | null; code: string | null }[],
): Books {
  const bySku = new Map(items.map((item) => [item.sku, item]))
  const byItemName = single(items.map((item) => ({ name: item.name, value: item })))
  const codes = new Set(shops.map(({ code }) => code))
  const byShopName = single(shops.map(({ name, code }) => ({ name, value: code })))
  const skuOf = new Map(given.flatMap(({ key, sku }) => (sku ? [[key, sku]] : [])))
  const codeOf = new Map(given.flatMap(({ key, code }) => (code ? [[key, code]] : [])))
  return {
    distributorId,
    own,
    item: (name) => bySku.get(skuOf.get(nameKey(name)) ?? name) ?? byItemName.get(nameKey(name)),
    shop: (name) => {
      const known = codeOf.get(nameKey(name))
      if (known) return known
      // As the vouchers of Galla name a shop that has no name in the books: "Om Stores (R-0012)".
      const written = /\(([^()]+)\)$/.exec(name)?.[1] ?? name
      return codes.has(written) ? written : byShopName.get(nameKey(name))
    },
  }
}
