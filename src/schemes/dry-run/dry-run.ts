/** Tries a scheme on the orders of the last days before it is published: who would have got what, and at which cost. */
import { catalogOf } from '../../catalog/catalog.ts'
import type { Queryable } from '../../db/statement.ts'
import type { SchemeDocument } from '../document.ts'
import type { Scheme } from '../live.ts'
import { inOrders } from '../rules.ts'
import type { SchemeRefusal } from '../store.ts'
import { runInOrders, type Shelf } from './in-orders.ts'
import { runOverTime } from './over-time.ts'
import { pastOrders } from './past-orders.ts'
import type { DryRun } from './tally.ts'

const dayMs = 86_400_000

/**
 * As if the document had held for the last `days` (90): its window is moved there, targets, goods and caps are as
 * written, and a cap fills up distributor by distributor, each one's oldest order first. Conditions on tiers pass for everyone, because
 * nobody knows the tiers of then. Reads page by page; for a marketer who waits, not for a chat under lock. Refuses
 * scheme-no-dry-run where shops' orders do not decide: primary and tertiary schemes, early payment.
 */
export async function dryRun(
  q: Queryable,
  document: SchemeDocument,
  { now, days = 90 }: { now: Date; days?: number },
): Promise<{ ok: true; run: DryRun } | SchemeRefusal> {
  const { rule, level, to } = document
  const overTime =
    (rule.kind === 'quantity-slabs' || rule.kind === 'value-slabs') && rule.basis.per === 'period'
  if (level !== 'secondary' || !(overTime || inOrders(rule)))
    return { ok: false, reason: 'scheme-no-dry-run', args: { kind: rule.kind } }
  const since = new Date(now.getTime() - days * dayMs)
  const { tiers: _, ...audience } = to
  const tried: Scheme = {
    ...{ id: 0, code: 'dry-run', version: 0, from: since, until: new Date(now.getTime() + 1) },
    document: { ...document, to: audience },
  }
  const orders = pastOrders(q, { since, until: now, distributors: to.distributors })
  const shelf = await shelfOf(q, now)
  const run =
    overTime && (rule.kind === 'quantity-slabs' || rule.kind === 'value-slabs')
      ? await runOverTime(tried, rule, orders, shelf)
      : await runInOrders(tried, orders, shelf)
  return { ok: true, run: { days, ...run } }
}

async function shelfOf(q: Queryable, now: Date): Promise<Shelf> {
  const { products, bySku } = await catalogOf(q, now)
  return { products, priceOf: (sku) => bySku.get(sku) }
}
