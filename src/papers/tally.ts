/**
 * Orders as vouchers that Tally imports: a sales order while confirmed, a sale once dispatched. The id of a voucher is
 * that of its order, so that importing the same file again, or a later one in which the order has changed, replaces the
 * voucher instead of adding another. In Tally a debit is a negative amount; a voucher's amounts add up to nothing.
 */
import { type OrderOut, rupees } from './orders-out.ts'
import type { TallyNames } from './tally-names.ts'

export function tallyXml(orders: readonly OrderOut[], names: TallyNames, day: string): string {
  const company = names.company
    ? `<STATICVARIABLES>${tag('SVCURRENTCOMPANY', names.company)}</STATICVARIABLES>`
    : ''
  const messages = orders.map((order) => voucher(order, names, day)).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<ENVELOPE>
<HEADER><TALLYREQUEST>Import Data</TALLYREQUEST></HEADER>
<BODY><IMPORTDATA>
<REQUESTDESC><REPORTNAME>Vouchers</REPORTNAME>${company}</REQUESTDESC>
<REQUESTDATA>
${messages}
</REQUESTDATA>
</IMPORTDATA></BODY>
</ENVELOPE>
`
}

function voucher(order: OrderOut, names: TallyNames, day: string): string {
  const { quote, number, outlet, distributor } = order
  // One that was given up was a sales order, if it was anything: it is struck, and its number stays used.
  const over = order.status === 'cancelled' || order.status === 'refused'
  const sold = order.status !== 'confirmed' && !over
  const type = sold ? names.saleVoucher : names.orderVoucher
  const id = `galla-${distributor.code}-${number}-${sold ? 'sale' : 'order'}`
  const party = names.shops[outlet.code] ?? `${outlet.name} (${outlet.code})`
  const date = (order.deliverOn ?? day).replaceAll('-', '')
  const view = sold ? 'Invoice Voucher View' : 'Inventory Voucher View'
  const refs = sold ? refsOf(order) : []
  const total = sold ? sumOf(refs) : quote.total
  const ledgers = [
    ledger(party, -total, refs),
    // Free goods stand at nothing already.
    ledger(names.discount, freeValue(quote) - quote.discount),
    ledger(names.cgst, quote.cgst),
    ledger(names.sgst, quote.sgst),
    ledger(names.igst, quote.igst),
    ledger(names.roundOff, quote.roundOff + total - quote.total),
  ]
  const items = quote.lines.map((line) => item(line, names, { number, date }))
  const entries = [sold ? orderMet(order, date) : '', ...items, ...ledgers].filter(Boolean)
  return `<TALLYMESSAGE xmlns:UDF="TallyUDF">
<VOUCHER REMOTEID="${xmlText(id)}" VCHTYPE="${xmlText(type)}" ACTION="${over ? 'Cancel' : 'Create'}" OBJVIEW="${view}">
${tag('DATE', date)}${tag('GUID', id)}${tag('VOUCHERTYPENAME', type)}
${tag('VOUCHERNUMBER', refs[0]?.name ?? String(number))}${tag('REFERENCE', [number, ...order.bills.map((bill) => bill.number)].join(' '))}
${tag('PARTYLEDGERNAME', party)}${tag('PERSISTEDVIEW', view)}${tag('ISINVOICE', sold ? 'Yes' : 'No')}
${over ? tag('ISCANCELLED', 'Yes') : entries.join('\n')}
</VOUCHER>
</TALLYMESSAGE>`
}

type Ref = { readonly name: string; readonly amount: number }

const sumOf = (refs: readonly Ref[]): number => refs.reduce((sum, { amount }) => sum + amount, 0)

/** A bill is rounded otherwise than its order. */
const rounding = 100

/**
 * The bills a sale opens: each by its number and as it was billed, and by the first whose amount nobody typed the rest of
 * the order, as the door enters it too (see dues/at-door.ts); where there is no number, the order by its own. Goods that
 * were not taken are off the last of them.
 */
function refsOf({ bills, number, quote }: OrderOut): Ref[] {
  const known = bills.flatMap((bill) =>
    bill.amount === null ? [] : [{ name: bill.number, amount: bill.amount }],
  )
  const open = bills.find(({ amount }) => amount === null)?.number
  const rest = quote.total - sumOf(known)
  if (open !== undefined && rest > 0) return [...known, { name: open, amount: rest }]
  if (known.length === 0) return [{ name: open ?? String(number), amount: quote.total }]
  return rest < -rounding * known.length ? reduced(known, -rest) : known
}

function reduced(refs: readonly Ref[], by: number): Ref[] {
  let left = by
  const kept = refs.toReversed().map(({ name, amount }) => {
    const off = Math.min(left, amount)
    left -= off
    return { name, amount: amount - off }
  })
  return kept.toReversed().filter(({ amount }, at) => at === 0 || amount > 0)
}

/** Names the sales order that this sale fulfils, so that Tally no longer counts it as pending. */
const orderMet = ({ number }: OrderOut, date: string): string =>
  `<INVOICEORDERLIST.LIST>${tag('BASICORDERDATE', date)}${tag('BASICPURCHASEORDERNO', String(number))}</INVOICEORDERLIST.LIST>`

type Meeting = { readonly number: number; readonly date: string }

const freeValue = ({ lines }: OrderOut['quote']): number =>
  lines.reduce((sum, { free, discount }) => sum + (free ? discount : 0), 0)

// What is free is delivered and not billed.
function item(
  line: OrderOut['quote']['lines'][number],
  names: TallyNames,
  { number, date }: Meeting,
): string {
  const { sku, name, pieces, free } = line
  const taxable = free ? 0 : line.taxable
  const quantity = `${pieces} ${names.unit}`
  const billed = `${free ? 0 : pieces} ${names.unit}`
  const rate = `${(taxable / Math.max(1, pieces) / 100).toFixed(4)}/${names.unit}`
  const amounts = `${tag('AMOUNT', rupees(taxable))}${tag('ACTUALQTY', quantity)}${tag('BILLEDQTY', billed)}`
  const batch = `<BATCHALLOCATIONS.LIST>${tag('GODOWNNAME', names.godown)}${tag('BATCHNAME', 'Primary Batch')}${tag('ORDERNO', String(number))}${amounts}${tag('ORDERDUEDATE', date)}</BATCHALLOCATIONS.LIST>`
  return `<ALLINVENTORYENTRIES.LIST>${tag('STOCKITEMNAME', names.goods[sku] ?? name)}${tag('ISDEEMEDPOSITIVE', 'No')}${tag('RATE', rate)}${amounts}${batch}<ACCOUNTINGALLOCATIONS.LIST>${tag('LEDGERNAME', names.sales)}${tag('ISDEEMEDPOSITIVE', 'No')}${tag('AMOUNT', rupees(taxable))}</ACCOUNTINGALLOCATIONS.LIST></ALLINVENTORYENTRIES.LIST>`
}

/** `refs`: of the party's own entry; none where nothing is billed yet. */
function ledger(name: string, paise: number, refs?: readonly Ref[]): string {
  const party = refs !== undefined
  if (paise === 0 && !party) return ''
  const debit = paise < 0 ? 'Yes' : 'No'
  const billed = (refs ?? []).map(
    (ref) =>
      `<BILLALLOCATIONS.LIST>${tag('NAME', ref.name)}${tag('BILLTYPE', 'New Ref')}${tag('AMOUNT', rupees(-ref.amount))}</BILLALLOCATIONS.LIST>`,
  )
  return `<LEDGERENTRIES.LIST>${tag('LEDGERNAME', name)}${tag('ISDEEMEDPOSITIVE', debit)}${tag('ISPARTYLEDGER', party ? 'Yes' : 'No')}${tag('AMOUNT', rupees(paise))}${billed.join('')}</LEDGERENTRIES.LIST>`
}

const tag = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// Letters that XML cannot hold at all are left out: one of them would make Tally refuse the whole file.
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? '')
}
