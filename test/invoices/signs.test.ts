import sharp from 'sharp'
import { expect, test } from 'vitest'
import { checkGenuine } from '../../src/invoices/check/genuine.ts'
import { openPhoto } from '../../src/invoices/photo/open-photo.ts'
import { signsOf } from '../../src/invoices/photo/signs.ts'
import type { ReadBill } from '../../src/invoices/types.ts'
import { type DrawnRow, pdfOfRows, photoOfRows } from '../support/bills.ts'

const rows: DrawnRow[] = Array.from({ length: 18 }, (_, n) => [
  [0, `Haldi powder ${n}00g`],
  [45, '10'],
  [60, '31.50'],
  [80, `${n}15.00`],
])
const signs = async (bytes: Uint8Array) =>
  (await signsOf(bytes, await openPhoto(bytes))).map(({ name, result }) => [name, result])

/** The points of a screen, a little larger than the camera's, and turned against them; pressed as a messenger does. */
async function onScreen(photo: Uint8Array): Promise<Buffer> {
  const { data, info } = await sharp(photo).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  for (let at = 0; at < data.length; at++) {
    const [pixel, channel] = [Math.floor(at / 3), at % 3]
    const [x, y] = [pixel % info.width, Math.floor(pixel / info.width)]
    const beat = Math.sin(0.6 * x + 0.05 * y + 2 * channel) * Math.sin(0.55 * y - 0.05 * x)
    data[at] = Math.min(255, (data[at] as number) * (0.88 + 0.1 * beat))
  }
  const { width, height } = info
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 75 })
    .toBuffer()
}

test('a photo of a screen is told from a photo of paper by its waves of colour', async () => {
  const paper = await photoOfRows(rows)
  expect(await signs(paper)).toEqual([
    ['picture-of-screen', 'passed'],
    ['picture-edited', 'passed'],
  ])
  expect(await signs(await onScreen(paper))).toEqual([
    ['picture-of-screen', 'failed'],
    ['picture-edited', 'passed'],
  ])
  expect(await signs(await pdfOfRows(rows))).toEqual([])
})

test('a picture an editor has signed is told; a camera signs too, and is none', async () => {
  const signed = async (Software: string) =>
    sharp(await photoOfRows(rows))
      .withExif({ IFD0: { Software } })
      .jpeg()
      .toBuffer()
  expect(await signs(await signed('Adobe Photoshop 25.1'))).toContainEqual(['picture-edited', 'failed'])
  expect(await signs(await signed('HDR+ 1.0.585 Camera'))).toContainEqual(['picture-edited', 'passed'])
})

test('either sign lets a person look, and refuses nothing', () => {
  const bill = (name: string) =>
    ({
      checks: [{ name, result: 'failed', evidence: 'so it is' }],
      repairs: [],
      certain: {},
    }) as unknown as ReadBill
  expect(checkGenuine(bill('picture-of-screen'))).toMatchObject({ review: { code: 'screen' } })
  expect(checkGenuine(bill('picture-edited'))).toMatchObject({ review: { code: 'edited' } })
  expect(checkGenuine(bill('total-words'))).toMatchObject({ review: { code: 'picture' } })
  expect(checkGenuine(bill('lines-close'))).not.toHaveProperty('review')
})
