/** The estimate of an order: list prices include GST, so taxable value is taken out of them, line by line. */
import { mulDiv, withoutTax } from '../catalog/money.ts'
import type { OrderSchemes } from '../schemes/order-schemes.ts'

/** Prices in paise per piece with GST, `rate` in basis points, `discount` in paise on the line's taxable value. */
export type PricedLine = {
  readonly sku: string
  readonly name: string
  readonly pieces: number
  readonly mrp: number
  readonly ptr: number
  readonly rate: number
  readonly discount?: number
  /** Given by a scheme: full rate, and all of it off. */
  readonly free?: true | object | null
}

export type QuoteLine = Required<Omit<PricedLine, 'free'>> & {
  readonly free?: true
  readonly taxable: number
  readonly tax: number
  /** What the line costs, tax included, before the order is rounded. */
  readonly amount: number
}

/** Paise. taxable − discount + cgst + sgst + igst + roundOff = total, a whole number of rupees. */
export type Quote = {
  readonly v: 1
  readonly interState: boolean
  readonly lines: readonly QuoteLine[]
  readonly taxable: number
  readonly discount: number
  readonly cgst: number
  readonly sgst: number
  readonly igst: number
  readonly roundOff: number
  readonly total: number
  /** The schemes that held for the order, and what they gave; absent where there were none. */
  readonly schemes?: OrderSchemes
}

type Products = {
  readonly bySku: ReadonlyMap<string, Omit<PricedLine, 'pieces' | 'discount' | 'free'>>
}

const rupee = 100

/**
 * Prices lines from the catalogue. Throws a RangeError on a SKU it does not hold: callers refuse those first.
 */
export function quote(
  lines: readonly { readonly sku: string; readonly pieces: number; readonly discount?: number }[],
  catalog: Products,
  options: { readonly interState?: boolean } = {},
): Quote {
  return quoteOf(
    lines.map((line) => {
      const product = catalog.bySku.get(line.sku)
      if (!product) throw new RangeError(`the catalogue holds no ${line.sku}`)
      const { sku, name, mrp, ptr, rate } = product
      return { sku, name, mrp, ptr, rate, pieces: line.pieces, discount: line.discount ?? 0 }
    }),
    options.interState ?? false,
  )
}

/** The same for lines that carry their own prices, such as those of an order placed earlier. */
export function quoteOf(priced: readonly PricedLine[], interState: boolean): Quote {
  const lines = priced.map((line) => quoteLine(line, interState))
  const sum = (of: (line: QuoteLine) => number) => lines.reduce((all, line) => all + of(line), 0)
  const taxable = sum((line) => line.taxable)
  const discount = sum((line) => line.discount)
  const tax = sum((line) => line.tax)
  const exact = taxable - discount + tax
  const total = mulDiv(exact, 1, rupee) * rupee
  // Two equal halves by construction of the line's tax.
  const half = interState ? 0 : tax / 2
  const igst = interState ? tax : 0
  return {
    v: 1,
    interState,
    lines,
    taxable,
    discount,
    cgst: half,
    sgst: half,
    igst,
    roundOff: total - exact,
    total,
  }
}

// Central and state tax are charged each at half the rate, so each is rounded by itself and they stay equal.
function quoteLine(line: PricedLine, interState: boolean): QuoteLine {
  const taxable = withoutTax(line.pieces * line.ptr, line.rate)
  const discount = line.free ? taxable : Math.min(line.discount ?? 0, taxable)
  const net = taxable - discount
  const tax = interState ? mulDiv(net, line.rate, 10_000) : 2 * mulDiv(net, line.rate, 20_000)
  const { sku, name, pieces, mrp, ptr, rate } = line
  const priced = { sku, name, pieces, mrp, ptr, rate, discount, taxable, tax, amount: net + tax }
  return line.free ? { ...priced, free: true } : priced
}
