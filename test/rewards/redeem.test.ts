/** Redeeming against the real database. */
import { beforeEach, expect, test } from 'vitest'
import { inTransaction } from '../../src/db/tx.ts'
import { audit } from '../../src/people/audit.ts'
import { confirmOwner } from '../../src/people/owner-change.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { cancelRedemption } from '../../src/rewards/cancel.ts'
import { catalogueFor } from '../../src/rewards/catalogue.ts'
import { deliverGift, sendGift } from '../../src/rewards/gifts.ts'
import { linesOf } from '../../src/rewards/payout-lines.ts'
import { decidePayout, makePayout, openPayouts, settlePayout } from '../../src/rewards/payouts.ts'
import { redemptionsIn, redemptionsOf } from '../../src/rewards/redemption.ts'
import { account, restOf } from '../points/support.ts'
import { freshDb } from '../support/db.ts'
import { lentDb } from '../support/lent-db.ts'
import { monday10, place } from '../support/shop.ts'
import { asks, bring, codes, gets, type RewardWorld, rewardWorld, zone } from './support.ts'

let world: RewardWorld
let shop: number

beforeEach(async () => {
  world = await rewardWorld(await lentDb())
  shop = world.outletIds[0] ?? 0
})

const deed = (by = world.ownerId) => ({ by, now: monday10, timeZone: zone })
const cancel = (redemptionId: number, by?: number) =>
  inTransaction(world.db, (tx) => cancelRedemption(tx, { redemptionId, ...deed(by) }))
const active = async () => (await account(world.db, shop)).active

test('a doubled or retried tap debits once and gives the same voucher, even when both run at once', async () => {
  await bring(world.db, 'voucher-codes', codes('RW-50', ['AAAA-1', 'AAAA-2']))
  const both = await Promise.all([1, 2, 3].map(() => gets(world, 'RW-50', { key: 'tap' })))
  const again = await gets(world, 'RW-50', { key: 'tap' })
  expect(new Set([...both, again].map(({ redemption }) => redemption.id)).size).toBe(1)
  expect(both.filter(({ fresh }) => fresh)).toHaveLength(1)
  expect(again).toMatchObject({ fresh: false, balance: 9_500, redemption: { state: 'given' } })
  expect(await world.value('select count(*)::int from voucher_code where redemption_id is not null')).toBe(1)
  expect(await asks(world, 'RW-BAG', { key: 'tap' })).toMatchObject({ reason: 'reward-key-reused' })
})

test('fifty shops ask at once for the last ten vouchers: ten get one each, forty keep their points', async () => {
  const crowd = await rewardWorld(await freshDb({ max: 40 }), { outlets: 50 })
  await bring(
    crowd.db,
    'voucher-codes',
    codes(
      'RW-50',
      Array.from({ length: 10 }, (_, n) => `CODE-${n}`),
    ),
  )
  for (const outletId of crowd.outletIds.slice(1))
    await crowd.db.pool.query(
      `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'owner', $2)`,
      [crowd.ownerId, outletId],
    )
  const outcomes = await Promise.all(crowd.outletIds.map((outletId) => asks(crowd, 'RW-50', { outletId })))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10)
  expect(outcomes.flatMap((each) => (each.ok ? [] : each.reason))).toEqual(Array(40).fill('reward-out'))
  expect(await crowd.value('select count(distinct redemption_id)::int from voucher_code')).toBe(10)
  expect(await crowd.value('select stock from reward where code = $1', ['RW-50'])).toBe(190)
  expect(await crowd.value('select sum(active)::int from point_account')).toBe(500_000 - 10 * 500)
  expect(await verifyLedger(crowd.db.pool)).toMatchObject({ broken: [] })
})

test('what is refused leaves points, stock and dues as they were', async () => {
  const refusals = [
    await asks(world, 'RW-50'),
    await asks(world, 'RW-BAG', { points: 700 }),
    await asks(world, 'RW-UPI', { payTo: 'nobody' }),
    await asks(world, 'RW-CREDIT', { by: world.billerId }),
    await asks(world, 'RW-BAG', { by: await world.person('Boy', 'outlet', 'staff', shop) }),
  ]
  expect(refusals.map((each) => (each.ok ? '' : each.reason))).toEqual([
    ...['reward-out', 'reward-price-changed', 'reward-upi-wrong', 'reward-owner-only', 'reward-owner-only'],
  ])
  await gets(world, 'RW-CREDIT')
  await gets(world, 'RW-CREDIT')
  expect(await asks(world, 'RW-CREDIT')).toMatchObject({ args: { balance: 1_000, missing: 3_500 } })
  expect(await world.value('select balance from dues_account where outlet_id = $1', [shop])).toBe(-100_000)
  expect(await world.value('select count(*)::int from redemption')).toBe(2)
})

test('a reward for other shops, or of another time, is not given', async () => {
  const file = `code,name,kind,points,classes,starts,ends
RW-A,For class A,gift,10,A,,
RW-OLD,Over,gift,10,,2026-10-01,2026-11-01
RW-NEW,Last day,gift,10,,2026-10-01,2026-11-02
`
  await bring(world.db, 'rewards', file)
  expect(await asks(world, 'RW-A')).toMatchObject({ reason: 'reward-not-for-shop' })
  await world.db.pool.query(`update outlet set class = 'A' where id = $1`, [shop])
  expect(await asks(world, 'RW-A')).toMatchObject({ ok: true })
  expect(await asks(world, 'RW-OLD')).toMatchObject({ reason: 'reward-over' })
  expect(await asks(world, 'RW-NEW')).toMatchObject({ ok: true })
})

test('a shop sees what it can get now, the dearest first, and what it can save up for; its own redemptions newest first', async () => {
  await bring(
    world.db,
    'rewards',
    'code,name,kind,points,stock\nRW-MIX,Mixer,gift,18000,1\nRW-GONE,Bowl,gift,5,0\n',
  )
  const { balance, now, later } = await catalogueFor(world.db.pool, shop, null, '2026-11-02')
  expect(balance).toBe(10_000)
  expect(now.map(({ code }) => code)).toEqual(['RW-CREDIT', 'RW-UPI', 'RW-BAG'])
  expect(later.map(({ code, worth }) => [code, worth])).toEqual([['RW-MIX', 180_000]])
  const [bag, upi] = [await gets(world, 'RW-BAG'), await gets(world, 'RW-UPI', { payTo: 'om@upi' })]
  const listed = await redemptionsOf(world.db.pool, shop)
  expect(listed.map(({ id }) => id)).toEqual([upi.redemption.id, bag.redemption.id])
  const waiting = await redemptionsIn(world.db.pool, ['ordered'], world.distributorId)
  expect(waiting.map(({ id }) => id)).toEqual([bag.redemption.id])
})

test('a changed owner redeems nothing until the distributor confirms', async () => {
  const changed = { action: 'owner-changed', subject: `outlet:${shop}`, detail: {} }
  await inTransaction(world.db, (tx) => audit(tx, { personId: null, ...changed }))
  expect(await asks(world, 'RW-BAG')).toMatchObject({ reason: 'reward-owner-new' })
  await inTransaction(world.db, (tx) => confirmOwner(tx, { outletId: shop, by: world.billerId }))
  expect(await asks(world, 'RW-BAG')).toMatchObject({ ok: true })
})

test('cancelling before it is sent gives the points back to the lots they came from, once', async () => {
  const lot = (await world.value('select max(entry_id) from point_lot')) as number
  const { redemption } = await gets(world, 'RW-BAG')
  expect(await restOf(world.db, lot)).toBe(9_200)
  expect(await cancel(redemption.id, world.billerId)).toMatchObject({ reason: 'redemption-not-allowed' })
  expect(await cancel(redemption.id)).toMatchObject({ fresh: true, redemption: { state: 'cancelled' } })
  expect(await cancel(redemption.id)).toMatchObject({ fresh: false })
  expect(await restOf(world.db, lot)).toBe(10_000)
  expect(await world.value(`select stock from reward where code = 'RW-BAG'`)).toBe(3)
  expect(await verifyLedger(world.db.pool)).toMatchObject({ broken: [] })
})

test('a gift goes out with the distributor and is delivered; from then on it cannot be cancelled', async () => {
  const { redemption } = await gets(world, 'RW-BAG')
  const step = (move: typeof sendGift, by: number) =>
    inTransaction(world.db, (tx) => move(tx, { redemptionId: redemption.id, by, now: monday10 }))
  expect(await step(sendGift, world.ownerId)).toMatchObject({ reason: 'redemption-not-allowed' })
  expect(await step(sendGift, world.billerId)).toMatchObject({ fresh: true, redemption: { state: 'sent' } })
  expect(await step(sendGift, world.billerId)).toMatchObject({ fresh: false })
  expect(await cancel(redemption.id)).toMatchObject({
    reason: 'redemption-moved-on',
    args: { state: 'sent' },
  })
  expect(await step(deliverGift, world.ownerId)).toMatchObject({ redemption: { state: 'delivered' } })
  expect(await step(sendGift, world.billerId)).toMatchObject({ reason: 'redemption-moved-on' })
})

test('a credit note is taken off what the shop owes, and back when cancelled; once an order used it, it stays', async () => {
  const owed = () => world.value('select balance from dues_account where outlet_id = $1', [shop])
  const first = await gets(world, 'RW-CREDIT')
  expect(first.redemption.credit?.number).toMatch(/^CN-/)
  expect(await owed()).toBe(-50_000)
  await cancel(first.redemption.id)
  expect([await owed(), await active()]).toEqual([0, 10_000])
  const second = await gets(world, 'RW-CREDIT')
  await place(world.db, world, { 'HAL-100': 10 }, { now: new Date(monday10.getTime() + 60_000) })
  expect(await cancel(second.redemption.id)).toMatchObject({ reason: 'redemption-moved-on' })
  expect(await owed()).toBe(-50_000)
})

test('payouts go out in a file that one person makes and another approves; what the bank refuses gives the points back', async () => {
  const [maker, checker] = [
    await world.person('Mira', 'brand', 'marketer'),
    await world.person('Omkar', 'brand', 'operator'),
  ]
  const paid = await gets(world, 'RW-UPI', { payTo: ' Om.Stores@OkBank ' })
  const failed = await gets(world, 'RW-UPI', { payTo: 'om@upi' })
  const run = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(world.db, work)
  const made = await run((tx) => makePayout(tx, deed(maker)))
  if (!made.ok) throw new Error(made.reason)
  const { id } = made.payout
  expect(await openPayouts(world.db.pool)).toEqual([made.payout])
  expect(made.payout).toMatchObject({ state: 'made', lines: 2, amount: 20_000, open: 2 })
  expect(await run((tx) => makePayout(tx, deed(maker)))).toMatchObject({ reason: 'payout-none' })
  expect(await cancel(paid.redemption.id)).toMatchObject({ reason: 'redemption-moved-on' })
  const settle = (redemptionId: number, state: 'paid' | 'failed') =>
    run((tx) => settlePayout(tx, { redemptionId, state, ...deed(checker) }))
  expect(await settle(paid.redemption.id, 'paid')).toMatchObject({ reason: 'redemption-moved-on' })
  const decide = (by: number, state: 'approved' | 'dropped') =>
    run((tx) => decidePayout(tx, { id, state, ...deed(by) }))
  expect(await decide(maker, 'approved')).toMatchObject({ reason: 'payout-own' })
  expect(await decide(world.billerId, 'approved')).toMatchObject({ reason: 'redemption-not-allowed' })
  expect(await decide(checker, 'approved')).toMatchObject({ payout: { state: 'approved' } })
  expect(await decide(maker, 'dropped')).toMatchObject({ reason: 'payout-decided' })
  expect((await linesOf(world.db.pool, id)).map(({ payTo }) => payTo)).toEqual(['om.stores@okbank', 'om@upi'])
  expect(await settle(paid.redemption.id, 'paid')).toMatchObject({ redemption: { state: 'paid' } })
  expect(await settle(failed.redemption.id, 'failed')).toMatchObject({ redemption: { state: 'failed' } })
  expect(await settle(failed.redemption.id, 'failed')).toMatchObject({ fresh: false })
  expect(await active()).toBe(9_000)
})
