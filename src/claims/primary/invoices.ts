/** Lines of the brand's invoices, put together by the invoice they belong to. Pure. */
import { financialYear } from '../../dues/bill-number.ts'

export type InvoiceLine = {
  readonly invoiceNo: string
  /** Its invoice: of a return, the one it takes back from. */
  readonly of: string
  readonly day: string
  readonly productId: number
  readonly sku: string
  /** Below zero where they went back; paise without GST. */
  readonly pieces: number
  readonly freePieces: number
  readonly taxable: number
  readonly paidOn: string | null
  /** GST in basis points. */
  readonly rate: number
}

export type InvoiceItem = Pick<
  InvoiceLine,
  'sku' | 'productId' | 'pieces' | 'freePieces' | 'taxable' | 'rate'
>

export type Invoice = {
  readonly no: string
  readonly day: string
  readonly paidOn: string | null
  /** One for each SKU, net of what went back. */
  readonly items: readonly InvoiceItem[]
}

/** Numbers begin anew each financial year. A return that names no invoice stands by itself, below zero. */
export function invoicesOf(lines: readonly InvoiceLine[]): Invoice[] {
  const own = Map.groupBy(lines, (line) => `${financialYear(line.day)} ${line.of}`)
  return [...own.values()].map((all) => {
    const [first] = all.toSorted((a, b) => (a.day < b.day ? -1 : 1))
    const paid = all.flatMap(({ paidOn }) => paidOn ?? []).toSorted()
    return { no: first?.of ?? '', day: first?.day ?? '', paidOn: paid.at(-1) ?? null, items: netOf(all) }
  })
}

/** Lines of one SKU as one. */
export function netOf(lines: readonly InvoiceItem[]): InvoiceItem[] {
  const items = new Map<string, InvoiceItem>()
  for (const { sku, productId, pieces, freePieces, taxable, rate } of lines) {
    const known = items.get(sku)
    items.set(sku, {
      ...{ sku, productId, rate },
      pieces: pieces + (known?.pieces ?? 0),
      freePieces: freePieces + (known?.freePieces ?? 0),
      taxable: taxable + (known?.taxable ?? 0),
    })
  }
  return [...items.values()].toSorted((a, b) => (a.sku < b.sku ? -1 : 1))
}
