/** Goods come back: shelved or set aside, taken off the order lines, and credited, in one piece of work. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { holdOrder } from '../orders/hold.ts'
import type { OrderView } from '../orders/types.ts'
import { pointsOfOrders } from '../points/orders/hook.ts'
import type { Moved } from '../points/orders/moved.ts'
import { reverse } from './credit.ts'
import { creditNote } from './credit-note.ts'
import { alreadyReturned, holdReturn, refused, returnById } from './read.ts'
import { shelve } from './shelve.ts'
import { returnAllows, usuallySaleable } from './transitions.ts'
import type { ReturnLine, ReturnOutcome, ReturnRefusal, ReturnRequest, ReturnView } from './types.ts'

/** Pieces of a line that came back fit for the shelf, and unfit. */
export type Collected = { readonly line: number; readonly saleable: number; readonly damaged: number }

/** What usually comes of the accepted lines, by their reasons: offered as one tap. */
export const usualSplit = ({ lines }: ReturnView): Collected[] =>
  lines
    .filter(({ accepted }) => (accepted ?? 0) > 0)
    .map(({ line, accepted, reason }) => {
      const pieces = accepted ?? 0
      return usuallySaleable(reason)
        ? { line, saleable: pieces, damaged: 0 }
        : { line, saleable: 0, damaged: pieces }
    })

/**
 * The accepted goods came back, all or fewer: saleable pieces go to stock where it is counted, the rest to the damaged
 * bucket; a credit note reverses what came. A line left out did not come. Nothing came: settled without a credit note.
 * Refuses return-not-found, return-no-such-line, return-pieces (more than accepted), and what has been done before.
 */
export async function collectReturn(
  tx: Tx,
  request: ReturnRequest & { readonly lines: readonly Collected[] },
): Promise<ReturnOutcome> {
  // Which orders it is about never changes, so they are locked first, as everywhere.
  const known = await returnById(tx.client, request.returnId)
  const orders = await holdOrders(tx, known)
  const goods = await holdReturn(tx, request)
  if (!goods) return refused('return-not-found')
  if (!returnAllows('collect', goods.status)) return alreadyReturned(goods)
  const refusal = collectRefused(goods.lines, request.lines)
  if (refusal) return refusal
  const settled = await settleReturn(tx, goods, request, orders)
  return { ok: true, goods: settled, repeated: false }
}

async function holdOrders(tx: Tx, goods: ReturnView | undefined): Promise<Map<number, OrderView>> {
  const ids = [...new Set(goods?.lines.map(({ orderId }) => orderId))].sort((a, b) => a - b)
  const held = new Map<number, OrderView>()
  for (const id of ids) {
    const order = await holdOrder(tx, id)
    if (order) held.set(id, order)
  }
  return held
}

function collectRefused(
  lines: readonly ReturnLine[],
  given: readonly Collected[],
): ReturnRefusal | undefined {
  if (new Set(given.map(({ line }) => line)).size < given.length) return refused('return-no-such-line')
  for (const { line, saleable, damaged } of given) {
    const known = lines.find((each) => each.line === line)
    if (!known) return refused('return-no-such-line')
    const counted = [saleable, damaged].every((count) => Number.isSafeInteger(count) && count >= 0)
    const max = known.accepted ?? 0
    if (!counted || saleable + damaged > max) return refused('return-pieces', { product: known.name, max })
  }
  return undefined
}

type Settled = Collected & ReturnLine & { credit: number }

const write = statement<object>(
  'return-settle',
  `with head as (
    update goods_return set status = 'settled', collected_at = $2, changed_at = $2, credit_entry_id = $3 where id = $1),
  lines as (
    update goods_return_line l set saleable = x.saleable, damaged = x.damaged, credit = x.credit
    from jsonb_to_recordset($4::jsonb) as x(line smallint, saleable int, damaged int, credit bigint)
    where l.return_id = $1 and l.line = x.line),
  ordered as (
    update order_line o set returned = o.returned + x.pieces
    from (select "orderId", "orderLine", sum(saleable + damaged)::int as pieces
      from jsonb_to_recordset($4::jsonb) as y("orderId" bigint, "orderLine" smallint, saleable int, damaged int)
      group by "orderId", "orderLine") x
    where o.order_id = x."orderId" and o.line = x."orderLine")
  insert into order_event (order_id, at, person_id, kind, detail)
  select "orderId", $2, $5::bigint, 'goods-returned', detail
  from jsonb_to_recordset($6::jsonb) as x("orderId" bigint, detail jsonb)`,
)

/** Books what was collected of a held return and writes its credit note: order lines, dues account, then stock. */
async function settleReturn(
  tx: Tx,
  goods: ReturnView,
  request: ReturnRequest & { readonly lines: readonly Collected[] },
  orders: ReadonlyMap<number, OrderView>,
): Promise<ReturnView> {
  const { by, now } = request
  const lines = credited(goods, request.lines, orders)
  const amount = lines.reduce((sum, { credit }) => sum + credit, 0)
  const only = orders.size === 1 ? [...orders.keys()][0] : undefined
  const { distributor, outlet, id } = goods
  const note =
    amount > 0
      ? await creditNote(tx, {
          ...{ distributor, outletId: outlet.id, amount, key: `return:${id}`, by, now },
          ...(only === undefined ? {} : { orderId: only }),
        })
      : undefined
  const events = [...orders.values()].map((order) => eventOf(order, lines))
  await rows(tx.client, write, [
    ...[id, now, note?.id ?? null, JSON.stringify(lines), by],
    JSON.stringify(events.filter(({ detail }) => detail.lines.length > 0)),
  ])
  await shelve(tx, distributor.id, lines)
  await pointsOfOrders(
    tx,
    [...orders.values()].map((order) => movedBy(order, lines, id)),
    now,
  )
  const settled = await returnById(tx.client, id)
  if (!settled) throw new Error(`return ${id} is gone`)
  return settled
}

function movedBy(order: OrderView, back: readonly Settled[], returnId: number): Moved {
  const came = (line: number) =>
    back
      .filter(({ orderId, orderLine }) => orderId === order.id && orderLine === line)
      .reduce((sum, { saleable, damaged }) => sum + saleable + damaged, 0)
  const lines = order.lines.map((line) => ({ ...line, returned: line.returned + came(line.line) }))
  const kind = 'goods-returned'
  return { order: { ...order, lines }, was: order.status, kind, fewer: true, cause: `return-${returnId}` }
}

function credited(
  goods: ReturnView,
  given: readonly Collected[],
  orders: ReadonlyMap<number, OrderView>,
): Settled[] {
  const came = new Map(given.map((line) => [line.line, line]))
  const now = new Map(orders)
  return goods.lines.map((line) => {
    const { saleable, damaged } = came.get(line.line) ?? { saleable: 0, damaged: 0 }
    const order = now.get(line.orderId)
    if (!order) throw new Error(`order ${line.orderId} of return ${goods.id} is gone`)
    const back = reverse(order, [{ line: line.orderLine, pieces: saleable + damaged }])
    now.set(line.orderId, back.order)
    return { ...line, saleable, damaged, credit: back.credits[0]?.amount ?? 0 }
  })
}

function eventOf(order: OrderView, lines: readonly Settled[]) {
  const back = lines.filter(
    ({ orderId, saleable, damaged }) => orderId === order.id && saleable + damaged > 0,
  )
  const changes = back.map(({ orderLine, sku, name, saleable, damaged }) => ({
    ...{ line: orderLine, sku, name, from: 0, to: saleable + damaged },
    damaged,
  }))
  return { orderId: order.id, detail: { v: 1, total: order.quote.total, lines: changes } }
}
