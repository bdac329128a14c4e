/** A shop asks to give goods back, and may think better of it until the distributor has decided. */
import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { holdOrder } from '../orders/hold.ts'
import type { OrderView } from '../orders/types.ts'
import { alreadyReturned, holdReturn, refused, returnByKey } from './read.ts'
import { type Reason, returnAllows } from './transitions.ts'
import type { ReturnOutcome, ReturnRefusal, ReturnRequest } from './types.ts'

export type AskedLine = {
  readonly orderId: number
  readonly orderLine: number
  readonly pieces: number
  readonly reason: Reason
}

export type AskRequest = {
  /** Made by the caller: the same key never asks twice. */
  readonly key: string
  readonly outletId: number
  readonly by: number
  readonly lines: readonly AskedLine[]
  readonly now: Date
}

const maxLines = 40

const insert = statement<{ id: number }>(
  'return-insert',
  `with head as (
    insert into goods_return (key, outlet_id, distributor_id, person_id, status, asked_at, changed_at)
    values ($1, $2, $3, $4, 'asked', $5, $5) on conflict (key) do nothing returning id)
  insert into goods_return_line (return_id, line, order_id, order_line, pieces, reason)
  select head.id, x.line, x.order_id, x.order_line, x.pieces, x.reason from head,
    jsonb_to_recordset($6::jsonb) as x(line smallint, order_id bigint, order_line smallint, pieces int, reason text)
  returning return_id as id`,
)

const asked = statement<{ order_id: number; order_line: number; pieces: number }>(
  'return-asked-pieces',
  `select l.order_id, l.order_line, sum(coalesce(l.accepted, l.pieces))::int as pieces
   from goods_return r join goods_return_line l on l.return_id = r.id
   where r.outlet_id = $1 and r.status in ('asked', 'decided') group by l.order_id, l.order_line`,
)

const close = statement<object>(
  'return-withdraw',
  `update goods_return set status = 'withdrawn', changed_at = $2 where id = $1`,
)

/**
 * Asks for lines of received orders of one shop to be taken back; the same goods for the same reason are one line.
 * Refuses return-empty, return-too-many-lines, return-no-such-line, return-not-received, return-too-many (with what
 * can still be returned as `max`), return-two-distributors.
 */
export async function askReturn(tx: Tx, request: AskRequest): Promise<ReturnOutcome> {
  const { key, outletId, by, now } = request
  const lines = merged(request.lines)
  if (lines.length === 0) return refused('return-empty')
  if (lines.length > maxLines) return refused('return-too-many-lines', { max: maxLines })
  const orders = await holdAll(tx, lines)
  const known = await returnByKey(tx.client, key)
  if (known) return { ok: true, goods: known, repeated: true }
  const refusal = await askRefused(tx, request, lines, orders)
  if (refusal) return refusal
  const [first] = orders.values()
  if (!first) return refused('return-no-such-line')
  const stored = lines.map((line, at) => ({
    line: at + 1,
    order_id: line.orderId,
    order_line: line.orderLine,
    pieces: line.pieces,
    reason: line.reason,
  }))
  await one(tx.client, insert, [key, outletId, first.distributor.id, by, now, JSON.stringify(stored)])
  const goods = await returnByKey(tx.client, key)
  if (!goods) throw new Error('a return was neither written nor found')
  return { ok: true, goods, repeated: false }
}

function merged(lines: readonly AskedLine[]): AskedLine[] {
  const found = new Map<string, AskedLine>()
  for (const line of lines) {
    const key = `${line.orderId}:${line.orderLine}:${line.reason}`
    const pieces = line.pieces + (found.get(key)?.pieces ?? 0)
    found.set(key, { ...line, pieces })
  }
  return [...found.values()]
}

/** Locked by id, so that two returns of one order wait for each other and never for a circle. */
async function holdAll(tx: Tx, lines: readonly { orderId: number }[]): Promise<Map<number, OrderView>> {
  const ids = [...new Set(lines.map(({ orderId }) => orderId))].sort((a, b) => a - b)
  const orders = new Map<number, OrderView>()
  for (const id of ids) {
    const order = await holdOrder(tx, id)
    if (order) orders.set(id, order)
  }
  return orders
}

async function askRefused(
  tx: Tx,
  { outletId }: AskRequest,
  lines: readonly AskedLine[],
  orders: ReadonlyMap<number, OrderView>,
): Promise<ReturnRefusal | undefined> {
  const open = await openPieces(tx, outletId)
  if (new Set([...orders.values()].map(({ distributor }) => distributor.id)).size > 1)
    return refused('return-two-distributors')
  for (const { orderId, orderLine, pieces } of lines) {
    const order = orders.get(orderId)
    const known = order?.lines.find(({ line }) => line === orderLine)
    if (!order || !known || order.outlet.id !== outletId) return refused('return-no-such-line')
    const what = { product: known.name, sku: known.sku, number: order.number }
    if (order.status !== 'received' || known.received === 0) return refused('return-not-received', what)
    const key = `${orderId}:${orderLine}`
    const max = Math.max(0, known.received - known.returned - (open.get(key) ?? 0))
    if (!Number.isSafeInteger(pieces) || pieces < 1 || pieces > max)
      return refused('return-too-many', { ...what, max })
    open.set(key, (open.get(key) ?? 0) + pieces)
  }
  return undefined
}

/** Pieces of this shop's order lines that are in returns not yet settled, by "order:line". */
export async function openPieces(tx: Pick<Tx, 'client'>, outletId: number): Promise<Map<string, number>> {
  const found = await rows(tx.client, asked, [outletId])
  return new Map(found.map((row) => [`${row.order_id}:${row.order_line}`, row.pieces]))
}

/** The shop keeps its goods after all. Refuses return-not-found, and what the distributor has decided before. */
export async function withdrawReturn(tx: Tx, request: ReturnRequest): Promise<ReturnOutcome> {
  const goods = await holdReturn(tx, request)
  if (!goods) return refused('return-not-found')
  if (goods.status === 'withdrawn') return { ok: true, goods, repeated: true }
  if (!returnAllows('withdraw', goods.status)) return alreadyReturned(goods)
  await one(tx.client, close, [goods.id, request.now])
  return { ok: true, goods: { ...goods, status: 'withdrawn', changedAt: request.now }, repeated: false }
}
