import { beforeAll, expect, test } from 'vitest'
import { type Desk, home, openTheDesk, textOf } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openTheDesk()
})

const pages = ['today', 'orders', 'sheet', 'dues', 'returns', 'disputes', 'stock'] as const
const ok = 200
const no = 403

test('every role opens its own pages and no others', async () => {
  const open = {
    owner: [ok, ok, ok, ok, ok, ok, ok],
    biller: [ok, ok, ok, ok, ok, ok, ok],
    godown: [ok, ok, ok, no, ok, ok, ok],
    delivery: [no, no, ok, no, no, no, no],
    marketer: [ok, ok, ok, no, ok, ok, ok],
    rival: [404, 404, 404, 404, 404, 404, 404],
  } as const
  for (const [role, wanted] of Object.entries(open)) {
    const who = desk.staff[role as keyof typeof open]
    const seen = await Promise.all(pages.map(async (page) => (await who.get(`${home}/${page}`)).status))
    expect([role, seen]).toEqual([role, wanted])
  }
})

test('an owner and a biller begin with the day, the godown with the orders, delivery with the sheet', async () => {
  const start = async (role: keyof typeof desk.staff) =>
    (await desk.staff[role].get(home)).headers.get('location')
  expect(await start('owner')).toBe(`${home}/today`)
  expect(await start('biller')).toBe(`${home}/today`)
  expect(await start('godown')).toBe(`${home}/orders`)
  expect(await start('delivery')).toBe(`${home}/sheet`)
})

test('what somebody may not do is refused by the server, whatever their page shows', async () => {
  const id = await desk.order()
  const deeds = [
    [`orders/${id}/confirm`, {}],
    [`orders/${id}/change`, { revision: '1' }],
    [`orders/${id}/payment-first`, {}],
    ['confirm-all', { until: desk.clock.now.toISOString() }],
    ['dues/R-0001/pay', { after: '0', amount: '10', method: 'cash' }],
    ['dues/R-0001/limits', { amount: '10', days: '', bills: '' }],
    ['claims/1/came', {}],
    ['returns/1/decide', { all: 'yes' }],
  ] as const
  for (const role of ['godown', 'delivery', 'marketer'] as const)
    for (const [path, form] of deeds)
      expect([role, path, (await desk.staff[role].post(`${home}/${path}`, form)).status]).toEqual([
        role,
        path,
        no,
      ])
  // Limits and what passes them are the owner's alone.
  const { biller } = desk.staff
  expect((await biller.post(`${home}/dues/R-0001/limits`, { amount: '9', days: '', bills: '' })).status).toBe(
    no,
  )
  expect((await biller.post(`${home}/orders/${id}/override`, { reason: 'once' })).status).toBe(no)
})

test('amounts due are seen by the office and by whoever brings the goods, not by the godown or the brand', async () => {
  await desk.bill('B-1', 777, '2026-10-01')
  const id = await desk.order({ 'SUG-1K': 2 })
  await desk.staff.owner.post(`${home}/orders/${id}/confirm`)
  await desk.staff.owner.post(`${home}/orders/${id}/dispatch`)
  await desk.db.pool.query('update trade_order set deliver_on = $1 where id = $2', ['2026-11-23', id])
  await desk.order({ 'GLU-10': 1 })
  const sees = async (role: keyof typeof desk.staff, page: string) =>
    (await textOf(desk.staff[role].get(`${home}/${page}`))).includes('₹777')
  expect(await Promise.all(['today', 'orders', 'sheet', 'dues'].map((page) => sees('biller', page)))).toEqual(
    [...[true, true, true, true]],
  )
  for (const role of ['godown', 'marketer'] as const)
    for (const page of ['today', 'orders', 'sheet'])
      expect([role, page, await sees(role, page)]).toEqual([role, page, false])
  expect(await sees('delivery', 'sheet')).toBe(true)
})

test('a change without the token of the page is not made', async () => {
  const id = await desk.order()
  const answer = await desk.staff.owner.post(
    `${home}/orders/${id}/confirm`,
    {},
    { 'x-csrf-token': 'guessed' },
  )
  expect(answer.status).toBe(no)
  expect(await textOf(desk.staff.owner.get(`${home}/orders/${id}`))).toContain('>New</span>')
})

test('what is not there, or is another distributor’s, is not found', async () => {
  const { owner, rival } = desk.staff
  for (const path of [
    'orders/999999',
    'orders/x',
    'dues/R-0050',
    'dues/nobody',
    'claims/7/picture',
    'returns/7/lines/1/picture',
  ])
    expect([path, (await owner.get(`${home}/${path}`)).status]).toEqual([path, 404])
  expect((await owner.post(`${home}/orders/1/explode`)).status).toBe(404)
  expect(
    (await rival.post(`/distributor/D-RAJ/dues/R-0001/pay`, { after: '0', amount: '1', method: 'upi' }))
      .status,
  ).toBe(404)
})
