/** What `{gap}` counts towards: the slabs of the scheme that a campaign shows. */
import { catalogOf } from '../catalog/catalog.ts'
import type { Queryable } from '../db/statement.ts'
import { skusAmong } from '../schemes/compile.ts'
import { liveSchemes, type Scheme } from '../schemes/live.ts'
import { periodNow, periodRule } from '../schemes/progress.ts'
import { type CampaignDocument, variablesOf } from './document.ts'
import type { Gap, Params, RunFacts } from './run-facts.ts'

/** Nothing where the campaign has no such variable, or shows no scheme with slabs. */
export async function gapOf(
  q: Queryable,
  document: CampaignDocument,
  now: Date,
): Promise<Pick<RunFacts, 'gap'>> {
  if (!variablesOf(document).has('gap')) return {}
  const codes = document.buttons.flatMap((button) =>
    button.do === 'offer' && button.scheme !== undefined ? [button.scheme] : [],
  )
  const gap = await slabsOf(q, codes, now)
  return gap ? { gap } : {}
}

/** The slabs of the first live scheme of these codes, and what counts towards them; undefined where it has none. */
export async function slabsOf(q: Queryable, codes: readonly string[], now: Date): Promise<RunFacts['gap']> {
  const { schemes } = await liveSchemes(q)
  const scheme = schemes.find(({ code }) => codes.includes(code))
  const { rule } = scheme?.document ?? {}
  if (!scheme || (rule?.kind !== 'quantity-slabs' && rule?.kind !== 'value-slabs')) return undefined
  const of = rule.kind === 'quantity-slabs' ? 'pieces' : 'paise'
  return { of, slabs: rule.slabs.map(({ from }) => from), ...(await countedBy(q, scheme, now)) }
}

/** What adds up so far; nothing for a slab that one order has to reach. */
async function countedBy(q: Queryable, scheme: Scheme, now: Date) {
  const rule = periodRule(scheme)
  if (!rule) return { from: now.toISOString(), until: now.toISOString(), products: null }
  const { from, until } = periodNow(scheme, rule, now)
  const { products } = await catalogOf(q, now)
  const skus = skusAmong(scheme.document.goods, products)
  const ids = skus === 'all' ? null : products.filter(({ sku }) => skus.includes(sku)).map(({ id }) => id)
  return { from: from.toISOString(), until: until.toISOString(), products: ids }
}

/** undefined where the highest slab is reached, or nothing counts. */
export function missingOf({ gap }: RunFacts, { measured }: Params): Gap | undefined {
  if (!gap) return undefined
  const so = gap.of === 'pieces' ? (measured?.pieces ?? 0) : (measured?.taxable ?? 0)
  const next = gap.slabs.find((from) => from > so)
  return next === undefined ? undefined : { of: gap.of, missing: next - so }
}
