/** A distributor and its shops with orders received, and returns asked, decided and collected. */
import type { Db } from '../../src/db/client.ts'
import { inTransaction, retryTransient, type Tx } from '../../src/db/tx.ts'
import { balanceOf } from '../../src/dues/account.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { orderById } from '../../src/orders/read.ts'
import type { NotReceived } from '../../src/orders/receive.ts'
import type { OrderView, Outcome } from '../../src/orders/types.ts'
import { type AskedLine, askReturn } from '../../src/returns/ask.ts'
import { shopReceives } from '../../src/returns/shop-says.ts'
import type { ReturnOutcome, ReturnView } from '../../src/returns/types.ts'
import { monday10, place, type ShopWorld } from '../support/shop.ts'

export const work = <T>(db: Db, act: (tx: Tx) => Promise<T>): Promise<T> =>
  retryTransient(() => inTransaction(db, act), { attempts: 5 })

function must(outcome: Outcome): OrderView {
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.args)}`)
  return outcome.change.order
}

/** An order placed, confirmed, sent and received, less what is named. */
export async function received(
  db: Db,
  world: ShopWorld,
  lines: Record<string, number>,
  less: readonly NotReceived[] = [],
): Promise<OrderView> {
  const { id } = await place(db, world, lines)
  const request = { orderId: id, by: world.billerId, now: monday10 }
  must(await work(db, (tx) => confirmOrder(tx, request)))
  must(await work(db, (tx) => dispatchOrder(tx, request)))
  return must(await work(db, (tx) => shopReceives(tx, { ...request, by: world.ownerId, lines: less })))
}

let keys = 0

export const asks = (
  db: Db,
  world: ShopWorld,
  lines: readonly AskedLine[],
  key = `ask-${++keys}`,
): Promise<ReturnOutcome> =>
  work(db, (tx) =>
    askReturn(tx, { key, outletId: world.outletIds[0] ?? 0, by: world.ownerId, lines, now: monday10 }),
  )

/** One that must succeed. */
export function done(outcome: ReturnOutcome): ReturnView {
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.args)}`)
  return outcome.goods
}

export const line = (order: OrderView, orderLine: number, pieces: number): AskedLine => ({
  orderId: order.id,
  orderLine,
  pieces,
  reason: 'damaged',
})

export const owed = (db: Db, world: ShopWorld): Promise<number> =>
  balanceOf(db.pool, { distributorId: world.distributorId, outletId: world.outletIds[0] ?? 0 })

export async function orderNow(db: Db, order: OrderView): Promise<OrderView> {
  const found = await orderById(db.pool, order.id)
  if (!found) throw new Error(`no order ${order.id}`)
  return found
}

export type Bins = { physical: number; damaged: number }

export async function bins(db: Db, world: ShopWorld): Promise<Record<string, Bins>> {
  const { rows } = await db.pool.query(
    `select p.sku, s.physical, s.damaged from stock s join product p on p.id = s.product_id
     where s.distributor_id = $1`,
    [world.distributorId],
  )
  return Object.fromEntries(rows.map(({ sku, ...bin }) => [sku, bin]))
}
