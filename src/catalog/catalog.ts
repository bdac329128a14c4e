/** The catalogue in memory, shared by the whole process: every message needs it, and it changes a few times a week. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { dayIn } from '../orders/zone.ts'
import { buildCatalogIndex, type CatalogIndex } from './catalog-index.ts'
import type { ProductEntry } from './order-text/types.ts'
import { type RivalGroup, rivalGroups } from './order-text/words/rivals.ts'
import { inForce, type Price, type TaxRate } from './price.ts'

/** Prices in paise with GST as in force on the catalogue's day; `rate` is GST in basis points. */
export type CatalogProduct = ProductEntry & {
  readonly id: number
  readonly unit: string
  readonly hsn: string | null
  readonly barcode: string | null
  readonly brand: string | null
  /** 'YYYY-MM-DD'; null where it was always there. */
  readonly launchedOn: string | null
  readonly rate: number
}

export type Catalog = {
  readonly version: number
  /** The day in the brand's time zone whose prices these are. */
  readonly day: string
  readonly timeZone: string
  readonly products: readonly CatalogProduct[]
  readonly bySku: ReadonlyMap<string, CatalogProduct>
  readonly byId: ReadonlyMap<number, CatalogProduct>
  /** Of active products, in the order of their names. */
  readonly categories: readonly string[]
  /** Brand words of other makers, several words of one brand joined by +. */
  readonly rivals: readonly string[]
  /** For order text and search; made at its first use. */
  readonly index: CatalogIndex
}

type ProductRow = Omit<CatalogProduct, 'mrp' | 'ptr' | 'rate'> & {
  readonly prices: readonly Price[]
  readonly rates: readonly TaxRate[]
}

type Loaded = {
  readonly version: number
  readonly timeZone: string
  readonly rivals: readonly RivalGroup[]
  readonly rows: readonly ProductRow[]
  readonly days: Map<string, Catalog>
}

const readVersion = statement<{ version: number; database: string }>(
  'catalog-version',
  'select version, current_database() as database from catalog_version where id = 1',
)

const readProducts = statement<ProductRow>(
  'catalog-products',
  `select p.id, p.sku, p.name, p.category, p.brand, p.unit, p.hsn, p.barcode, p.active,
    p.inner_size as "innerSize", p.inner_name as "innerName", p.case_size as "caseSize",
    p.order_multiple as "orderMultiple", p.launched_on as "launchedOn",
    array(select a.words from product_alias a where a.product_id = p.id order by a.words) as aliases,
    (select coalesce(json_agg(json_build_object('validFrom', r.valid_from, 'mrp', r.mrp, 'ptr', r.ptr, 'dp', r.dp)), '[]')
      from product_price r where r.product_id = p.id) as prices,
    (select coalesce(json_agg(json_build_object('validFrom', r.valid_from, 'rate', r.rate)), '[]')
      from product_tax r where r.product_id = p.id) as rates
   from product p order by p.category, p.name, p.sku`,
)

const readSettings = statement<{ version: number; timeZone: string; rivals: string[] }>(
  'catalog-settings',
  `select v.version, coalesce((select b.time_zone from brand b where b.id = 1), 'Asia/Kolkata') as "timeZone",
    array(select r.words from rival_word r order by r.words) as rivals
   from catalog_version v where v.id = 1`,
)

// A price may be used this long after it was changed elsewhere; in exchange a connection asks for the version at
// most once a second instead of with every message.
const checkEveryMs = 1_000
const daysKept = 8

const loaded = new Map<string, Promise<Loaded>>()
let checked = new WeakMap<Queryable, { key: string; at: number }>()

/**
 * The catalogue as of `now`'s day, loaded once per version and day and shared. What another process changed shows
 * within a second; whoever changes it in this process calls `forgetCatalog`.
 */
export async function catalogOf(q: Queryable, now: Date): Promise<Catalog> {
  const data = await dataOf(q)
  const day = dayIn(now, data.timeZone)
  const known = data.days.get(day)
  if (known) return known
  const catalog = catalogOn(data, day)
  const [oldest] = data.days.keys()
  if (data.days.size >= daysKept && oldest) data.days.delete(oldest)
  data.days.set(day, catalog)
  return catalog
}

/** Makes the next `catalogOf` of every connection look at the version again. */
export function forgetCatalog(): void {
  checked = new WeakMap()
}

async function dataOf(q: Queryable): Promise<Loaded> {
  const at = performance.now()
  const last = checked.get(q)
  const fresh = last && at - last.at < checkEveryMs && loaded.get(last.key)
  if (fresh) return fresh
  const row = await one(q, readVersion)
  if (!row) throw new Error('the catalogue has no version row: the database is not migrated')
  const key = `${row.database} ${row.version}`
  checked.set(q, { key, at })
  return loaded.get(key) ?? loadInto(q, key, row.database)
}

// Callers meet in one promise; a failed load is not kept, and an older version of the same database is let go.
function loadInto(q: Queryable, key: string, database: string): Promise<Loaded> {
  for (const other of loaded.keys()) if (other.startsWith(`${database} `)) loaded.delete(other)
  const loading = load(q)
  loaded.set(key, loading)
  loading.catch(() => loaded.delete(key))
  return loading
}

async function load(q: Queryable): Promise<Loaded> {
  const settings = await one(q, readSettings)
  if (!settings) throw new Error('the catalogue has no version row: the database is not migrated')
  const { version, timeZone, rivals } = settings
  return { version, timeZone, rivals: groupsOf(rivals), rows: await rows(q, readProducts), days: new Map() }
}

// A deployment's own list of rivals takes the place of the one that comes with the product.
function groupsOf(words: readonly string[]): readonly RivalGroup[] {
  if (words.length === 0) return rivalGroups
  return [{ hint: '', brands: words.map((word) => word.trim().replaceAll(/\s+/g, '+')).join(' ') }]
}

function catalogOn({ version, timeZone, rivals, rows: all }: Loaded, day: string): Catalog {
  const products = all.flatMap((row) => productOn(row, day) ?? [])
  const active = products.filter((product) => product.active)
  let index: CatalogIndex | undefined
  return {
    version,
    day,
    timeZone,
    products,
    bySku: new Map(products.map((product) => [product.sku, product])),
    byId: new Map(products.map((product) => [product.id, product])),
    categories: [...new Set(active.map((product) => product.category))],
    rivals: rivals.flatMap(({ brands }) => brands.split(' ')),
    get index() {
      index ??= buildCatalogIndex(products, rivals)
      return index
    },
  }
}

// Without a price on that day there is nothing to sell; before its launch a product is listed but not sold.
function productOn(row: ProductRow, day: string): CatalogProduct | undefined {
  const { prices, rates, ...product } = row
  const { launchedOn } = product
  const price = inForce(prices, day)
  if (!price) return undefined
  const rate = inForce(rates, day)?.rate ?? 0
  const active = product.active && (launchedOn === null || launchedOn <= day)
  return { ...product, active, mrp: price.mrp, ptr: price.ptr, rate }
}
