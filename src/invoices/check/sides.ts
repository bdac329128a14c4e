/** Who sold and who bought: a distributor of the brand, to this shop. Pure. */
import { alike, alikeFirms } from '../match/names.ts'
import type { Seller } from '../match/seller.ts'
import type { ReadBill } from '../types.ts'
import { type Found, noted, passed, refuse, review, unknown, unsure } from './found.ts'
import type { Parties } from './parties.ts'
import type { BillPolicy } from './policy.ts'

export function checkSeller(seller: Seller, { unknownSeller }: BillPolicy): Found {
  const name = 'known-seller'
  if (seller.conflict !== null) return review(name, seller.conflict, 'unknown-seller')
  if (seller.known) return passed(name, `${seller.known.name}, by ${seller.by}`)
  const evidence = `${seller.name ?? 'no name'} is no distributor of the brand`
  if (unknownSeller === 'none') return refuse(name, evidence, 'unknown-seller')
  return unknownSeller === 'review' ? review(name, evidence, 'unknown-seller') : noted(name, evidence)
}

const sameShop = 0.72
const otherShop = 0.85

/** `vouched`: an order or the seller's books say that it is this shop's. */
export function checkBuyer({ buyer }: ReadBill, { shop, others }: Parties, vouched: boolean): Found {
  const name = 'buyer'
  const { taxId } = buyer
  if (taxId !== null && taxId === shop.gstin) return passed(name, taxId)
  if (taxId !== null && others.some(({ gstin }) => gstin === taxId)) return refuse(name, taxId, 'other-shop')
  const named = (given: string | null) =>
    buyer.name === null || given === null ? 0 : nameScore(buyer.name, given)
  const own = Math.max(named(shop.name), named(shop.ownerName), buyer.name?.includes(shop.code) ? 1 : 0)
  const best = others.toSorted((a, b) => named(b.name) - named(a.name))[0]
  const evidence = `${buyer.name ?? 'no buyer'} ${taxId ?? ''}: ${shop.name} ${own.toFixed(2)}`.trim()
  const theirs = named(best?.name ?? null)
  if (theirs >= otherShop && theirs > own)
    return refuse(name, `${evidence}, ${best?.name} ${theirs.toFixed(2)}`, 'other-shop')
  if (own >= sameShop) return passed(name, evidence)
  if (vouched) return noted(name, evidence)
  return buyer.name === null && taxId === null
    ? unsure(name, evidence, 'buyer-unclear')
    : review(name, evidence, 'buyer-unclear')
}

/** Bills add an area or a phone number to a shop's name: the name alone may be all that agrees. */
const nameScore = (read: string, name: string): number =>
  Math.max(alikeFirms(read, name), alike(read.slice(0, name.length), name) - 0.05)

/** Lines of goods that the seller does not serve this shop with, of all of the brand's. */
export function checkServed(seller: Seller, unserved: number, all: number): Found {
  const name = 'serves-outlet'
  if (!seller.known) return unknown(name, 'the seller is no distributor of the brand')
  if (all === 0) return unknown(name, 'no goods of the brand')
  const evidence = `${all - unserved} of ${all} lines`
  if (unserved === 0) return passed(name, evidence)
  const reason = 'not-your-distributor'
  return unserved === all ? refuse(name, evidence, reason) : review(name, evidence, reason)
}
