/** Lines that are like nothing of the brand's and not known as another maker's: one question, and what its answers teach. */
import { expect, test } from 'vitest'
import { answerBill, reviewBill } from '../../../src/invoices/settle/again.ts'
import { work } from '../../points/rules.ts'
import { type BillWorld, billOf, billWorld, codesOf, haldi, now, pointsOfShop, send } from './readings.ts'

let numbers = 0

/** Haldi for 12 points, and goods nobody knows. */
const whole = (...names: string[]) =>
  billOf({
    invoiceNumber: `GST/26-27/${3_000 + ++numbers}`,
    lines: [
      haldi(40),
      ...names.map((description, at) => haldi(10 + at + numbers, { description, ptr: 4_410 })),
    ],
  })

async function answered(world: BillWorld, billId: number, question: string, value: string) {
  const request = { billId, question, value, by: world.ownerId, now }
  const again = await work(world.db, (tx) => answerBill(tx, request))
  if (!again.ok) throw new Error(again.reason)
  return again.settled
}

test('goods nobody knows are asked about together; where they are all of others the rest counts', async () => {
  const world = await billWorld()
  const asked = await send(world, whole('KRANTI GUR', 'SANT SABUN 90G'))
  expect(asked.decision).toMatchObject({
    verdict: 'asked',
    question: { id: 'others', asks: 'others', line: null, read: 'KRANTI GUR · SANT SABUN 90G', left: 1 },
  })
  expect(await pointsOfShop(world)).toBe(0)
  const done = await answered(world, asked.billId, 'others', 'all-other')
  expect(done.decision.verdict).toBe('accepted')
  expect(done.points).toEqual([{ line: 0, points: 12 }])
})

test('a shop is not asked again about the same goods; another one is, until two have said so', async () => {
  const world = await billWorld({ outlets: 3 })
  const first = await send(world, whole('KRANTI GUR 1KG'))
  expect(first.decision.question).toMatchObject({ id: 'others', line: 1 })
  await answered(world, first.billId, 'others', 'all-other')
  expect((await send(world, whole('KRANTI GUR IKG'))).decision.verdict).toBe('accepted')
  const buyer = (n: number) => ({ buyer: { name: `Om Stores ${n}`, taxId: null } })
  const second = await send(world, { ...whole('KRANTI GUR 1KG'), ...buyer(2) }, { outlet: 1 })
  expect(second.decision.verdict).toBe('asked')
  await answered(world, second.billId, 'others', 'all-other')
  const third = await send(world, { ...whole('KRANTI GUR 1KG'), ...buyer(3) }, { outlet: 2 })
  expect(third.decision.verdict).toBe('accepted')
})

test('what a reviewer says is believed for every shop', async () => {
  const world = await billWorld()
  const reviewed = await send(world, { ...whole('KRANTI GUR 1KG'), handwritten: true })
  expect(reviewed.decision.verdict).toBe('review')
  const said = { billId: reviewed.billId, answers: { others: 'all-other' }, by: world.billerId, now }
  await work(world.db, (tx) => reviewBill(tx, { ...said, say: 'accept' }))
  const other = { ...whole('KRANTI GUR 1KG'), buyer: { name: 'Om Stores 2', taxId: null } }
  expect((await send(world, other, { outlet: 1 })).decision.verdict).toBe('accepted')
})

test('where some are of the brand each is asked about; what only the shop says is one of them waits for a person', async () => {
  const world = await billWorld()
  const asked = await send(world, whole('KRANTI GUR', 'SANT SABUN 90G'))
  const next = await answered(world, asked.billId, 'others', 'some-ours')
  expect(next.decision.question).toMatchObject({ id: 'line:1:product', left: 2 })
  const last = await answered(world, asked.billId, 'line:1:product', 'other')
  expect(last.decision.question).toMatchObject({ id: 'line:2:product', left: 1 })
  const claimed = await answered(world, asked.billId, 'line:2:product', 'HAL-100')
  expect(claimed.decision.verdict).toBe('review')
  expect(codesOf(claimed)).toContain('raised')
  expect(await pointsOfShop(world)).toBe(0)
})

test('a bill with nothing of ours is refused at once where its seller is nobody’s, and asked about where he is ours', async () => {
  const world = await billWorld()
  const only = (seller: { name: string; taxId: string | null }) =>
    billOf({
      invoiceNumber: `GST/26-27/${3_000 + ++numbers}`,
      seller,
      lines: [haldi(4, { description: 'PARACETAMOL TAB' })],
    })
  const stranger = await send(world, only({ name: 'APOLLO PHARMACY', taxId: null }))
  expect(stranger.decision.verdict).toBe('refused')
  const ours = await send(world, only({ name: 'SHREEJI DISTRIBUTORS', taxId: '24ABCPS1234K1ZS' }))
  expect(ours.decision.verdict).toBe('asked')
  const done = await answered(world, ours.billId, 'others', 'all-other')
  expect(codesOf(done)).toEqual(['nothing-of-ours'])
})
