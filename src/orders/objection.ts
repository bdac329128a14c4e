/**
 * A shop does not want what somebody typed for it: the order is held until its distributor changes or refuses it, says
 * that it is right, or the shop takes the objection back. Until the order is loaded (TRADE 3).
 */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { holdOrder } from './hold.ts'
import { typedForShop } from './insert.ts'
import { refuse } from './refusal.ts'
import type { OrderRequest, OrderView, Refusal } from './types.ts'
import { readOrder } from './work.ts'

const open = statement<{ id: number }>(
  'objection-open',
  `insert into dispute (order_id, outlet_id, distributor_id, key, kind, note, opened_by, opened_at)
   values ($1, $2, $3, $4, 'not-ordered', $5, $6, $7) on conflict (key) do nothing returning id`,
)
const ofOrder = `outlet_id = $2 and status = 'open' and order_id = $1 and kind = 'not-ordered'`
const reword = statement<{ id: number }>(
  'objection-note',
  `update dispute set note = $3 where ${ofOrder} returning id`,
)
const close = statement<{ id: number }>(
  'objection-close',
  `update dispute set status = $3, closed_by = $4, closed_at = $5 where ${ofOrder} returning id`,
)

export type Objected = { readonly ok: true; readonly order: OrderView; readonly fresh: boolean } | Refusal

const objectable: readonly string[] = ['placed', 'changed', 'confirmed']
const longestNote = 500

/** Holds an order. Refuses order-not-found, order-not-typed (the shop placed it itself), and what has left or ended. */
export async function objectToOrder(
  tx: Tx,
  request: OrderRequest & { readonly key: string },
): Promise<Objected> {
  const order = await holdOrder(tx, request.orderId)
  if (!order || (request.scope?.outletId ?? order.outlet.id) !== order.outlet.id)
    return refuse('order-not-found')
  const args = { number: order.number }
  if (!typedForShop(order.source)) return { ...refuse('order-not-typed', args), order }
  if (!objectable.includes(order.status)) return { ...refuse(`order-already-${order.status}`, args), order }
  if (order.held) return { ok: true, order, fresh: false }
  const { by, now, key } = request
  const values = [order.id, order.outlet.id, order.distributor.id, key, null, by, now]
  const made = await one(tx.client, open, values)
  return { ok: true, order: made ? { ...order, held: true } : order, fresh: made !== undefined }
}

/** What is not right about it, in the shop's words. False where the objection was settled meanwhile. */
export async function noteObjection(tx: Tx, order: OrderView, note: string): Promise<boolean> {
  const values = [order.id, order.outlet.id, note.trim().slice(0, longestNote)]
  return (await one(tx.client, reword, values)) !== undefined
}

/** `declined`: the distributor says it is right; `withdrawn`: the shop does. Refuses order-not-held. */
export async function settleObjection(
  tx: Tx,
  request: OrderRequest & { readonly as: 'declined' | 'withdrawn' },
): Promise<Objected> {
  const order = await holdOrder(tx, request.orderId)
  if (!order) return refuse('order-not-found')
  const { by, now, as } = request
  const closed = await one(tx.client, close, [order.id, order.outlet.id, as, by, now])
  if (!closed) return { ...refuse('order-not-held', { number: order.number }), order }
  return { ok: true, order: (await readOrder(tx, order.id)) ?? order, fresh: true }
}
