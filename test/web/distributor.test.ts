import { beforeAll, expect, test } from 'vitest'
import { place, statusOf } from './goods.ts'
import { type Office, openOffice, type Visitor } from './office.ts'

let office: Office
let owner: Visitor
beforeAll(async () => {
  office = await openOffice()
  owner = await office.signIn(office.trade.people.owner)
})

const order = (pieces: Record<string, number> = { 'NDL-70': 2 }) =>
  place(office.db, office.trade.shop, office.clock.now, pieces)
const act = (who: Visitor, id: number, deed: string, form = {}) =>
  who.post(`/distributor/D-AMW/orders/${id}/${deed}`, form)

test('an order goes from placed to delivered on the page, and everyone concerned is told at each step', async () => {
  const id = await order()
  office.announced.length = 0
  for (const deed of ['confirm', 'dispatch', 'deliver']) expect((await act(owner, id, deed)).status).toBe(200)
  expect(await statusOf(office.db, id)).toBe('delivered')
  expect(office.announced.map(({ kind }) => kind)).toEqual(['confirmed', 'dispatched', 'delivered'])
})

test('confirming twice at the same moment confirms and tells once', async () => {
  const id = await order()
  office.announced.length = 0
  const answers = await Promise.all([act(owner, id, 'confirm'), act(owner, id, 'confirm')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(office.announced).toHaveLength(1)
})

test('what cannot be told is not done', async () => {
  const id = await order()
  const failing = office.announced.push
  office.announced.push = () => {
    throw new Error('no chat today')
  }
  expect((await act(owner, id, 'confirm')).status).toBe(500)
  office.announced.push = failing
  expect(await statusOf(office.db, id)).toBe('placed')
})

test('a refusal needs a reason, which the shop will read', async () => {
  const id = await order()
  const without = await act(owner, id, 'refuse', { reason: ' ' })
  expect(without.status).toBe(409)
  expect(await without.text()).toContain('Please give a reason')
  expect((await act(owner, id, 'refuse', { reason: 'No van this week' })).status).toBe(200)
  expect(office.announced.at(-1)?.detail.reason).toBe('No van this week')
})

test('where stock is short the page says what is missing and offers to send what is there', async () => {
  const id = await order({ 'SUG-1K': 500 })
  const short = await act(owner, id, 'confirm')
  const page = await short.text()
  expect(short.status).toBe(409)
  expect(page).toContain('Sugar 1 kg: 100 of 500')
  expect(page).toContain(`/orders/${id}/confirm-available`)
  expect((await act(owner, id, 'confirm-available')).status).toBe(200)
  expect(await statusOf(office.db, id)).toBe('changed')
  await act(owner, id, 'refuse', { reason: 'test is over' })
})

test('somebody who comes too late reads who was faster', async () => {
  const id = await order()
  await act(owner, id, 'confirm')
  expect(await (await act(owner, id, 'confirm')).text()).toContain('already “Confirmed”, by Kiran Shah')
})

test('open orders stand above closed ones, the longest wait on top, and filters narrow them', async () => {
  const fresh = await openOffice()
  const visitor = await fresh.signIn(fresh.trade.people.owner)
  const later = (minutes: number) => new Date(fresh.clock.now.getTime() + minutes * 60_000)
  const ids = [
    await place(fresh.db, fresh.trade.shop, later(0), { 'NDL-70': 1 }),
    await place(fresh.db, fresh.trade.shop, later(5), { 'NDL-70': 2 }),
    await place(fresh.db, fresh.trade.shop, later(9), { 'NDL-70': 3 }),
  ]
  await visitor.post(`/distributor/D-AMW/orders/${ids[0]}/confirm`)
  const shown = async (query: string) => {
    const page = await (await visitor.get(`/distributor/D-AMW/orders?${query}`)).text()
    return [...page.matchAll(/id="order-(\d+)"/g)].map(([, id]) => Number(id))
  }
  expect(await shown('')).toEqual([ids[1], ids[2], ids[0]])
  expect(await shown('status=confirmed')).toEqual([ids[0]])
  expect(await shown('status=closed')).toEqual([])
  expect(await shown('beat=999999')).toEqual([])
})

test('another distributor and its orders do not exist for this one', async () => {
  const id = await order()
  const rival = await office.signIn(office.trade.people.rival)
  expect((await rival.get('/distributor/D-AMW/orders')).status).toBe(404)
  expect((await rival.post(`/distributor/D-AMW/orders/${id}/confirm`)).status).toBe(404)
  // Under their own address, with an order that is not theirs.
  expect((await rival.post(`/distributor/D-RAJ/orders/${id}/confirm`)).status).toBe(404)
  expect(await statusOf(office.db, id)).toBe('placed')
})

test('delivery sees the sheet of the day and delivers, and nothing else', async () => {
  const fresh = await openOffice()
  const id = await place(fresh.db, fresh.trade.shop, fresh.clock.now, { 'NDL-70': 2 })
  const early = await fresh.signIn(fresh.trade.people.owner)
  // The beat is visited on Mondays and Thursdays: the order is for Thursday.
  const thursday = new Date(fresh.clock.now.getTime() + 3 * 86_400_000)
  const delivery = await fresh.signIn(fresh.trade.people.delivery)
  expect((await delivery.get('/distributor/D-AMW/orders')).status).toBe(403)
  expect((await delivery.get('/distributor/D-AMW/stock')).status).toBe(403)
  expect((await act(delivery, id, 'confirm')).status).toBe(403)
  await act(early, id, 'confirm')
  expect((await act(delivery, id, 'dispatch')).status).toBe(403)
  await act(early, id, 'dispatch', { bills: 'S-101, S-102' })
  expect(await (await delivery.get('/distributor/D-AMW/sheet')).text()).not.toContain(`order-${id}`)
  fresh.clock.now = thursday
  const onThursday = await fresh.signIn(fresh.trade.people.delivery)
  expect(await (await onThursday.get('/distributor/D-AMW/sheet')).text()).toContain(`order-${id}`)
  expect((await act(onThursday, id, 'deliver')).status).toBe(200)
  expect(await statusOf(fresh.db, id)).toBe('delivered')
})

test('the brand sees every distributor and changes nothing', async () => {
  const marketer = await office.signIn(office.trade.people.marketer)
  const list = await (await marketer.get('/distributor')).text()
  expect(list).toContain('Shreeji Distributors')
  expect(list).toContain('Raj Agency')
  const id = await order()
  const page = await (await marketer.get('/distributor/D-AMW/orders')).text()
  expect(page).toContain(`order-${id}`)
  expect(page).not.toContain(`/orders/${id}/confirm`)
  expect((await act(marketer, id, 'confirm')).status).toBe(403)
  expect((await marketer.post('/distributor/D-AMW/stock', { sku: 'NDL-70', pieces: '1' })).status).toBe(403)
})

test('a shopkeeper who signs in finds no distributor to look at', async () => {
  const shopkeeper = await office.signIn(office.trade.people.shopkeeper)
  expect((await shopkeeper.get('/distributor')).status).toBe(403)
  expect((await shopkeeper.get('/distributor/D-AMW')).status).toBe(404)
})

test('a role taken away counts at the next click', async () => {
  const fresh = await openOffice()
  const visitor = await fresh.signIn(fresh.trade.people.owner)
  expect((await visitor.get('/distributor/D-AMW/orders')).status).toBe(200)
  await fresh.db.pool.query('update membership set active = false where person_id = $1', [
    fresh.trade.people.owner,
  ])
  expect((await visitor.get('/distributor/D-AMW/orders')).status).toBe(404)
})

test('stock is set on the page, is on record, and names the orders that no longer fit', async () => {
  const fresh = await openOffice()
  const visitor = await fresh.signIn(fresh.trade.people.owner)
  const id = await place(fresh.db, fresh.trade.shop, fresh.clock.now, { 'NDL-70': 50 })
  await visitor.post(`/distributor/D-AMW/orders/${id}/confirm`)
  const set = await visitor.post('/distributor/D-AMW/stock', { sku: 'NDL-70', pieces: '30' })
  expect(await set.text()).toMatch(/Promised to more than there is: orders \d+/)
  const { rows } = await fresh.db.pool.query(`select detail from audit_log where action = 'stock-set'`)
  expect(rows).toEqual([{ detail: { sku: 'NDL-70', pieces: 30 } }])
  for (const pieces of ['-1', '1.5', 'ten', ''])
    expect((await visitor.post('/distributor/D-AMW/stock', { sku: 'NDL-70', pieces })).status).toBe(409)
  expect((await visitor.post('/distributor/D-AMW/stock', { sku: 'NOPE', pieces: '1' })).status).toBe(409)
})

test('the page speaks the language of the person', async () => {
  await office.db.pool.query(`update person set language = 'hi' where id = $1`, [office.trade.people.owner])
  const page = await (await owner.get('/distributor/D-AMW/orders')).text()
  await office.db.pool.query(`update person set language = 'en' where id = $1`, [office.trade.people.owner])
  expect(page).toContain('<html lang="hi">')
  expect(page).toContain('सभी बीट')
})
