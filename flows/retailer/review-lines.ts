/** The lines and sums of a review. */
import type { Catalog } from '../../src/catalog/catalog.ts'
import type { ParsedLine } from '../../src/catalog/order-text/types.ts'
import { money, type Words, words } from '../../src/chat/flow.ts'
import { type Quote, quote } from '../../src/orders/quote.ts'
import type { Review } from '../../src/orders/review.ts'
import { amountWords } from './line-words.ts'

// A longer list would push the total out of the message; the rest is summed up, and shown by *Change a line*.
const mostLines = 25

/** Line by line: quantity in the shop's unit, price to retailer, what it comes to, MRP, and whether it is short. */
export function reviewLines(
  lines: readonly ParsedLine[],
  catalog: Catalog,
  review: Pick<Review, 'quote' | 'stock'> | undefined,
): Words[] {
  const priced = review?.quote ?? quote(lines, catalog)
  const shown = lines.length > mostLines + 1 ? mostLines : lines.length
  const said = lines.slice(0, shown).map((line, at) => {
    const product = catalog.bySku.get(line.sku)
    const price = priced.lines[at]
    if (!product || !price) throw new Error(`no price for ${line.sku}`)
    const shelf = review?.stock.get(line.sku)
    return words('order-line', {
      n: at + 1,
      product: product.name,
      amount: amountWords(line, product),
      ptr: money(product.ptr),
      sum: money(price.amount),
      mrp: money(product.mrp),
      shelf: shelf?.short ? (shelf.availability === 'out' ? 'out' : 'few') : 'available',
      note: line.note ?? 'none',
    })
  })
  const rest = priced.lines.slice(shown)
  if (rest.length === 0) return said
  const sum = money(rest.reduce((all, { amount }) => all + amount, 0))
  return [...said, words('order-lines-more', { count: rest.length, sum })]
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
