import Excel from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { headOf } from '../../src/papers/beat-day.ts'
import { deliveryPaper } from '../../src/papers/delivery-paper.ts'
import { makePaper } from '../../src/papers/make.ts'
import { pdfOf } from '../../src/papers/pdf.ts'
import { pickingList } from '../../src/papers/picking.ts'
import { stopsOf } from '../../src/papers/stops.ts'
import { lentDb } from '../support/lent-db.ts'
import { buildShop, monday10, type ShopWorld } from '../support/shop.ts'
import { shownIn } from './shown.ts'
import { confirmed, textIn, thursday } from './world.ts'

let db: Db
let shop: ShopWorld
let day: { distributorId: number; day: string }

beforeAll(async () => {
  db = await lentDb()
  shop = await buildShop(db, { outlets: 3 })
  day = { distributorId: shop.distributorId, day: thursday }
  await db.pool.query(`update product set name = 'हल्दी पाउडर', category = 'मसाले' where sku = 'HAL-100'`)
  await db.pool.query(`update outlet set name = 'श्री क्षत्रिय किराना स्टोर्स' where id = $1`, [shop.outletIds[2]])
  await confirmed(db, shop, { 'NOO-70': 200, 'SHA-6': 48 }, 2)
  await confirmed(db, shop, { 'NOO-70': 10, 'HAL-100': 45 }, 0)
  await confirmed(db, shop, { 'HAL-100': 5 }, 0)
})

describe('the picking list', () => {
  test('adds up every confirmed order as cases, inners and loose pieces, by category', async () => {
    const picks = await pickingList(db.pool, day)
    expect(
      picks.map(({ sku, pieces, orders, cases, inners, loose }) => [
        sku,
        pieces,
        orders,
        cases,
        inners,
        loose,
      ]),
    ).toEqual([
      ['NOO-70', 210, 2, 2, 0, 18],
      ['SHA-6', 48, 1, 0, 3, 0],
      ['HAL-100', 50, 2, 1, 0, 10],
    ])
  })

  test('leaves out other days, other beats and what is dispatched', async () => {
    const own = await lentDb()
    const world = await buildShop(own)
    const order = await confirmed(own, world, { 'NOO-70': 10 })
    const wanted = { distributorId: world.distributorId, day: thursday }
    const count = async (more: object = {}) => (await pickingList(own.pool, { ...wanted, ...more })).length
    expect([
      await count(),
      await count({ day: '2026-11-04' }),
      await count({ beatId: world.beatId + 99 }),
    ]).toEqual([1, 0, 0])
    await inTransaction(own, (tx) => dispatchOrder(tx, { orderId: order.id, by: null, now: monday10 }))
    expect(await count()).toBe(0)
  })

  test('marks what the shelf does not hold, and tells of damaged pieces lying there', async () => {
    const own = await lentDb()
    const world = await buildShop(own)
    await confirmed(own, world, { 'NOO-70': 100 })
    await own.pool.query(`update stock set physical = 60, damaged = 4 where product_id = $1`, [
      world.productIds.get('NOO-70'),
    ])
    const wish = {
      distributorId: world.distributorId,
      day: thursday,
      kind: 'picking' as const,
      dues: true,
      now: monday10,
    }
    const file = await makePaper(own.pool, { ...wish, format: 'xlsx' }, textIn('en'))
    expect((await cellsOf(file?.bytes)).find((cells) => cells.includes(100))).toContain(
      'only 60 there\n4 damaged',
    )
  })
})

describe('the delivery sheet', () => {
  test('goes shop by shop in route order, with what is owed from before beside the amount', async () => {
    await db.pool.query(
      `insert into dues_account (distributor_id, outlet_id, balance, changed_at) values ($1, $2, 340000, now())`,
      [shop.distributorId, shop.outletIds[0]],
    )
    const { stops, cut } = await stopsOf(db.pool, day)
    expect(cut).toBe(false)
    expect(stops.map(({ outlet, orders, due }) => [outlet.id, orders.length, due])).toEqual([
      [shop.outletIds[0], 2, 340_000],
      [shop.outletIds[2], 1, 0],
    ])
    const sum = stops.reduce((all, { amount }) => all + amount, 0)
    const { rows } = await db.pool.query(`select sum(total)::bigint as total from trade_order`)
    expect(sum).toBe(Number(rows[0].total))
  })

  test('does not count the bills of its own orders as owed from before', async () => {
    const own = await lentDb()
    const world = await buildShop(own)
    const order = await confirmed(own, world, { 'NOO-70': 10 })
    const { distributorId, outletIds } = world
    await own.pool.query(
      `insert into dues_account (distributor_id, outlet_id, balance, changed_at) values ($1, $2, 50000, now())`,
      [distributorId, outletIds[0]],
    )
    await own.pool.query(
      `insert into dues_entry (distributor_id, outlet_id, kind, amount, day, order_id, key, source, at)
       values ($1, $2, 'bill', 20000, $3, $4, 'a', 'chat', now())`,
      [distributorId, outletIds[0], thursday, order.id],
    )
    await own.pool.query(
      `insert into order_bill (order_id, number, day, amount, at) values ($1, 'GST/12', $2, 20000, now())`,
      [order.id, thursday],
    )
    const { stops } = await stopsOf(own.pool, { distributorId, day: thursday })
    expect(stops).toMatchObject([{ due: 30_000, amount: 20_000, orders: [{ bills: ['GST/12'] }] }])
  })
})

describe('on paper', () => {
  test('Devanagari names are shaped as they are written, and no letter is an empty box', async () => {
    const head = await headOf(db.pool, day)
    if (!head) throw new Error('no head')
    const { stops } = await stopsOf(db.pool, day)
    const shown = shownIn(await pdfOf(deliveryPaper(head, stops, textIn('hi')), monday10, false))
    // Drawn in the order of the eye: the short i stands before its letter, half letters are joined to one shape.
    expect(shown.text).toContain('िडलीवरी शीट')
    expect(shown.text).toContain('श्री क्षित्रय')
    expect(shown.glyphs('क्ष')).toBe(1)
    expect(shown.empty).toBe(0)
    expect(shown.text).toContain('₹')
  })

  test('a long list goes on over pages, each with the header and its number', async () => {
    const head = await headOf(db.pool, day)
    const { stops } = await stopsOf(db.pool, day)
    const [first] = stops
    if (!head || !first) throw new Error('no stops')
    const paper = deliveryPaper(
      head,
      Array.from({ length: 100 }, () => first),
      textIn('en'),
    )
    const shown = shownIn(await pdfOf(paper, monday10, false))
    const pages = shown.text.split('Signature').length - 1
    expect(pages).toBeGreaterThan(5)
    expect(shown.text).toContain(`Page ${pages} of ${pages}`)
  })

  test('the workbook holds numbers as numbers and money in rupees', async () => {
    const wish = { ...day, kind: 'delivery' as const, format: 'xlsx' as const, dues: true, now: monday10 }
    const file = await makePaper(db.pool, wish, textIn('en'))
    expect(file?.name).toBe(`delivery-D-T-${thursday}.xlsx`)
    const cells = await cellsOf(file?.bytes)
    expect(cells.find(([place]) => place === 2)?.[1]).toMatch(/^श्री क्षत्रिय किराना स्टोर्स\n/)
    expect(cells.find(([place]) => place === 1)?.[3]).toBe(3_400)
  })

  test('whoever may not know what shops owe gets a sheet without it', async () => {
    const wish = { ...day, kind: 'delivery' as const, format: 'xlsx' as const, dues: false, now: monday10 }
    const cells = await cellsOf((await makePaper(db.pool, wish, textIn('en')))?.bytes)
    expect(cells.find(([place]) => place === 1)?.[3]).toBeFalsy()
    expect(JSON.stringify(cells)).not.toMatch(/3400|3,400|from before ₹/)
  })

  test('there is no paper for a beat of somebody else', async () => {
    const wish = {
      ...day,
      beatId: shop.beatId + 99,
      kind: 'picking' as const,
      format: 'pdf' as const,
      dues: true,
      now: monday10,
    }
    expect(await makePaper(db.pool, wish, textIn('en'))).toBeUndefined()
  })
})

async function cellsOf(bytes: Buffer | undefined): Promise<unknown[][]> {
  const book = new Excel.Workbook()
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0])
  const rows: unknown[][] = []
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
  return rows
}
