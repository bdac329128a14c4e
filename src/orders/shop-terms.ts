/** The terms of the shops that share a transaction, read for all of them at once. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Tx } from '../db/tx.ts'
import { type BasketOwner, basketAtHand, shopHistory, shopShelf } from './at-hand.ts'
import { type Terms, type TermsWanted, termsOf, termsOfShops } from './terms.ts'

type Read = {
  readonly terms: Terms | undefined
  readonly products: ReadonlySet<number>
  readonly other: NonNullable<TermsWanted['other']>
}

const shelf = shopShelf<Read>()

/** How far back another's order for the same shop is worth a word. */
export const recentMs = 2 * 3_600_000

/**
 * Reads the terms of these shops, with the stock of what lies in their baskets and of what they buy. Their baskets and
 * histories lie at hand already.
 */
export async function layOutTerms(
  tx: Tx,
  owners: readonly BasketOwner[],
  catalog: Catalog,
  now: Date,
): Promise<void> {
  if (owners.length === 0) return
  const since = new Date(now.getTime() - recentMs)
  const asked = await Promise.all(
    owners.map(async (owner) => ({
      outletId: owner.outletId,
      productIds: await likelyProducts(tx, owner, catalog, now),
      other: { since, notBy: owner.personId },
    })),
  )
  const found = await termsOfShops(tx.client, asked, now)
  for (const [n, { outletId, productIds, other }] of asked.entries())
    shelf.put(tx, outletId, { terms: found[n], products: new Set(productIds), other })
}

async function likelyProducts(tx: Tx, owner: BasketOwner, { bySku }: Catalog, now: Date): Promise<number[]> {
  const { lately } = await shopHistory(tx, owner.outletId, now)
  const { lines = [] } = (basketAtHand(tx, owner)?.content ?? {}) as { lines?: { sku: string }[] }
  const inBasket = lines.flatMap(({ sku }) => bySku.get(sku)?.id ?? [])
  return [...new Set([...inBasket, ...lately.flatMap((order) => order.lines.map(({ p }) => p))])]
}

/** As `termsOf`, from what lies at hand where that holds all that is wanted. */
export async function shopTerms(
  tx: Tx,
  outletId: number,
  now: Date,
  wanted: TermsWanted = {},
): Promise<Terms | undefined> {
  const known = shelf.get(tx, outletId)
  if (known && holds(known, wanted)) return known.terms
  return termsOf(tx.client, outletId, now, wanted)
}

function holds({ products, other }: Read, wanted: TermsWanted): boolean {
  const { productIds = [] } = wanted
  if (!productIds.every((id) => products.has(id))) return false
  return wanted.other === undefined || wanted.other.notBy === other.notBy
}
