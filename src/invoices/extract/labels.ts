/** What the words beside an amount say that it is. */
import { hasWord, squeeze } from './words.ts'

export type Label =
  | 'grand' // what is to be paid, by words that mean nothing else
  | 'total'
  | 'subtotal'
  | 'taxable'
  | 'tax'
  | 'rounding'
  | 'discount'
  | 'charge'
  | 'tip'
  | 'paid'
  | 'change'
  | 'count'
  | 'none'

/** Tried from the top; the first that fits wins. A leading `=` means the whole text, else anywhere in it. */
const table: readonly (readonly [Label, string])[] = [
  [
    'count',
    `TOTALQTY TOTALQUANTITY TOTALITEM ITEMSSOLD NUMBEROFITEMS NOOFITEM TOTALPCS TOTALUNITS NOOFUNITS
     ITEMCOUNT QTYS =ITEMS POINTS MEMBER TOTALNOS`,
  ],
  ['tax', `INCLUDEDINTOTAL TAXINCLUDED GSTINCLUDED`],
  ['count', `SAVINGS YOUSAVE SAVED SAVEDTODAY SURCHARGEFREE GRATUITYGUIDE SUGGESTED TIPGUIDE`],
  [
    'grand',
    `ROUNDEDTOTAL TOTALROUNDED TOTALAMTROUNDED TOTALAMOUNTROUNDED TOTALAFTERADJ AFTERROUNDING FINALTOTAL
     FINALAMOUNT`,
  ],
  [
    'rounding',
    `ROUNDINGADJ ROUNDADJ ROUNDOFF ROUNDEDOFF ROFF ROUNDING =ROUND PEMBULATAN ROUNDUP
     R/OFF ADJUSTMENT पूर्णांक`,
  ],
  ['discount', `DISCOUNTTOTAL TOTALDISCOUNT DISCTOTAL TOTALDISC`],
  ['change', `CHANGE BALANCERETURNED RETURNED CASHBACK CHANGEDUE KEMBALI BAKI REFUND WISSELGELD RUECKGELD`],
  ['taxable', `TAXABLEVALUE TAXABLEAMOUNT TAXABLEAMT TAXABLETOTAL TOTALTAXABLE ASSESSABLE TAXABLE`],
  [
    'subtotal',
    `SUBTOTAL SUBTTL SUBTL SUBTOT EXCLUDINGGST EXCLUSIVE EXCLGST EXCLOFGST TOTALEXCL BEFORETAX
     GROSSAMOUNT GROSSAMT GROSSTOTAL TOTALBEFORE NETTO WITHOUTTAX NETSALE SUBT BASICAMOUNT AMTEXCL
     EXCLTAX FOODTOTAL BEVERAGETOTAL BARTOTAL MERCHANDISE SUPPLIES =जोड़`,
  ],
  [
    'grand',
    `GRANDTOTAL GRANDTTL GTOTAL NETTOTAL NETPAYABLE NETAMOUNT NETAMT NETBILL NETTAMOUNT NETPAY
     TOTALPAYABLE AMOUNTPAYABLE AMTPAYABLE PAYABLEAMOUNT TOTALDUE AMOUNTDUE AMTDUE BALANCEDUE PLEASEPAY
     TOTALAPAGAR BILLAMOUNT BILLTOTAL INVOICETOTAL INVOICEVALUE TOTALINVOICE INVOICEAMOUNT TOTALBILL
     TOBEPAID TOTALTOPAY TOPAY TOTALAMOUNTDUE CHECKTOTAL PAYTHISAMOUNT TOTALCHARGES BALDUE देयराशि
     कुलराशि कुलयोग कुलरकम शुद्धराशि`,
  ],
  [
    'grand',
    `INCLUSIVEOFGST INCLUSIVEGST INCLGST INCLGSI INCLUDINGGST INCLOFGST TOTALINCL TOTALWITHTAX
     TOTALINCLUD TOTALSALES INCLTAX AFTERTAX INCGST`,
  ],
  ['discount', `DISCOUNT DISC COUPON VOUCHER PROMO OFFER REBATE LESS: SPECDISC छूट`],
  ['tip', `GRATUITY =TIP TIPAMOUNT TIPS ADDTIP`],
  [
    'charge',
    `SERVICECHARGE SVCCHG SERVICECHG SRVCHARGE SERCHARGE SVCCHARGE SCHARGE DELIVERY FREIGHT PACKING
     CARTAGE TRANSPORTCHARGE SERVCHG DEPOSIT BAGFEE =CRV TCS`,
  ],
  [
    'tax',
    `CGST SGST IGST UTGST GSTAMOUNT TOTALGST GSTPAYABLE TOTALTAX SALESTAX TAXTOTAL TAXAMOUNT TAXAMT
     SERVICETAX SERTAX CESS =GST =TAX GST@ GST6% GST0% GST% VAT PST HST QST TAX1 TAX2 TAX% STATETAX
     CITYTAX LOCALTAX COUNTYTAX FOODTAX MEALSTAX SALETAX GST TAX MWST IVA TVA BTW`,
  ],
  [
    'paid',
    `CASH TENDER VISA MASTER AMEX AMERICANEXP DISCOVER DEBIT CREDIT CARD PAYMENT PAID EFTPOS EFT UPI
     PAYTM GPAY RECEIVED CHEQUE TUNAI =BAR MAESTRO INTERAC AMOUNTRECEIVED TNG GRABPAY`,
  ],
  [
    'total',
    `TOTAL T0TAL TOTL TTL TOTAAL SUMME GESAMT JUMLAH AMOUNTTOTAL TOTALAMT TOTALE कुल योग =TOTAL FUELTOTAL`,
  ],
  [
    'total',
    `=AMOUNT =AMT =BALANCE =BAL AMOUNT$ SALEAMOUNT AMOUNTRS PURCHASE SALETOTAL =SALE AMOUNT: =FARE TOTALFARE
     =PRICE TOLLPAID =NET BILLAMT DEBITAMOUNT`,
  ],
]

const rules = table.map(([label, text]) => ({ label, words: text.split(/\s+/).map(ruleOf) }))

type Rule = { readonly word: string; readonly whole: boolean }

/** Very short words are found inside of too many others: they must begin or end the text. */
function fits(said: string, { word, whole }: Rule): boolean {
  if (whole) return said === word
  if (word.length <= 3) return said.startsWith(word) || said.endsWith(word)
  return hasWord(said, word)
}

function ruleOf(word: string): Rule {
  return { word: squeeze(word), whole: word.startsWith('=') }
}

/** `text` as printed beside the amount. */
export function labelOf(text: string): Label {
  const said = squeeze(text)
  if (said === '' || said.length > 60) return 'none'
  for (const { label, words } of rules) if (words.some((word) => fits(said, word))) return label
  return 'none'
}
