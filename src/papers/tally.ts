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
  const { quote, number, bills, outlet, distributor } = order
  const sold = order.status !== 'confirmed'
  const type = sold ? names.saleVoucher : names.orderVoucher
  const id = `galla-${distributor.code}-${number}-${sold ? 'sale' : 'order'}`
  const [bill] = bills
  const party = names.shops[outlet.code] ?? `${outlet.name} (${outlet.code})`
  const view = sold ? 'Invoice Voucher View' : 'Inventory Voucher View'
  const ledgers = [
    ledger(party, -quote.total, true),
    ledger(names.discount, -quote.discount),
    ledger(names.cgst, quote.cgst),
    ledger(names.sgst, quote.sgst),
    ledger(names.igst, quote.igst),
    ledger(names.roundOff, quote.roundOff),
  ].filter(Boolean)
  return `<TALLYMESSAGE xmlns:UDF="TallyUDF">
<VOUCHER REMOTEID="${xmlText(id)}" VCHTYPE="${xmlText(type)}" ACTION="Create" OBJVIEW="${view}">
${tag('DATE', (order.deliverOn ?? day).replaceAll('-', ''))}${tag('GUID', id)}${tag('VOUCHERTYPENAME', type)}
${tag('VOUCHERNUMBER', sold && bill && bills.length === 1 ? bill : String(number))}${tag('REFERENCE', [number, ...bills].join(' '))}
${tag('PARTYLEDGERNAME', party)}${tag('PERSISTEDVIEW', view)}${tag('ISINVOICE', sold ? 'Yes' : 'No')}
${quote.lines.map((line) => item(line, names)).join('\n')}
${ledgers.join('\n')}
</VOUCHER>
</TALLYMESSAGE>`
}

function item({ sku, name, pieces, taxable }: OrderOut['quote']['lines'][number], names: TallyNames): string {
  const quantity = `${pieces} ${names.unit}`
  const rate = `${(taxable / pieces / 100).toFixed(4)}/${names.unit}`
  return `<ALLINVENTORYENTRIES.LIST>${tag('STOCKITEMNAME', names.goods[sku] ?? name)}${tag('ISDEEMEDPOSITIVE', 'No')}${tag('RATE', rate)}${tag('AMOUNT', rupees(taxable))}${tag('ACTUALQTY', quantity)}${tag('BILLEDQTY', quantity)}<ACCOUNTINGALLOCATIONS.LIST>${tag('LEDGERNAME', names.sales)}${tag('ISDEEMEDPOSITIVE', 'No')}${tag('AMOUNT', rupees(taxable))}</ACCOUNTINGALLOCATIONS.LIST></ALLINVENTORYENTRIES.LIST>`
}

function ledger(name: string, paise: number, party = false): string {
  if (paise === 0 && !party) return ''
  const debit = paise < 0 ? 'Yes' : 'No'
  return `<LEDGERENTRIES.LIST>${tag('LEDGERNAME', name)}${tag('ISDEEMEDPOSITIVE', debit)}${tag('ISPARTYLEDGER', party ? 'Yes' : 'No')}${tag('AMOUNT', rupees(paise))}</LEDGERENTRIES.LIST>`
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
