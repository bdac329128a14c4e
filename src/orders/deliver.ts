/** Goods reach the shop, as the delivery man says. What came is the shop's to say: see receive.ts. */
import type { Tx } from '../db/tx.ts'
import { billed } from './billed.ts'
import { comeAfterAll, settled } from './come-after-all.ts'
import { type BeatRequest, beatOrderIds } from './dispatch.ts'
import { refuse } from './refusal.ts'
import { requote } from './reprice.ts'
import type {
  BatchOutcome,
  BatchRequest,
  LineChange,
  OrderRequest,
  OrderView,
  Outcome,
  Refusal,
} from './types.ts'
import { actOn, actOnMany, type Step } from './work.ts'

/** Pieces of a line that were not handed over: not on the van, not taken by the shop, or damaged on the way. */
export type NotHanded = {
  readonly line: number
  readonly missing?: number
  readonly refused?: number
  readonly damaged?: number
}

/**
 * Handed over, all of it or less what is named (`less`). What was not handed over counts as never dispatched: putting it
 * back on the shelf is the caller's, see returns/at-door.ts. Refuses what is already so, that the order is not dispatched
 * yet, order-no-such-line, order-pieces-out-of-range, order-nothing-left (then: `bringBack`).
 */
export async function deliverOrder(
  tx: Tx,
  request: OrderRequest & { readonly less?: readonly NotHanded[] },
): Promise<Outcome> {
  const decide = (order: OrderView): Step => arrived(order, request.less)
  return settled(tx, await actOn(tx, 'deliver', request, decide), request.now)
}

export async function deliverOrders(tx: Tx, request: BatchRequest): Promise<BatchOutcome> {
  const outcome = await actOnMany(tx, 'deliver', request, (order) => arrived(order))
  await comeAfterAll(tx, outcome.done, request.now)
  return outcome
}

/** The whole beat at once: every dispatched order of the day and of days before it. */
export async function deliverBeat(tx: Tx, request: BeatRequest): Promise<BatchOutcome> {
  const orderIds = await beatOrderIds(tx, request, 'dispatched')
  const { by, now, distributorId } = request
  return deliverOrders(tx, { orderIds, by, now, scope: { distributorId } })
}

function arrived(order: OrderView, less: readonly NotHanded[] = []): Step {
  const next: OrderView = { ...order, status: 'delivered' }
  if (less.length === 0) return { ok: true, kind: 'delivered', order: next, detail: {} }
  const refusal = notPossible(order, less)
  if (refusal) return refusal
  const changes = less.flatMap((each): LineChange[] => {
    const known = order.lines.find(({ line }) => line === each.line)
    const { missing = 0, refused = 0, damaged = 0 } = each
    if (!known || piecesOf(each) === 0) return []
    const { line, sku, name, dispatched: from } = known
    return [{ line, sku, name, from, to: from - piecesOf(each), missing, refused, damaged }]
  })
  const handed = new Map(changes.map(({ line, to }) => [line, to]))
  const lines = order.lines.map((line) => ({ ...line, dispatched: handed.get(line.line) ?? line.dispatched }))
  if (lines.every(({ dispatched }) => dispatched === 0))
    return refuse('order-nothing-left', { number: order.number })
  const then = { ...billed(order), status: next.status, lines }
  return { ok: true, kind: 'delivered', order: { ...then, quote: requote(then) }, detail: { lines: changes } }
}

const piecesOf = ({ missing = 0, refused = 0, damaged = 0 }: NotHanded): number => missing + refused + damaged

function notPossible(order: OrderView, less: readonly NotHanded[]): Refusal | undefined {
  const named = new Set<number>()
  for (const each of less) {
    const known = order.lines.find(({ line }) => line === each.line)
    if (!known) return refuse('order-no-such-line', { line: each.line })
    const counts = [each.missing ?? 0, each.refused ?? 0, each.damaged ?? 0]
    const counted = counts.every((count) => Number.isSafeInteger(count) && count >= 0)
    const { sku, name: product, dispatched: max } = known
    if (!counted || named.has(each.line) || piecesOf(each) > max)
      return refuse('order-pieces-out-of-range', { sku, product, max })
    named.add(each.line)
  }
  return undefined
}
