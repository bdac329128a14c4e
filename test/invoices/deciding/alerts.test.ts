/** What bills tell the brand: goods where they do not belong, prices below the list, schemes that were kept back. */
import { expect, test } from 'vitest'
import { publishScheme } from '../../../src/schemes/store.ts'
import { received, work } from '../../points/rules.ts'
import { monday10 } from '../../support/shop.ts'
import { type BillWorld, billOf, billWorld, checkOf, codesOf, haldi, pointsOfShop, send } from './readings.ts'

const alerts = async ({ db }: BillWorld) =>
  (await db.pool.query('select kind, detail, outlet_id as "outletId" from bill_alert order by id')).rows

/** A second distributor of the brand. */
async function rival({ db }: BillWorld): Promise<number> {
  const { rows } = await db.pool.query(
    `insert into distributor (code, name, gstin) values ('D-2', 'Mahavir Agencies', '27AAPFU0939F1ZV') returning id`,
  )
  return rows[0].id
}
const seller = { name: 'MAHAVIR AGENCIES', taxId: '27AAPFU0939F1ZV' }

test('a distributor of the brand that bills a shop which is not its own raises an alert, once; the shop is told and earns nothing', async () => {
  const world = await billWorld()
  await rival(world)
  const settled = await send(world, billOf({ seller }))
  expect([settled.decision.verdict, codesOf(settled)]).toEqual(['refused', ['not-your-distributor']])
  await send(world, billOf({ seller }))
  expect(await alerts(world)).toMatchObject([{ kind: 'infiltration', detail: { number: 'GST/26-27/0123' } }])
  expect(await pointsOfShop(world)).toBe(0)
})

test("a shop that moved was its earlier distributor's until then, and one category may be another's", async () => {
  const world = await billWorld()
  const other = await rival(world)
  const [shop] = world.outletIds
  await world.db.pool.query('update outlet set distributor_id = $1 where id = $2', [other, shop])
  await world.db.pool.query(`update outlet_assignment set until_day = '2026-11-06' where outlet_id = $1`, [
    shop,
  ])
  expect((await send(world, billOf())).decision.verdict).toBe('accepted')
  const late = await send(world, billOf({ date: '2026-11-08', invoiceNumber: 'GST/26-27/0130' }))
  expect(codesOf(late)).toEqual(['not-your-distributor'])
  await world.db.pool.query(
    `insert into outlet_assignment (outlet_id, category, distributor_id) values ($1, 'Grocery', $2)`,
    [shop, world.distributorId],
  )
  const own = await send(world, billOf({ date: '2026-11-09', invoiceNumber: 'GST/26-27/0131' }))
  expect(own.decision.verdict).toBe('accepted')
})

test('a wholesaler raises no alert, and by setting earns part of the points or waits for a person', async () => {
  const world = await billWorld()
  const stranger = { name: 'Om Wholesale', taxId: '27AAPFU0939F1ZV' }
  const set = (to: string) =>
    world.db.pool.query(
      `insert into bill_policy (id, unknown_seller) values (1, $1) on conflict (id) do update set unknown_seller = $1`,
      [to],
    )
  await set('reduced')
  const reduced = await send(world, billOf({ seller: stranger }))
  expect([reduced.decision.verdict, reduced.points]).toEqual(['accepted', [{ line: 0, points: 6 }]])
  await set('review')
  const waits = await send(world, billOf({ seller: stranger, invoiceNumber: '77', lines: [haldi(20)] }))
  expect([waits.decision.verdict, codesOf(waits)]).toEqual(['review', ['unknown-seller']])
  expect(await alerts(world)).toEqual([])
})

test('prices 3 % below the list on three bills are undercutting; on two, or 2 % below, they are not', async () => {
  const world = await billWorld()
  const cheap = (n: number, ptr: number) =>
    send(world, billOf({ invoiceNumber: `GST/26-27/${200 + n}`, lines: [haldi(40 + n, { ptr })] }))
  for (const n of [1, 2]) await cheap(n, 3_000)
  for (const n of [3, 4]) await cheap(n, 3_090)
  expect(await alerts(world)).toEqual([])
  await cheap(5, 3_000)
  await cheap(6, 3_000)
  expect(await alerts(world)).toMatchObject([{ kind: 'undercutting', detail: { bills: 3 } }])
})

const slab = {
  v: 1,
  name: { en: 'Haldi 5 %', hi: 'हल्दी 5 %', 'hi-Latn': 'Haldi 5 %' },
  window: { from: '2026-10-01', until: '2026-12-31', timeZone: 'Asia/Kolkata' },
  level: 'secondary',
  goods: { skus: ['HAL-100'] },
  rule: { kind: 'quantity-slabs', basis: { per: 'order' }, slabs: [{ from: 40, rate: 500 }] },
}

test('a scheme that the order promised and the bill keeps back is reported and its claim held; one that is passed on is not', async () => {
  const world = await billWorld()
  const published = await work(world.db, (tx) =>
    publishScheme(tx, { code: 'H5', document: slab, by: null, now: monday10 }),
  )
  expect(published).toMatchObject({ ok: true })
  const order = await received(world.db, world, { 'HAL-100': 40 }, { now: monday10 })
  const passed = await send(world, billOf({ lines: [haldi(40, { ptr: 2_993 })] }))
  expect(checkOf(passed, 'scheme')?.result).toBe('passed')
  const other = await received(
    world.db,
    world,
    { 'HAL-100': 60 },
    { now: new Date(monday10.getTime() + 3_600_000) },
  )
  const kept = await send(world, billOf({ invoiceNumber: 'GST/26-27/0140', lines: [haldi(60)] }))
  expect(kept.decision.verdict).toBe('accepted')
  expect(checkOf(kept, 'scheme')?.result).toBe('failed')
  expect(await alerts(world)).toMatchObject([
    { kind: 'scheme-not-passed', detail: { sku: 'HAL-100', given: 0 } },
  ])
  const { rows } = await world.db.pool.query('select order_id as "orderId" from scheme_claim_hold')
  expect(rows).toEqual([{ orderId: other.id }])
  expect(order.id).not.toBe(other.id)
})

test("a bill numbered as none of its seller's is looked at, and so is one out of turn", async () => {
  const world = await billWorld()
  for (const n of [1, 2, 3, 4, 5])
    await send(
      world,
      billOf({ invoiceNumber: `GST/26-27/${300 + n}`, date: '2026-11-02', lines: [haldi(40 + n)] }),
    )
  const odd = await send(world, billOf({ invoiceNumber: 'X-9001', lines: [haldi(50)] }))
  expect([odd.decision.verdict, codesOf(odd)]).toEqual(['review', ['template']])
  const early = await send(
    world,
    billOf({ invoiceNumber: 'GST/26-27/290', date: '2026-11-11', lines: [haldi(51)] }),
  )
  expect([early.decision.verdict, codesOf(early)]).toEqual(['review', ['template']])
  const plain = await send(world, billOf({ invoiceNumber: '306', date: '2026-11-03', lines: [haldi(52)] }))
  expect(plain.decision).toMatchObject({ verdict: 'accepted', numberKey: 'GST-306' })
  // Memo books count by themselves, and the first of them looks like no invoice.
  const memo = { kind: 'cash memo', date: '2026-11-03', lines: [haldi(53)] } as const
  const first = await send(world, billOf({ ...memo, invoiceNumber: '17' }))
  expect(first.decision).toMatchObject({ verdict: 'accepted', numberKey: '17', template: 'cash memo|#' })
})

test('words of accepted bills are learned for their seller', async () => {
  const world = await billWorld()
  const lines = [haldi(40, { description: 'HLD PWD' })]
  const unknown = await send(world, billOf({ lines }))
  expect(unknown.decision.lines[0]?.product).toBeNull()
  await world.db.pool.query(
    `insert into seller_word (distributor_id, words, product_id, learned_at) values ($1, 'HLDPWD', $2, now())`,
    [world.distributorId, world.productIds.get('HAL-100')],
  )
  const known = await send(world, billOf({ lines, invoiceNumber: 'GST/26-27/0124', date: '2026-11-06' }))
  expect(known.decision.lines[0]?.product).toMatchObject({ sku: 'HAL-100', by: 'learned' })
  await send(world, billOf({ lines: [haldi(30)], invoiceNumber: 'GST/26-27/0125' }))
  const { rows } = await world.db.pool.query('select words, bills from seller_word order by words')
  expect(rows).toEqual([
    { words: 'HALDI100G', bills: 1 },
    { words: 'HLDPWD', bills: 2 },
  ])
})
