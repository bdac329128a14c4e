import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf } from '../../src/invoices/answer.ts'
import { cropPage } from '../../src/invoices/crop.ts'
import type { Advice } from '../../src/invoices/photo/coach.ts'
import { openTesseractReader } from '../../src/invoices/read/tesseract-reader.ts'
import type { ReadBill } from '../../src/invoices/types.ts'
import { type BillReader, openBillReader } from '../../src/invoices/worker/bill-reader.ts'
import type { PageImage } from '../../src/invoices/worker/messages.ts'
import { type DrawnRow, pdfOfRows, photoOfRows } from '../support/bills.ts'

const rows: DrawnRow[] = [
  [[30, 'SHREEJI']],
  [[22, 'GSTIN: 27AAPFU0939F1ZV']],
  [[38, 'TAX INVOICE']],
  [
    [0, 'Invoice No: GST/00123'],
    [62, 'Date: 05/11/2026'],
  ],
  [
    [0, 'Description'],
    [52, 'Qty'],
    [66, 'Rate'],
    [84, 'Amount'],
  ],
  [
    [0, 'Haldi Powder'],
    [52, '200'],
    [66, '30.00'],
    [84, '6000.00'],
  ],
  [
    [0, 'Cow Ghee'],
    [52, '12'],
    [66, '306.00'],
    [84, '3672.00'],
  ],
  [
    [52, 'Taxable Amount'],
    [84, '9672.00'],
  ],
  [
    [52, 'CGST 2.5%'],
    [84, '241.80'],
  ],
  [
    [52, 'SGST 2.5%'],
    [84, '241.80'],
  ],
  [
    [52, 'Round Off'],
    [84, '0.40'],
  ],
  [
    [52, 'Grand Total'],
    [84, '10156.00'],
  ],
]

const expected = {
  verdict: 'certain',
  seller: { name: 'SHREEJI', taxId: '27AAPFU0939F1ZV' },
  invoiceNumber: 'GST/00123',
  date: '2026-11-05',
  currency: 'INR',
  total: 1_015_600,
  tax: 48_360,
  kind: 'tax invoice',
  amountBasis: 'gross',
  certain: { total: true, date: true, taxId: true, lines: true },
}

let reader: BillReader
beforeAll(() => {
  // Beside other tests, reading that gives way to them would hardly come to its end.
  reader = openBillReader({ workers: 1, nice: 0, country: 'IN' })
})
afterAll(() => reader.stop())

describe('a bill is read', { timeout: 120_000 }, () => {
  it('from a photo: every line, the total and what makes it certain; the advice comes before the reading', async () => {
    const heard: (readonly Advice[])[] = []
    const photo = await photoOfRows(rows)
    const bill = (await reader.read(photo, { onAdvice: (advice) => heard.push(advice) })) as ReadBill
    expect(bill).toMatchObject(expected)
    expect(bill.lines.map(({ quantity, rate, amount }) => [quantity, rate, amount])).toEqual([
      [200, 3_000, 600_000],
      [12, 30_600, 367_200],
    ])
    expect(heard).toEqual([[]])
    expect(bill.engine).toBe('pp-ocr-v4')
  })

  it('from a photo that lies on its side', async () => {
    const bill = await reader.read(await photoOfRows(rows, { turn: 90 }))
    expect(bill).toMatchObject({ total: 1_015_600, invoiceNumber: 'GST/00123' })
  })

  it('and gives its pages upright, without the camera’s notes, with the place of every line on them', async () => {
    const lying = await sharp(await photoOfRows(rows, { turn: 90 }))
      .withExif({ IFD3: { GPSLatitude: '19/1 4/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(lying).metadata()).exif).toBeDefined()
    const heard: (readonly PageImage[])[] = []
    const bill = (await reader.read(lying, { onPages: (pages) => heard.push(pages) })) as ReadBill
    const page = heard.at(-1)?.[0]
    if (!page) throw new Error('no page came')
    expect(page.height).toBeGreaterThan(page.width)
    expect((await sharp(page.bytes).metadata()).exif).toBeUndefined()
    const [haldi, ghee] = bill.places?.lines ?? []
    expect(ghee?.top).toBeGreaterThan(haldi?.top ?? 1)
    // What is cut out there says what was read there.
    if (!ghee) throw new Error('the second line has no place')
    const cut = await cropPage(page.bytes, ghee)
    const { data, info } = await sharp(cut).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const second = openTesseractReader()
    const { width, height } = info
    const read = await second.readPage({ data: new Uint8Array(data), width, height })
    await second.close()
    expect(read.boxes.map(({ text }) => text).join(' ')).toMatch(/3672/)
  })

  it('from the text that a PDF carries, without any engine', async () => {
    const bill = (await reader.read(await pdfOfRows(rows))) as ReadBill
    expect(bill).toMatchObject({ ...expected, engine: 'text layer' })
  })
})

describe('what is no bill', { timeout: 120_000 }, () => {
  it('gets a sentence and the same keys as any answer', async () => {
    const blobs = Buffer.from(
      `<svg width="800" height="600"><rect width="800" height="600" fill="#7a9"/><circle cx="300" cy="300" r="180" fill="#b85"/><circle cx="250" cy="250" r="30" fill="#222"/></svg>`,
    )
    const reading = await reader.read(await sharp(blobs).jpeg().toBuffer())
    expect(reading).toMatchObject({
      verdict: 'unreadable',
      reason: 'no-bill',
      text: 'There is no bill on this photo.',
    })
    expect(Object.keys(answerOf(reading, 1))).toEqual(
      expect.arrayContaining(['seller', 'total', 'lines', 'certain', 'ms']),
    )
    expect(await reader.read(Buffer.from('PK\x03\x04 zip'))).toMatchObject({ reason: 'not-a-picture' })
  })
})

describe('a reading process', { timeout: 120_000 }, () => {
  const child = (name: string) => new URL(`./children/${name}.ts`, import.meta.url)
  const limits = { cpuMs: 60_000, timeMs: 60_000, memory: 1_000_000_000, reads: 10 }
  const png = Buffer.from('89504e470d0a1a0a', 'hex')
  const jpeg = (rest: string) => Buffer.concat([Buffer.from('ffd8ff00', 'hex'), Buffer.from(rest)])

  it('that dies of a bill gets it once more in a fresh process; dying again it goes to a person', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'galla-bill-'))
    const once = openBillReader({ workers: 1, country: 'IN', limits, child: child('dies-once') })
    const always = openBillReader({ workers: 1, country: 'IN', limits, child: child('dies') })
    expect(await once.read(jpeg(join(folder, 'mark')))).toMatchObject({ text: 'read at the second try' })
    await expect(always.read(png)).rejects.toMatchObject({ code: 'died' })
    await Promise.all([once.stop(), always.stop()])
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['waits', 'hangs', { timeMs: 50 }],
    ['works', 'toils', { cpuMs: 50 }],
  ])('that %s without end is ended, and the bill tried once more', async (_, name, limit) => {
    let begun = 0
    const slow = openBillReader({
      workers: 1,
      country: 'IN',
      limits: { ...limits, ...limit },
      child: child(name),
    })
    const onBegin = async () => void begun++
    await expect(slow.read(png, { onBegin })).rejects.toMatchObject({ code: 'slow' })
    await slow.stop()
    expect(begun).toBe(2)
  })

  it('that is busy keeps nobody waiting for what is wrong with a photo', async () => {
    const busy = openBillReader({ workers: 1, country: 'IN', limits, child: child('hangs') })
    const photo = await photoOfRows(rows)
    const looked = [1, 2].map(
      () =>
        new Promise<readonly Advice[]>((onAdvice) => {
          busy.read(photo, { onAdvice }).catch(() => {})
        }),
    )
    expect(await Promise.all(looked)).toEqual([[], []])
    const grass = { create: { width: 800, height: 600, channels: 3 as const, background: '#7a9' } }
    const none = await busy.read(await sharp(grass).jpeg().toBuffer(), { onAdvice: () => {} })
    expect(none).toMatchObject({ reason: 'no-bill', advice: ['no-bill'] })
    await busy.stop()
  })

  it('has a line of bills before it that has an end', async () => {
    const full = openBillReader({ workers: 1, country: 'IN', limits, queue: 1, child: child('hangs') })
    const [first, second] = [full.read(png), full.read(png)].map((each) => each.catch((fault) => fault.code))
    await expect(full.read(png)).rejects.toMatchObject({ code: 'busy' })
    await full.stop()
    expect([await first, await second]).toEqual(['stopped', 'stopped'])
  })
})
