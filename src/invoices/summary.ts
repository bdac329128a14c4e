/** Puts what was found into the shape that callers get. */
import type { Extracted } from './extract/extract.ts'
import type { ReadBill } from './types.ts'

type Rest = Pick<ReadBill, 'certain' | 'checks' | 'codes' | 'advice' | 'image' | 'engine' | 'places'>

export function summary(found: Extracted, rest: Rest): ReadBill {
  const { parties, total, locale } = found
  const eInvoice = rest.codes.map(({ meaning }) => meaning).find((meaning) => meaning.kind === 'e-invoice')
  return {
    verdict: rest.certain.total ? 'certain' : 'doubtful',
    seller: {
      name: parties.sellerName ?? null,
      taxId: eInvoice?.sellerTaxId ?? parties.sellerTaxId?.id ?? null,
    },
    buyer: { name: parties.buyerName ?? null, taxId: eInvoice?.buyerTaxId ?? parties.buyerTaxId?.id ?? null },
    invoiceNumber: eInvoice?.number ?? found.invoiceNumber ?? null,
    date: eInvoice?.date ?? found.date?.date ?? null,
    currency: locale.currency,
    total: total?.value ?? null,
    tax: found.tax ?? null,
    taxable: found.taxable ?? null,
    roundOff: found.roundOff ?? null,
    kind: found.kind,
    amountBasis: found.basis ?? null,
    handwritten: found.handwritten,
    lines: found.rows.map(({ line }) => line),
    repairs: found.repairs,
    ...rest,
  }
}
