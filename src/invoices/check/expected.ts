/** What lines would cost at the list's price, and what live schemes would take off them. */
import { type Catalog, catalogOf } from '../../catalog/catalog.ts'
import { withoutTax } from '../../catalog/money.ts'
import type { Tx } from '../../db/tx.ts'
import { priceIn, pricingUnder } from '../../orders/pricing.ts'
import { termsOf } from '../../orders/terms.ts'
import { schemesOn } from '../../schemes/order-schemes.ts'
import type { DraftLine } from './lines.ts'

export type Expected = {
  /** Paise without GST. */
  readonly list: number
  readonly scheme: number
}

/** By the line's number; lines without a product have none. Prices and schemes are those of `at`. */
export async function expectedOf(
  tx: Tx,
  lines: readonly DraftLine[],
  { outletId, at }: { outletId: number; at: Date },
): Promise<Map<number, Expected>> {
  const paid = lines.flatMap(({ line, product, pieces }) =>
    product && pieces > 0 ? [{ line, sku: product.sku, ptr: product.ptr, rate: product.rate, pieces }] : [],
  )
  if (paid.length === 0) return new Map()
  const off = await schemesAt(tx, await catalogOf(tx.client, at), paid, outletId, at)
  return new Map(
    paid.map(({ line, ptr, rate, pieces }) => [
      line,
      { list: withoutTax(ptr * pieces, rate), scheme: off.get(line) ?? 0 },
    ]),
  )
}

type Paid = { line: number; sku: string; ptr: number; rate: number; pieces: number }

async function schemesAt(
  tx: Tx,
  catalog: Catalog,
  paid: readonly Paid[],
  outletId: number,
  at: Date,
): Promise<Map<number, number>> {
  const terms = await termsOf(tx.client, outletId, at)
  const off = new Map<number, number>()
  if (!terms) return off
  const pricing = await pricingUnder(tx.client, terms, catalog, at)
  const { schemes } = schemesOn(paid, pricing, priceIn(catalog))
  for (const { lines } of schemes.effects)
    for (const { line, discount } of lines) off.set(line, (off.get(line) ?? 0) + discount)
  return off
}
