/** The schemes that are open for an outlet now: what *Offers* shows. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Queryable } from '../db/statement.ts'
import { termsOf } from '../orders/terms.ts'
import { leftBy } from './caps.ts'
import { skusAmong } from './compile.ts'
import { type Scheme, schemesOf } from './live.ts'
import { periodSums } from './period-sums.ts'
import { type Progress, periodNow, periodRule, progressOf } from './progress.ts'
import { liveFor } from './shop.ts'

export type Offer = {
  readonly scheme: Scheme
  /** Of a scheme that adds up over time. */
  readonly progress?: Progress
}

/**
 * Of the schemes between distributor and shop, those that hold for this one and are not used up, the soonest over first.
 * At most three round trips, however many schemes there are.
 */
export async function openOffers(
  q: Queryable,
  outletId: number,
  catalog: Catalog,
  now: Date,
): Promise<Offer[]> {
  const terms = await termsOf(q, outletId, now)
  if (!terms) return []
  const { schemes } = await schemesOf(q, terms.schemes)
  const open = liveFor(schemes, terms.facts, now)
    .filter(({ document }) => document.level === 'secondary')
    .filter(({ document, id }) => {
      const { paise, pieces, times } = leftBy(document, id, outletId, now, terms.uses)
      return paise > 0 && pieces > 0 && times > 0
    })
    .sort((a, b) => a.until.getTime() - b.until.getTime() || a.id - b.id)
  return withProgress(q, outletId, open, catalog, now)
}

async function withProgress(
  q: Queryable,
  outletId: number,
  schemes: readonly Scheme[],
  catalog: Catalog,
  now: Date,
): Promise<Offer[]> {
  const counted = schemes.flatMap((scheme) => {
    const rule = periodRule(scheme)
    return rule ? [{ scheme, rule, ...periodNow(scheme, rule, now), products: idsOf(scheme, catalog) }] : []
  })
  const sums = await periodSums(q, outletId, counted)
  const progress = new Map(
    counted.flatMap(({ scheme, rule }, at) => {
      const sum = sums[at]
      return sum ? [[scheme.id, progressOf(scheme, rule, sum, now)] as const] : []
    }),
  )
  return schemes.map((scheme) => {
    const own = progress.get(scheme.id)
    return own ? { scheme, progress: own } : { scheme }
  })
}

function idsOf({ document: { goods } }: Scheme, { products, bySku }: Catalog): number[] | 'all' {
  const skus = skusAmong(goods, products)
  return skus === 'all' ? 'all' : skus.flatMap((sku) => bySku.get(sku)?.id ?? [])
}
