/** Where a batch's packs are sold, and whether whoever redeems one has a shop there. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { loadPerson } from '../people/who.ts'
import { shopFacts } from '../rewards/facts.ts'
import { rewardTerms } from '../rewards/settings.ts'
import type { Target } from '../schemes/parts.ts'
import { isFor } from '../schemes/shop.ts'

const batch = statement<{ regions: string[] | null; distributors: string[] | null }>(
  'pack-code-batch',
  'select regions, distributors from pack_code_batch where scheme_id = $1 and batch = $2',
)

export type Place = {
  readonly schemeId: number
  readonly batch: string
  /** Of the scheme itself. */
  readonly to: Target
  readonly personId: number | null
}

/**
 * One of a person's shops has to lie where the batch is sold and be of those the scheme is for. Of somebody without a shop
 * nobody knows the place: allowed, unless the brand has set that a bound batch asks for one.
 */
export async function soldHere(tx: Tx, { schemeId, batch: name, to, personId }: Place): Promise<boolean> {
  const bound = await one(tx.client, batch, [schemeId, name])
  const area: Target = {
    ...(bound?.regions ? { regions: bound.regions } : {}),
    ...(bound?.distributors ? { distributors: bound.distributors } : {}),
  }
  if (Object.keys(area).length === 0 && Object.keys(to).length === 0) return true
  const shops = personId === null ? [] : (await loadPerson(tx.client, personId)).outlets
  for (const { id } of shops) {
    const facts = await shopFacts(tx.client, id)
    if (facts && isFor(area, facts) && isFor(to, facts)) return true
  }
  return shops.length === 0 && (await rewardTerms(tx.client)).codesPlace === 'known'
}
