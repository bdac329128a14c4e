/** Doubts: one question at a time, what a shop's answer may do, and what a person of the brand says. */
import { expect, test } from 'vitest'
import { answerBill, reviewBill } from '../../../src/invoices/settle/again.ts'
import { work } from '../../points/rules.ts'
import { billOf, billWorld, codesOf, doubting, haldi, lineOf, now, pointsOfShop, send } from './readings.ts'

const answered = async (
  world: Awaited<ReturnType<typeof billWorld>>,
  billId: number,
  question: string,
  value: string,
) => {
  const request = { billId, question, value, by: world.ownerId, now }
  const again = await work(world.db, (tx) => answerBill(tx, request))
  if (!again.ok) throw new Error(again.reason)
  return again.settled
}

test('doubts are asked one after another, and with the last answer the bill is accepted', async () => {
  const world = await billWorld()
  const asked = await send(world, billOf({ certain: doubting('date', 'invoiceNumber') }))
  expect(asked.decision).toMatchObject({ verdict: 'asked', question: { id: 'date', asks: 'date', left: 2 } })
  const next = await answered(world, asked.billId, 'date', '2026-11-05')
  expect(next.decision).toMatchObject({
    verdict: 'asked',
    question: { id: 'number', read: 'GST/26-27/0123', left: 1 },
  })
  const done = await answered(world, asked.billId, 'number', 'GST/26-27/0123')
  expect(done).toMatchObject({
    billId: asked.billId,
    decision: { verdict: 'accepted' },
    points: [{ line: 0, points: 12 }],
  })
  const again = { billId: asked.billId, question: 'number', value: '77', by: world.ownerId, now }
  expect(await work(world.db, (tx) => answerBill(tx, again))).toMatchObject({
    ok: false,
    reason: 'bill-decided',
  })
  expect(await pointsOfShop(world)).toBe(12)
})

test('a line whose figures disagree is asked about with its likely counts; more than the least of them waits for a person', async () => {
  const world = await billWorld()
  // 12 or 40: the rate and the amount speak for 40, the quantity for 12.
  const odd = () => billOf({ lines: [haldi(40, { quantity: 12, rate: 2_905 })], certain: doubting('lines') })
  const asked = await send(world, odd())
  expect(asked.decision.question).toMatchObject({
    id: 'line:0:pieces',
    line: 0,
    asks: 'pieces',
    read: '12 PCS',
  })
  expect(asked.decision.question?.candidates.map(({ value }) => value)).toEqual(['12', '40'])
  const raised = await answered(world, asked.billId, 'line:0:pieces', '40')
  expect(raised.decision.verdict).toBe('review')
  expect(codesOf(raised)).toEqual(['raised'])
  expect(await pointsOfShop(world)).toBe(0)
  const by = world.billerId
  const approved = await work(world.db, (tx) =>
    reviewBill(tx, { billId: asked.billId, say: 'accept', by, now }),
  )
  expect(approved).toMatchObject({
    ok: true,
    settled: { decision: { verdict: 'accepted' }, points: [{ line: 0, points: 12 }] },
  })
})

test('a product that two names fit is asked about; none of them leaves the line without points', async () => {
  const world = await billWorld({
    products: [
      { sku: 'TEA-R', name: 'Tea Red 250g', ptr: 3_150, mrp: 3_500, caseSize: 40 },
      { sku: 'TEA-G', name: 'Tea Gold 250g', ptr: 3_150, mrp: 3_500, caseSize: 40 },
    ],
  })
  const lines = [lineOf('TEA 250G', 40), lineOf('TEA RED 250G', 40)]
  const asked = await send(world, billOf({ lines }))
  expect(asked.decision.question).toMatchObject({ id: 'line:0:product', asks: 'product' })
  expect(asked.decision.question?.candidates.map(({ value }) => value).toSorted()).toEqual([
    'TEA-G',
    'TEA-R',
    'other',
  ])
  const done = await answered(world, asked.billId, 'line:0:product', 'other')
  expect(done.decision.lines.map(({ product }) => product?.sku)).toEqual([undefined, 'TEA-R'])
  expect(done.points).toEqual([{ line: 1, points: 12 }])
})

test('a day or number that is not what was read waits for a person, who may also refuse, once', async () => {
  const world = await billWorld()
  const old = await send(world, billOf({ date: '2026-09-01', certain: doubting('date') }))
  expect(old.decision.question).toMatchObject({ id: 'date', read: '2026-09-01' })
  const confirmed = await answered(world, old.billId, 'date', '2026-09-01')
  expect(codesOf(confirmed)).toEqual(['too-old'])
  const other = await send(world, billOf({ invoiceNumber: 'GST/26-27/124', certain: doubting('date') }))
  const raised = await answered(world, other.billId, 'date', '2026-11-06')
  expect(codesOf(raised)).toEqual(['raised'])
  const say = {
    billId: other.billId,
    say: 'refuse',
    reason: 'The photo shows another bill',
    by: world.billerId,
    now,
  } as const
  const refused = await work(world.db, (tx) => reviewBill(tx, say))
  expect(refused).toMatchObject({
    ok: true,
    settled: {
      decision: { verdict: 'refused', reasons: [{ code: 'by-person', args: { reason: say.reason } }] },
    },
  })
  expect(await work(world.db, (tx) => reviewBill(tx, say))).toMatchObject({
    ok: false,
    reason: 'bill-decided',
  })
  expect(await pointsOfShop(world)).toBe(0)
})

test('many doubts at once are for a person, not for the shop', async () => {
  const world = await billWorld()
  const lines = [1, 2, 3, 4].map((n) => haldi(40 + n, { quantity: 12, rate: 2_905 }))
  const settled = await send(world, billOf({ lines, certain: doubting('lines', 'date') }))
  expect(settled.decision.verdict).toBe('review')
  expect(codesOf(settled)).toEqual(['many-doubts'])
})
