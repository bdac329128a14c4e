/** One sale earns once: by whichever of photo, order and the seller's books it comes, in whichever order, however often. */
import { expect, test } from 'vitest'
import { reviewBill } from '../../../src/invoices/settle/again.ts'
import { settleBilling } from '../../../src/invoices/settle/billing.ts'
import { verifyLedger } from '../../../src/points/verify.ts'
import { bring } from '../../imports/bring.ts'
import { publish, received, rule, work } from '../../points/rules.ts'
import { monday10 } from '../../support/shop.ts'
import {
  type BillWorld,
  billOf,
  billWorld,
  codesOf,
  doubting,
  haldi,
  now,
  pointsOfShop,
  send,
} from './readings.ts'

const points = async (world: BillWorld) => {
  expect((await verifyLedger(world.db.pool)).broken).toEqual([])
  return pointsOfShop(world)
}

const head = 'distributor,outlet,bill,day,sku,pieces,free_pieces,taxable,gst\n'
async function books(
  world: BillWorld,
  pieces = 40,
  taxable = '1200.00',
  gst = '60.00',
  bill = 'GST/26-27/0123',
): Promise<void> {
  const report = await bring(
    world.db,
    'billing',
    `${head}D-T,R-T-1,${bill},2026-11-05,HAL-100,${pieces},0,${taxable},${gst}\n`,
    { now },
  )
  expect(report.mistakes).toEqual([])
  await settleBilling(world.db, now)
}

/** What each way brings for the one sale of 40 haldi. */
const ways = {
  photo: async (world: BillWorld) => void (await send(world, billOf())),
  order: async (world: BillWorld) =>
    void (await received(world.db, world, { 'HAL-100': 40 }, { now: monday10 })),
  books,
}
type WayName = keyof typeof ways
const orders: WayName[][] = [
  ['photo', 'order', 'books'],
  ['photo', 'books', 'order'],
  ['order', 'photo', 'books'],
  ['order', 'books', 'photo'],
  ['books', 'photo', 'order'],
  ['books', 'order', 'photo'],
]

test.each(orders)('%s, then %s, then %s, each of them twice, are one sale', async (...names) => {
  const world = await billWorld()
  for (const name of names) {
    await ways[name](world)
    expect([name, await points(world)]).toEqual([name, 12])
    if (name !== 'order') await ways[name](world)
    expect([name, await points(world)]).toEqual([name, 12])
  }
})

test('a bill of more than was ordered earns for what is over', async () => {
  const world = await billWorld()
  await received(world.db, world, { 'HAL-100': 40 }, { now: monday10 })
  const settled = await send(world, billOf({ lines: [haldi(60)] }))
  expect(settled.decision).toMatchObject({ verdict: 'accepted', witness: null })
  expect(settled.decision.threeWay).toMatchObject([
    { sku: 'HAL-100', ordered: 40, confirmed: 40, billed: 40, listRate: 3_000 },
  ])
  expect(settled.decision.checks.find(({ name }) => name === 'order')?.evidence).toBe(
    '1 lines ordered; 0 short, 1 over, 0 dearer',
  )
  expect(await points(world)).toBe(18)
})

test('what a booster gave for a bill is of its budget again once the bill comes to less or to something else', async () => {
  const world = await billWorld()
  const boost = { kind: 'booster', gives: { times: 200 }, budget: 30 }
  await publish(world.db, { BOOST: rule('Boost', boost) })
  const used = async () => {
    const { rows } = await world.db.pool.query('select distinct points from point_rule_use')
    return rows.map((row) => row.points)
  }
  await send(world, billOf())
  expect([await points(world), await used()]).toEqual([24, [12]])
  await books(world, 80, '2400.00', '120.00')
  expect([await points(world), await used()]).toEqual([48, [24]])
  await books(world, 20, '600.00', '30.00')
  expect([await points(world), await used()]).toEqual([12, [6]])
})

test('what the books say corrects a photo, up and down, and a return takes back its part', async () => {
  const world = await billWorld()
  await send(world, billOf())
  await books(world, 80, '2400.00', '120.00')
  expect(await points(world)).toBe(24)
  await books(world, 20, '600.00', '30.00')
  expect(await points(world)).toBe(6)
  await books(world, -10, '-300.00', '-15.00', 'CN-7')
  expect(await points(world)).toBe(3)
  await books(world, 40, '1200.00', '60.00')
  expect(await points(world)).toBe(9)
})

test('the same bill again is answered with its first verdict, by file, number, look or content', async () => {
  const world = await billWorld()
  const bill = billOf()
  const first = await send(world, bill)
  const image = (more: object) => ({
    ...bill.image,
    sha256: 'other',
    perceptualHash: '00ff00ff00ff00ff',
    ...more,
  })
  const again = {
    'the same file': bill,
    'another photo of it': billOf({ image: image({}) }),
    'the number as people write it': billOf({ invoiceNumber: 'gst 123' }),
    'cropped above the number': billOf({
      invoiceNumber: null,
      image: image({ perceptualHash: bill.image.perceptualHash }),
    }),
    'a number read wrong': billOf({ invoiceNumber: 'GST/26-27/0128', certain: doubting('invoiceNumber') }),
  }
  for (const [what, reading] of Object.entries(again)) {
    const settled = await send(world, reading)
    expect([what, settled.billId, settled.first?.verdict, settled.points]).toEqual([
      what,
      first.billId,
      'accepted',
      [],
    ])
  }
  expect(await points(world)).toBe(12)
})

test('a bill that another shop was paid for is refused, and its picture too; a memo number that begins anew is looked at', async () => {
  const world = await billWorld()
  const bill = billOf()
  await send(world, bill)
  const buyer = { name: 'Om Stores 2', taxId: null }
  const other = await send(world, billOf({ buyer }), { outlet: 1 })
  expect([other.decision.verdict, codesOf(other)]).toEqual(['refused', ['known']])
  const file = await send(world, billOf({ ...bill, buyer, invoiceNumber: 'GST/26-27/0555' }), { outlet: 1 })
  expect([file.decision.verdict, codesOf(file)]).toEqual(['refused', ['known']])
  const anew = await send(world, billOf({ date: '2026-11-09', lines: [haldi(20)] }))
  expect([anew.decision.verdict, codesOf(anew)]).toEqual(['review', ['other-with-number']])
  const by = world.billerId
  await work(world.db, (tx) => reviewBill(tx, { billId: anew.billId, say: 'accept', by, now }))
  expect(await points(world)).toBe(18)
  expect(await pointsOfShop(world, 1)).toBe(0)
})

test('two shops that buy the same on one day, with numbers of their own, are both paid', async () => {
  const world = await billWorld()
  await send(world, billOf())
  const buyer = { name: 'Om Stores 2', taxId: null }
  const other = await send(world, billOf({ buyer, invoiceNumber: 'GST/26-27/0124' }), { outlet: 1 })
  expect(other.decision.verdict).toBe('accepted')
  expect(await pointsOfShop(world, 1)).toBe(12)
})

test('twenty photos of one bill at once, from two shops, are paid once', async () => {
  const world = await billWorld()
  const sending = Array.from({ length: 20 }, (_, n) => {
    const outlet = n % 2
    return send(world, billOf({ buyer: { name: `Om Stores ${outlet + 1}`, taxId: null } }), { outlet })
  })
  const settled = await Promise.all(sending)
  expect(settled.filter(({ decision, first }) => decision.verdict === 'accepted' && !first)).toHaveLength(1)
  expect((await points(world)) + (await pointsOfShop(world, 1))).toBe(12)
})

test('a credit note takes back points of what it is for, once, and never earns', async () => {
  const world = await billWorld()
  await send(world, billOf())
  const note = () => billOf({ kind: 'credit note', invoiceNumber: 'CN/26-27/4', lines: [haldi(10)] })
  const settled = await send(world, note())
  expect([settled.decision.verdict, codesOf(settled)]).toEqual(['accepted', ['credit-note']])
  expect(await points(world)).toBe(9)
  await send(world, note())
  expect(await points(world)).toBe(9)
})
