/** Random lives of returns and disputes: pieces, stock and money add up at every state. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { quoteOf } from '../../src/orders/quote.ts'
import { setStock } from '../../src/orders/stock.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { answerDisputes } from '../../src/returns/answer.ts'
import { withdrawReturn } from '../../src/returns/ask.ts'
import { collectReturn } from '../../src/returns/collect.ts'
import { reverse } from '../../src/returns/credit.ts'
import { decideReturn } from '../../src/returns/decide.ts'
import { disputesOfOrder } from '../../src/returns/disputes.ts'
import { returnById } from '../../src/returns/read.ts'
import type { ReturnView } from '../../src/returns/types.ts'
import { freshDb } from '../support/db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'
import { asks, bins, orderNow, owed, received, work } from './goods.ts'

const priced = fc.record({
  ptr: fc.integer({ min: 100, max: 50_000 }),
  rate: fc.constantFrom(0, 500, 1200, 1800, 2800),
  pieces: fc.integer({ min: 1, max: 60 }),
  discount: fc.nat(5_000),
})

function orderOf(
  lines: { ptr: number; rate: number; pieces: number; discount: number }[],
  interState: boolean,
) {
  const quote = quoteOf(
    lines.map((line, at) => ({ ...line, sku: `S${at}`, name: `S${at}`, mrp: line.ptr })),
    interState,
  )
  const known = lines.map(({ pieces }, at) => ({ line: at + 1, received: pieces, returned: 0 }))
  return { id: 1, status: 'received', quote, lines: known } as unknown as OrderView
}

test('an order given back in any pieces over any number of returns is credited exactly what it came to', () => {
  fc.assert(
    fc.property(
      fc.array(priced, { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      fc.infiniteStream(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 }))),
      (lines, interState, picks) => {
        let order = orderOf(lines, interState)
        const sums = { taxable: 0, discount: 0, tax: 0, roundOff: 0, amount: 0 }
        for (const [at, pieces] of picks) {
          const open = order.lines.filter((line) => line.returned < line.received)
          const line = open[at % Math.max(1, open.length)]
          if (!line) break
          const some = Math.min(pieces, line.received - line.returned)
          const back = reverse(order, [{ line: line.line, pieces: some }])
          order = back.order
          const [credit] = back.credits
          expect(credit?.amount).toBeGreaterThanOrEqual(0)
          for (const key of ['taxable', 'discount', 'tax', 'roundOff', 'amount'] as const)
            sums[key] += credit?.[key] ?? 0
        }
        const { quote } = order
        expect(sums).toEqual({
          taxable: quote.taxable,
          discount: quote.discount,
          tax: quote.cgst + quote.sgst + quote.igst,
          roundOff: quote.roundOff,
          amount: quote.total,
        })
      },
    ),
    { numRuns: 2000 },
  )
})

test('a line given away all but a little is never credited less than nothing, piece by piece', () => {
  let order = orderOf([{ ptr: 368, rate: 1200, pieces: 14, discount: 4_594 }], false)
  for (let piece = 1; piece <= 14; piece++) {
    const back = reverse(order, [{ line: 1, pieces: 1 }])
    order = back.order
    for (const paise of Object.values({ ...back.credits[0], roundOff: 0 }))
      expect(paise).toBeGreaterThanOrEqual(0)
  }
})

const start = 500
let db: Db
let worlds = 0
beforeAll(async () => {
  db = await freshDb({ max: 8 })
})

type Deed =
  | { do: 'order'; a: number; b: number; never: number; missing: number; damaged: number }
  | { do: 'ask'; order: number; line: number; pieces: number }
  | { do: 'decide'; goods: number; accept: number }
  | { do: 'withdraw'; goods: number }
  | { do: 'collect'; goods: number; saleable: number; damaged: number }
  | { do: 'answer'; order: number; as: 'credit' | 'again' | 'decline'; each: boolean }
  | { do: 'upload'; pieces: number }

const few = fc.nat(5)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    do: fc.constant('order' as const),
    ...{ a: fc.integer({ min: 6, max: 20 }), b: fc.integer({ min: 1, max: 9 }), never: fc.nat(4) },
    ...{ missing: fc.nat(3), damaged: fc.nat(3) },
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      ...{ order: few, line: fc.integer({ min: 1, max: 3 }), pieces: fc.integer({ min: 1, max: 9 }) },
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('decide' as const), goods: few, accept: few }) },
  fc.record({ do: fc.constant('withdraw' as const), goods: few }),
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('collect' as const), goods: few, saleable: few, damaged: few }),
  },
  fc.record({
    do: fc.constant('answer' as const),
    ...{ order: few, as: fc.constantFrom('credit' as const, 'again' as const, 'decline' as const) },
    each: fc.boolean(),
  }),
  fc.record({ do: fc.constant('upload' as const), pieces: fc.nat(50) }),
)

type Life = {
  world: ShopWorld
  orders: OrderView[]
  goods: ReturnView[]
  again: OrderView[]
  uploaded: number
}

async function live(life: Life, deed: Deed): Promise<void> {
  const { world, orders, goods } = life
  const as = { by: world.billerId, now: monday10 }
  const of = (at: number) => ({ ...as, returnId: goods[at % Math.max(1, goods.length)]?.id ?? 0 })
  if (deed.do === 'order') {
    const lines = { A: deed.a, B: deed.b, ...(deed.never > 0 ? { NEVER: deed.never } : {}) }
    const less = deed.missing + deed.damaged > 0 ? [{ line: 1, ...deed }] : []
    orders.push(
      await received(
        db,
        world,
        lines,
        less.map(({ line, missing, damaged }) => ({ line, missing, damaged })),
      ),
    )
  } else if (deed.do === 'ask') {
    const order = orders[deed.order % Math.max(1, orders.length)]
    const { line: orderLine, pieces } = deed
    if (!order) return
    const asked = await asks(db, world, [{ orderId: order.id, orderLine, pieces, reason: 'unsold' }])
    if (asked.ok) goods.push(asked.goods)
  } else if (deed.do === 'decide') {
    const lines = [{ line: 1, accept: deed.accept, why: 'so it is' }]
    await work(db, (tx) => decideReturn(tx, { ...of(deed.goods), lines }))
  } else if (deed.do === 'withdraw') await work(db, (tx) => withdrawReturn(tx, of(deed.goods)))
  else if (deed.do === 'collect') {
    const lines = [{ line: 1, saleable: deed.saleable, damaged: deed.damaged }]
    await work(db, (tx) => collectReturn(tx, { ...of(deed.goods), lines }))
  } else if (deed.do === 'answer') await answers(life, deed)
  else {
    const lines = [{ sku: 'A', pieces: deed.pieces, mode: 'add' as const }]
    await work(db, (tx) => setStock(tx, { distributorId: world.distributorId, lines, now: monday10 }))
    life.uploaded += deed.pieces
  }
}

async function answers({ world, orders, again }: Life, { order: at, as, each }: Deed & { do: 'answer' }) {
  const order = orders[at % Math.max(1, orders.length)]
  if (!order) return
  const [first] = (await disputesOfOrder(db.pool, order.id)).filter(({ status }) => status === 'open')
  const request = {
    ...{ orderId: order.id, by: world.billerId, now: monday10 },
    ...(each && first ? { disputeIds: [first.id] } : {}),
  }
  const answered = await work(db, (tx) =>
    answerDisputes(tx, as === 'decline' ? { ...request, as, reason: 'no' } : { ...request, as }),
  )
  if (answered.ok && answered.again) again.push(answered.again.order)
}

async function check({ world, orders, goods, uploaded }: Life): Promise<void> {
  const now = await Promise.all(orders.map((order) => orderNow(db, order)))
  const back = { A: [0, 0], B: [0, 0], NEVER: [0, 0] } as Record<string, [number, number]>
  const returned = new Map<string, number>()
  for (const { id } of goods)
    for (const line of (await returnById(db.pool, id))?.lines ?? []) {
      const bin = back[line.sku]
      if (bin) back[line.sku] = [bin[0] + (line.saleable ?? 0), bin[1] + (line.damaged ?? 0)]
      const key = `${line.orderId}:${line.orderLine}`
      returned.set(key, (returned.get(key) ?? 0) + (line.saleable ?? 0) + (line.damaged ?? 0))
    }
  const out: Record<string, number> = {}
  for (const order of now)
    for (const line of order.lines) {
      const chain = [line.ordered, line.confirmed, line.dispatched, line.received, line.returned]
      expect(chain).toEqual(chain.toSorted((a, b) => b - a))
      expect(line.returned).toBe(returned.get(`${order.id}:${line.line}`) ?? 0)
      out[line.sku] = (out[line.sku] ?? 0) + line.dispatched
    }
  const shelf = await bins(db, world)
  for (const sku of ['A', 'B']) {
    const [saleable, damaged] = back[sku] ?? [0, 0]
    const physical = start + (sku === 'A' ? uploaded : 0) - (out[sku] ?? 0) + saleable
    expect(shelf[sku]).toEqual({ physical, damaged })
  }
  expect(shelf.NEVER?.physical ?? 0).toBe(0)
  expect(shelf.NEVER?.damaged ?? 0).toBe(back.NEVER?.[1])
  await checkMoney(world, now)
}

async function checkMoney(world: ShopWorld, orders: OrderView[]): Promise<void> {
  const { rows } = await db.pool.query(
    `select (select coalesce(sum(amount), 0)::int from dues_entry where distributor_id = $1) as entries,
       (select coalesce(sum(l.credit), 0)::int from goods_return r join goods_return_line l on l.return_id = r.id
        where r.distributor_id = $1) as lines,
       (select coalesce(-sum(amount), 0)::int from dues_entry where distributor_id = $1 and key like 'return:%') as notes`,
    [world.distributorId],
  )
  expect(await owed(db, world)).toBe(rows[0].entries)
  expect(rows[0].notes).toBe(rows[0].lines)
  const sent = orders.reduce((sum, order) => sum + sentFor(order), 0)
  expect(-rows[0].entries).toBeLessThanOrEqual(sent)
}

/** What an order would have come to as it was sent. */
function sentFor({ lines, quote }: OrderView): number {
  const all = lines.filter(({ dispatched }) => dispatched > 0)
  return quoteOf(
    all.map((line) => ({ ...line, pieces: line.dispatched })),
    quote.interState,
  ).total
}

test('whatever is asked, decided, collected, disputed and answered, pieces, stock and credit notes add up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
      const products = [
        { sku: 'A', ptr: 3149, mrp: 3500, stock: start, rate: 1200 },
        { sku: 'B', ptr: 1033, mrp: 1200, stock: start, rate: 500 },
        { sku: 'NEVER', ptr: 777, mrp: 900, rate: 1800 },
      ]
      const world = await buildShop(db, { code: `AU${++worlds}`, products, outlets: 1 })
      const life: Life = { world, orders: [], goods: [], again: [], uploaded: 0 }
      const order: Deed = { do: 'order', a: 10, b: 3, never: 2, missing: 1, damaged: 1 }
      for (const each of [order, ...deeds]) {
        await live(life, each)
        await check(life)
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)
