import { beforeAll, expect, test } from 'vitest'
import { place } from './goods.ts'
import { type Office, openOffice, type Visitor } from './office.ts'

let office: Office
let owner: Visitor
let delivery: Visitor
beforeAll(async () => {
  office = await openOffice()
  owner = await office.signIn(office.trade.people.owner)
  delivery = await office.signIn(office.trade.people.delivery)
  const id = await place(office.db, office.trade.shop, office.clock.now, { 'NDL-70': 2 })
  await owner.post(`/distributor/D-AMW/orders/${id}/confirm`)
})

const papers = '/distributor/D-AMW/papers'
const status = async (who: Visitor, file: string) =>
  (await who.get(`${papers}/${file}?day=2026-11-30`)).status

test('picking list, delivery sheet and orders are had from the page, by their kind', async () => {
  const kinds = {
    'picking.pdf': 'application/pdf',
    'delivery.xlsx': 'spreadsheetml',
    'orders.csv': 'text/csv',
  }
  for (const [file, mime] of Object.entries(kinds)) {
    const answer = await owner.get(`${papers}/${file}?day=2026-11-30`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(mime)])
  }
  const xml = await (await owner.get(`${papers}/orders.xml?day=2026-11-30`)).text()
  expect(xml).toContain('VCHTYPE="Sales Order"')
})

test('the sheet names the papers that a person may have, and no others', async () => {
  const sheet = async (who: Visitor) => (await who.get('/distributor/D-AMW/sheet')).text()
  expect(await sheet(owner)).toContain('papers/picking.pdf?day=2026-11-23')
  const seen = await sheet(delivery)
  expect(seen).toContain('papers/delivery.pdf')
  expect(seen).not.toMatch(/papers\/(picking|orders)/)
})

test('delivery has the delivery sheet of today and neither picking list nor export', async () => {
  expect([await status(delivery, 'picking.pdf'), await status(delivery, 'orders.csv')]).toEqual([403, 403])
  const answer = await delivery.get(`${papers}/delivery.pdf?day=2026-11-30`)
  expect(answer.headers.get('content-disposition')).toContain('delivery-D-AMW-2026-11-23.pdf')
})

test('unknown papers, beats and distributors are not found', async () => {
  expect(await status(owner, 'everything.pdf')).toBe(404)
  expect(await status(owner, 'picking.exe')).toBe(404)
  expect((await owner.get(`${papers}/picking.pdf?beat=999999`)).status).toBe(404)
  expect((await owner.get('/distributor/D-XXX/papers/picking.pdf')).status).toBe(404)
})

test('an amount typed with the bill number is kept with the order and owed', async () => {
  const id = await place(office.db, office.trade.shop, office.clock.now, { 'NDL-70': 2 })
  await owner.post(`/distributor/D-AMW/orders/${id}/confirm`)
  const unclear = await owner.post(`/distributor/D-AMW/orders/${id}/dispatch`, { bills: 'no digits' })
  expect(unclear.status).toBe(409)
  await owner.post(`/distributor/D-AMW/orders/${id}/dispatch`, { bills: 'GST/5 = 25.50, 6' })
  const { rows } = await office.db.pool.query(
    `select b.number, b.amount, e.amount as owed from order_bill b
     left join dues_entry e on e.order_id = b.order_id and e.number = b.number where b.order_id = $1 order by b.number`,
    [id],
  )
  expect(rows).toEqual([
    { number: '6', amount: null, owed: null },
    { number: 'GST/5', amount: 2_550, owed: 2_550 },
  ])
})
