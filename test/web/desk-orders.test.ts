import { beforeAll, expect, test } from 'vitest'
import { publishScheme } from '../../src/schemes/store.ts'
import { type Desk, home, openTheDesk, textOf } from './desk.ts'
import { statusOf } from './goods.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openTheDesk()
})

const post = (path: string, form = {}) => desk.staff.biller.post(`${home}/${path}`, form)
const page = (path: string) => textOf(desk.staff.biller.get(`${home}/${path}`))
const status = (id: number) => statusOf(desk.db, id)
const piecesOf = async (id: number) =>
  (
    await desk.db.pool.query<{ pieces: number }>(
      'select coalesce(offered, ordered) as pieces from order_line where order_id = $1 order by line',
      [id],
    )
  ).rows.map(({ pieces }) => pieces)
const revisionOf = async (id: number) =>
  /name="revision" value="(\d+)"/.exec(await page(`orders/${id}`))?.[1] ?? ''

test('all that is in stock is confirmed at once, the others are named with what is there, and every shop is told', async () => {
  const there = [await desk.order(), await desk.order({ 'GLU-10': 5 })]
  const short = await desk.order({ 'SUG-1K': 400 })
  await desk.ramesh.hears()
  const until = desk.clock.now.toISOString()
  const answer = await textOf(post('confirm-all?at=today', { until }))
  expect(answer).toContain('2 orders confirmed')
  expect(answer).toMatch(/\d+ Om Kirana Store: Sugar 1 kg: 100 of 400/)
  expect(await Promise.all([...there, short].map(status))).toEqual(['confirmed', 'confirmed', 'placed'])
  expect((await desk.ramesh.hears()).map(({ text }) => text).join('\n')).toContain('confirmed')
  expect(await textOf(post('confirm-all?at=today', { until }))).toContain('None was all in stock')
  await post(`orders/${short}/refuse`, { picked: '@no-stock' })
})

test('an order that came after the page was drawn is not confirmed unseen', async () => {
  const until = new Date(desk.clock.now.getTime() - 1_000).toISOString()
  const later = await desk.order()
  await post('confirm-all', { until })
  expect(await status(later)).toBe('placed')
  expect((await post('confirm-all', { until: 'yesterday' })).status).toBe(400)
  await post(`orders/${later}/confirm`)
})

test('a line is changed and another sent instead; the shop is asked, and what it was asked is on record', async () => {
  const id = await desk.order({ 'NDL-70': 6, 'GLU-10': 4 })
  await desk.ramesh.hears()
  const form = {
    revision: await revisionOf(id),
    'pieces-1': '2',
    'pieces-2': '4',
    'swap-2': 'SUG-1K',
    'swap-pieces-2': '3',
  }
  expect((await post(`orders/${id}/change?at=order&order=${id}`, form)).status).toBe(200)
  expect(await status(id)).toBe('changed')
  const [told] = await desk.ramesh.hears()
  expect(told?.text).toContain('Sugar 1 kg')
  expect(await desk.audited('order-change')).toHaveLength(1)
})

test('a change that changes nothing, or is no number, or comes too late is refused in a sentence', async () => {
  const id = await desk.order({ 'NDL-70': 6 })
  const revision = await revisionOf(id)
  const said = async (form: object) =>
    textOf(post(`orders/${id}/change?at=order&order=${id}`, { revision, ...form }))
  expect(await said({ 'pieces-1': '6' })).toContain('nothing is different yet')
  expect(await said({ 'pieces-1': 'some' })).toContain('whole number')
  expect(await said({ 'pieces-1': '0' })).toContain('Nothing would be left')
  await desk.staff.owner.post(`${home}/orders/${id}/confirm`)
  expect(await said({ 'pieces-1': '1' })).toContain('Somebody was at order')
  expect(await status(id)).toBe('confirmed')
})

test('orders go out with several bills each, one by one or from one list, and what cannot go is named', async () => {
  const ids = [await desk.order(), await desk.order(), await desk.order()]
  for (const id of ids) await post(`orders/${id}/confirm`)
  const { rows } = await desk.db.pool.query('select number from trade_order where id = any($1) order by id', [
    ids,
  ])
  const [a, b] = rows.map(({ number }) => number)
  const list = `${a} GST/1, GST/2 = 20.50\n${b} GST/2 = 5\n9999 7`
  const answer = await textOf(post('bills?status=confirmed', { list }))
  expect(answer).toContain('1 order is on the way')
  expect(answer).toContain('There is no order 9999 here')
  expect(answer).toMatch(/GST\/2/)
  expect(await Promise.all(ids.map(status))).toEqual(['dispatched', 'confirmed', 'confirmed'])
  expect(await textOf(post('bills', { list: 'just words' }))).toContain('one order a line')
  expect(await page('orders?q=GST/1')).toContain(`id="order-${ids[0]}"`)
})

test('orders are found by number, by bill, by shop and by what is the matter with them; the address keeps it', async () => {
  const id = await desk.order({ 'SUG-1K': 300 })
  const { rows } = await desk.db.pool.query('select number from trade_order where id = $1', [id])
  const shown = async (query: string) => (await page(`orders?${query}`)).includes(`id="order-${id}"`)
  expect(await shown(`q=${rows[0].number}&status=closed`)).toBe(true)
  expect(await shown('q=om%20kir')).toBe(true)
  expect(await shown('q=R-0001')).toBe(true)
  expect(await shown('q=nobody')).toBe(false)
  expect(await shown('only=short')).toBe(true)
  expect(await shown('only=urgent')).toBe(false)
  expect(await page('orders?only=short&q=om')).toContain('name="q" value="om"')
  await post(`orders/${id}/refuse`, { picked: '@no-stock' })
})

test('a list longer than a page is turned page by page', async () => {
  const more = await Promise.all(Array.from({ length: 52 }, () => desk.order()))
  const count = (html: string) => [...html.matchAll(/id="order-\d+"/g)].length
  const first = await page('orders?status=placed')
  expect(count(first)).toBe(50)
  expect(first).toContain('page=2')
  expect(count(await page('orders?status=placed&page=2'))).toBe(2)
  await desk.db.pool.query(`update trade_order set status = 'cancelled' where id = any($1)`, [more])
})

test('beyond its credit an order is not confirmed; the shop is asked for payment, or the owner lets it pass with a reason', async () => {
  await desk.bill('OLD-1', 500, '2026-11-01')
  await desk.db.pool.query(`update distributor set credit = 'block', upi = 'shreeji@bank'`)
  await desk.db.pool.query('update dues_account set limit_amount = 10000')
  const id = await desk.order()
  expect(await textOf(post(`orders/${id}/confirm`))).toContain('beyond its shop’s credit')
  await desk.ramesh.hears()
  expect(await textOf(post(`orders/${id}/payment-first?at=order&order=${id}`))).toContain(
    'is asked for payment first',
  )
  expect((await desk.ramesh.hears()).at(-1)?.text).toContain('upi://pay')
  expect(await textOf(post(`orders/${id}/payment-first`))).toContain('was asked already')
  const { owner } = desk.staff
  expect(await textOf(owner.post(`${home}/orders/${id}/override`, { reason: ' ' }))).toContain('say why')
  expect((await owner.post(`${home}/orders/${id}/override`, { reason: 'Pays on Friday' })).status).toBe(200)
  expect(await status(id)).toBe('confirmed')
  expect(await desk.audited('override-credit')).toMatchObject([{ reason: 'Pays on Friday' }])
  await desk.db.pool.query(`update distributor set credit = 'off'`)
})

test('an urgent wish is answered with a day, and the shop hears it', async () => {
  const id = await desk.order()
  await desk.db.pool.query(
    `update trade_order set urgent = 'asked', deliver_on = '2026-11-30' where id = $1`,
    [id],
  )
  expect(await page('today')).toContain('asked for urgently')
  await desk.ramesh.hears()
  expect(await textOf(post(`orders/${id}/urgent`, { day: '2026-11-24' }))).toContain('knows when')
  expect((await desk.ramesh.hears()).at(-1)?.text).toContain('24 Nov')
  expect(await textOf(post(`orders/${id}/urgent`, { day: '2026-11-24' }))).toContain('answered already')
})

test('each line shows what its schemes take off, a free line whose gift it is, and free pieces are changed by nobody’s hand', async () => {
  const window = { from: '2020-01-01', until: '2099-12-31', timeZone: 'Asia/Kolkata' }
  const scheme = (name: string, sku: string, rule: object) => ({
    ...{ v: 1, name: { en: name }, window, rule, goods: { skus: [sku] } },
  })
  const slabs = { kind: 'quantity-slabs', slabs: [{ from: 40, rate: 200 }] }
  for (const [code, document] of Object.entries({
    SLAB: scheme('Noodles 40', 'NDL-70', slabs),
    EXTRA: scheme('Glucose 11+1', 'GLU-10', { kind: 'extra', buy: 11, free: 1 }),
  }))
    await desk.tx((tx) => publishScheme(tx, { code, document, by: null, now: desk.clock.now }))
  const id = await desk.order({ 'NDL-70': 42, 'GLU-10': 22 })
  const shown = await page(`orders/${id}`)
  const row = (name: string) => shown.split('<tr').find((each) => each.includes(name)) ?? ''
  // 42 × ₹12 with 5 % of GST are ₹480 without.
  expect(row('Masala Noodles')).toContain('Noodles 40: ₹9.60 off')
  const gift = shown.split('<tr').at(-1)?.split('</tr>')[0]
  expect(gift).toMatch(/Glucose Biscuit 10.*Glucose 11\+1: free/s)
  expect(gift).not.toContain('<input')
  const [revision, form] = [await revisionOf(id), `orders/${id}/change?at=order&order=${id}`]
  expect(await textOf(post(form, { revision, 'pieces-3': '20' }))).toContain('Nothing was changed')
  expect(await piecesOf(id)).toEqual([42, 22, 2])
  await post(form, { revision, 'pieces-2': '11' })
  expect(await piecesOf(id)).toEqual([42, 11, 1])
})
