/** Products, stock and orders for the tests of the distributor's page. */
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { placeOrder } from '../../src/orders/place.ts'
import { setStock } from '../../src/orders/stock.ts'
import type { Trade } from './trade.ts'

const products = [
  ['NDL-70', 'Masala Noodles 70 g', 48, 1_200],
  ['GLU-10', 'Glucose Biscuit 10', 60, 850],
  ['SUG-1K', 'Sugar 1 kg', 20, 4_520],
] as const

export async function seedGoods(db: Db, trade: Trade, now: Date): Promise<void> {
  for (const [sku, name, caseSize, ptr] of products) {
    const { rows } = await db.pool.query<{ id: number }>(
      `insert into product (sku, name, category, case_size) values ($1, $2, 'Staples', $3) returning id`,
      [sku, name, caseSize],
    )
    const id = rows[0]?.id
    await db.pool.query(`insert into product_price values ($1, '2020-01-01', $2, $3, $4)`, [
      id,
      ptr + 200,
      ptr,
      ptr - 100,
    ])
    await db.pool.query(`insert into product_tax values ($1, '2020-01-01', 500)`, [id])
  }
  await db.pool.query('update catalog_version set version = version + 1')
  const lines = products.map(([sku]) => ({ sku, pieces: 100, mode: 'set' as const }))
  await inTransaction(db, (tx) => setStock(tx, { distributorId: trade.shreeji, lines, now }))
}

let placed = 0

/** Places an order of the shop; returns its id. */
export async function place(
  db: Db,
  outletId: number,
  now: Date,
  pieces: Record<string, number>,
): Promise<number> {
  const lines = Object.entries(pieces).map(([sku, count]) => ({ sku, pieces: count }))
  const key = `order-${++placed}`
  const request = { key, outletId, placedBy: null, lines, source: 'typed' as const, now }
  const outcome = await inTransaction(db, (tx) => placeOrder(tx, request))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.change.order.id
}

export async function statusOf(db: Db, orderId: number): Promise<string | undefined> {
  const { rows } = await db.pool.query<{ status: string }>('select status from trade_order where id = $1', [
    orderId,
  ])
  return rows[0]?.status
}
