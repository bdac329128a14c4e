/** What an event is about: a scheme, a booster or a product. */
import { catalogOf } from '../catalog/catalog.ts'
import { one, type Queryable, statement } from '../db/statement.ts'
import type { PointRule } from '../points/rules/document.ts'
import { pointRules, ruleListKey } from '../points/rules/live.ts'
import { liveSchemes, type Scheme } from '../schemes/live.ts'
import type { Target } from '../schemes/parts.ts'
import type { CampaignDocument } from './document.ts'
import type { RunFacts } from './run-facts.ts'

type Event = NonNullable<RunFacts['event']>

export type About =
  | { readonly kind: 'scheme'; readonly scheme: Scheme }
  | { readonly kind: 'booster'; readonly rule: PointRule }
  | { readonly kind: 'product'; readonly sku: string; readonly name: string }

const ruleKey = statement<{ key: string }>('campaign-rule-key', `select ${ruleListKey} as key`)

/** The rules there are, in their newest version. */
export async function boosters(q: Queryable): Promise<PointRule[]> {
  const found = await one(q, ruleKey)
  const all = await pointRules(q, found?.key ?? '')
  const newest = new Map<number, PointRule>()
  for (const rule of all) if (!newest.has(rule.id)) newest.set(rule.id, rule)
  return [...newest.values()].filter(({ document }) => document.rule.kind === 'booster')
}

/** undefined where it is gone. */
export async function aboutOf(q: Queryable, event: Event, now: Date): Promise<About | undefined> {
  if (event.scheme !== undefined) {
    const scheme = (await liveSchemes(q)).schemes.find(({ id }) => id === event.scheme)
    return scheme && { kind: 'scheme', scheme }
  }
  if (event.rule !== undefined) {
    const rule = (await boosters(q)).find(({ id }) => id === event.rule)
    return rule && { kind: 'booster', rule }
  }
  const product = event.product === undefined ? undefined : (await catalogOf(q, now)).byId.get(event.product)
  return product && { kind: 'product', sku: product.sku, name: product.name }
}

/** What a campaign without an event is about: the scheme its first such button shows. */
export async function aboutOfDocument(
  q: Queryable,
  { buttons }: Pick<CampaignDocument, 'buttons'>,
  now: Date,
): Promise<About | undefined> {
  const shown = buttons.find((button) => button.do === 'offer' && button.scheme !== undefined)
  if (shown?.do !== 'offer') return undefined
  const scheme = (await liveSchemes(q)).schemes.find(
    ({ code, until }) => code === shown.scheme && until > now,
  )
  return scheme && { kind: 'scheme', scheme }
}

/** Whom the scheme or booster of an event is for; undefined where it is gone. */
export async function schemeTarget(q: Queryable, event: Event, now: Date): Promise<Target | undefined> {
  const about = await aboutOf(q, event, now)
  if (about?.kind === 'scheme') return about.scheme.document.to
  return about?.kind === 'booster' ? about.rule.document.to : undefined
}
