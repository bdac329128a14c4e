/** Names in a document that nothing is called by: a misspelt SKU or beat would make a scheme that is for nobody. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { type Mistake, mistake } from './mistakes.ts'
import type { Goods, Target } from './parts.ts'

/** What documents of schemes and of earning rules have in common. */
export type Naming = { readonly goods: Goods; readonly to: Target; readonly rule: object }

type What = 'sku' | 'category' | 'brand' | 'class' | 'region' | 'beat' | 'distributor' | 'outlet' | 'tier'
type Named = { readonly what: What; readonly code: string; readonly at: string }

// Audiences are left out: they are filled by whoever keeps them, and may be named before they hold anybody.
const unknown = statement<{ what: What; code: string }>(
  'scheme-names-unknown',
  `select x.what, x.code from unnest($1::text[], $2::text[]) as x(what, code)
   where not case x.what
     when 'sku' then exists (select from product p where p.sku = x.code)
     when 'category' then exists (select from product p where p.category = x.code)
     when 'brand' then exists (select from product p where p.brand = x.code)
     when 'class' then exists (select from outlet o where o.class = x.code)
     when 'region' then exists (select from region r where r.code = x.code)
     when 'beat' then exists (select from beat b where b.code = x.code)
     when 'distributor' then exists (select from distributor d where d.code = x.code)
     when 'outlet' then exists (select from outlet o where o.code = x.code)
     else exists (select from point_rule r join point_rule_version v on v.rule_id = r.id and v.version = r.version
       where v.body->'rule'->>'kind' = 'programme'
         and v.body->'rule'->'tiers' @> jsonb_build_array(jsonb_build_object('tier', x.code))) end`,
)

/** For each document what it names that does not exist, with its place. One round trip for all of them. */
export async function unknownNames(q: Queryable, documents: readonly Naming[]): Promise<Mistake[][]> {
  const named = documents.map(namesIn)
  const all = [...new Map(named.flat().map((each) => [keyOf(each), each])).values()]
  if (all.length === 0) return documents.map(() => [])
  const found = await rows(q, unknown, [all.map(({ what }) => what), all.map(({ code }) => code)])
  const missing = new Set(found.map(keyOf))
  return named.map((own) =>
    own
      .filter((each) => missing.has(keyOf(each)))
      .map(({ at, what, code }) => mistake(at, 'scheme-name-unknown', { what, name: code })),
  )
}

const keyOf = ({ what, code }: Pick<Named, 'what' | 'code'>): string => `${what} ${code}`

function namesIn({ goods, to, rule }: Naming): Named[] {
  const list = (what: What, at: string, codes: readonly string[] = []): Named[] =>
    codes.map((code, n) => ({ what, code, at: `${at}.${n}` }))
  return [
    ...list('sku', 'goods.skus', goods.skus),
    ...list('sku', 'goods.except', goods.except),
    ...list('category', 'goods.categories', goods.categories),
    ...list('brand', 'goods.brands', goods.brands),
    ...list('class', 'to.classes', to.classes),
    ...list('region', 'to.regions', to.regions),
    ...list('beat', 'to.beats', to.beats),
    ...list('distributor', 'to.distributors', to.distributors),
    ...list('outlet', 'to.outlets', to.outlets),
    ...list('tier', 'to.tiers', to.tiers),
    ...namesOfRule(rule),
  ]
}

function namesOfRule(rule: object): Named[] {
  if ('give' in rule && typeof rule.give === 'string')
    return [{ what: 'sku', code: rule.give, at: 'rule.give' }]
  const items = 'bundle' in rule && Object(rule.bundle).items
  return Array.isArray(items)
    ? items.map(({ sku }, n) => ({
        what: 'sku' as const,
        code: String(sku),
        at: `rule.bundle.items.${n}.sku`,
      }))
    : []
}
