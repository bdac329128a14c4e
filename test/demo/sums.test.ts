import { beforeAll, expect, test } from 'vitest'
import { linesOf, quoteAt } from '../../src/demo/history/order.ts'
import { quoteOf } from '../../src/orders/quote.ts'
import { piecesStanding } from '../../src/orders/standing.ts'
import { allows, type Status } from '../../src/orders/transitions.ts'
import { demoDb, demoNow as now } from '../support/demo-db.ts'
import { readOrders, type StoredOrder } from './stored.ts'

let orders: StoredOrder[]
beforeAll(async () => {
  orders = await readOrders(await demoDb())
})

test('200 Haldi at 31.50 with 5 % GST are 6000.00 taxable and 300.00 GST', () => {
  const haldi = { id: 1, sku: 'SPI-TUR-100', name: 'Rasoi Haldi 100g', category: 'Spices', launchedOn: null }
  const pack = { innerSize: null, innerName: null, caseSize: 100, orderMultiple: 1 }
  const lines = linesOf([{ product: { ...haldi, ...pack, mrp: 3500, ptr: 3150, rate: 500 }, pieces: 200 }])
  expect(quoteAt(lines, 'placed')).toMatchObject({
    taxable: 600_000,
    cgst: 15_000,
    sgst: 15_000,
    total: 630_000,
  })
})

test('every total is what its lines come to, rounded to the rupee', () => {
  for (const { key, status, lines, quote, taxable, tax, round_off, total } of orders) {
    const standing = lines.map((line) => ({ ...line, pieces: piecesStanding(line, status) }))
    const again = quoteOf(
      standing.filter(({ pieces }) => pieces > 0),
      false,
    )
    expect([taxable, tax, total], key).toEqual([again.taxable, again.cgst + again.sgst, again.total])
    expect(taxable + tax + round_off, key).toBe(total)
    expect(total % 100, key).toBe(0)
    expect(Math.abs(round_off), key).toBeLessThanOrEqual(50)
    expect(
      quote.lines.reduce((sum, line) => sum + line.taxable, 0),
      key,
    ).toBe(taxable)
  }
})

test('every order has lines, and says so in whole packs where goods come in packs only', () => {
  for (const { key, lines } of orders) {
    expect(lines.length, key).toBeGreaterThan(0)
    expect(new Set(lines.map(({ sku }) => sku)).size, key).toBe(lines.length)
    const shampoo = lines.find(({ sku }) => sku === 'HAI-SHA-006')
    if (shampoo) expect(shampoo.ordered % 16, key).toBe(0)
  }
})

const actionOf = {
  confirmed: 'confirm',
  changed: 'change',
  'change-accepted': 'accept',
  refused: 'refuse',
  cancelled: 'cancel',
  dispatched: 'dispatch',
  delivered: 'deliver',
  received: 'receive',
  short: 'receive',
  'brought-back': 'bring-back',
} as const
const statusAfter: Record<string, Status> = {
  placed: 'placed',
  ...{ confirmed: 'confirmed', changed: 'changed', 'change-accepted': 'confirmed', refused: 'refused' },
  ...{ cancelled: 'cancelled', dispatched: 'dispatched', delivered: 'delivered', received: 'received' },
  ...{ short: 'received', 'brought-back': 'returned' },
}

test('every history runs along allowed steps, forward in time, and ends where the order stands', () => {
  for (const { key, status, events, placed_at } of orders) {
    expect(new Date(events[0]?.at ?? 0), key).toEqual(placed_at)
    let stands: Status = 'placed'
    for (const [place, { kind, at }] of events.entries()) {
      if (place === 0) continue
      expect(at >= (events[place - 1]?.at ?? ''), `${key} ${kind}`).toBe(true)
      expect(allows(actionOf[kind as keyof typeof actionOf], stands), `${key} ${kind} after ${stands}`).toBe(
        true,
      )
      stands = statusAfter[kind] ?? stands
    }
    expect(stands, key).toBe(status)
    expect(new Date(events.at(-1)?.at ?? 0) <= now, key).toBe(true)
  }
})

test('numbers rise with the time of the order', () => {
  const times = orders.map(({ placed_at }) => placed_at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(orders[0]?.number).toBe(1001)
})
