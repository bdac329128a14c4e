/** A small world of trade: one distributor with a beat, a few shops, products with prices, people, stock. */
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { placeOrder } from '../../src/orders/place.ts'
import type { OrderView } from '../../src/orders/types.ts'

type ProductSpec = {
  sku: string
  name?: string
  category?: string
  ptr?: number
  mrp?: number
  /** GST in basis points. */
  rate?: number
  caseSize?: number
  innerSize?: number
  innerName?: string
  orderMultiple?: number
  /** Counted pieces at the distributor; absent = never counted. */
  stock?: number
  active?: boolean
}

export type ShopSpec = {
  outlets?: number
  products?: ProductSpec[]
  visitDays?: string[]
  minimumOrder?: number
  shortLines?: 'cancel' | 'back-order'
  /** Minutes in which new orders are gathered; 0, unless told: each is told at once. */
  digestMinutes?: number
  /** Tells two worlds in one database apart. */
  code?: string
}

export type ShopWorld = {
  distributorId: number
  beatId: number
  outletIds: number[]
  /** Owner of the first outlet, and the distributor's biller. */
  ownerId: number
  billerId: number
  productIds: Map<string, number>
}

/** Monday 2 November 2026, 10:00 in Kolkata. */
export const monday10 = new Date('2026-11-02T04:30:00Z')

const usualProducts: ProductSpec[] = [
  { sku: 'NOO-70', name: 'Masala Noodles 70g', ptr: 1260, mrp: 1400, caseSize: 96, stock: 480 },
  { sku: 'HAL-100', name: 'Haldi 100g', ptr: 3150, mrp: 3500, caseSize: 40, stock: 400 },
  { sku: 'GHE-500', name: 'Cow Ghee 500ml', ptr: 29_400, mrp: 32_000, rate: 1200, caseSize: 12, stock: 24 },
  {
    sku: 'SHA-6',
    name: 'Shampoo 6ml',
    ptr: 170,
    mrp: 200,
    rate: 1800,
    caseSize: 960,
    innerSize: 16,
    innerName: 'strip',
    orderMultiple: 16,
    stock: 960,
  },
]

export async function buildShop(db: Db, spec: ShopSpec = {}): Promise<ShopWorld> {
  const { code = 'T', outlets = 2, products = usualProducts } = spec
  const first = async (text: string, values: unknown[]): Promise<number> =>
    (await db.pool.query(text, values)).rows[0].id
  await db.pool.query(`insert into brand (id, name) values (1, 'Suraj') on conflict do nothing`)
  const distributorId = await first(
    `insert into distributor (code, name, minimum_order, short_lines, gstin, digest_minutes)
     values ($1, 'Shreeji Distributors', $2, $3, '24ABCPS1234K1ZS', $4) returning id`,
    [`D-${code}`, spec.minimumOrder ?? 0, spec.shortLines ?? 'cancel', spec.digestMinutes ?? 0],
  )
  const beatId = await first(
    'insert into beat (code, name, distributor_id, visit_days) values ($1, $2, $3, $4) returning id',
    [`B-${code}-1`, 'Beat 1', distributorId, spec.visitDays ?? ['thu']],
  )
  const outletIds: number[] = []
  for (let n = 1; n <= outlets; n++)
    outletIds.push(
      await first(
        'insert into outlet (code, name, beat_id, distributor_id) values ($1, $2, $3, $4) returning id',
        [`R-${code}-${n}`, `Om Stores ${n}`, beatId, distributorId],
      ),
    )
  const person = (name: string) => first('insert into person (name) values ($1) returning id', [name])
  const ownerId = await person('Kiran')
  const billerId = await person('Hetal')
  await db.pool.query(
    `insert into membership (person_id, party, role, outlet_id, distributor_id)
     values ($1, 'outlet', 'owner', $2, null), ($3, 'distributor', 'biller', null, $4)`,
    [ownerId, outletIds[0] ?? null, billerId, distributorId],
  )
  const productIds = new Map<string, number>()
  for (const product of products) productIds.set(product.sku, await addProduct(db, product, distributorId))
  await db.pool.query('update catalog_version set version = version + 1')
  return { distributorId, beatId, outletIds, ownerId, billerId, productIds }
}

async function addProduct(db: Db, product: ProductSpec, distributorId: number): Promise<number> {
  const { sku, name = sku, category = 'Grocery', ptr = 1000, mrp = ptr + 100, rate = 500 } = product
  const { rows } = await db.pool.query(
    `insert into product (sku, name, category, inner_size, inner_name, case_size, order_multiple, active)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (sku) do update set name = excluded.name returning id`,
    [
      ...[sku, name, category, product.innerSize ?? null, product.innerName ?? null],
      ...[product.caseSize ?? 12, product.orderMultiple ?? 1, product.active ?? true],
    ],
  )
  const id: number = rows[0].id
  const prices = `insert into product_price (product_id, valid_from, mrp, ptr, dp) values ($1, '2020-01-01', $2, $3, $4)`
  await db.pool.query(`${prices} on conflict do nothing`, [id, mrp, ptr, ptr - 1])
  const taxes = `insert into product_tax (product_id, valid_from, rate) values ($1, '2020-01-01', $2)`
  await db.pool.query(`${taxes} on conflict do nothing`, [id, rate])
  if (product.stock !== undefined)
    await db.pool.query(
      'insert into stock (distributor_id, product_id, physical, counted_at) values ($1, $2, $3, $4)',
      [distributorId, id, product.stock, '2026-11-01T00:00:00Z'],
    )
  return id
}

let placed = 0

/** Places an order that must succeed. */
export async function place(
  db: Db,
  world: ShopWorld,
  lines: Record<string, number>,
  options: { outlet?: number; now?: Date; key?: string } = {},
): Promise<OrderView> {
  const outcome = await inTransaction(db, (tx) =>
    placeOrder(tx, {
      key: options.key ?? `test-${process.pid}-${++placed}`,
      outletId: world.outletIds[options.outlet ?? 0] ?? 0,
      placedBy: world.ownerId,
      lines: Object.entries(lines).map(([sku, pieces]) => ({ sku, pieces })),
      source: 'typed',
      now: options.now ?? monday10,
    }),
  )
  if (!outcome.ok) throw new Error(`not placed: ${outcome.reason} ${JSON.stringify(outcome.args)}`)
  return outcome.change.order
}

export type Shelf = { physical: number; reserved: number }

/** Physical and reserved pieces of each SKU at the world's distributor. */
export async function shelves(db: Db, world: ShopWorld): Promise<Record<string, Shelf>> {
  const { rows } = await db.pool.query(
    `select p.sku, s.physical, s.reserved from stock s join product p on p.id = s.product_id
     where s.distributor_id = $1`,
    [world.distributorId],
  )
  return Object.fromEntries(rows.map(({ sku, ...shelf }) => [sku, shelf]))
}
