/** What a primary scheme is worked out on: each invoice, or all invoices of a period as one. Pure. */
import { addDays } from '../../orders/zone.ts'
import type { SchemeDocument } from '../../schemes/document.ts'
import { periodAround, periodOf } from '../../schemes/period.ts'
import { type Invoice, netOf } from './invoices.ts'
import { heldOn, type PrimaryScheme } from './schemes.ts'

export type Unit = { readonly invoice: Invoice; readonly document: SchemeDocument }

/** `meant`: whether a document is for the distributor. A period counts on its last day plus the days for returns. */
export function unitsOf(
  scheme: PrimaryScheme,
  invoices: readonly Invoice[],
  meant: (document: SchemeDocument) => boolean,
): Unit[] {
  const single: Unit[] = []
  const periods = new Map<string, { document: SchemeDocument; day: string; invoices: Invoice[] }>()
  for (const invoice of invoices) {
    const document = heldOn(scheme, invoice.day)
    if (!document || !meant(document)) continue
    const { rule, window } = document
    const basis = 'basis' in rule ? rule.basis : undefined
    if (basis?.per !== 'period') {
      single.push({ invoice, document })
      continue
    }
    const period = periodOf(basis, invoice.day)
    const last = periodAround(basis, window, invoice.day).until.slice(0, 10)
    const known = periods.get(period) ?? { document, day: addDays(last, basis.returnDays), invoices: [] }
    // The version that held last is the one that pays.
    periods.set(period, { ...known, document, invoices: [...known.invoices, invoice] })
  }
  const merged = [...periods].map(([no, { document, day, invoices: all }]) => ({
    document,
    invoice: { no, day, paidOn: null, items: netOf(all.flatMap(({ items }) => items)) },
  }))
  return [...single, ...merged]
}
