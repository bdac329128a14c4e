/** Words an outlet has taught by its own answers: shown to it, and forgotten when it says so. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { forgetShop } from '../orders/at-hand.ts'
import type { LearnedAlias, Unit } from './order-text/types.ts'

export type OutletAlias = LearnedAlias & { readonly name: string; readonly learnedAt: Date }

// One shop's words are few; beyond this the ones learned longest ago give way.
const mostAliases = 200
const longestWords = 60

const learn = statement<object>(
  'alias-learn',
  `with kept as (
     delete from outlet_alias a using (
       select outlet_id, words from outlet_alias where outlet_id = $1 and words <> $2
       order by learned_at desc, words offset ${mostAliases - 1}) old
     where a.outlet_id = old.outlet_id and a.words = old.words)
   insert into outlet_alias (outlet_id, words, product_id, unit, learned_at)
   select $1, $2, p.id, $4, $5 from product p where p.sku = $3
   on conflict (outlet_id, words) do update
     set product_id = excluded.product_id, unit = excluded.unit, learned_at = excluded.learned_at
   returning words`,
)

const forget = statement<object>(
  'alias-forget',
  'delete from outlet_alias where outlet_id = $1 and ($2::text is null or words = $2) returning words',
)

const known = statement<{ words: string; sku: string; name: string; unit: Unit | null; learned_at: Date }>(
  'alias-list',
  `select a.words, p.sku, p.name, a.unit, a.learned_at from outlet_alias a join product p on p.id = a.product_id
   where a.outlet_id = $1 order by a.learned_at desc, a.words limit ${mostAliases}`,
)

const wordsOf = (words: string): string => words.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

/**
 * From now on these words mean this product for the outlet, counted in `unit` where no unit is named.
 * False where the words are empty or longer than 60 characters, or the SKU is unknown: then nothing is learned.
 */
export async function learnAlias(
  tx: Tx,
  request: {
    readonly outletId: number
    readonly words: string
    readonly sku: string
    readonly unit?: Unit
    readonly now: Date
  },
): Promise<boolean> {
  const words = wordsOf(request.words)
  if (words === '' || words.length > longestWords) return false
  const values = [request.outletId, words, request.sku, request.unit ?? null, request.now]
  forgetShop(tx, request.outletId)
  return (await one(tx.client, learn, values)) !== undefined
}

/** How many were forgotten: 0 where the outlet had never taught these words. Without words, all of them. */
export async function forgetAlias(tx: Tx, outletId: number, words?: string): Promise<number> {
  forgetShop(tx, outletId)
  return (await rows(tx.client, forget, [outletId, words === undefined ? null : wordsOf(words)])).length
}

/** Newest first, at most 200. */
export async function aliasesOf(q: Queryable, outletId: number): Promise<OutletAlias[]> {
  const found = await rows(q, known, [outletId])
  return found.map(({ unit, learned_at, ...alias }) => ({
    ...alias,
    ...(unit ? { unit } : {}),
    learnedAt: learned_at,
  }))
}
