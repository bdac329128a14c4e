import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../src/invoices/codes/meaning.ts'
import { amountInWords, continuesAmount, isPartlyRead } from '../../src/invoices/extract/amount-words.ts'
import { billNumberOf } from '../../src/invoices/extract/bill-number.ts'
import { localeOf } from '../../src/invoices/extract/country.ts'
import { chooseDate } from '../../src/invoices/extract/date.ts'
import { kindOf } from '../../src/invoices/extract/kind.ts'
import { amountsIn } from '../../src/invoices/extract/money.ts'
import { partiesOf } from '../../src/invoices/extract/seller.ts'
import { quantityOf } from '../../src/invoices/extract/table/quantity.ts'
import { checkDigit, taxIdOf, taxIdsIn } from '../../src/invoices/extract/tax-id.ts'
import { pageOfLines, pageOfRows } from '../support/bills.ts'

const now = new Date('2026-11-30T06:00:00Z')
const dateOf = (lines: readonly string[], order: 'day-first' | 'month-first' = 'day-first') =>
  chooseDate(pageOfLines(lines), order, now)?.date

describe('amounts', () => {
  it.each([
    ['Total 1,23,456.50', [12_345_650]],
    ['Rs. 500/-', [50_000]],
    ['RM15.40', [1_540]],
    ['154,40 EUR', [15_440]],
    ['-5.76', [-576]],
    ['(3.13)', [-313]],
    ['12.50-', [-1_250]],
    ['1.O0', [100]],
    ['rate 2.2000', [220]],
    ['CGST 2.5% 1,295.00', [129_500]],
    ['at 12:45 on 5%', []],
    ['GSTIN 27AAPFU0939F1ZV', []],
  ])('%s', (text, values) => {
    expect(amountsIn(text).map(({ value }) => value)).toEqual(values)
  })

  it('in words are read with Indian units, without spaces, and with paise', () => {
    expect(amountInWords('Rupees Fifty Four Thousand Three Hundred Eighty Two Only')).toBe(5_438_200)
    expect(amountInWords('ThirteenThousandSixHundred andFifty Rupees')).toBe(1_365_000)
    expect(amountInWords('INR Two Lakh Ten Thousand and Fifty Paise Only')).toBe(21_000_050)
    expect(amountInWords('One of our best customers')).toBeUndefined()
    expect(continuesAmount('Sixty Nine Only')).toBe(true)
    expect(continuesAmount('For Shreeji Traders')).toBe(false)
    expect(isPartlyRead('Rupees Three Thousand Sevan Hundred Only')).toBe(true)
    expect(isPartlyRead('Amount in words: Rupees Three Thousand Only')).toBe(false)
  })
})

describe('the date of a bill', () => {
  it.each([
    ['Date: 05/11/2026 10:15', '2026-11-05'],
    ['11-06-201812:51:34', '2018-06-11'],
    ['19-04-1817:39', '2018-04-19'],
    ['Dated 17May15', '2015-05-17'],
    ['Sat Aug2620173:33 PM', '2017-08-26'],
    ['20180304', '2018-03-04'],
    ['2016/11/02', '2016-11-02'],
    ['1O-05-17', '2017-05-10'],
  ])('%s', (text, date) => {
    expect(dateOf([text])).toBe(date)
  })

  it('reads day and month in the order of the country, unless the page itself tells', () => {
    expect(dateOf(['03/04/2026'], 'month-first')).toBe('2026-03-04')
    expect(dateOf(['03/04/2026', 'printed 25/03/2026'], 'month-first')).toBe('2026-04-03')
  })

  it('is not the day of the order, the expiry or anything else', () => {
    expect(dateOf(['Due Date: 30/12/2026', 'Invoice Date: 28/11/2026', 'Expiry 01/2028'])).toBe('2026-11-28')
  })
})

describe('a tax id', () => {
  it('is proved by its check digit', () => {
    expect(checkDigit('27AAPFU0939F1Z')).toBe('V')
    expect(taxIdOf('27AAPFU0939F1ZV')).toEqual({ id: '27AAPFU0939F1ZV', proven: true, repairs: 0 })
    expect(taxIdOf('27AAPFU0939F1ZX')?.proven).toBe(false)
  })

  it('is repaired where letters and digits look alike, by place and by the check digit', () => {
    expect(taxIdOf('27AAPFUO939F12V')).toEqual({ id: '27AAPFU0939F1ZV', proven: true, repairs: 2 })
    expect(taxIdsIn('GSTIN No.: 2 7AAPFU0939F1ZV').map(({ id }) => id)).toEqual(['27AAPFU0939F1ZV'])
    expect(taxIdOf('99999999999999A')).toBeUndefined()
  })

  it('above the buyer is the seller’s; in the buyer’s block it is the buyer’s', () => {
    const parties = partiesOf(
      pageOfLines([
        'SHREEJI TRADERS PVT LTD',
        'GSTIN: 27AAPFU0939F1ZV',
        'Bill To: Om Kirana',
        'GSTIN: 29AAGCB7383J1Z4',
      ]),
    )
    expect(parties).toMatchObject({
      sellerName: 'SHREEJI TRADERS PVT LTD',
      sellerTaxId: { id: '27AAPFU0939F1ZV' },
      buyerName: 'Om Kirana',
      buyerTaxId: { id: '29AAGCB7383J1Z4' },
    })
    const memo = [
      [[0, 'TAPI TRADERS']],
      [
        [0, 'Om Kirana'],
        [50, 'Bill No. 17'],
      ],
    ] as const
    expect(partiesOf(pageOfRows(memo)).buyerName).toBe('Om Kirana')
  })
})

describe('the number of a bill', () => {
  it.each([
    [['Invoice No.: GST/26-27/00123', 'GSTIN No: 27AAPFU0939F1ZV'], 'GST/26-27/00123'],
    [['Phone No: 9820012345', 'Bi11 No 502-17'], '502-17'],
    [['Contact No.: 9820012345'], undefined],
    [['बिल नं. 12008', 'फ़ोन 9820012345'], '12008'],
    [['Invoice No: Date: 05/11/2026'], undefined],
    [['Invoice No: KA/26-27'], undefined],
    [['Invoice No: KA/26-28'], 'KA/26-28'],
  ])('%o', (lines, number) => {
    expect(billNumberOf(pageOfLines(lines))).toBe(number)
  })

  it('goes on in the next cell behind a dash or a slash', () => {
    const rows = [
      [
        [0, 'Invoice No: GST/26'],
        [30, '-27'],
        [36, '/13788'],
      ],
    ] as const
    expect(billNumberOf(pageOfRows(rows))).toBe('GST/26-27/13788')
  })

  it('may stand below its heading', () => {
    const rows = [
      [
        [0, 'Party'],
        [50, 'Invoice No'],
      ],
      [
        [0, 'Om Kirana'],
        [50, 'A-771'],
      ],
    ] as const
    expect(billNumberOf(pageOfRows(rows))).toBe('A-771')
  })
})

describe('what a paper is', () => {
  it.each([
    ['TAX INVOICE', 'tax invoice'],
    ['CASH MEMO', 'cash memo'],
    ['नकद बिल', 'cash memo'],
    ['ESTIMATION', 'estimate'],
    ['DELIVERY CHALLAN', 'delivery challan'],
    ['CREDIT NOTE', 'credit note'],
    ['Bill of Supply', 'bill of supply'],
    ['Welcome to the shop', 'receipt'],
  ])('%s', (heading, kind) => {
    expect(kindOf(pageOfLines(['SHREEJI', heading, 'Challan No.: 17']))).toBe(kind)
  })

  it('a payment app’s screen is told from a bill', () => {
    expect(kindOf(pageOfLines(['₹315', 'Paid successfully', 'UPI transaction ID', '1234']))).toBe(
      'payment receipt',
    )
  })

  it('its country shows in its words: the currency and the order of the date', () => {
    expect(localeOf(pageOfLines(['JANESVILLE, WI 53546', '(608) 758-4560', 'Total $5.00']), 'IN')).toEqual({
      currency: 'USD',
      dateOrder: 'month-first',
    })
    expect(localeOf(pageOfLines(['RESTORAN SDN BHD', 'Total RM 4.20']), 'IN')).toEqual({
      currency: 'MYR',
      dateOrder: 'day-first',
    })
    expect(localeOf(pageOfLines(['Total 4.20']), 'IN').currency).toBe('INR')
  })
})

describe('quantities', () => {
  it.each([
    ['10 Nos', { quantity: 10, free: undefined, unit: 'Nos' }],
    ['11+1', { quantity: 11, free: 1, unit: undefined }],
    ['2 CS 6 PC', { quantity: undefined, free: undefined, unit: 'CS/PC' }],
    ['2/6', { quantity: undefined, free: undefined, unit: 'CS/PC' }],
    ['120.000', { quantity: 120, free: undefined, unit: undefined }],
  ])('%s', (text, quantity) => {
    expect(quantityOf(text)).toEqual(quantity)
  })
})

describe('codes', () => {
  it('a UPI code carries the payee and the amount', () => {
    expect(meaningOf('upi://pay?pa=shreeji@upi&pn=Shreeji&am=3102&cu=INR')).toMatchObject({
      kind: 'upi',
      payee: 'shreeji@upi',
      amount: 310_200,
    })
  })

  it('an e-invoice code carries the signed fields', () => {
    const data = JSON.stringify({
      SellerGstin: '27AAPFU0939F1ZV',
      BuyerGstin: '29AAGCB7383J1Z4',
      DocNo: 'A-771',
      DocDt: '05/11/2026',
      TotInvVal: 315.5,
      ItemCnt: 2,
      Irn: 'abc',
    })
    const payload = Buffer.from(JSON.stringify({ data, iss: 'NIC' })).toString('base64url')
    expect(meaningOf(`eyJhbGciOiJSUzI1NiJ9.${payload}.c2lnbmF0dXJl`)).toMatchObject({
      kind: 'e-invoice',
      number: 'A-771',
      date: '2026-11-05',
      total: 31_550,
      items: 2,
    })
  })

  it('a pack’s number is told by its check digit', () => {
    expect(meaningOf('8901030865275').kind).toBe('product')
    expect(meaningOf('8901030865276').kind).toBe('other')
    expect(meaningOf('https://example.com').kind).toBe('other')
  })
})
