/** Pricing of an order about to be placed: what it takes of capped schemes is reserved under their counters' locks. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Queryable } from '../db/statement.ts'
import { lockUses } from '../schemes/caps.ts'
import type { Wanted } from './check.ts'
import { newOrder } from './new-order.ts'
import type { OrderPricing } from './order-pricing.ts'
import { leftIn, pricingUnder, versionsFor } from './pricing.ts'
import type { Terms } from './terms.ts'

/**
 * No round trip but the locking of counters, and that only where the order takes of a capped scheme. What others took
 * since the counters were last seen is gone: of a cap of K all orders together never get more.
 */
export async function pricingToPlace(
  q: Queryable,
  terms: Terms,
  lines: readonly Wanted[],
  catalog: Catalog,
  now: Date,
): Promise<OrderPricing> {
  const versions = await versionsFor(q, terms, now)
  const live = versions.map(({ id, version }) => [id, version] as const)
  const seen = { ...(await pricingUnder(q, terms, catalog, now)), live }
  const effects = newOrder(lines, seen, terms.interState).quote.schemes?.effects ?? []
  const counters = effects
    .flatMap((effect) => effect.counters ?? [])
    .sort((a, b) => a.scheme - b.scheme || a.outlet - b.outlet || (a.span < b.span ? -1 : 1))
  if (counters.length === 0) return seen
  const locked = new Set(counters.map(({ scheme }) => scheme))
  const uses = await lockUses(q, counters)
  return { ...seen, left: leftIn(versions, terms.outlet.id, now, uses, (id) => locked.has(id)) }
}
