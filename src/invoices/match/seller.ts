/** Whose bill it is: a distributor of the brand, or somebody else. Pure. */
import type { Decision } from '../decision.ts'
import type { ReadBill } from '../types.ts'
import { alikeFirms, differing, tight } from './names.ts'

export type KnownSeller = {
  readonly id: number
  readonly name: string
  readonly gstin: string | null
  readonly timeZone: string
}

export type Seller = Decision['seller'] & {
  readonly known: KnownSeller | null
  /** Name and tax id speak for different firms: not to be decided without a person. */
  readonly conflict: string | null
}

const sameName = 0.85
const nearlySameName = 0.75
/** Characters of a tax id that an engine may have got wrong where the name is right. */
const misread = 2

/** By tax id where one was read and is somebody's, else by name. `candidates`: whom the database thinks likely; `given`: who it is. */
export function sellerOf(
  reading: Pick<ReadBill, 'seller' | 'certain'>,
  candidates: readonly KnownSeller[],
  given?: number,
): Seller {
  const { name, taxId } = reading.seller
  const known = given === undefined ? undefined : candidates.find(({ id }) => id === given)
  if (known) return of(known, 'tax-id', name)
  const byId = taxId === null ? undefined : candidates.find(({ gstin }) => gstin === taxId)
  if (byId) return of(byId, 'tax-id', name)
  const likely = candidates
    .map((seller) => ({ seller, score: name === null ? 0 : alikeFirms(name, seller.name) }))
    .filter(({ score }) => score >= nearlySameName)
    .toSorted((a, b) => b.score - a.score)
  const [first, second] = likely
  const stranger = unknown(name, taxId)
  if (!first || (second && second.score === first.score)) return stranger
  const { gstin } = first.seller
  if (taxId !== null && gstin !== null) {
    if (differing(taxId, gstin) <= misread && !reading.certain.taxId) return of(first.seller, 'name', name)
    if (first.score < sameName) return stranger
    return { ...stranger, conflict: `${name} bears ${taxId}; ${first.seller.name} has ${gstin}` }
  }
  return first.score >= sameName ? of(first.seller, 'name', name) : stranger
}

const of = (known: KnownSeller, by: 'tax-id' | 'name', name: string | null): Seller => ({
  key: `d:${known.id}`,
  distributorId: known.id,
  name: name ?? known.name,
  by,
  known,
  conflict: null,
})

function unknown(name: string | null, taxId: string | null): Seller {
  const words = name === null ? '' : tight(name).slice(0, 60)
  const key = taxId !== null ? `t:${taxId}` : words === '' ? 'u' : `n:${words}`
  return { key, distributorId: null, name, by: 'none', known: null, conflict: null }
}
