/** Bills on the page: who sees which, what is decided there, and what is for the brand alone. */
import { beforeEach, expect, test } from 'vitest'
import { tellAlerts } from '../../src/jobs/bill-alerts.ts'
import { readBill } from '../flows/retailer/bills.ts'
import type { Person } from '../support/chat.ts'
import { type BillDesk, doubtful, ofRival, openBillDesk } from './bill-desk.ts'
import type { Visitor } from './office.ts'

let bills: BillDesk
let biller: Visitor
let marketer: Visitor
let asha: Person
beforeEach(async () => {
  bills = await openBillDesk()
  asha = await bills.desk.join('Asha', 'marketer', { party: 'brand' })
  marketer = await bills.visit(await bills.personNamed('Asha'))
  biller = await bills.visit(bills.desk.shop.billerId)
})

const text = async (answer: Promise<Response>) => (await answer).text()
const statuses = async (who: Visitor, paths: readonly string[]) =>
  Promise.all(paths.map(async (path) => (await who.get(path)).status))
const last = <T>(told: readonly T[]): T | undefined => told.at(-1)

test('the seller’s office and the brand see a bill with its picture; nobody else does, and its rules and alerts are the brand’s', async () => {
  const { desk, world } = bills
  await world.sends(doubtful())
  await desk.join('Ramu', 'godown')
  const rival = await bills.visit(await bills.rival())
  const godown = await bills.visit(await bills.personNamed('Ramu'))
  const shop = await bills.visit(desk.shop.ownerId)
  const own = ['/bills', '/bills/decided', '/bills/1', '/bills/1/pages/0', '/bills/1/crops/date']
  const brand = ['/bills/alerts', '/bills/schemes', '/bills/schemes.xlsx', '/bills/rules']
  expect(await statuses(biller, [...own, ...brand])).toEqual([200, 200, 200, 200, 200, 403, 403, 403, 403])
  expect(await statuses(marketer, [...own, ...brand])).toEqual(Array(9).fill(200))
  expect(await statuses(rival, own)).toEqual([200, 200, 404, 404, 404])
  for (const nobody of [godown, shop]) expect(await statuses(nobody, own)).toEqual(Array(5).fill(403))
  expect(await text(rival.get('/bills'))).not.toContain('Om Stores 1')
  expect((await rival.post('/bills/1/accept')).status).toBe(404)
  expect((await biller.post('/bills/1/accept', {}, { 'x-csrf-token': 'guessed' })).status).toBe(403)
  const queue = await text(biller.get('/bills'))
  expect(queue).toContain('It is not clear that it is made out to this shop.')
  expect(await text(biller.get('/distributor/D-T/today'))).toContain('bill to look at')
  const picture = await biller.get('/bills/1/pages/0')
  expect(picture.headers.get('cache-control')).toContain('private')
  expect(picture.headers.get('content-type')).toBe('image/jpeg')
  expect(await statuses(biller, ['/bills/1/pages/1', '/bills/1/crops/line-7', '/bills/1/crops/x'])).toEqual([
    ...[404, 404, 404],
  ])
})

test('likely values are tapped or typed one by one; the last one counts a bill that nothing else speaks against', async () => {
  const { desk, world } = bills
  await desk.db.pool.query('insert into bill_policy (id, asks) values (1, false)')
  const certain = { total: true, date: false, invoiceNumber: false, taxId: true, lines: true }
  await world.sends(doubtful({ buyer: { name: 'Om Stores 1', taxId: null }, certain }))
  const page = await text(biller.get('/bills/1'))
  expect(page).toContain('As it stands, it would bring 60 points.')
  expect(page).toContain('name="tapped:date" value="2026-11-01"')
  expect(page).toContain('/bills/1/crops/invoiceNumber')
  const wrong = await biller.post('/bills/1/answer', { 'typed:date': 'whenever' })
  expect([wrong.status, await wrong.text()]).toEqual([409, expect.stringContaining('could not be read')])
  expect((await biller.post('/bills/1/answer', { 'tapped:date': '2026-12-24' })).status).toBe(409)
  const noted = await biller.post('/bills/1/answer', { 'tapped:date': '2026-11-01', 'typed:date': '' })
  expect(await noted.text()).toContain('The bill still waits')
  const counted = await biller.post('/bills/1/answer', { 'typed:number': 'GST/00123' })
  expect([counted.status, await counted.text()]).toEqual([200, expect.stringContaining('✅ Counted')])
  expect(last(await desk.owner.hears())?.text).toContain('→ 60 points')
  const decided = await text(biller.get('/bills/1'))
  for (const said of ['Hetal', 'Answered:', '2026-11-01', '>60<']) expect(decided).toContain(said)
  expect(await text(marketer.get('/bills/decided'))).toContain('Om Stores 1')
})

test('goods that nobody knows are one question of two buttons', async () => {
  const { desk, world } = bills
  await desk.db.pool.query('insert into bill_policy (id, asks) values (1, false)')
  const buyer = { name: 'Om Stores 1', taxId: null }
  const goods = ['HALDI 100G', 'KRANTI GUR 1KG', 'SANT SABUN 90G']
  await world.sends(
    readBill(
      goods.map((description) => ({ description, quantity: 200, rate: 3_000 })),
      { buyer },
    ),
  )
  const page = await text(biller.get('/bills/1'))
  expect(page).toContain('name="tapped:others" value="all-other"')
  expect(page).toContain('name="tapped:others" value="some-ours"')
  expect(page).not.toContain('name="typed:others"')
  expect(await statuses(biller, ['/bills/1/crops/lines'])).toEqual([200])
  expect((await biller.post('/bills/1/answer', { 'tapped:others': 'other' })).status).toBe(409)
  const some = await text(biller.post('/bills/1/answer', { 'tapped:others': 'some-ours' }))
  expect(some).toContain('name="typed:line:2:product"')
  const counted = await biller.post('/bills/1/answer', {
    'tapped:line:1:product': 'other',
    'tapped:line:2:product': 'other',
  })
  expect([counted.status, await counted.text()]).toEqual([200, expect.stringContaining('✅ Counted')])
  expect(last(await desk.owner.hears())?.text).toContain('→ 60 points')
})

test('a second decision is answered with who was first and when, on the page and in chat', async () => {
  const { desk, world } = bills
  await world.sends(doubtful())
  await desk.biller.hears()
  await desk.biller.asks('doubtful bills')
  const both = await Promise.all([
    biller.post('/bills/1/refuse', { picked: '@other-shop' }),
    marketer.post('/bills/1/accept'),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const [won, lost] = both[0].status === 200 ? ['Hetal', both[1]] : ['Asha', both[0]]
  expect(await lost.text()).toContain(`${won} has decided this bill already, at 10:00 am.`)
  const tapped = await desk.biller.taps('Om Stores 1: GST/00123')
  expect(tapped.text).toContain(`${won} has decided this bill already, at 10:00 am.`)
  const told = (await desk.owner.hears()).filter((each) => /Accepted|Not counted/.test(each.text))
  expect(told).toHaveLength(1)
})

test('a bill that speaks against its seller is for the brand alone, which is told once', async () => {
  const { desk, world } = bills
  const owner = await bills.rival()
  const rival = await bills.visit(owner)
  await world.sends(ofRival())
  await desk.owner.taps('Something wrong?')
  await desk.owner.asks('they came by with a van')
  expect(await text(rival.get('/bills'))).not.toContain('Om Stores 1')
  expect((await rival.get('/bills/1')).status).toBe(404)
  expect((await rival.post('/bills/1/refuse', { picked: '@other-shop' })).status).toBe(404)
  const page = await text(marketer.get('/bills/1'))
  for (const said of ['Infiltration', 'they came by with a van', 'Mahavir Agencies'])
    expect(page).toContain(said)
  await asha.hears()
  await Promise.all([1, 2].map(() => tellAlerts(desk.chat.core, desk.chat.now)))
  const told = await asha.hears()
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('Mahavir Agencies billed Om Stores 1, which it does not serve')
  expect(await text(marketer.get('/bills/alerts?kind=infiltration'))).toContain('(bill MA/77)')
  expect(await text(marketer.get('/bills/alerts?kind=undercutting'))).not.toContain('MA/77')
  await marketer.post('/bills/1/refuse', { reason: 'It is of another distributor' })
  expect(await text(rival.get('/bills/decided'))).not.toContain('MA/77')
})

test('schemes that were kept back are summed by distributor and month, as a page and as a workbook', async () => {
  const { desk, world } = bills
  await world.sends(doubtful())
  for (const [n, detail] of [
    { promised: 9_000, given: 1_000 },
    { promised: 6, given: 2, free: true },
  ].entries())
    await desk.db.pool.query(
      `insert into bill_alert (kind, distributor_id, outlet_id, bill_id, key, detail, at)
       select 'scheme-not-passed', distributor_id, outlet_id, id, $1, $2, now() from shop_bill`,
      [`k${n}`, JSON.stringify(detail)],
    )
  const page = await text(marketer.get('/bills/schemes'))
  for (const said of ['Shreeji Distributors', '1 of 1', '₹80', '+ 4 free']) expect(page).toContain(said)
  expect(await text(marketer.get('/bills/schemes?month=2026-10'))).toContain('shows what was promised')
  const file = await marketer.get('/bills/schemes.xlsx?month=2026-11')
  expect(file.headers.get('content-disposition')).toContain('schemes-kept-back-2026-11.xlsx')
  expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(2_000)
})

test('the brand’s desk sets the rules for bills, within bounds, and it is written down', async () => {
  const rules = {
    ...{ estimate: 'review', unknownSeller: 'reduced', reducedRate: '25', windowDays: '30' },
    ...{
      undercutRate: '2.5',
      undercutBills: '4',
      reviewAbove: '1,00,000',
      pendingDays: '0',
      reviewHours: '12',
    },
  }
  expect((await biller.post('/bills/rules', rules)).status).toBe(403)
  const wrong = await marketer.post('/bills/rules', { ...rules, windowDays: '0' })
  expect([wrong.status, await wrong.text()]).toEqual([
    409,
    expect.stringContaining('Days until a bill is too old'),
  ])
  expect((await marketer.post('/bills/rules', { ...rules, reducedRate: 'half' })).status).toBe(409)
  expect((await marketer.post('/bills/rules', rules)).status).toBe(200)
  const { rows } = await bills.desk.db.pool.query(
    `select p.*, (select detail->'before'->>'windowDays' from audit_log where action = 'set-bill-policy') as was from bill_policy p`,
  )
  expect(rows).toEqual([
    expect.objectContaining({
      ...{ estimate: 'review', unknown_seller: 'reduced', reduced_rate: 2_500, window_days: 30, was: '45' },
      ...{ undercut_rate: 250, review_above: 10_000_000, review_hours: 12, asks: false },
    }),
  ])
})
