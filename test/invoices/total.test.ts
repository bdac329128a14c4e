import { describe, expect, it } from 'vitest'
import type { Code } from '../../src/invoices/codes/scan.ts'
import { extract } from '../../src/invoices/extract/extract.ts'
import { type DrawnRow, pageOfRows } from '../support/bills.ts'

const now = new Date('2026-11-30T06:00:00Z')
const read = (rows: readonly DrawnRow[], codes: Code[] = []) =>
  extract(pageOfRows(rows), codes, { country: 'IN', now })

describe('the total', () => {
  const totalOf = (rows: readonly DrawnRow[], codes: Code[] = []) => read(rows, codes).total?.value

  it('is what is paid after rounding, not what stood before it', () => {
    expect(
      totalOf([
        [
          [0, 'Subtotal'],
          [60, '39.17'],
        ],
        [
          [0, 'GST 6%'],
          [60, '2.35'],
        ],
        [
          [0, 'Total (Inclusive of GST)'],
          [60, '41.52'],
        ],
        [
          [0, 'Rounding Adj'],
          [60, '-0.02'],
        ],
        [
          [0, 'Total'],
          [60, '41.50'],
        ],
        [
          [0, 'Cash'],
          [60, '50.00'],
        ],
        [
          [0, 'Change'],
          [60, '8.50'],
        ],
      ]),
    ).toBe(4_150)
  })

  it('is found where an engine glued it to its word', () => {
    const rows: DrawnRow[] = [[[0, 'SubTotal20,442.26']], [[0, 'CGST 2.5%495.62']], [[0, 'SGST2.5%495.62']]]
    const below: DrawnRow[] = [[[0, 'Round Off0.50']], [[0, 'Grand Total21,434.00']]]
    const found = read([...rows, ...below])
    expect([found.total?.value, found.taxable]).toEqual([2_143_400, 2_044_226])
  })

  it('is not the cash given, the tax summary’s total, the savings or the count of items', () => {
    expect(
      totalOf([
        [
          [0, 'Tea'],
          [60, '20.00'],
        ],
        [
          [0, 'Milk'],
          [60, '30.00'],
        ],
        [
          [0, 'Total Qty'],
          [60, '2.00'],
        ],
        [
          [0, 'Total'],
          [60, '50.00'],
        ],
        [
          [0, 'Cash'],
          [60, '100.00'],
        ],
        [
          [0, 'Change'],
          [60, '50.00'],
        ],
        [
          [0, 'You saved'],
          [60, '75.00'],
        ],
        [[0, 'GST SUMMARY']],
        [
          [0, 'Total'],
          [40, '47.62'],
          [60, '2.38'],
        ],
      ]),
    ).toBe(5_000)
  })

  it('is helped by the amount of a UPI code', () => {
    const code: Code = {
      format: 'QRCode',
      text: 'upi://',
      meaning: { kind: 'upi', payee: 'a@b', name: undefined, amount: 310_200, note: undefined },
    }
    expect(
      totalOf(
        [
          [
            [0, 'Total'],
            [60, '3,162.00'],
          ],
          [
            [0, 'Amount'],
            [60, '3,102.00'],
          ],
        ],
        [code],
      ),
    ).toBe(310_200)
  })

  it('may stand below its word, and in other languages', () => {
    expect(totalOf([[[0, 'Summe']], [[0, '154,40']]])).toBe(15_440)
    expect(
      totalOf([
        [
          [0, 'कुल'],
          [60, '१२०.००'],
        ],
      ]),
    ).toBe(12_000)
  })

  it('of a paper without printed amounts is called handwritten', () => {
    const memo = read([
      [[0, 'CASH MEMO']],
      [
        [0, 'Soap'],
        [60, '120'],
      ],
      [
        [0, 'TOTAL'],
        [60, '1460'],
      ],
    ])
    expect(memo.handwritten).toBe(true)
  })
})
