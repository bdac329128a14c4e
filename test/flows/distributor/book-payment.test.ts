import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { importFile } from '../../../src/imports/import-file.ts'
import { tellDeliveries } from '../../../src/jobs/tell-deliveries.ts'
import { type DuesDesk, openDues } from './dues-world.ts'

let desk: DuesDesk

const list = (first: number, second: number) =>
  `outlet,bill,day,amount,balance\nR-T-1,41,2026-10-11,2000,${first}\nR-T-1,42,2026-10-12,1000,${second}\n`

/** The books' list arrives in the folder, and the office hears what it has to. */
async function arrives(text: string): Promise<void> {
  const hash = createHash('sha256').update(text).digest()
  const delivery = {
    hash,
    distributorId: desk.shop.distributorId,
    source: 'folder' as const,
    name: 'outstanding.csv',
  }
  const how = { kind: 'outstanding' as const, own: 'D-T', now: desk.chat.now, delivery }
  const report = await importFile(desk.db, { ...how, stream: Readable.from([Buffer.from(text)]) })
  expect(report.mistakes).toEqual([])
  await tellDeliveries(desk.chat.core)
}

beforeEach(async () => {
  desk = await openDues()
  await arrives(list(2_000, 1_000))
  await desk.biller.asks('R-T-1 paid 500 upi')
  await desk.biller.taps('Yes, note it')
  await desk.biller.hears()
  await arrives(list(1_500, 500))
})

test('asks once whether the money is the same, and counts it once after a tap, however often it is tapped', async () => {
  const [asked, ...more] = await desk.biller.hears()
  expect(more).toEqual([])
  expect(asked?.text).toContain('R-T-1: you noted ₹500')
  expect(await desk.due()).toBe(1_500)
  const same = { kind: 'tap' as const, key: await desk.biller.keyOf('R-T-1 ₹500: same money') }
  const [done] = await desk.biller.does(same)
  expect(done?.text).toContain('₹500 counts once now')
  expect(await desk.due()).toBe(2_000)
  desk.later(1)
  await desk.biller.does(same)
  expect(await desk.due()).toBe(2_000)
})

test('other money stays, and is not asked about again', async () => {
  expect((await desk.biller.taps('R-T-1 ₹500: other money')).text).toContain('Both stand')
  expect(await desk.due()).toBe(1_500)
  await arrives(list(1_000, 500))
  expect(await desk.biller.hears()).toEqual([])
  expect(await desk.due()).toBe(1_000)
})
