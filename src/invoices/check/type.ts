/** What sort of paper it is, before anything else is looked at. Pure. */
import type { ReadBill } from '../types.ts'
import { type Found, passed, refuse, review } from './found.ts'
import type { BillPolicy } from './policy.ts'

export function checkType({ kind, handwritten }: ReadBill, { estimate }: BillPolicy): Found {
  const name = 'document-type'
  switch (kind) {
    case 'payment receipt':
      return refuse(name, kind, 'payment')
    case 'delivery challan':
    case 'proforma invoice':
    case 'quotation':
    case 'purchase order':
      return refuse(name, kind, 'not-a-bill', { kind })
    case 'estimate':
      return estimate === 'refuse' ? refuse(name, kind, 'estimate') : review(name, kind, 'estimate')
    case 'tax invoice':
    case 'bill of supply':
    case 'cash memo':
    case 'credit note':
    case 'receipt':
      return handwritten
        ? review(name, `${kind}, amounts written by hand`, 'handwritten')
        : passed(name, kind)
  }
}
