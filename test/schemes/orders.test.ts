/** Schemes in orders: what is shown, placed, confirmed, sent, received and given back. */
import { expect, test } from 'vitest'
import { acceptChange, declineChange } from '../../src/orders/answer.ts'
import { changeOrder } from '../../src/orders/change.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { counterSale } from '../../src/orders/counter-sale.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { placeOrder } from '../../src/orders/place.ts'
import { orderById } from '../../src/orders/read.ts'
import { receiveOrder } from '../../src/orders/receive.ts'
import { reviewOf } from '../../src/orders/review.ts'
import { reverse } from '../../src/returns/credit.ts'
import { monday10, place, shelves } from '../support/shop.ts'
import { elevenPlusOne, haldiSlabs, written } from './documents.ts'
import { money, noodles, onNoodles, pieces, trade } from './world.ts'

test('200 Haldi are reviewed, placed and sent at ₹6,174.00, and the order keeps the version that priced it', async () => {
  const t = await trade({ haldi: haldiSlabs })
  const review = await t.run((tx) =>
    reviewOf(tx.client, { outletId: t.outlet, lines: [{ sku: 'HAL-100', pieces: 200 }], now: monday10 }),
  )
  expect(review).toMatchObject({ ok: true, quote: { discount: 12_000, total: 617_400 } })
  const order = await place(t.db, t.world, { 'HAL-100': 200 })
  expect(money(order)).toEqual([600_000, 12_000, 29_400, 617_400])
  expect(await t.effects(order.id)).toEqual([
    { discount: 12_000, free_value: 0, pieces: 200, times: 1, lines: [{ line: 1, discount: 12_000 }] },
  ])
  await t.publish('haldi', {
    ...haldiSlabs,
    rule: { kind: 'quantity-slabs', slabs: [{ from: 1, rate: 5_000 }] },
  })
  expect(money(await t.act(confirmOrder, order.id))).toEqual([600_000, 12_000, 29_400, 617_400])
  const fewer = await t.act(
    (tx, at) => changeOrder(tx, { ...at, lines: [{ line: 1, pieces: 100 }] }),
    order.id,
  )
  expect(money(fewer)).toEqual([300_000, 3_000, 14_850, 311_900])
  expect(await t.effects(order.id)).toMatchObject([{ discount: 3_000, pieces: 100 }])
  const stands = await t.act(acceptChange, order.id)
  expect([stands.status, money(stands)[1]]).toEqual(['confirmed', 3_000])
  // The new version holds for whoever orders now.
  expect(money(await place(t.db, t.world, { 'HAL-100': 2 }))[1]).toBe(3_000)
})

test('what was billed stands: pieces that do not come take their share of the discount and lower no slab', async () => {
  const t = await trade({ haldi: haldiSlabs })
  const { id } = await place(t.db, t.world, { 'HAL-100': 200 })
  await t.act(confirmOrder, id)
  await t.act(dispatchOrder, id)
  const came = await t.act((tx, at) => receiveOrder(tx, { ...at, lines: [{ line: 1, missing: 50 }] }), id)
  expect(money(came).slice(0, 2)).toEqual([450_000, 9_000])
  expect(await t.effects(id)).toMatchObject([{ discount: 9_000 }])
  const back = reverse(came, [{ line: 1, pieces: 150 }])
  expect(back.credits[0]).toMatchObject({ taxable: 450_000, discount: 9_000, amount: came.quote.total })
})

test('free goods are a line of their own: reserved, loaded, at full rate and 100 % off', async () => {
  const t = await trade({ noodles: elevenPlusOne })
  const order = await place(t.db, t.world, { 'NOO-70': 22, 'HAL-100': 1 })
  expect(pieces(order, 'ordered')).toEqual(['22 NOO-70', '1 HAL-100', '2 NOO-70 free'])
  expect(order.quote.lines[2]).toMatchObject({
    pieces: 2,
    taxable: 2_400,
    discount: 2_400,
    tax: 0,
    amount: 0,
    free: true,
  })
  expect(order.quote.total).toBe(30_900)
  expect(await orderById(t.db.pool, order.id)).toEqual(order)
  await t.act(confirmOrder, order.id)
  expect((await shelves(t.db, t.world))['NOO-70']).toEqual({ physical: 480, reserved: 24 })
  const half = await t.act((tx, at) => changeOrder(tx, { ...at, lines: [{ line: 1, pieces: 12 }] }), order.id)
  expect(pieces(half, 'confirmed')).toEqual(['12 NOO-70', '1 HAL-100', '1 NOO-70 free'])
  expect((await shelves(t.db, t.world))['NOO-70']).toEqual({ physical: 480, reserved: 13 })
  const agreed = await t.act(acceptChange, order.id)
  expect([agreed.status, pieces(agreed, 'confirmed')]).toEqual([
    'confirmed',
    ['12 NOO-70', '1 HAL-100', '1 NOO-70 free'],
  ])
  const sent = await t.act(
    (tx, at) => dispatchOrder(tx, { ...at, lines: [{ line: 1, pieces: 10 }] }),
    order.id,
  )
  expect(pieces(sent, 'dispatched')).toEqual(['10 NOO-70', '1 HAL-100', '0 NOO-70 free'])
  expect((await shelves(t.db, t.world))['NOO-70']).toEqual({ physical: 470, reserved: 0 })
})

test('a shop that wants only what was not changed keeps no free goods of what it gave up', async () => {
  const t = await trade({ noodles: elevenPlusOne })
  const { id } = await place(t.db, t.world, { 'NOO-70': 22, 'HAL-100': 1 })
  await t.act((tx, at) => changeOrder(tx, { ...at, lines: [{ line: 1, pieces: 12 }] }), id)
  const rest = await t.act((tx, at) => declineChange(tx, { ...at, keep: 'rest' }), id)
  expect(pieces(rest, 'confirmed').filter((line) => !line.startsWith('0'))).toEqual(['1 HAL-100'])
  expect((await shelves(t.db, t.world))['NOO-70']).toMatchObject({ reserved: 0 })
})

test('free goods that are not there do not hold the order up: they are owed with a later delivery', async () => {
  const products = [{ sku: 'NOO-70', ptr: 1260, mrp: 1400, stock: 23 }]
  const t = await trade({ noodles: elevenPlusOne }, { products })
  const { id } = await place(t.db, t.world, { 'NOO-70': 22 })
  const outcome = await t.run((tx) => confirmOrder(tx, { orderId: id, by: t.world.billerId, now: monday10 }))
  if (!outcome.ok) throw new Error(outcome.reason)
  expect(pieces(outcome.change.order, 'confirmed')).toEqual(['22 NOO-70', '1 NOO-70 free'])
  const owed = await orderById(t.db.pool, outcome.change.detail.backorder?.id ?? 0)
  expect(owed).toMatchObject({
    source: 'backorder',
    quote: { total: 0 },
    lines: [{ ordered: 1, free: { owed: true } }],
  })
  await t.db.pool.query('update stock set physical = 30')
  expect(pieces(await t.act(confirmOrder, owed?.id ?? 0), 'confirmed')).toEqual(['1 NOO-70 free'])
})

test('… or their value is taken off, where the scheme has it so', async () => {
  const products = [{ sku: 'NOO-70', ptr: 1260, mrp: 1400, stock: 22 }]
  const t = await trade({ noodles: written({ ...noodles, short: 'value' }, onNoodles) }, { products })
  const { id, quote } = await place(t.db, t.world, { 'NOO-70': 22 })
  const confirmed = await t.act(confirmOrder, id)
  expect(pieces(confirmed, 'confirmed')).toEqual(['22 NOO-70', '0 NOO-70 free'])
  // Two pieces at ₹12.00 without GST.
  expect([confirmed.quote.discount, quote.lines[0]?.discount]).toEqual([2_400, 0])
  expect(await t.effects(id)).toMatchObject([{ discount: 2_400, free_value: 0 }])
})

test('goods given back give back what they had earned: the discount, and free pieces or their price', async () => {
  const t = await trade({ noodles: elevenPlusOne })
  const { id } = await place(t.db, t.world, { 'NOO-70': 22 })
  for (const deed of [confirmOrder, dispatchOrder]) await t.act(deed, id)
  const came = await t.act((tx, at) => receiveOrder(tx, at), id)
  const kept = reverse(came, [{ line: 1, pieces: 11 }])
  expect(kept.credits[0]).toMatchObject({ kept: 1_260, amount: 11 * 1_260 - 1_260 })
  const both = reverse(came, [
    { line: 1, pieces: 11 },
    { line: 2, pieces: 1 },
  ])
  expect(both.credits.map(({ amount }) => amount)).toEqual([11 * 1_260 - 1_260, 1_260])
  const all = reverse(came, [
    { line: 1, pieces: 22 },
    { line: 2, pieces: 2 },
  ])
  expect(all.credits.reduce((sum, { amount }) => sum + amount, 0)).toBe(came.quote.total)
})

test('a sale over the counter gets its schemes too', async () => {
  const t = await trade({ noodles: elevenPlusOne, haldi: haldiSlabs })
  const sold = await t.run((tx) =>
    counterSale(tx, {
      ...{ key: 'c1', outletId: t.outlet, by: t.world.billerId, now: monday10, paid: false },
      lines: [
        { sku: 'NOO-70', pieces: 11 },
        { sku: 'HAL-100', pieces: 50 },
      ],
    }),
  )
  if (!sold.ok) throw new Error(sold.reason)
  expect(pieces(sold.change.order, 'received')).toEqual(['11 NOO-70', '50 HAL-100', '1 NOO-70 free'])
  expect(sold.change.order.quote.lines[1]).toMatchObject({ discount: 1_500 })
})

test('a total that was shown is kept: an order that would cost another is not placed', async () => {
  const t = await trade({ haldi: haldiSlabs })
  const wanted = { outletId: t.outlet, placedBy: null, source: 'typed' as const, now: monday10 }
  const lines = [{ sku: 'HAL-100', pieces: 50 }]
  const at = (total: number) => t.run((tx) => placeOrder(tx, { ...wanted, key: `k${total}`, lines, total }))
  expect(await at(157_500)).toMatchObject({ ok: false, reason: 'order-price-changed' })
  expect(await at(155_900)).toMatchObject({ ok: true })
})

test('a shop is met by its class, its region, its tier and its first order, as the database knows them', async () => {
  const rate = { kind: 'quantity-slabs', slabs: [{ from: 1, rate: 100 }] }
  const t = await trade({
    class: written(rate, { to: { classes: ['A'] } }),
    region: written(rate, { to: { regions: ['STATE'] } }),
    tier: written(rate, { to: { tiers: ['gold'] } }),
    segment: written(rate, { to: { segments: ['slow'] } }),
    first: written(rate, { to: { firstOrder: true } }),
  })
  const off = async () => (await place(t.db, t.world, { 'HAL-100': 100 })).quote.discount
  // ₹3,000.00 taxable: 1 % for each that meets it.
  expect([await off(), await off()]).toEqual([3_000, 0])
  await t.db.pool.query(
    `insert into region (code, parent, name, kind) values ('STATE', null, 'S', 'state'), ('CITY', 'STATE', 'C', 'city')`,
  )
  await t.db.pool.query(`update beat set area = 'CITY'`)
  await t.db.pool.query(`update outlet set class = 'A' where id = $1`, [t.outlet])
  await t.db.pool.query(`insert into outlet_segment (outlet_id, segment) values ($1, 'slow')`, [t.outlet])
  await t.db.pool.query(
    `insert into point_account (outlet_id, tier, changed_at) values ($1, 'gold', now())`,
    [t.outlet],
  )
  expect(await off()).toBe(12_000)
})
