/** What came, as the shop says: only received pieces count from here on. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { billed } from './billed.ts'
import { refuse } from './refusal.ts'
import { requote } from './reprice.ts'
import type { LineChange, OrderChange, OrderRequest, OrderView, Outcome } from './types.ts'
import { actOn, actOnMany, type Step } from './work.ts'

/** Pieces of a line that did not come, and pieces that came damaged; neither count as received. */
export type NotReceived = { readonly line: number; readonly missing?: number; readonly damaged?: number }

/**
 * The shop has the goods: all of them, or less what it names (`short`). Also before the delivery man has said so.
 * Missing goods return to stock only when they are brought back: see `bringBack`.
 * Refuses order-no-such-line, order-pieces-out-of-range, what is already so.
 */
export function receiveOrder(
  tx: Tx,
  request: OrderRequest & { readonly lines?: readonly NotReceived[] },
): Promise<Outcome> {
  return actOn(tx, 'receive', request, (order) => received(order, request.lines ?? [], {}))
}

/** The shop says nothing came: the goods count as on their way until delivered again or brought back. */
export function notCome(tx: Tx, request: OrderRequest): Promise<Outcome> {
  return actOn(tx, 'not-come', request, (order) => ({
    ok: true,
    kind: 'not-come',
    order: { ...order, status: 'dispatched' },
    detail: {},
  }))
}

const silent = statement<{ id: number }>(
  'orders-silent-receipt',
  `select id from trade_order where status = 'delivered' and changed_at <= $1
   order by changed_at limit $2 for update skip locked`,
)

const silenceMs = 48 * 3_600_000

/** Delivered 48 hours ago and not a word since: received. For a job; at most `limit` orders a call. */
export async function receiveSilent(tx: Tx, now: Date, limit = 200): Promise<OrderChange[]> {
  const since = new Date(now.getTime() - silenceMs)
  const found = await rows(tx.client, silent, [since, Math.min(limit, 500)])
  const orderIds = found.map(({ id }) => id)
  const { done } = await actOnMany(tx, 'receive', { orderIds, by: null, now }, (order) =>
    received(order, [], { silent: true }),
  )
  return [...done]
}

function received(order: OrderView, less: readonly NotReceived[], extra: { silent?: true }): Step {
  const gone = new Map<number, Required<NotReceived>>()
  for (const { line, missing = 0, damaged = 0 } of less) {
    const known = order.lines.find((each) => each.line === line)
    if (!known) return refuse('order-no-such-line', { line })
    const valid =
      Number.isSafeInteger(missing) && Number.isSafeInteger(damaged) && missing >= 0 && damaged >= 0
    if (!valid || gone.has(line) || missing + damaged > known.dispatched)
      return refuse('order-pieces-out-of-range', {
        sku: known.sku,
        product: known.name,
        max: known.dispatched,
      })
    if (missing + damaged > 0) gone.set(line, { line, missing, damaged })
  }
  const lines = order.lines.map((line) => {
    const { missing = 0, damaged = 0 } = gone.get(line.line) ?? {}
    return { ...line, received: line.dispatched - missing - damaged }
  })
  const next: OrderView = { ...billed(order), status: 'received', lines }
  const changes: LineChange[] = lines.flatMap(({ line, sku, name, dispatched, received: came }) => {
    const { missing, damaged } = gone.get(line) ?? {}
    return missing === undefined || damaged === undefined
      ? []
      : [{ line, sku, name, from: dispatched, to: came, missing, damaged }]
  })
  return {
    ok: true,
    kind: changes.length > 0 ? 'short' : 'received',
    order: { ...next, quote: requote(next) },
    detail: { ...extra, ...(changes.length > 0 ? { lines: changes } : {}) },
  }
}
