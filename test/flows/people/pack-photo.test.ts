/** Photos of packs: their codes are redeemed with one answer, for shops beside their bills and for anybody else. */
import { toBuffer } from 'qrcode'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Channel } from '../../../src/channels/channel.ts'
import { makeCode } from '../../../src/codes/shape.ts'
import { addCodes } from '../../../src/codes/store.ts'
import type { Db } from '../../../src/db/client.ts'
import { inTransaction } from '../../../src/db/tx.ts'
import { readCodes } from '../../../src/invoices/read-photo.ts'
import type { ReadWishes } from '../../../src/invoices/worker/bill-reader.ts'
import type { JobParts } from '../../../src/jobs/job-parts.ts'
import { takeUpPackPhotos, workPackPhoto } from '../../../src/jobs/pack-codes.ts'
import { publishScheme } from '../../../src/schemes/store.ts'
import { written } from '../../schemes/documents.ts'
import { ChatWorld } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { monday10 } from '../../support/shop.ts'
import { openDesk } from '../distributor/desk.ts'
import { BillWorld, nothing, readBill } from '../retailer/bills.ts'

const codes = Array.from({ length: 3 }, (_, n) => makeCode((size) => new Uint8Array(size).fill(n + 40)))

async function printCodes(db: Db) {
  const document = written({ kind: 'codes', payout: { fixed: 1_000 } }, { level: 'tertiary' })
  await db.pool.query(`insert into brand (id, name) values (1, 'Suraj') on conflict do nothing`)
  await inTransaction(db, async (tx) => {
    await publishScheme(tx, { code: 'tea', document, by: null, now: monday10 })
    await addCodes(tx, { scheme: 'tea', batch: 'march', codes, now: monday10 })
  })
}

/** Packs on a table, a little askew. */
async function photoOf(texts: readonly string[]): Promise<Buffer> {
  const labels = await Promise.all(texts.map((text) => toBuffer(text, { width: 260, margin: 4 })))
  const turned = await Promise.all(
    labels.map((label, n) =>
      sharp(label)
        .rotate(7 * (n + 1), { background: '#d8c8b0' })
        .toBuffer(),
    ),
  )
  const table = { width: 360 * texts.length, height: 420, channels: 3 as const, background: '#d8c8b0' }
  return sharp({ create: table })
    .composite(turned.map((input, n) => ({ input, left: 20 + 350 * n, top: 40 })))
    .jpeg({ quality: 80 })
    .toBuffer()
}

test('a stranger’s photo of packs is answered once with what each code came to, also where the node stops', async () => {
  const db = await lentDb()
  await printCodes(db)
  const world = new ChatWorld(db, { now: monday10 })
  const [one = '', two = ''] = codes
  let bytes = await photoOf([`https://t.me/galla?start=${one}`, two, makeCode()])
  const channel = {
    name: 'telegram',
    account: 'test',
    fetchMedia: async () => ({ bytes }),
  } as unknown as Channel
  let failing = true
  const read = async (given: Uint8Array, { codesOnly }: ReadWishes = {}) => {
    if (failing) throw new Error('the node died')
    expect(codesOnly).toBe(true)
    return readCodes(given)
  }
  const bills = { reader: { read, stop: async () => {} }, images: {} as never, days: 90 }
  const parts: JobParts = { core: world.core, channels: [channel], bills }
  const meena = world.person('meena')
  const photo = { kind: 'photo', media: { id: 'p1' } } as const
  expect((await meena.does(photo)).map(({ text }) => text)).toEqual(['Looking for codes on the photo …'])
  const { job, data } = world.jobs.splice(0)[0] ?? {}
  expect(job).toBe('pack-photo')
  await expect(workPackPhoto(parts, data)).rejects.toThrow('the node died')
  failing = false
  world.now = new Date(monday10.getTime() + 10 * 60_000)
  await takeUpPackPhotos(parts)
  await workPackPhoto(parts, data)
  const [told, ...more] = await meena.hears()
  expect(more).toEqual([])
  expect(told?.text.split('\n')[0]).toBe('3 codes: 🎉 you have won ₹20!')
  for (const line of [`${one}: ₹10 won`, `${two}: ₹10 won`, 'there is no such code'])
    expect(told?.text).toContain(line)
  await meena.taps('Give my UPI ID')
  expect((await meena.asks('meena@okicici')).text).toContain('₹20 goes to meena@okicici')
  bytes = await photoOf([one])
  await meena.does(photo)
  await workPackPhoto(parts, world.jobs.splice(0)[0]?.data)
  expect((await meena.hears()).map(({ text }) => text)).toEqual([
    'You redeemed this code on Mon 2 Nov: ₹10, to be paid soon.',
  ])
  bytes = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  await meena.does(photo)
  await workPackPhoto(parts, world.jobs.splice(0)[0]?.data)
  expect((await meena.hears())[0]?.text).toContain('No pack code was found')
})

test('a shop’s photo of a pack is no bill, whatever is printed on it; beside a bill the code is redeemed as well', async () => {
  const desk = await openDesk()
  await printCodes(desk.db)
  const world = new BillWorld(desk)
  const [one = '', two = '', three = ''] = codes
  const scanned = (text: string) => [{ format: 'QRCode', text, meaning: { kind: 'other' as const } }]
  const texts = (told: readonly { text: string }[]) => told.slice(1).map(({ text }) => text)
  expect(texts(await world.sends(nothing('no-bill', { codes: scanned(one) })))).toEqual([
    '🎉 You have won ₹10!',
  ])
  const pack = {
    seller: { name: 'MRP INCL OF ALL TAXES', taxId: null },
    invoiceNumber: null,
    codes: scanned(two),
  }
  const mrp = { description: 'TEA 250G', quantity: 1, rate: 9_900 }
  expect(texts(await world.sends(readBill([mrp], pack)))).toEqual(['🎉 You have won ₹10!'])
  const bills = async () => (await desk.db.pool.query('select count(*)::int as n from shop_bill')).rows[0].n
  expect(await bills()).toBe(0)
  const haldi = { description: 'HALDI 100G', quantity: 200, rate: 3_000 }
  const told = texts(await world.sends(readBill([haldi], { codes: scanned(three) })))
  expect(told.map((text) => text.slice(0, 12))).toEqual(
    ['✅ Accepted: ', '🎉 You have w'].map((text) => text.slice(0, 12)),
  )
  expect(await bills()).toBe(1)
})
