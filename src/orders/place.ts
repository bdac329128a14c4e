import { catalogOf } from '../catalog/catalog.ts'
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { forgetShop } from './at-hand.ts'
import { linesRefused, mergeLines, type Wanted } from './check.ts'
import { type Draft, insertPlaced } from './insert.ts'
import { newOrder } from './new-order.ts'
import type { OrderPricing } from './order-pricing.ts'
import { pricingToPlace } from './pricing-to-place.ts'
import { refuse } from './refusal.ts'
import { shopTerms } from './shop-terms.ts'
import { deliveryUnder, type Terms } from './terms.ts'
import type { ChangeDetail, Outcome, Refusal } from './types.ts'
import { fromOrders, type OrderRow, orderColumns, viewOf } from './view.ts'
import { dayIn } from './zone.ts'

export type Source =
  | 'usual'
  | 'typed'
  | 'browse'
  | 'repeat'
  | 'campaign'
  | 'page'
  | 'import'
  | 'for-shop'
  | 'by-rep'
  | 'counter'
  | 'backorder'

export type PlaceRequest = {
  /** Made by the caller for this one wish; the same key never places twice. At most 200 characters. */
  readonly key: string
  readonly outletId: number
  readonly placedBy: number | null
  readonly lines: readonly Wanted[]
  readonly source: Source
  readonly note?: string
  readonly urgent?: boolean
  /** The total that was shown, in paise: another one is refused. */
  readonly total?: number
  readonly now: Date
}

const longestNote = 500
const longestKey = 200

const byKey = statement<OrderRow & { placed: ChangeDetail }>(
  'order-by-key',
  `select ${orderColumns}, (select e.detail from order_event e where e.order_id = o.id order by e.id limit 1) as placed
   ${fromOrders} where o.key = $1`,
)

/**
 * Places an order with the outlet's distributor: 2 round trips, a third where a capped scheme is taken from, and at most
 * one to look at the catalogue's version.
 * Repeated with its key it answers with the order of the first time, `repeated` set, and tells nobody again.
 * Refuses: order-not-found, order-outlet-not-active, order-outlet-no-distributor, order-empty, order-too-many-lines,
 * order-unknown-product, order-product-not-sold, order-pieces-out-of-range, order-multiple, order-below-minimum,
 * order-note-too-long, order-price-changed, order-key-reused.
 */
export async function placeOrder(
  tx: Tx,
  request: PlaceRequest,
): Promise<(Extract<Outcome, { ok: true }> & { readonly repeated?: true }) | Refusal> {
  const { now, key } = request
  if (key === '' || key.length > longestKey) throw new RangeError('a key of 1 to 200 characters is asked for')
  const lines = mergeLines(request.lines)
  const catalog = await catalogOf(tx.client, now)
  const terms = await shopTerms(tx, request.outletId, now)
  const refusal = termsRefused(terms) ?? linesRefused(lines, catalog)
  if (refusal || !terms) return repeatedOr(tx, request, lines, refusal ?? refuse('order-not-found'))
  const pricing = await pricingToPlace(tx.client, terms, lines, catalog, now)
  const draft = draftOf(request, lines, terms, pricing)
  if ('ok' in draft) return repeatedOr(tx, request, lines, draft)
  const change = await insertPlaced(tx, draft, request.placedBy)
  forgetShop(tx, request.outletId)
  return change ? { ok: true, change } : repeatedOr(tx, request, lines, refuse('order-key-reused'))
}

// What was right the first time may be refused the second (a price rose, the minimum too): the key comes first.
async function repeatedOr(
  tx: Tx,
  { key, outletId }: PlaceRequest,
  lines: readonly Wanted[],
  refusal: Refusal,
) {
  const row = await one(tx.client, byKey, [key])
  if (!row) return refusal
  const { placed: detail } = row
  if (row.outlet.id !== outletId || !sameLines(detail, lines)) return refuse('order-key-reused')
  const order = viewOf(row)
  const by = order.placedBy?.id ?? null
  return { ok: true, repeated: true, change: { kind: 'placed', order, by, detail } } as const
}

function sameLines(placed: ChangeDetail, lines: readonly Wanted[]): boolean {
  const pieces = new Map(placed.lines?.map((line) => [line.sku, line.to]))
  return pieces.size === lines.length && lines.every((line) => pieces.get(line.sku) === line.pieces)
}

function draftOf(
  request: PlaceRequest,
  lines: readonly Wanted[],
  terms: Terms,
  pricing: OrderPricing,
): Draft | Refusal {
  if (!terms.distributor) return refuse('order-outlet-no-distributor')
  if ((request.note?.length ?? 0) > longestNote) return refuse('order-note-too-long', { max: longestNote })
  const { quote: estimate, lines: priced } = newOrder(lines, pricing, terms.interState)
  if (request.total !== undefined && request.total !== estimate.total) return refuse('order-price-changed')
  const missing = terms.minimumOrder - estimate.total
  // Over the counter nothing has to be brought, so nothing is too little.
  const counter = request.source === 'counter'
  if (missing > 0 && !counter)
    return refuse('order-below-minimum', {
      minimum: terms.minimumOrder,
      missing,
      total: estimate.total,
    })
  return {
    key: request.key,
    outlet: terms.outlet,
    distributor: terms.distributor,
    beat: terms.beat,
    placedAt: request.now,
    source: request.source,
    note: request.note?.trim() || null,
    deliverOn: counter
      ? dayIn(request.now, terms.distributor.timeZone)
      : (deliveryUnder(terms, request.now)?.deliverOn ?? null),
    urgent: request.urgent ? 'asked' : null,
    quote: estimate,
    lines: priced,
  }
}

/** Why this outlet cannot order at all. */
export function termsRefused(terms: Terms | undefined): Refusal | undefined {
  if (!terms) return refuse('order-not-found')
  if (terms.outletStatus !== 'active') return refuse('order-outlet-not-active', { outlet: terms.outlet.name })
  if (!terms.distributor) return refuse('order-outlet-no-distributor', { outlet: terms.outlet.name })
  return undefined
}
