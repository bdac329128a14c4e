/** What a shop is shown before it says yes: prices, tax, delivery, minimum, and what is short. */
import { type Catalog, catalogOf } from '../catalog/catalog.ts'
import type { Queryable } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Gap } from '../schemes/effect.ts'
import { type Availability, availabilityOf } from './availability.ts'
import type { Delivery } from './calendar.ts'
import { linesRefused, mergeLines, type Wanted } from './check.ts'
import { missedDay } from './missed.ts'
import { newOrder } from './new-order.ts'
import type { OrderPricing } from './order-pricing.ts'
import { termsRefused } from './place.ts'
import { pricingUnder } from './pricing.ts'
import type { Quote } from './quote.ts'
import { shopTerms } from './shop-terms.ts'
import { deliveryUnder, type OtherOrder, type Terms, type TermsWanted, termsOf } from './terms.ts'
import type { Refusal } from './types.ts'

export type Review = {
  readonly ok: true
  readonly outlet: Terms['outlet']
  readonly distributor: NonNullable<Terms['distributor']>
  readonly beat: Terms['beat']
  readonly quote: Quote
  /** What schemes still ask for, and what the order is priced by. */
  readonly gaps: readonly Gap[]
  readonly pricing: OrderPricing
  /** Pieces nobody was promised, by SKU of the order; absent where they are not counted. For reckoning, not for showing. */
  readonly free: ReadonlyMap<string, number>
  /** Paise the shop may still owe; null where nothing limits it. */
  readonly creditLeft: number | null
  /** Undefined where the outlet's beat has no delivery day. */
  readonly delivery: (Delivery & { readonly next?: Delivery }) | undefined
  /** An earlier delivery day whose cut-off has passed: what an urgent order would be for. */
  readonly missed: string | undefined
  /** Paise; `missing` is what still lacks to the minimum, 0 where it is reached. */
  readonly minimum: { readonly required: number; readonly missing: number }
  /** Somebody else's order for the shop, where it was asked about and there is one. */
  readonly other: OtherOrder | undefined
  /** When the stock that looks too little was last counted: the oldest count of it. */
  readonly stockAsOf: Date | undefined
  /** By SKU: how it looks on the distributor's shelf, and whether it looks too little for this line. */
  readonly stock: ReadonlyMap<string, { readonly availability: Availability; readonly short: boolean }>
}

export type ReviewRequest = {
  readonly outletId: number
  readonly lines: readonly Wanted[]
  readonly now: Date
  readonly other?: TermsWanted['other']
}

/** One round trip, and at most one to look at the catalogue's version. Refuses as placing would, minimum apart. */
export const reviewOf = (q: Queryable, request: ReviewRequest): Promise<Review | Refusal> =>
  reviewUnder(request, q, (wanted) => termsOf(q, request.outletId, request.now, wanted))

/** The same in a turn, by what it has at hand of the shop. */
export const shopReview = (tx: Tx, request: ReviewRequest): Promise<Review | Refusal> =>
  reviewUnder(request, tx.client, (wanted) => shopTerms(tx, request.outletId, request.now, wanted))

async function reviewUnder(
  { now, other, lines: wanted }: ReviewRequest,
  q: Queryable,
  read: (wanted: TermsWanted) => Promise<Terms | undefined>,
): Promise<Review | Refusal> {
  const catalog = await catalogOf(q, now)
  const lines = mergeLines(wanted)
  const ids = lines.flatMap(({ sku }) => catalog.bySku.get(sku)?.id ?? [])
  const terms = await read({ productIds: ids, ...(other ? { other } : {}) })
  const refusal = termsRefused(terms) ?? linesRefused(lines, catalog)
  if (refusal) return refusal
  if (!terms?.distributor) return { ok: false, reason: 'order-outlet-no-distributor' }
  const { outlet, distributor, beat } = terms
  const pricing = await pricingUnder(q, terms, catalog, now)
  const { quote: estimate, gaps } = newOrder(lines, pricing, terms.interState)
  const next = deliveryUnder(terms, now)
  return {
    ok: true,
    outlet,
    distributor,
    beat,
    quote: estimate,
    gaps,
    pricing,
    free: freeOf(terms, catalog),
    creditLeft: distributor.credit === 'off' ? null : terms.creditLeft,
    delivery: next,
    missed: next && terms.calendar ? missedDay(terms.calendar, now, next.deliverOn) : undefined,
    minimum: {
      required: terms.minimumOrder,
      missing: Math.max(0, terms.minimumOrder - estimate.total),
    },
    other: terms.other ?? undefined,
    ...shelvesOf(lines, catalog, terms),
  }
}

function freeOf({ stock }: Terms, { byId }: Catalog): Review['free'] {
  return new Map(
    stock.flatMap(({ productId, available }) => {
      const sku = byId.get(productId)?.sku
      return sku === undefined || available === null ? [] : [[sku, available] as const]
    }),
  )
}

function shelfOf(lines: readonly Wanted[], catalog: Catalog, { stock }: Terms): Review['stock'] {
  const free = new Map(stock.map((row) => [row.productId, row.available]))
  return new Map(
    lines.flatMap(({ sku, pieces }) => {
      const product = catalog.bySku.get(sku)
      if (!product) return []
      const left = free.get(product.id) ?? null
      const short = left !== null && left < pieces
      return [[sku, { availability: availabilityOf(left, product), short }] as const]
    }),
  )
}

function shelvesOf(
  lines: readonly Wanted[],
  catalog: Catalog,
  terms: Terms,
): Pick<Review, 'stock' | 'stockAsOf'> {
  const stock = shelfOf(lines, catalog, terms)
  const isShort = (productId: number) => {
    const sku = catalog.byId.get(productId)?.sku
    return sku !== undefined && stock.get(sku)?.short === true
  }
  const counts = terms.stock
    .filter(({ productId }) => isShort(productId))
    .map(({ countedAt }) => Date.parse(countedAt))
  return { stock, stockAsOf: counts.length > 0 ? new Date(Math.min(...counts)) : undefined }
}
