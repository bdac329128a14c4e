import sharp, { type Sharp } from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { coach } from '../../src/invoices/photo/coach.ts'
import { openPhoto } from '../../src/invoices/photo/open-photo.ts'
import { openPpGlance } from '../../src/invoices/read/pp/pp-glance.ts'
import { type DrawnRow, photoOfRows } from '../support/bills.ts'

const rows: DrawnRow[] = Array.from({ length: 14 }, (_, n) => [
  [0, `Haldi powder ${n}00g`],
  [45, '10'],
  [60, '31.50'],
  [82, `${n}15.00`],
])
let paper: Buffer
let glance: Awaited<ReturnType<typeof openPpGlance>>
beforeAll(async () => {
  glance = await openPpGlance({ threads: 1 })
  const page = sharp(await photoOfRows(rows, { width: 1_000 }))
  // Paper in a room is not as white as a scan.
  paper = await page.linear(0.75, 0).jpeg().toBuffer()
})

async function saidOf(change: (photo: Sharp) => Sharp): Promise<string> {
  const bytes = await change(sharp(paper)).jpeg({ quality: 85 }).toBuffer()
  const [front] = (await openPhoto(bytes)).pages
  if (!front) throw new Error('the photo has no page')
  return (await coach(front.picture, await glance(front.picture))).join(' ')
}

const lamp = Buffer.from(
  `<svg width="1000" height="1333"><defs><radialGradient id="g"><stop offset="0.6" stop-color="#fff"/>
   <stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
   <ellipse cx="420" cy="260" rx="190" ry="150" fill="url(#g)"/></svg>`,
)

test.each<[string, string, (photo: Sharp) => Sharp]>([
  ['a good photo', '', (photo) => photo],
  ['one a little out of focus, which is read all the same', '', (photo) => photo.blur(1.5)],
  ['one out of focus', 'blurred', (photo) => photo.blur(5)],
  ['one so far out of focus that no text is found', 'blurred', (photo) => photo.blur(8)],
  ['a sheet of one colour', 'no-bill', (photo) => photo.linear(0, 200)],
  ['a picture whose letters are a few pixels high', 'small', (photo) => photo.resize(270)],
  ['a shop at night', 'dark', (photo) => photo.linear(0.25, 0)],
  ['a lamp that shines back', 'glare', (photo) => photo.composite([{ input: lamp }])],
  [
    'amounts cut through by the side',
    'cut-off',
    (photo) => photo.extract({ left: 0, top: 0, width: 830, height: 900 }),
  ],
])('%s is told “%s”', async (_, advice, change) => {
  expect(await saidOf(change)).toBe(advice)
})
