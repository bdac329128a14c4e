/** What audiences can name: looked for by what somebody types, and named again by what was chosen. */
import { savedAudiences } from '../../../campaigns/audience/saved.ts'
import type { Catalog } from '../../../catalog/catalog.ts'
import { one, type Queryable, statement } from '../../../db/statement.ts'
import { pointRules, ruleListKey } from '../../../points/rules/live.ts'
import { audiences, type Place, placesNamed } from '../../../schemes/places.ts'
import { isOneOf, type PlaceKind } from './typed.ts'

export type PickOf = PlaceKind | 'goods'

/** What is searched in, and who knows the goods. */
export type Sources = { readonly q: Queryable; readonly catalog: Catalog }

export const mostOptions = 12

/** Kinds of which there are few: shown without a search. */
export const isShort = (of: PickOf): boolean => of === 'classes' || of === 'tiers' || of === 'segments'

const ruleKey = statement<{ key: string }>('web_campaign_rule_key', `select ${ruleListKey} as key`)

export async function optionsOf({ q, catalog }: Sources, of: PickOf, typed: string): Promise<Place[]> {
  const text = typed.trim().slice(0, 60)
  if (isOneOf(audiences, of)) return (await placesNamed(q, of, text)).slice(0, isShort(of) ? 30 : mostOptions)
  const all = of === 'goods' ? goodsIn(catalog) : await fewOf(q, of)
  const found = all.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(text.toLowerCase()))
  return found.slice(0, of === 'goods' ? mostOptions : 60)
}

async function fewOf(q: Queryable, of: 'tiers' | 'segments'): Promise<Place[]> {
  if (of === 'segments') return (await savedAudiences(q)).map(({ name }) => ({ code: name, name }))
  const rules = await pointRules(q, (await one(q, ruleKey))?.key ?? '')
  const tiers = rules.flatMap(({ document: { rule } }) => (rule.kind === 'programme' ? rule.tiers : []))
  return [...new Map(tiers.map(({ tier, name }) => [tier, { code: tier, name: name.en }])).values()]
}

const goodsIn = ({ categories, products }: Catalog): Place[] => [
  ...categories.map((name) => ({ code: `category:${name}`, name })),
  ...products.filter(({ active }) => active).map(({ sku, name }) => ({ code: `sku:${sku}`, name })),
]

/** Chosen codes with their names; a code nothing is known of names itself. */
export async function chosenOf(sources: Sources, of: PickOf, codes: readonly string[]): Promise<Place[]> {
  if (of === 'goods') {
    const names = new Map(goodsIn(sources.catalog).map(({ code, name }) => [code, name]))
    return codes.map((code) => ({ code, name: names.get(code) ?? code.slice(code.indexOf(':') + 1) }))
  }
  if (isShort(of)) return codes.map((code) => ({ code, name: code }))
  return Promise.all(
    codes.map(async (code, n) => {
      const found = n < mostNamed ? await optionsOf(sources, of, code) : []
      return found.find((each) => each.code === code) ?? { code, name: code }
    }),
  )
}

const mostNamed = 20
