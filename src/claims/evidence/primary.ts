/** What a distributor earned on what the brand sold it: margins, slabs, early orders, early payment. */
import { catalogOf } from '../../catalog/catalog.ts'
import { one, rows, statement } from '../../db/statement.ts'
import { skusAmong } from '../../schemes/compile.ts'
import type { SchemeDocument } from '../../schemes/document.ts'
import { firstDay, lastDay } from '../month.ts'
import { earnedOn } from '../primary/earned.ts'
import { type Invoice, type InvoiceLine, invoicesOf } from '../primary/invoices.ts'
import { primarySchemes } from '../primary/schemes.ts'
import { unitsOf } from '../primary/units.ts'
import type { Evidence, EvidenceWish } from '../types.ts'

type Row = InvoiceLine & { dp: number | null }

// An invoice is looked at again while returns, or its payment, may still come in.
const sold = statement<Row>(
  'claim-primary-sales',
  `select s.invoice_no as "invoiceNo", coalesce(s.against, s.invoice_no) as "of", s.day, s.product_id as "productId",
     p.sku, s.pieces, s.free_pieces as "freePieces", s.taxable, s.paid_on as "paidOn", c.dp, coalesce(t.rate, 0) as rate
   from primary_sale s join product p on p.id = s.product_id
   left join lateral (select dp from product_price where product_id = s.product_id and valid_from <= s.day
     order by valid_from desc limit 1) c on true
   left join lateral (select rate from product_tax where product_id = s.product_id and valid_from <= s.day
     order by valid_from desc limit 1) t on true
   where s.distributor_id = $1 and s.day <= $3 and s.day >= $2::date - 400
   order by s.day, s.invoice_no, s.product_id`,
)
const regions = statement<{ regions: string[] }>(
  'claim-primary-regions',
  `with recursive up as (
    select r.code, r.parent from distributor d join region r on r.code = d.area where d.id = $1
    union select r.code, r.parent from up join region r on r.code = up.parent)
   select coalesce(array_agg(code), '{}') as regions from up`,
)

export async function primaryEvidence({ q, distributor, month, now }: EvidenceWish): Promise<Evidence[]> {
  const lines = await rows(q, sold, [distributor.id, firstDay(month), lastDay(month)])
  const schemes = lines.length > 0 ? await primarySchemes(q) : []
  if (schemes.length === 0) return []
  const { products } = await catalogOf(q, now)
  const own = (await one(q, regions, [distributor.id]))?.regions ?? []
  const invoices = invoicesOf(lines)
  const prices = new Map(lines.map(({ sku, dp, rate }) => [sku, dp === null ? undefined : { ptr: dp, rate }]))
  return schemes.flatMap((scheme) =>
    unitsOf(scheme, invoices, (document) => meant(document, distributor.code, own)).flatMap(
      ({ invoice, document }) => {
        const skus = skusAmong(document.goods, products)
        const counted = skus === 'all' ? invoice : only(invoice, new Set(skus))
        const earned = earnedOn(counted, document.rule, (sku) => prices.get(sku))
        return evidenceOf(counted, scheme.id, document, earned)
      },
    ),
  )
}

const only = (invoice: Invoice, skus: ReadonlySet<string>): Invoice => ({
  ...invoice,
  items: invoice.items.filter(({ sku }) => skus.has(sku)),
})

/** A distributor is meant by its code or its region; what only shops can be, means none. */
function meant({ to }: SchemeDocument, code: string, own: readonly string[]): boolean {
  const { distributors, regions: wanted, ...ofShops } = to
  return (
    Object.keys(ofShops).length === 0 &&
    (distributors?.includes(code) ?? true) &&
    (wanted?.some((each) => own.includes(each)) ?? true)
  )
}

const evidenceOf = (
  { no, day, items }: Invoice,
  schemeId: number,
  { funding }: SchemeDocument,
  earned: ReadonlyMap<string, number>,
): Evidence[] =>
  items.map(({ sku, productId, pieces }) => ({
    ...{ schemeId, funding, source: 'primary' as const, day, productId, pieces },
    ...{ key: `primary:${no}:${sku}:${schemeId}:${day}`, number: no, value: earned.get(sku) ?? 0 },
    ...{ orderId: null, orderLine: null, outletId: null, bills: null },
  }))
