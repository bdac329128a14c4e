import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf } from '../../src/catalog/money.ts'
import { reasonWords } from '../../src/chat/notices/schemes.ts'
import { approvable, approvedLines } from '../../src/claims/approved-lines.ts'
import { approveClaim, creditClaim, refuseClaim, submitClaim, verifyClaim } from '../../src/claims/decide.ts'
import { type Carried, freshLines } from '../../src/claims/fresh-lines.ts'
import { holdLine, releaseLine } from '../../src/claims/hold.ts'
import type { Evidence } from '../../src/claims/types.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { orderById } from '../../src/orders/read.ts'
import { receiveOrder } from '../../src/orders/receive.ts'
import { answerDisputes } from '../../src/returns/answer.ts'
import { received } from '../returns/goods.ts'
import { written } from '../schemes/documents.ts'
import { monday10 } from '../support/shop.ts'
import { claimed, claimWorld, monthEnd } from './world.ts'

const window = { from: '2026-11-01', until: '2027-01-31' }
const slabs = (funding: number): object =>
  written(
    { kind: 'quantity-slabs', slabs: [{ from: 50, rate: 200 }] },
    { window, funding, goods: { skus: ['HAL-100'] } },
  )
const elevenPlusOne = written({ kind: 'extra', buy: 11, free: 1 }, { window, goods: { skus: ['NOO-70'] } })
const december = new Date('2026-12-07T04:30:00Z')
const january = new Date('2027-01-02T04:30:00Z')

test('a claim has a line for each order line: discounts by the brand’s share, free goods at the distributor’s price', async () => {
  const { received, compute, claims, lines } = await claimWorld({
    haldi: slabs(6_000),
    noodles: elevenPlusOne,
  })
  await received({ 'HAL-100': 200, 'NOO-70': 22 })
  expect(await compute('2026-11')).toEqual({ claims: 2, fresh: 2, claimed: 7_200 + 2_398 })
  const [haldi, noodles] = await claims('2026-11')
  if (!haldi || !noodles) throw new Error('two claims')
  expect(await lines(haldi)).toMatchObject([{ number: '1001', pieces: 200, value: 12_000, amount: 7_200 }])
  // Two pieces at a DP of ₹12.59 with 5 % GST.
  expect(await lines(noodles)).toMatchObject([{ source: 'free', pieces: 2, value: 2_398, amount: 2_398 }])
  expect(await compute('2026-11')).toEqual({ claims: 2, fresh: 0, claimed: 9_598 })
  expect(await compute('2026-12')).toMatchObject({ claims: 0 })
})

test('goods that come back lower an open claim, and the next one once it was submitted', async () => {
  const { received, compute, claims, lines, back, run, world } = await claimWorld({ haldi: slabs(6_000) })
  const order = await received({ 'HAL-100': 200 })
  await back(order, 1, 20)
  await compute('2026-11')
  const [november] = await claims('2026-11')
  expect(november).toMatchObject({ claimed: 6_480 })
  const deed = { claimId: november?.id ?? 0, by: world.billerId, now: monthEnd, today: '2026-12-02' }
  claimed(await run((tx) => submitClaim(tx, deed)))
  await back(order, 1, 50)
  expect(await compute('2026-11')).toMatchObject({ claims: 0 })
  // Less than nothing is no claim by itself: it waits for something to be taken off.
  expect(await compute('2026-12', january)).toMatchObject({ claims: 0 })
  await received({ 'HAL-100': 100 }, december)
  expect(await compute('2026-12', january)).toMatchObject({ claims: 1, claimed: 3_600 - 1_800 })
  const [next] = await claims('2026-12')
  if (!next) throw new Error('a claim')
  const amounts = (await lines(next)).map(({ amount, pieces }) => [amount, pieces])
  expect(amounts).toEqual([
    [-1_800, -50],
    [3_600, 100],
  ])
  expect(amounts.reduce((sum, [amount = 0]) => sum + amount, 0)).toBe(next.claimed)
})

test('what did not come is not claimed, and once sent again it is, by the same scheme', async () => {
  const { db, world, run, compute, claims, lines } = await claimWorld({ haldi: slabs(6_000) })
  const order = await received(db, world, { 'HAL-100': 200 }, [{ line: 1, missing: 50 }])
  await compute('2026-11')
  expect(await claims('2026-11')).toMatchObject([{ claimed: 5_400 }])
  const deed = { orderId: order.id, by: world.billerId, now: monday10 }
  const answered = await run((tx) => answerDisputes(tx, { ...deed, as: 'again' }))
  if (!answered.ok || !answered.again) throw new Error('nothing was sent again')
  const again = { ...deed, orderId: answered.again.order.id }
  for (const act of [dispatchOrder, receiveOrder])
    expect(await run((tx) => act(tx, again))).toMatchObject({ ok: true })
  await compute('2026-11')
  const [claim] = await claims('2026-11')
  if (!claim) throw new Error('a claim')
  expect(claim).toMatchObject({ claimed: 7_200 })
  expect((await lines(claim)).map(({ pieces, value }) => [pieces, value])).toEqual([
    [150, 9_000],
    [50, 3_000],
  ])
  const reasons = reasonWords((await orderById(db.pool, again.orderId))?.quote ?? order.quote)
  expect(reasons.map(({ key }) => key)).toEqual(['scheme-off', 'scheme-reason'])
})

test('free goods kept and paid for after their goods went back are not claimed', async () => {
  const { received, compute, claims, back } = await claimWorld({ noodles: elevenPlusOne })
  const order = await received({ 'NOO-70': 22 })
  await back(order, 1, 11)
  await compute('2026-11')
  expect(await claims('2026-11')).toMatchObject([{ claimed: 1_199 }])
})

test('a claim passes through other hands at each step, and of two who decide at once one does', async () => {
  const { received, compute, claims, run, world, person, db } = await claimWorld({ haldi: slabs(10_000) })
  await received({ 'HAL-100': 200 })
  await compute('2026-11')
  const claimId = (await claims('2026-11'))[0]?.id ?? 0
  const [asha, ravi] = [await person('Asha', 'brand', 'marketer'), await person('Ravi', 'brand', 'operator')]
  const by = (id: number) => ({ claimId, by: id, now: monthEnd })
  expect(await run((tx) => submitClaim(tx, { ...by(world.billerId), today: '2026-11-30' }))).toMatchObject({
    reason: 'claim-month-running',
  })
  expect(await run((tx) => verifyClaim(tx, by(asha)))).toMatchObject({ reason: 'claim-already' })
  claimed(await run((tx) => submitClaim(tx, { ...by(world.billerId), today: '2026-12-01' })))
  claimed(await run((tx) => verifyClaim(tx, by(asha))))
  expect(await run((tx) => approveClaim(tx, by(asha)))).toMatchObject({ reason: 'claim-own-step' })
  expect(await run((tx) => approveClaim(tx, { ...by(ravi), amount: 9_000 }))).toMatchObject({
    reason: 'claim-reason-missing',
  })
  expect(await run((tx) => approveClaim(tx, { ...by(ravi), amount: 12_001, reason: 'x' }))).toMatchObject({
    reason: 'claim-amount',
  })
  const at = Array.from({ length: 6 }, (_, n) =>
    run((tx) => (n % 2 ? approveClaim(tx, by(ravi)) : refuseClaim(tx, { ...by(ravi), reason: 'no bills' }))),
  )
  const outcomes = await Promise.all(at)
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const { rows } = await db.pool.query('select action from scheme_claim_event order by id')
  expect(rows.map(({ action }) => action).slice(0, 2)).toEqual(['submit', 'verify'])
  expect(rows).toHaveLength(3)
  const [decided] = await claims('2026-11')
  if (decided?.status === 'approved')
    expect(
      claimed(await run((tx) => creditClaim(tx, { ...by(asha), noteNumber: ' CN/77 ' }))).noteNumber,
    ).toBe('CN/77')
  else expect(decided).toMatchObject({ status: 'refused', approved: 0, reason: 'no bills' })
})

test('a brand of one person decides alone, and that is kept', async () => {
  const { received, compute, claims, run, world, person, db } = await claimWorld({ haldi: slabs(10_000) })
  await received({ 'HAL-100': 200 })
  await compute('2026-11')
  const claimId = (await claims('2026-11'))[0]?.id ?? 0
  const only = await person('Asha', 'brand', 'marketer')
  claimed(
    await run((tx) => submitClaim(tx, { claimId, by: world.billerId, now: monthEnd, today: '2026-12-01' })),
  )
  claimed(await run((tx) => verifyClaim(tx, { claimId, by: only, now: monthEnd })))
  expect(claimed(await run((tx) => approveClaim(tx, { claimId, by: only, now: monthEnd })))).toMatchObject({
    status: 'approved',
    approved: 12_000,
  })
  const { rows } = await db.pool.query(`select detail from scheme_claim_event where action = 'approve'`)
  expect(rows).toMatchObject([{ detail: { alone: true } }])
})

test('a held line is left out with its reason, and once released is paid with the next claim, once', async () => {
  const { received, compute, claims, lines, run, world, person } = await claimWorld({ haldi: slabs(10_000) })
  const held = await received({ 'HAL-100': 100 })
  await received({ 'HAL-100': 200 })
  const at = { orderId: held.id, orderLine: 1, by: null, now: monday10 }
  expect(await run((tx) => holdLine(tx, { ...at, reason: ' ' }))).toMatchObject({
    reason: 'claim-reason-missing',
  })
  expect(await run((tx) => holdLine(tx, { ...at, orderLine: 9, reason: 'x' }))).toMatchObject({
    reason: 'claim-no-such-line',
  })
  expect(await run((tx) => holdLine(tx, { ...at, reason: 'not on the bill' }))).toEqual({ ok: true })
  await compute('2026-11')
  const [claim] = await claims('2026-11')
  expect(claim).toMatchObject({ claimed: 18_000, held: 6_000 })
  const claimId = claim?.id ?? 0
  const [asha, ravi] = [await person('Asha', 'brand', 'marketer'), await person('Ravi', 'brand', 'operator')]
  claimed(
    await run((tx) => submitClaim(tx, { claimId, by: world.billerId, now: monthEnd, today: '2026-12-01' })),
  )
  claimed(await run((tx) => verifyClaim(tx, { claimId, by: asha, now: monthEnd })))
  const decided = claimed(await run((tx) => approveClaim(tx, { claimId, by: ravi, now: monthEnd })))
  expect(decided).toMatchObject({ status: 'part-approved', claimed: 18_000, approved: 12_000, held: 6_000 })
  expect((await lines(decided)).map(({ approved, held: why }) => [approved, why])).toEqual([
    [0, 'not on the bill'],
    [12_000, null],
  ])
  expect(await compute('2026-12', january)).toMatchObject({ claims: 0 })
  expect(await run((tx) => releaseLine(tx, at))).toEqual({ ok: true })
  expect(await run((tx) => releaseLine(tx, at))).toMatchObject({ reason: 'claim-not-held' })
  expect(await compute('2026-12', january)).toMatchObject({ claims: 1, claimed: 6_000 })
  expect(await compute('2026-12', january)).toMatchObject({ claims: 1, claimed: 6_000, fresh: 0 })
})

const evidence = (value: number, funding: number): Evidence => ({
  ...{
    schemeId: 1,
    funding,
    key: 'k',
    source: 'discount',
    orderId: 1,
    orderLine: 1,
    outletId: 1,
    productId: 1,
  },
  ...{ number: '1', bills: null, pieces: value, value, day: '2026-11-02' },
})

test('whatever comes back over however many claims, what was granted is the share of what was given', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }),
      fc.nat(10_000),
      (values, funding) => {
        const so = { pieces: 0, value: 0, granted: 0 }
        for (const value of values) {
          const carried = new Map<string, Carried>([['k', { ...so }]])
          for (const line of freshLines([evidence(value, funding)], carried)) {
            so.pieces += line.pieces
            so.value += line.value
            so.granted += line.amount
          }
          expect(so).toEqual({ pieces: value, value, granted: percentOf(value, funding) })
        }
      },
    ),
    { numRuns: 10_000 },
  )
})

test('an approved sum is shared over the lines to the paisa, and held lines get none of it', () => {
  const line = fc.record({ amount: fc.integer({ min: -5_000, max: 100_000 }), isHeld: fc.boolean() })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.nat(10_000), (drawn, share) => {
      const lines = drawn.map(({ amount, isHeld }, at) => ({
        ...{ key: String(at), amount },
        held: isHeld && amount > 0 ? 'why' : null,
      }))
      const max = approvable(lines)
      fc.pre(max > 0)
      const total = Math.max(1, percentOf(max, share))
      const approved = approvedLines(lines, total)
      expect([...approved.values()].reduce((sum, part) => sum + part, 0)).toBe(total)
      for (const { key, amount, held } of lines) {
        const part = approved.get(key) ?? Number.NaN
        expect(held === null ? part <= Math.max(amount, 0) && part >= Math.min(amount, 0) : part === 0).toBe(
          true,
        )
      }
    }),
    { numRuns: 10_000 },
  )
})
