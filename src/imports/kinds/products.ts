import { money, percent, whole } from '../cells/number.ts'
import { barcode, hsn } from '../cells/number-codes.ts'
import { code, text, words, yesNo } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import {
  type Cells,
  type FileCheck,
  type Kind,
  optional,
  type Plan,
  type RowRefusal,
  required,
  type Sql,
} from '../kind.ts'
import { refuse } from '../sentences.ts'
import { type Target, upsertText } from '../upsert.ts'
import {
  laterPrice,
  priceRows,
  raiseCatalogVersion,
  type Touched,
  taxRows,
  writeDated,
} from './catalog-rows.ts'
import { priceOrder } from './price-order.ts'

const given = (name: string) => ({ given: name })

const target: Target = {
  table: 'product',
  key: { sku: 'i.sku' },
  set: {
    name: given('name'),
    category: given('category'),
    brand: given('brand'),
    unit: given('unit'),
    inner_size: given('inner_size'),
    inner_name: given('inner_name'),
    case_size: given('case_size'),
    order_multiple: given('order_multiple'),
    hsn: given('hsn'),
    barcode: given('barcode'),
    launched_on: given('launched_on'),
    active: given('active'),
  },
  from: 'incoming i',
}

const pieces = whole(1, 100_000)

function innerPack(cells: Cells): RowRefusal[] {
  const [size, name, perCase] = [cells('inner_size'), cells('inner_name'), cells('case_size')]
  if ((size === null) !== (name === null))
    return [{ column: size === null ? 'inner_size' : 'inner_name', ...refuse('inner-half') }]
  if (size === null || perCase === null || Number(size) <= Number(perCase)) return []
  return [{ column: 'inner_size', ...refuse('inner-beyond-case', { inner: size, case: perCase }) }]
}

const caseNotWhole: FileCheck = {
  column: 'order_multiple',
  text: `select i.row, p.sku, p.case_size as case, p.order_multiple as multiple
         from incoming i join product p on p.sku = i.sku where p.case_size % p.order_multiple <> 0`,
  refusal: (found) => refuse('case-not-whole', found),
}

/** The list of a file replaces the stored list. */
async function writeAliases(sql: Sql, plan: Plan): Promise<Touched[]> {
  if (!plan.has('aliases')) return []
  return sql.rows<Touched>(
    `with wanted as (select p.id, p.sku, i.aliases from incoming i join product p on p.sku = i.sku),
     gone as (delete from product_alias a using wanted w
              where a.product_id = w.id and a.words <> all (coalesce(w.aliases, '{}')) returning w.sku),
     come as (insert into product_alias (product_id, words) select w.id, unnest(w.aliases) from wanted w
              on conflict do nothing returning product_id)
     select sku, false as added from gone
     union select w.sku, false from come join wanted w on w.id = come.product_id`,
  )
}

async function write(sql: Sql, plan: Plan) {
  const products = await sql.rows<Touched>(upsertText(target, plan, 'sku'))
  const added = new Set(products.filter((product) => product.added).map(({ sku }) => sku))
  const rest = [
    ...products,
    ...(await writeDated(sql, priceRows, plan)),
    ...(await writeDated(sql, taxRows, plan)),
    ...(await writeAliases(sql, plan)),
  ]
  const touched = new Set(rest.map(({ sku }) => sku))
  if (touched.size > 0) await raiseCatalogVersion(sql)
  return { added: added.size, changed: touched.size - added.size }
}

export const products: Kind = {
  name: 'products',
  columns: [
    required('sku', 'text', code),
    required('name', 'text', text()),
    required('category', 'text', text(60)),
    required('case_size', 'int', pieces),
    required('mrp', 'bigint', money),
    required('retailer_price', 'bigint', money),
    required('distributor_price', 'bigint', money),
    required('gst_percent', 'int', percent),
    optional('brand', 'text', text(60)),
    optional('unit', 'text', text(12), 'pc'),
    optional('inner_size', 'int', pieces),
    optional('inner_name', 'text', text(20)),
    optional('order_multiple', 'int', pieces, '1'),
    optional('hsn', 'text', hsn),
    optional('barcode', 'text', barcode),
    optional('launched_on', 'date', day),
    optional('active', 'bool', yesNo, 'true'),
    optional('aliases', 'text[]', words),
    optional('valid_from', 'date', day),
  ],
  key: { parts: ['sku'], column: 'sku', what: 'Product' },
  checkRow: (cells) => [...priceOrder(cells), ...innerPack(cells)],
  write,
  warnings: [caseNotWhole, laterPrice],
}
