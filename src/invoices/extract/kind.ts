/** What sort of paper it is, by its own heading. */
import type { Page } from './page/types.ts'
import { hasWord, squeeze } from './words.ts'

export type Kind =
  | 'tax invoice'
  | 'bill of supply'
  | 'cash memo'
  | 'estimate'
  | 'delivery challan'
  | 'proforma invoice'
  | 'credit note'
  | 'payment receipt'
  | 'quotation'
  | 'purchase order'
  | 'receipt'

const headings: readonly (readonly [Kind, readonly string[]])[] = [
  ['credit note', ['CREDITNOTE', 'SALESRETURN', 'REFUNDRECEIPT']],
  ['proforma invoice', ['PROFORMA']],
  ['delivery challan', ['DELIVERYCHALLAN', 'DELIVERYNOTE', 'DELIVERYORDER']],
  ['quotation', ['QUOTATION']],
  ['purchase order', ['PURCHASEORDER']],
  ['estimate', ['ESTIMATE', 'ESTIMATION', 'KACHCHA', 'ROUGHBILL', 'ROUGHESTIMATE']],
  [
    'tax invoice',
    ['TAXINVOICE', 'GSTINVOICE', 'RETAILINVOICE', 'GSTBILL', 'INVOICECUMBILL', 'टैक्सइनवॉइस', 'कर बीजक'],
  ],
  ['bill of supply', ['BILLOFSUPPLY']],
  [
    'cash memo',
    ['CASHMEMO', 'CASHBILL', 'CASHSALE', 'CASH/CREDITMEMO', 'CREDITMEMO', 'नकदमेमो', 'नकदबिल', 'कैशमेमो'],
  ],
]

/** A payment app's own words; two of them, so that a bill with a UPI code is not taken for one. */
const paymentApp = [
  'PAYMENTSUCCESS',
  'TRANSACTIONID',
  'UPITRANSACTION',
  'UTR',
  'PAIDTO',
  'GOOGLEPAY',
  'PHONEPE',
  'PAIDSUCCESSFULLY',
  'DEBITEDFROM',
  'MONEYSENT',
  'TRANSACTIONSUCCESSFUL',
  'UPIREF',
  'COMPLETED',
]

/** Lines where a heading that names another paper is only a field's name ("Challan No.:"). */
const isField = (text: string) => /(?:NO|NUMBER|DATE|DT|REF)\s?[.:#]|(?:NO|DATE)\s*$/i.test(text)

export function kindOf(page: Page): Kind {
  const lines = page.lines.map(({ text }) => text)
  const all = lines.map(squeeze)
  if (lines.length < 40 && paymentApp.filter((word) => all.some((line) => line.includes(word))).length >= 2)
    return 'payment receipt'
  for (const [kind, words] of headings) {
    const at = all.findIndex(
      (line, i) =>
        words.some((word) => hasWord(line, squeeze(word))) &&
        !(isField(lines[i] ?? '') && kind !== 'tax invoice'),
    )
    // Far down it is a condition of sale that names it.
    if (at >= 0 && (at < 14 || at < lines.length / 3 || kind === 'tax invoice')) return kind
  }
  return 'receipt'
}
