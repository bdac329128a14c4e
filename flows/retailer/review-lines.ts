/** The lines and sums of a review. */
import type { Catalog, CatalogProduct } from '../../src/catalog/catalog.ts'
import type { ParsedLine } from '../../src/catalog/order-text/types.ts'
import { money, type Words, words } from '../../src/chat/flow.ts'
import type { Quote } from '../../src/orders/quote.ts'
import type { Review } from '../../src/orders/review.ts'
import { amountWords } from './line-words.ts'

// A longer list would push the total out of the message; the rest is summed up, and shown by *Change a line*.
const mostLines = 25

/** Line by line: quantity in the shop's unit, price to retailer, what it comes to, MRP, and whether it is short. */
export function reviewLines(
  lines: readonly ParsedLine[],
  catalog: Catalog,
  review: Pick<Review, 'stock'> | undefined,
): Words[] {
  const shown = lines.length > mostLines + 1 ? mostLines : lines.length
  const said = lines.slice(0, shown).map((line, at) => {
    const product = soldIn(catalog, line.sku)
    const shelf = review?.stock.get(line.sku)
    return words('order-line', {
      n: at + 1,
      product: product.name,
      amount: amountWords(line, product),
      ptr: money(product.ptr),
      sum: money(line.pieces * product.ptr),
      mrp: money(product.mrp),
      shelf: shelf?.short ? (shelf.availability === 'out' ? 'out' : 'few') : 'available',
      note: line.note ?? 'none',
    })
  })
  const rest = lines.slice(shown)
  if (rest.length === 0) return said
  const sum = money(rest.reduce((all, { sku, pieces }) => all + pieces * soldIn(catalog, sku).ptr, 0))
  return [...said, words('order-lines-more', { count: rest.length, sum })]
}

function soldIn(catalog: Catalog, sku: string): CatalogProduct {
  const product = catalog.bySku.get(sku)
  if (!product) throw new Error(`the basket was not checked: ${sku} is not sold`)
  return product
}

/** Taxable, tax, round-off and total: an estimate, the bill decides. */
export function priceWords(priced: Quote): Words[] {
  const { taxable, cgst, sgst, igst, interState, roundOff, discount, total } = priced
  const tax = interState
    ? words('order-tax-igst', { igst: money(igst) })
    : words('order-tax-local', { cgst: money(cgst), sgst: money(sgst) })
  const rounding = roundOff === 0 ? 'none' : 'some'
  return [
    words('order-sums', { taxable: money(taxable - discount), tax, rounding, roundOff: money(roundOff) }),
    words('order-total', { total: money(total) }),
  ]
}
