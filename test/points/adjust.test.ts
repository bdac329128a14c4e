/** Points by hand: two people, a reason and a cap; once, and in the book. */
import { beforeEach, expect, test } from 'vitest'
import { inTransaction, retryTransient } from '../../src/db/tx.ts'
import { askAdjustment } from '../../src/points/adjust/ask.ts'
import { decideAdjustment } from '../../src/points/adjust/decide.ts'
import { typedAdjustment, typedPoints } from '../../src/points/adjust/typed.ts'
import type { AdjustOutcome } from '../../src/points/adjust/types.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { type RewardWorld, rewardWorld, zone } from '../rewards/support.ts'
import { lentDb } from '../support/lent-db.ts'
import { monday10 } from '../support/shop.ts'

let shop: RewardWorld
let mira: number
let omkar: number

beforeEach(async () => {
  shop = await rewardWorld(await lentDb())
  mira = await shop.person('Mira', 'brand', 'marketer')
  omkar = await shop.person('Omkar', 'brand', 'operator')
})

const inTx = <T>(work: Parameters<typeof inTransaction<T>>[1]) =>
  retryTransient(() => inTransaction(shop.db, work), { attempts: 20 })
const asks = (key: string, points: number, more = {}): Promise<AdjustOutcome> =>
  inTx((tx) =>
    askAdjustment(tx, {
      ...{ key, outletId: shop.outletIds[0] ?? 0, points, reason: 'Bill came late', caseId: null },
      ...{ by: mira, now: monday10, timeZone: zone, ...more },
    }),
  )
const decides = (id: number, state: 'given' | 'refused' | 'dropped', by: number) =>
  inTx((tx) => decideAdjustment(tx, { id, state, by, now: monday10, timeZone: zone }))
const idOf = (outcome: AdjustOutcome) => (outcome.ok ? outcome.adjustment.id : 0)
const active = () => shop.value('select active from point_account where outlet_id = $1', [shop.outletIds[0]])

test('who asked cannot give or refuse, others cannot drop, and what was decided stays decided', async () => {
  const id = idOf(await asks('a', 300))
  expect(await decides(id, 'given', mira)).toMatchObject({ ok: false, reason: 'adjust-own' })
  expect(await decides(id, 'refused', mira)).toMatchObject({ ok: false, reason: 'adjust-own' })
  expect(await decides(id, 'dropped', omkar)).toMatchObject({ ok: false, reason: 'adjust-own' })
  expect(await decides(id, 'given', shop.ownerId)).toMatchObject({ ok: false, reason: 'adjust-not-allowed' })
  await decides(id, 'refused', omkar)
  expect(await decides(id, 'given', omkar)).toMatchObject({ ok: false, reason: 'adjust-decided' })
  expect(await active()).toBe(10_000)
})

test('two who give at once write one entry, and points taken beyond the balance leave a debt that the book proves', async () => {
  await shop.db.pool.query('insert into reward_setting (id, adjust_cap) values (1, 20000)')
  const third = await shop.person('Tara', 'brand', 'marketer')
  const id = idOf(await asks('a', -12_000))
  await Promise.all([omkar, third, omkar].map((by) => decides(id, 'given', by)))
  expect(await shop.value(`select count(*)::int from point_entry where source = 'adjustment'`)).toBe(1)
  expect(await active()).toBe(-2_000)
  expect(await verifyLedger(shop.db.pool)).toMatchObject({ broken: [] })
})

test('the cap holds for a person and month, however many are asked for at once; the same key asks once', async () => {
  const outcomes = await Promise.all(Array.from({ length: 12 }, (_, n) => asks(`k${n}`, n % 2 ? 900 : -900)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
    reason: 'adjust-cap',
    args: { cap: 5_000, left: 500 },
  })
  const again = outcomes.findIndex(({ ok }) => ok)
  expect(await asks(`k${again}`, 900)).toMatchObject({ ok: true })
  expect(await asks('b', 900, { by: omkar })).toMatchObject({ ok: true })
  expect(await asks('c', 900, { now: new Date('2026-12-01T05:00:00Z') })).toMatchObject({ ok: true })
})

test.each([
  [{ reason: '  ' }, 'adjust-reason'],
  [{ points: 0 }, 'adjust-points'],
  [{ points: 1.5 }, 'adjust-points'],
  [{ outletId: 999_999 }, 'adjust-no-shop'],
])('%o is refused', async (more, reason) => {
  expect(await asks('x', 10, more)).toMatchObject({ ok: false, reason })
})

test.each([
  ['+50', 50],
  ['-1,200 points', -1_200],
  ['−५०', -50],
  ['50', 50],
  ['0', undefined],
  ['fifty', undefined],
  ['50 cases', undefined],
])('“%s” is %s points', (text, points) => expect(typedPoints(text)).toBe(points))

test('a whole line is read where it begins with adjust and carries a sign', () => {
  expect(typedAdjustment('adjust R-0012 +50 points: bag was torn')).toEqual({
    ...{ shop: 'R-0012', points: 50, reason: 'bag was torn' },
  })
  expect(typedAdjustment('Adjust Om Stores -1,200')).toEqual({
    shop: 'Om Stores',
    points: -1_200,
    reason: '',
  })
  expect(typedAdjustment('R-0012 2 peti noodles')).toBeUndefined()
  expect(typedAdjustment('adjust')).toBeUndefined()
})
