/** UPI payouts in chat, from the file that one makes to the bank's answers; and rewards that run out. */
import { beforeEach, expect, test } from 'vitest'
import { choiceKey } from '../../../src/chat/offer.ts'
import { gets, type RewardWorld, rewardWorld, vault } from '../../rewards/support.ts'
import { ChatWorld, type Person } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { monday10 } from '../../support/shop.ts'
import { chatOf } from '../retailer/chat.ts'

let shop: RewardWorld
let world: ChatWorld
let kiran: Person
let mira: Person
let omkar: Person

beforeEach(async () => {
  const db = await lentDb()
  shop = await rewardWorld(db)
  world = new ChatWorld(db, { now: monday10, vault })
  kiran = await chatOf(db, world, shop.ownerId, 'kiran')
  mira = await chatOf(db, world, await shop.person('Mira', 'brand', 'marketer'), 'mira')
  omkar = await chatOf(db, world, await shop.person('Omkar', 'brand', 'operator'), 'omkar')
})

test('one makes the file, another approves it; the shop hears what was paid, and gets points back for what was not', async () => {
  await gets(shop, 'RW-UPI', { payTo: 'om@upi' })
  await gets(shop, 'RW-UPI', { payTo: 'wrong@upi' })
  expect((await mira.asks('payouts')).text).toBe('2 payouts wait (₹200), 0 files are open.')
  expect((await mira.taps('Make the file')).text).toContain('Somebody else has to approve it.')
  expect((await mira.taps('File 1')).choices).toEqual(['Drop', 'All payouts', 'Menu'])
  expect((await omkar.hears()).at(-1)?.text).toContain('Mira made payout file 1: 2 payouts, ₹200.')
  expect((await omkar.taps('File 1')).text).toContain('₹100 to om••••@upi')
  expect((await omkar.taps('Approve')).choices.slice(0, 3)).toEqual([
    ...['The bank’s file', 'The rest is paid', 'One failed'],
  ])
  expect((await omkar.taps('The bank’s file')).text).toContain('2 payouts, ₹200')
  const sheet = await shop.value(
    `select body -> 'attachment' ->> 'base64' from outbox where body ? 'attachment'`,
  )
  expect(Buffer.from(String(sheet), 'base64').toString().split('\r\n').slice(1, 3)).toEqual([
    expect.stringMatching(/^GP1-\d+,om@upi,Kiran,100\.00,Reward R-T-1$/),
    expect.stringMatching(/^GP1-\d+,wrong@upi,Kiran,100\.00,Reward R-T-1$/),
  ])
  await omkar.taps('File 1')
  expect((await omkar.taps('One failed')).choices).toHaveLength(3)
  const second = (await omkar.all()).at(-1)
  await omkar.does({ kind: 'tap', key: choiceKey(second?.id ?? 0, 1) })
  await omkar.asks('payouts')
  await omkar.taps('File 1')
  expect((await omkar.taps('The rest is paid')).text).toContain('1 paid')
  expect((await kiran.hears()).map(({ text }) => text)).toEqual([
    '₹100 could not be paid to wr••••@upi. Your 1,000 points are back.',
    '✅ ₹100 were paid to om••••@upi.',
  ])
  expect(await shop.value('select active from point_account')).toBe(9_000)
})

test('a dropped file lets its payouts wait again, and whoever is not of the brand’s desk sees none', async () => {
  await gets(shop, 'RW-UPI', { payTo: 'om@upi' })
  await mira.asks('payouts')
  await mira.taps('Make the file')
  await mira.taps('File 1')
  expect((await mira.taps('Drop')).text).toContain('1 payouts wait')
  const hetal = await chatOf(shop.db, world, shop.billerId, 'hetal')
  expect((await hetal.asks('payouts')).text).not.toContain('₹100')
})

test('the brand hears once that few are left, and once that none is', async () => {
  await shop.db.pool.query(`update reward set stock = 12 where code = 'RW-BAG'`)
  for (let n = 0; n < 12; n++) {
    await kiran.asks('rewards')
    await kiran.taps('Delivery bag')
    await kiran.taps('Yes, get it')
  }
  expect((await mira.hears()).map(({ text }) => text)).toEqual([
    '🎁 Delivery bag (RW-BAG): only 10 left.',
    '🎁 Delivery bag (RW-BAG): none left.',
  ])
})
