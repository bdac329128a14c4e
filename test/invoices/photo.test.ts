import { readFile } from 'node:fs/promises'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { boundedKind, largestFile } from '../../src/invoices/photo/bounds.ts'
import { hashDistance, perceptualHash, sha256 } from '../../src/invoices/photo/fingerprint.ts'
import { openPhoto } from '../../src/invoices/photo/open-photo.ts'
import type { PhotoRefusal, UnreadablePhoto } from '../../src/invoices/photo/refusal.ts'
import { heicSize, sniff } from '../../src/invoices/photo/sniff.ts'
import { type DrawnRow, pdfOfRows, photoOfRows } from '../support/bills.ts'

const rows: DrawnRow[] = [
  [[20, 'SHREEJI TRADERS']],
  [
    [0, 'Bill No: 17'],
    [60, 'Date: 05/11/2026'],
  ],
  [
    [0, 'Haldi powder 100g'],
    [45, '10'],
    [60, '31.50'],
    [80, '315.00'],
  ],
  [
    [60, 'Total'],
    [80, '315.00'],
  ],
]

const refusal = (bytes: Uint8Array): Promise<PhotoRefusal | 'opened'> =>
  openPhoto(bytes).then(
    () => 'opened' as const,
    (error: UnreadablePhoto) => error.refusal,
  )

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } })

/** A PNG whose header claims a size, with next to nothing of what it claims. */
function pngThatClaims(width: number, height: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
    const ends = Buffer.alloc(8)
    ends.writeUInt32BE(data.length, 0)
    ends.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
  }
  const start = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([start, chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.alloc(99)))])
}

describe('a file is what its bytes say', () => {
  it('whatever its name: pictures, PDFs, and nothing else', async () => {
    expect(sniff(await blank(9, 9).jpeg().toBuffer())).toBe('jpeg')
    expect(sniff(await blank(9, 9).png().toBuffer())).toBe('png')
    expect(sniff(await blank(9, 9).webp().toBuffer())).toBe('webp')
    expect(sniff(await pdfOfRows(rows))).toBe('pdf')
    expect(sniff(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toBe('heic')
    expect(sniff(Buffer.from('PK\x03\x04 a zip named .jpg'))).toBeUndefined()
  })

  it('a HEIC photo tells its size before it is decoded', () => {
    const box = Buffer.alloc(64)
    box.write('ispe', 20, 'latin1')
    box.writeUInt32BE(12_000, 28)
    box.writeUInt32BE(9_000, 32)
    expect(heicSize(box)).toEqual({ width: 12_000, height: 9_000 })
    expect(heicSize(Buffer.alloc(64))).toBeUndefined()
  })
})

describe('what cannot be a bill is refused with its reason, before it costs memory', () => {
  it('nothing, too much, and other kinds of files', () => {
    const said = (bytes: Uint8Array) => {
      try {
        return boundedKind(bytes)
      } catch (error) {
        return (error as UnreadablePhoto).refusal
      }
    }
    expect(said(new Uint8Array())).toBe('empty')
    expect(said(new Uint8Array(largestFile + 1))).toBe('too-large')
    expect(said(Buffer.from('PK\x03\x04 a zip named .jpg'))).toBe('not-a-picture')
  })

  it('pictures that are huge, tiny, moving or cut short', async () => {
    const photo = await photoOfRows(rows)
    expect(await refusal(photo.subarray(0, photo.length / 2))).toBe('broken')
    expect(await refusal(pngThatClaims(10_000, 10_000))).toBe('too-many-pixels')
    expect(await refusal(await blank(1, 1).png().toBuffer())).toBe('too-small')
    const frames = await Promise.all(
      ['#fff', '#000'].map((background) =>
        sharp({ create: { width: 64, height: 64, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(await refusal(moving)).toBe('animated')
    expect(await refusal(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toBe('broken')
  })

  it('PDFs that are books, locked or broken', async () => {
    expect(await refusal(await pdfOfRows(rows, { pages: 500 }))).toBe('too-many-pages')
    expect(await refusal(await pdfOfRows(rows, { password: 'sesame' }))).toBe('locked')
    expect(await refusal(Buffer.from('%PDF-1.7 and then nothing'))).toBe('broken')
  })
})

describe('an opened photo', () => {
  it('stands upright as the camera says', async () => {
    const lying = await blank(300, 100).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { pages } = await openPhoto(lying)
    expect(pages[0]?.picture).toMatchObject({ width: 100, height: 300 })
  })

  it('of a HEIC, as phones of one maker take them, has its pixels', async () => {
    const file = new URL('../samples/photos/dark-left.heic', import.meta.url)
    const { kind, pages } = await openPhoto(await readFile(file))
    const picture = pages[0]?.picture
    expect(picture).toMatchObject({ width: 96, height: 64 })
    expect(kind).toBe('heic')
    const at = (x: number) => picture?.data[(32 * 96 + x) * (picture.data.length / 96 / 64)] ?? -1
    expect(at(10)).toBeLessThan(60)
    expect(at(86)).toBeGreaterThan(220)
  })

  it('of a PDF has the text that the file carries, and the page as pixels', async () => {
    const { pages } = await openPhoto(await pdfOfRows([...rows, ...rows]))
    expect(pages[0]?.text.map(({ text }) => text)).toContain('Date: 05/11/2026')
    expect(pages[0]?.picture.height).toBe(2_200)
  })

  it('is known again in another size, and told from another bill', async () => {
    const hashOf = async (bytes: Buffer) =>
      perceptualHash((await openPhoto(bytes)).pages[0]?.picture as never)
    const other = rows.slice(2).map((row) => row.map(([at, text]) => [at / 2, text] as const))
    const [first, smaller, different] = await Promise.all([
      photoOfRows(rows).then(hashOf),
      photoOfRows(rows, { width: 600, blur: 1 }).then(hashOf),
      photoOfRows(other).then(hashOf),
    ])
    expect(hashDistance(first, smaller)).toBeLessThan(8)
    expect(hashDistance(first, different)).toBeGreaterThan(12)
    expect(sha256(Buffer.from('a'))).not.toBe(sha256(Buffer.from('b')))
  })
})
