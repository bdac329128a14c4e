import { expect, test } from 'vitest'
import { scannedCode } from '../../src/codes/scanned.ts'
import { makeCode } from '../../src/codes/shape.ts'
import { scanCodes } from '../../src/invoices/codes/scan.ts'
import { openPhoto } from '../../src/invoices/photo/open-photo.ts'
import { labelSheet } from '../../src/papers/label-sheet.ts'

test('a sheet bears every code in letters and in a QR that reads back from the picture of its page', async () => {
  const codes = Array.from({ length: 13 }, () => makeCode())
  const labels = codes.map((code) => ({ code, qr: `https://wa.me/919812345678?text=code%20${code}` }))
  const look = { perPage: 12, title: 'Diwali चाय scratch', hint: 'Send this code', now: new Date(0) } as const
  const { pages } = await openPhoto(await labelSheet({ labels, ...look }))
  expect(pages).toHaveLength(2)
  const [first] = pages
  if (!first) throw new Error('the sheet has no page')
  const texts = first.text.map((box) => box.text).join(' ')
  for (const code of codes.slice(0, 12)) expect(texts).toContain(code)
  const scanned = await scanCodes(first.picture)
  expect(scanned.map(({ text }) => scannedCode(text)?.code).toSorted()).toEqual(
    codes
      .slice(0, 12)
      .map((code) => code.replaceAll('-', ''))
      .toSorted(),
  )
})
