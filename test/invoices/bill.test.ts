import { describe, expect, it } from 'vitest'
import type { Code } from '../../src/invoices/codes/scan.ts'
import { extract } from '../../src/invoices/extract/extract.ts'
import type { BillLine } from '../../src/invoices/extract/table/row.ts'
import { type DrawnRow, heading, invoice, pageOfRows, row } from '../support/bills.ts'

const now = new Date('2026-11-30T06:00:00Z')
const read = (rows: readonly DrawnRow[], codes: Code[] = []) =>
  extract(pageOfRows(rows), codes, { country: 'IN', now })

const short = (line: BillLine) => [line.description, line.hsn, line.quantity, line.rate, line.amount]

describe('a GST bill', () => {
  it('gives every line with its sum, the taxes and a total that several sums prove', () => {
    const bill = read(invoice)
    expect(bill.rows.map(({ line }) => short(line))).toEqual([
      ['Haldi Powder 100g', '0910', 200, 3_000, 600_000],
      ['Cow Ghee 500ml', '0405', 12, 30_600, 367_200],
    ])
    expect(bill).toMatchObject({
      basis: 'gross',
      kind: 'tax invoice',
      tax: 48_360,
      taxable: 967_200,
      roundOff: 40,
      handwritten: false,
    })
    expect(bill.total?.value).toBe(1_015_600)
    expect(bill.total?.proofs.map(({ kind }) => kind).sort()).toEqual(['column', 'parts', 'rows', 'words'])
  })

  it('takes what is taxable for the amount of a line whose decimals were lost, not the discount of 0.00 before it', () => {
    const bill = read([
      [
        [0, 'Description'],
        [40, 'Qty'],
        [50, 'Rate'],
        [60, 'Disc'],
        [75, 'Taxable value'],
      ],
      [
        [0, 'Chana Masala 50g'],
        [40, '120'],
        [50, '34.29'],
        [60, '0.00'],
        [75, '4114'],
      ],
      [
        [0, 'Haldi Powder 100g'],
        [40, '10'],
        [50, '30.00'],
        [60, '0.00'],
        [75, '300.00'],
      ],
    ])
    expect(bill.rows.map(({ line }) => line.amount)).toEqual([411_400, 30_000])
  })

  it('names the basis on which its amounts close: after a discount, or with the tax', () => {
    const discounted = read([
      [
        [0, 'Item'],
        [40, 'Qty'],
        [50, 'Rate'],
        [60, 'Disc%'],
        [75, 'Amount'],
      ],
      [
        [0, 'Marie'],
        [40, '10'],
        [50, '100.00'],
        [60, '5.00'],
        [75, '950.00'],
      ],
      [
        [50, 'Total'],
        [75, '950.00'],
      ],
    ])
    expect(discounted.basis).toBe('after discount')
    expect(discounted.rows[0]?.line).toMatchObject({ discount: 5_000, amount: 95_000 })
    const taxed = read([
      [
        [0, 'Item name'],
        [40, 'Quantity'],
        [50, 'Price/unit'],
        [62, 'GST'],
        [75, 'Amount'],
      ],
      [
        [0, 'Ginger'],
        [40, '100'],
        [50, '130.00'],
        [62, '650.00'],
        [75, '13,650.00'],
      ],
      [
        [50, 'Total'],
        [75, '13,650.00'],
      ],
    ])
    expect(taxed.basis).toBe('with tax')
  })

  it('keeps free pieces apart, and cases and pieces for whoever knows the pack', () => {
    const bill = read([
      [
        [0, 'Item'],
        [40, 'Qty'],
        [50, 'Rate'],
        [75, 'Amount'],
      ],
      [
        [0, 'Soap'],
        [40, '11+1'],
        [50, '10.00'],
        [75, '110.00'],
      ],
      [
        [50, 'Total'],
        [75, '110.00'],
      ],
    ])
    expect(bill.rows[0]?.line).toMatchObject({ quantity: 11, freeQuantity: 1, amount: 11_000 })
  })

  it('tells from the rate how many pieces cases and pieces are', () => {
    const bill = read([
      [
        [0, 'Item'],
        [40, 'Qty'],
        [55, 'Rate'],
        [75, 'Amount'],
      ],
      [
        [0, 'Soap'],
        [40, '2 CS 6 PC'],
        [55, '10.00'],
        [75, '1,020.00'],
      ],
      [
        [50, 'Total'],
        [75, '1,020.00'],
      ],
    ])
    expect(bill.rows[0]?.line).toMatchObject({ quantity: 102, rate: 1_000, amount: 102_000 })
  })

  it('puts one misread digit right where the sums ask for it, and says so', () => {
    const swaps = new Map([
      ['3,672.00', '8,672.00'],
      ['10,156.00', '10,166.00'],
    ])
    const bill = read(invoice.map((each) => each.map(([at, text]) => [at, swaps.get(text) ?? text] as const)))
    expect(bill.total?.value).toBe(1_015_600)
    expect(bill.rows[1]?.line.amount).toBe(367_200)
    expect(bill.repairs).toMatchObject([
      { field: 'total', read: '10,166.00', taken: '10,156.00' },
      { field: 'line 2: amount', read: '8,672.00', taken: '3,672.00', because: 'quantity × rate = amount' },
    ])
  })

  it('leaves a total alone that no single digit explains', () => {
    const altered = invoice.map((each) =>
      each.map(([at, text]) => [at, text === '10,156.00' ? '19,731.00' : text] as const),
    )
    const bill = read(altered)
    expect(bill.repairs).toEqual([])
    expect(
      bill.witnesses.filter(({ kind, value }) => kind === 'words' && value !== bill.total?.value),
    ).toHaveLength(1)
  })

  it('splits amounts that an engine glued together', () => {
    const bill = read([
      [
        [0, 'Item'],
        [40, 'Qty'],
        [50, 'Rate'],
        [75, 'Amount'],
      ],
      [
        [0, 'Soap'],
        [40, '3'],
        [50, '417.001,251.00'],
      ],
      [
        [50, 'Total'],
        [75, '1,251.00'],
      ],
    ])
    expect(bill.rows[0]?.line).toMatchObject({ quantity: 3, rate: 41_700, amount: 125_100 })
  })

  it('takes goods for goods whatever their name says, and headings with a per cent sign for columns without one', () => {
    const columns = [0, 40, 50, 60, 70, 80]
    const lineAt = (...texts: string[]): DrawnRow => texts.map((text, n) => [columns[n] ?? 0, text])
    const bill = read([
      lineAt('Item', 'GST%', 'Qty', 'Rate', 'D%', 'Amount'),
      lineAt('Cashew Cookies', '5', '12', '17.14', '1.50', '202.59'),
      lineAt('Det Bar', '18', '24', '42.86', '10.00', '925'),
      lineAt('Total', '', '', '', '', '1,128.37'),
    ])
    expect(bill.rows.map(({ line }) => [line.discount, line.taxPercent, line.amount])).toEqual([
      [309, 500, 20_259],
      // Its last digits are cut off: what the column says is kept for whoever can prove it.
      [10_286, 1_800, 92_500],
    ])
  })

  it('takes no amount of fractions of a paisa, on a line or below, and keeps them in rates', () => {
    const bill = read([
      heading,
      row('1', 'Shampoo sachet', '3305', '960', '1.8250', '1,752.00'),
      row('2', 'Detergent bar', '3402', '96', '18.00', '1.7280'),
      [
        [50, 'Total'],
        [75, '3.4800'],
      ],
    ])
    expect(bill.rows[0]?.line).toMatchObject({ quantity: 960, rate: 182.5, amount: 175_200 })
    const amounts = bill.rows.map(({ line }) => line.amount)
    expect([...amounts, bill.total?.value ?? 0].filter((each) => !Number.isInteger(each))).toEqual([])
  })

  it('parts a count from the rate it was run into, where one way makes the amount', () => {
    const rows = [
      heading,
      row('1', 'Haldi', '0910', '3', '43.20', '129.60'),
      row('2', 'Ghee', '0405', '', '343.20', '129.60'),
    ]
    expect(read(rows).rows.map(({ line }) => [line.quantity, line.rate])).toEqual([
      [3, 4_320],
      [3, 4_320],
    ])
    expect(read(rows).repairs).toMatchObject([{ read: '343.20', taken: '3 × 43.20' }])
  })

  it('has one amount in words where they go over two lines', () => {
    const words = ['Rupees Three Thousand Seven Hundred Sixty', 'Nine Only'].map(
      (text): DrawnRow => [[0, text]],
    )
    expect(read([...invoice.slice(0, -1), ...words]).witnesses).toContainEqual({
      ...{ kind: 'words', value: 376_900, text: 'amount in words' },
    })
    expect(read(words).witnesses.map(({ value }) => value)).toEqual([376_900])
  })
})
