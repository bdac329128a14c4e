/** Goods leave the distributor: what was held is taken off the shelf. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { countsAlone } from './free.ts'
import { withFreeGoods } from './free-goods.ts'
import { refuse } from './refusal.ts'
import { requote } from './reprice.ts'
import { missingOnShelf, type StockBook, takeOff } from './stock-book.ts'
import type { BatchOutcome, BatchRequest, OrderRequest, OrderView, Outcome } from './types.ts'
import { actOn, actOnMany, type Step } from './work.ts'

type Loading = {
  /** The distributor's bill numbers; at most 10 of 40 characters. */
  readonly bills?: readonly string[]
}

/**
 * Dispatches an order as confirmed, or with fewer pieces of some lines. Refuses `order-short` where the shelf does
 * not hold what is to be loaded (an upload had set it lower), order-nothing-left, order-pieces-out-of-range,
 * order-no-such-line, order-bills-invalid, what is already so.
 */
export async function dispatchOrder(
  tx: Tx,
  request: OrderRequest & Loading & { readonly lines?: readonly { line: number; pieces: number }[] },
): Promise<Outcome> {
  const { lines = [], bills = [] } = request
  const pieces = new Map(lines.map((line) => [line.line, line.pieces]))
  return actOn(tx, 'dispatch', request, (order, book) => loaded(order, book, pieces, bills), { stock: {} })
}

/** Several orders as confirmed, each by itself. */
export async function dispatchOrders(tx: Tx, request: BatchRequest & Loading): Promise<BatchOutcome> {
  const { bills = [] } = request
  const none = new Map<number, number>()
  return actOnMany(tx, 'dispatch', request, (order, book) => loaded(order, book, none, bills), { stock: {} })
}

export type BeatRequest = {
  readonly distributorId: number
  /** All beats of the day where absent. */
  readonly beatId?: number
  /** 'YYYY-MM-DD'; orders left over from earlier days and orders without a day go with it. */
  readonly day: string
  readonly by: number | null
  readonly now: Date
}

const ofBeat = statement<{ id: number }>(
  'orders-of-beat',
  `select o.id from trade_order o join outlet t on t.id = o.outlet_id
   where o.distributor_id = $1 and o.status = $4
     and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
     and ($2::bigint is null or t.beat_id = $2) and (o.deliver_on is null or o.deliver_on <= $3)
   order by o.placed_at, o.id limit 500`,
)

/** The orders of a beat's day that stand at `status`, oldest first, at most 500. */
export async function beatOrderIds(
  tx: Tx,
  { distributorId, beatId, day }: BeatRequest,
  status: 'confirmed' | 'dispatched',
): Promise<number[]> {
  const found = await rows(tx.client, ofBeat, [distributorId, beatId ?? null, day, status])
  return found.map(({ id }) => id)
}

/** The whole beat at once: every confirmed order of the day; those that cannot go are answered with the reason. */
export async function dispatchBeat(tx: Tx, request: BeatRequest): Promise<BatchOutcome> {
  const orderIds = await beatOrderIds(tx, request, 'confirmed')
  const { by, now, distributorId } = request
  return dispatchOrders(tx, { orderIds, by, now, scope: { distributorId } })
}

function loaded(
  order: OrderView,
  book: StockBook,
  pieces: ReadonlyMap<number, number>,
  bills: readonly string[],
): Step {
  if (!billsValid(bills)) return refuse('order-bills-invalid')
  if (order.held) return refuse('order-held', { number: order.number })
  for (const [line, count] of pieces) {
    const known = order.lines.find((each) => each.line === line)
    if (!known) return refuse('order-no-such-line', { line })
    if (!Number.isSafeInteger(count) || count < 0 || count > known.confirmed)
      return refuse('order-pieces-out-of-range', {
        sku: known.sku,
        product: known.name,
        max: known.confirmed,
      })
  }
  const lines = order.lines.map((line) => ({ ...line, dispatched: pieces.get(line.line) ?? line.confirmed }))
  const next = withFreeGoods<OrderView>({ ...order, status: 'dispatched', lines })
  if (next.lines.filter(countsAlone).every((line) => line.dispatched === 0))
    return refuse('order-nothing-left', { number: order.number })
  const short = missingOnShelf(book, next)
  if (short.length > 0) return { ...refuse('order-short', { number: order.number }), short }
  takeOff(book, next)
  const fewer = next.lines
    .filter((line) => line.dispatched < line.confirmed)
    .map(({ line, sku, name, confirmed, dispatched }) => ({
      line,
      sku,
      name,
      from: confirmed,
      to: dispatched,
    }))
  const detail = { ...(bills.length ? { bills } : {}), ...(fewer.length ? { lines: fewer } : {}) }
  return { ok: true, kind: 'dispatched', order: { ...next, quote: requote(next) }, detail }
}

const billsValid = (bills: readonly string[]): boolean =>
  bills.length <= 10 && bills.every((bill) => bill.trim() !== '' && bill.length <= 40)
