import { describe, expect, it } from 'vitest'
import { extract } from '../../src/invoices/extract/extract.ts'
import { pageOf } from '../../src/invoices/extract/page/page.ts'
import { withOtherScript } from '../../src/invoices/read/other-script.ts'
import type { Quad, TextBox } from '../../src/invoices/read/picture.ts'
import type { Reader } from '../../src/invoices/read/reader.ts'

const now = new Date('2026-11-30T06:00:00Z')

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
    expect(
      bill.rows.map(({ line }) => [line.description, line.hsn, line.quantity, line.rate, line.amount]),
    ).toEqual([
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
