/** How a shop paid for what was handed over at its door. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { requote } from '../orders/reprice.ts'
import type { OrderView } from '../orders/types.ts'
import { dayIn } from '../orders/zone.ts'
import { type Account, balanceOf, lockAccount } from './account.ts'
import { addEntry } from './entries.ts'
import { type Paid, recordPayment } from './payment.ts'
import type { DuesRefusal, PaymentMethod } from './types.ts'

// Of several bills one may have come with its amount and another without: then the rest is not in the book yet.
const isOpen = `not exists (select 1 from dues_entry e where e.key = 'door bill:' || o.id)
  and (exists (select 1 from order_bill b where b.order_id = o.id and b.amount is null)
    or not exists (select 1 from dues_entry e where e.distributor_id = o.distributor_id
      and e.outlet_id = o.outlet_id and e.order_id = o.id and e.kind = 'bill'))`
const standing = `not exists (select 1 from dues_entry r where r.distributor_id = e.distributor_id
  and r.outlet_id = e.outlet_id and r.reverses = e.id)`

const unbilled = statement<{ id: number; number: string | null; billed: number }>(
  'door-unbilled',
  `select o.id, (select b.number from order_bill b where b.order_id = o.id and b.amount is null order by b.number limit 1)
     as number,
     coalesce((select sum(e.amount) from dues_entry e where e.distributor_id = o.distributor_id
       and e.outlet_id = o.outlet_id and e.order_id = o.id and e.kind = 'bill' and ${standing}), 0)::bigint as billed
   from trade_order o where o.id = any($1::bigint[]) and ${isOpen}`,
)
const takenBack = statement<{ count: number }>(
  'door-taken-back',
  `select count(*)::int as count from dues_entry e
   where e.distributor_id = $1 and e.outlet_id = $2 and e.kind = 'payment'
     and (e.key = $3 or e.key like $3 || ' ~%')
     and exists (select 1 from dues_entry r where r.distributor_id = e.distributor_id
       and r.outlet_id = e.outlet_id and r.reverses = e.id)`,
)

const owing = statement<{ id: number; amount: number; open: boolean }>(
  'door-owing',
  `select o.id, sum(e.amount)::bigint as amount, ${isOpen} as open from dues_entry e join trade_order o on o.id = e.order_id
   where e.distributor_id = $1 and e.outlet_id = $2 and e.order_id = any($3::bigint[])
     and e.kind in ('bill', 'credit-note') and ${standing}
   group by o.id`,
)

export type AtDoor = {
  /** Orders of one shop with one distributor, as they were handed over. */
  readonly orders: readonly OrderView[]
  /** Absent where nothing was paid: all of it is on credit. */
  readonly paid?: { readonly amount: number; readonly method: PaymentMethod; readonly reference?: string }
  readonly by: number | null
  readonly now: Date
}

export type PaidAtDoor = { readonly ok: true; readonly paid: Paid | undefined; readonly balance: number }

/** Paise that orders of one shop come to at its door: as billed less what was credited, else the estimate. */
export async function owedAtDoor(q: Queryable, orders: readonly OrderView[]): Promise<number> {
  const [first] = orders
  if (!first) return 0
  const ids = orders.map(({ id }) => id)
  const found = await rows(q, owing, [first.distributor.id, first.outlet.id, ids])
  const billed = new Map(found.map((row) => [row.id, row]))
  return orders.reduce((sum, { id, quote }) => {
    const { amount, open } = billed.get(id) ?? { amount: 0, open: true }
    return sum + Math.max(0, amount, open ? quote.total : 0)
  }, 0)
}

/**
 * What was handed over is owed – under its bill number, else as `D-<order>` where no bill of it is in the book – and what
 * was paid is taken off. Once per delivery: a second time it answers with what stands, or refuses dues-key-reused where
 * another amount was noted first. Refuses dues-amount.
 */
export async function payAtDoor(
  tx: Tx,
  { orders, paid, by, now }: AtDoor,
): Promise<PaidAtDoor | DuesRefusal> {
  const [first] = orders
  if (!first) throw new RangeError('nothing was handed over')
  const account = { distributorId: first.distributor.id, outletId: first.outlet.id }
  await lockAccount(tx, account, now)
  await owe(tx, orders, { by, now })
  const done = paid
    ? await recordPayment(tx, {
        ...{ ...account, ...paid, orderId: first.id, by, now, source: 'door' },
        key: await freeKey(tx, account, orders),
      })
    : undefined
  if (done && !done.ok) return done
  return { ok: true, paid: done, balance: await balanceOf(tx.client, account) }
}

// What the shop misses of it is credited when that is settled.
const handedOver = (order: OrderView): number =>
  order.status === 'received' ? requote({ ...order, status: 'delivered' }).total : order.quote.total

/** One payment a delivery; after it was taken back, another. */
async function freeKey(tx: Tx, { distributorId, outletId }: Account, orders: AtDoor['orders']) {
  const key = `door:${orders.map(({ id, revision }) => `${id}.${revision}`).join(' ')}`
  const { count = 0 } = (await one(tx.client, takenBack, [distributorId, outletId, key])) ?? {}
  return count === 0 ? key : `${key} ~${count + 1}`
}

async function owe(tx: Tx, orders: readonly OrderView[], { by, now }: Pick<AtDoor, 'by' | 'now'>) {
  const missing = await rows(tx.client, unbilled, [orders.map(({ id }) => id)])
  for (const { id, number, billed } of missing) {
    const order = orders.find((each) => each.id === id)
    const amount = order ? handedOver(order) - billed : 0
    if (!order || amount <= 0) continue
    const { distributor, outlet } = order
    const day = dayIn(now, distributor.timeZone)
    const bill = { kind: 'bill' as const, amount, day, orderId: id, key: `door bill:${id}` }
    const at = { distributorId: distributor.id, outletId: outlet.id, source: 'door' as const, by, now }
    const entered = await addEntry(tx, { ...at, ...bill, number: number ?? `D-${order.number}` })
    // Somebody entered a bill of that number by hand: then it is owed already.
    if (!entered.ok && entered.reason !== 'dues-bill-known') throw new Error(`order ${id}: ${entered.reason}`)
  }
}
