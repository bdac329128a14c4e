import { describe, expect, it } from 'vitest'
import type { Code } from '../../src/invoices/codes/scan.ts'
import { extract } from '../../src/invoices/extract/extract.ts'
import { pageOf } from '../../src/invoices/extract/page/page.ts'
import type { BillLine } from '../../src/invoices/extract/table/row.ts'
import { withOtherScript } from '../../src/invoices/read/other-script.ts'
import type { Quad, TextBox } from '../../src/invoices/read/picture.ts'
import type { Reader } from '../../src/invoices/read/reader.ts'
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
      [
        [0, 'Item'],
        [40, 'Qty'],
        [50, 'Rate'],
        [75, 'Amount'],
      ],
      [
        [0, 'Shampoo sachet'],
        [40, '960'],
        [50, '1.8250'],
        [75, '1,752.00'],
      ],
      [
        [0, 'Detergent bar'],
        [40, '96'],
        [50, '18.00'],
        [75, '1.7280'],
      ],
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

describe('a bill in Hindi', () => {
  /** What the main engine makes of it, and what the second reads there; '' where the first saw text and no letter. */
  const memo: readonly (readonly (readonly [at: number, own: string, second: string])[])[] = [
    [[30, '', 'नकद बिल']],
    [[30, 'TAPI TRADERS', '']],
    [
      [0, 'ff Om Kirana', 'श्री Om Kirana'],
      [60, '.12008', 'बिल नं. 12008'],
    ],
    [
      [0, '', 'विवरण'],
      [40, '', 'मात्रा'],
      [55, '', 'दर'],
      [70, '', 'राशि'],
    ],
    [
      [0, '', 'मिर्च'],
      [40, '48', ''],
      [55, '43.20', ''],
      [70, '2,073.60', ''],
    ],
    [
      [0, '', 'नमक'],
      [40, '6', ''],
      [55, '25.20', ''],
      [70, '151.20', ''],
    ],
    [
      [50, '', 'जोड़'],
      [70, '2,224.80', ''],
    ],
    [
      [50, 'gulfes', 'पूर्णांक'],
      [70, '0.20', ''],
    ],
    [[50, ' T2,225.00', 'कुल राशि 2,225.O0']],
  ].map((cells) => cells as unknown as (readonly [number, string, string])[])
  const texts = new Map<string, string>()
  const boxes = memo.flatMap((cells, y) =>
    cells.map(([x, own, second]): TextBox => {
      const [left, top, right] = [x * 10, y * 30, x * 10 + 11 * Math.max(own.length, second.length)]
      const quad: Quad = [
        [left, top],
        [right, top],
        [right, top + 20],
        [left, top + 20],
      ]
      texts.set(JSON.stringify(quad), second)
      return { text: own, confidence: 0.95, quad, glyphs: [] }
    }),
  )
  const asked: Quad[] = []
  const second: Reader = {
    ...{ name: 'second', glance: async () => [], close: async () => undefined },
    readPage: async (picture) => ({ picture, boxes: [] }),
    async readLine(_, quad) {
      asked.push(quad)
      return texts.get(JSON.stringify(quad)) ?? ''
    },
  }
  const picture = { data: new Uint8Array(), width: 900, height: 400 }
  const seen = boxes.filter(({ text }) => text !== '')
  const unread = boxes.filter(({ text }) => text === '').map(({ quad }) => quad)

  it('is read by the second engine where the first has no letters for it; figures stay the first one’s', async () => {
    const page = await withOtherScript({ picture, boxes: seen, unread }, second)
    const bill = extract(pageOf(page.boxes), [], { country: 'IN', now })
    expect(bill).toMatchObject({
      kind: 'cash memo',
      invoiceNumber: '12008',
      parties: { sellerName: 'TAPI TRADERS', buyerName: 'Om Kirana' },
      total: { value: 222_500, figure: { label: 'grand' } },
      roundOff: 20,
    })
    expect(bill.rows.map(({ line }) => short(line))).toEqual([
      ['मिर्च', null, 48, 4_320, 207_360],
      ['नमक', null, 6, 2_520, 15_120],
    ])
    expect(page.boxes.filter(({ alone }) => alone)).toHaveLength(unread.length)
  })

  it('costs others no more than three looks', async () => {
    asked.length = 0
    const latin = boxes.filter(({ text }) => /^\d/.test(text)).map(({ quad }) => quad)
    const page = await withOtherScript({ picture, boxes: seen, unread: latin }, second)
    expect([page.boxes, asked.length]).toEqual([seen, 3])
  })
})
