import { beforeAll, expect, test } from 'vitest'
import { keepFile } from '../../src/chat/kept-file.ts'
import { askReturn } from '../../src/returns/ask.ts'
import { shopMisses } from '../../src/returns/shop-says.ts'
import { type Desk, home, openTheDesk, textOf } from './desk.ts'
import { statusOf } from './goods.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openTheDesk()
})

const biller = () => desk.staff.biller
const post = (path: string, form = {}) => biller().post(`${home}/${path}`, form)
const page = (path: string) => textOf(biller().get(`${home}/${path}`))
const heard = async () => (await desk.ramesh.hears()).map(({ text }) => text).join('\n')

async function returned(): Promise<number> {
  const orderId = await desk.received()
  const { people, shop } = desk.trade
  const lines = [
    { orderId, orderLine: 1, pieces: 3, reason: 'damaged' as const },
    { orderId, orderLine: 2, pieces: 2, reason: 'unsold' as const },
  ]
  const asked = await desk.tx((tx) =>
    askReturn(tx, {
      key: `return ${orderId}`,
      outletId: shop,
      by: people.shopkeeper,
      lines,
      now: desk.clock.now,
    }),
  )
  if (!asked.ok) throw new Error(asked.reason)
  return asked.goods.id
}

const stockOf = async (sku: string) =>
  (
    await desk.db.pool.query(
      'select s.physical, s.damaged from stock s join product p on p.id = s.product_id where p.sku = $1',
      [sku],
    )
  ).rows[0]

test('a return is answered line by line with reasons, collected, and ends in a credit note that the shop reads', async () => {
  const id = await returned()
  expect(await page('today')).toContain('return to answer')
  await heard()
  const answer = { 'accept-1': '2', 'why-1': 'One is fine', 'accept-2': '2' }
  expect((await post(`returns/${id}/decide`, answer)).status).toBe(200)
  expect(await heard()).toContain('One is fine')
  const before = [await stockOf('NDL-70'), await stockOf('GLU-10')]
  const came = { 'saleable-1': '0', 'damaged-1': '2', 'saleable-2': '2', 'damaged-2': '0' }
  expect((await desk.staff.godown.post(`${home}/returns/${id}/collect`, came)).status).toBe(200)
  expect(await stockOf('NDL-70')).toEqual({ ...before[0], damaged: 2 })
  expect((await stockOf('GLU-10')).physical).toBe(before[1].physical + 2)
  expect(await heard()).toMatch(/Credit note CN-\d+ for return \d+: −₹/)
  expect(await page('returns?show=done')).toMatch(/Credit note CN-\d+/)
  expect(await page('stock?show=damaged')).toContain('id="stock-NDL-70"')
})

test('a line refused without a reason, too many pieces, and words for numbers are refused in a sentence', async () => {
  const id = await returned()
  const said = async (form: object) => textOf(post(`returns/${id}/decide`, form))
  expect(await said({ 'accept-1': '0', 'accept-2': '2' })).toContain(
    'Masala Noodles 70 g: please give a reason',
  )
  expect(await said({ 'accept-1': '9', 'accept-2': '2' })).toContain('at most 3')
  expect(await said({ 'accept-1': 'all' })).toContain('whole numbers')
  expect(
    (
      await post(`returns/${id}/decide`, {
        'accept-1': '0',
        'pick-1': '@too-late',
        'accept-2': '0',
        'pick-2': '@not-ours',
      })
    ).status,
  ).toBe(200)
  expect(await textOf(post(`returns/${id}/decide`, { all: 'yes' }))).toContain('The biller was first')
})

test('two who accept one return accept it once, and its picture is seen by those who decide', async () => {
  const id = await returned()
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])
  const file = await desk.tx((tx) =>
    keepFile(tx, { name: 'a.jpg', mime: 'image/jpeg', bytes: jpeg }, desk.clock.now),
  )
  await desk.db.pool.query('update goods_return_line set file_id = $1 where return_id = $2 and line = 1', [
    file,
    id,
  ])
  const picture = await biller().get(`${home}/returns/${id}/lines/1/picture`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  await heard()
  const both = [biller(), desk.staff.owner].map((who) =>
    who.post(`${home}/returns/${id}/decide`, { all: 'yes' }),
  )
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await heard()).match(/takes back/g)).toHaveLength(1)
})

test('what a shop reported stands with its order, is credited once, and the shop hears the credit note', async () => {
  const id = await desk.received([{ line: 1, missing: 1 }])
  expect(await page('disputes')).toContain('1 pc Masala Noodles 70 g missing')
  expect(await page(`orders/${id}`)).toContain('1 pc Masala Noodles 70 g missing')
  await heard()
  expect((await post(`orders/${id}/credit?at=disputes`)).status).toBe(200)
  expect(await heard()).toMatch(/Credit note CN-\d+/)
  expect(await textOf(post(`orders/${id}/credit?at=disputes`))).toContain('answered already')
  expect(await desk.audited('order-credit')).toHaveLength(1)
})

test('a complaint is declined with a reason that the shop reads, or sent again as an order of its own', async () => {
  const [first, second] = [
    await desk.received([{ line: 1, missing: 1 }]),
    await desk.received([{ line: 2, missing: 1 }]),
  ]
  await heard()
  expect(await textOf(post(`orders/${first}/decline?at=disputes`, { reason: '' }))).toContain('give a reason')
  expect((await post(`orders/${first}/decline?at=disputes`, { picked: '@signed' })).status).toBe(200)
  expect(await heard()).toContain('Signed for in full')
  expect((await post(`orders/${second}/again?at=disputes`)).status).toBe(200)
  expect(await heard()).toContain('sends again')
})

test('an order that has not come is brought back into stock, by those who load', async () => {
  const id = await desk.delivered({ 'GLU-10': 3 })
  const { people } = desk.trade
  await desk.tx((tx) => shopMisses(tx, { orderId: id, by: people.shopkeeper, now: desk.clock.now }))
  expect(await page('disputes')).toContain('has not come')
  const before = (await stockOf('GLU-10')).physical
  expect((await desk.staff.delivery.post(`${home}/orders/${id}/back`)).status).toBe(403)
  expect((await desk.staff.godown.post(`${home}/orders/${id}/back?at=disputes`)).status).toBe(200)
  expect([await statusOf(desk.db, id), (await stockOf('GLU-10')).physical]).toEqual(['returned', before + 3])
})
