import { beforeEach, expect, test } from 'vitest'
import type { Person } from '../../support/chat.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk({ visitDays: ['mon'], outlets: 3 })
})

const orders = async () =>
  (
    await desk.db.pool.query(
      'select number, outlet_id, status, source, placed_by, typed_by from trade_order order by id',
    )
  ).rows

async function rep(beats = true): Promise<Person> {
  const ramesh = await desk.join('Ramesh', 'rep', { party: 'brand' })
  if (beats)
    await desk.db.pool.query(`insert into rep_beat select p.id, $1 from person p where p.name = 'Ramesh'`, [
      desk.shop.beatId,
    ])
  return ramesh
}

test('one typed line and one tap place an order for a shop; the shop hears who typed it', async () => {
  const review = await desk.biller.asks('R-T-1 2 peti noodles, 5 ghee')
  expect(review.text).toContain('📝 For Om Stores 1 (R-T-1):')
  const placed = await desk.biller.taps('Place order')
  expect(placed.text).toMatch(/^✅ Order 1001 for Om Stores 1, ₹[\d,]+\. They have been told\.$/)
  expect(await orders()).toEqual([
    {
      number: 1001,
      outlet_id: desk.shop.outletIds[0],
      status: 'placed',
      source: 'for-shop',
      placed_by: desk.shop.billerId,
      typed_by: desk.shop.billerId,
    },
  ])
  const [told] = await desk.owner.hears()
  expect(told?.text).toContain('Hetal of Shreeji Distributors typed this order for you – order 1001')
  expect(told?.text).toContain('Not right? Object until it is loaded.')
  expect(told?.choices).toEqual(['See the order', 'Object'])
})

test('several shops of one message are reviewed and placed one after the other', async () => {
  const first = await desk.biller.asks('R-T-1 2 peti noodles\nR-T-9 5 ghee\nR-T-3 haldi 40')
  expect(first.text).toContain('For Om Stores 1')
  const second = await desk.biller.taps('Place order')
  expect(second.text).toContain('✅ Order 1001 for Om Stores 1')
  expect(second.text).toContain('None of your shops has the code R-T-9.')
  expect(second.text).toContain('📝 For Om Stores 3 (R-T-3):')
  expect((await desk.biller.taps('Place order')).text).toContain('✅ Order 1002 for Om Stores 3')
  expect((await orders()).map(({ outlet_id }) => outlet_id)).toEqual([
    desk.shop.outletIds[0],
    desk.shop.outletIds[2],
  ])
})

test('a rep takes the orders of today’s beat and is named as who typed them', async () => {
  const ramesh = await rep()
  const list = await ramesh.asks("today's beat")
  expect(list.text).toContain('Beat 1 today: 3 of 3 shops have not ordered yet.')
  expect(list.text).not.toContain('owes')
  await ramesh.taps('Om Stores 1')
  await ramesh.asks('2 peti noodles')
  await ramesh.taps('Place order')
  expect((await orders())[0]).toMatchObject({ source: 'by-rep', status: 'placed' })
  expect((await desk.owner.hears())[0]?.text).toContain(
    'Ramesh typed this order for you, to Shreeji Distributors',
  )
  expect((await desk.biller.hears())[0]?.text).toContain('New order 1001')
  expect((await ramesh.asks("today's beat")).text).toMatch(/✅ Om Stores 1 \(R-T-1\) · order 1001, ₹/)
})

test('a rep orders for no shop off its beats', async () => {
  const ramesh = await rep(false)
  expect((await ramesh.asks('R-T-1 2 peti noodles')).text).toContain('None of your shops has the code')
  expect(await orders()).toEqual([])
})

test('the beat list shows what is due to the office, and the usual of a shop is one tap', async () => {
  const outlet = desk.shop.outletIds[0]
  await desk.db.pool.query(
    'insert into dues_account (distributor_id, outlet_id, balance, changed_at) values ($1, $2, 340000, $3)',
    [desk.shop.distributorId, outlet, desk.chat.now],
  )
  for (const days of [21, 14, 7]) {
    const now = new Date(desk.chat.now.getTime() - days * 86_400_000)
    const order = await desk.orders({ 'NOO-70': 96 }, { now })
    await desk.db.pool.query(`update trade_order set status = 'received' where id = $1`, [order.id])
  }
  const list = await desk.biller.asks('beat')
  expect(list.text).toContain('◻️ Om Stores 1 (R-T-1) · owes ₹3,400 · usual: 1 item')
  const review = await desk.biller.taps('Om Stores 1: the usual')
  expect(review.text).toContain('Masala Noodles 70g')
  expect((await desk.biller.taps('Place order')).choices).toContain("Today's beat")
})

test('goods passed on without a code ask for the shop, those who wrote lately first', async () => {
  await desk.owner.asks('menu')
  await desk.db.pool.query(`update conversation set heard_at = $1`, [desk.chat.now])
  const asked = await desk.biller.asks('2 peti noodles, 5 ghee')
  expect(asked.text).toContain('“2 peti noodles, 5 ghee” – for which shop?')
  expect(asked.choices).toEqual(['R-T-1 Om Stores 1', 'It is my stock', 'Menu'])
  expect((await desk.biller.taps('R-T-1')).text).toContain('For Om Stores 1')
})

test('a shop’s message that is forwarded is an order, where the same words typed would count stock', async () => {
  const typed = await desk.biller.asks('ghee 5')
  expect(typed.choices).not.toContain('It is my stock')
  await desk.biller.asks('cancel')
  const [asked] = await desk.biller.does({ kind: 'text', text: 'ghee 5', forwarded: true })
  expect(asked?.text).toContain('“ghee 5” – for which shop?')
  expect((await desk.biller.asks('R-T-1')).text).toContain('For Om Stores 1')
  const ramesh = await rep()
  const [passed] = await ramesh.does({ kind: 'text', text: 'ghee 5', forwarded: true })
  expect(passed?.text).toContain('for which shop?')
})

test('words a shop’s goods were asked about are learned for the shop, not for who typed', async () => {
  const sizes = ['70g', '140g'].map((size) => ({
    sku: `NOO-${size}`,
    name: `Masala Noodles ${size}`,
    stock: 480,
  }))
  desk = await openDesk({ products: sizes })
  expect((await desk.biller.asks('R-T-1 5 noodles')).text).toContain('noodles')
  await desk.biller.taps('Masala Noodles 140g')
  await desk.biller.taps('Place order')
  const { rows } = await desk.db.pool.query('select outlet_id, words from outlet_alias')
  expect(rows).toEqual([{ outlet_id: desk.shop.outletIds[0], words: 'noodles' }])
})

test('a counter sale is one message: handed over, received and paid, and the shop is told', async () => {
  const sold = await desk.biller.asks('counter R-T-1 5 ghee, 2 noodles cash')
  expect(sold.text).toMatch(/^✅ Sold to Om Stores 1: ₹[\d,]+, paid in cash\. It is order 1001/)
  expect((await orders())[0]).toMatchObject({ status: 'received', source: 'counter' })
  expect(await desk.shelf('GHE-500')).toEqual({ physical: 19, reserved: 0 })
  const { rows } = await desk.db.pool.query('select kind, method from dues_entry order by id')
  expect(rows).toEqual([
    { kind: 'bill', method: null },
    { kind: 'payment', method: 'cash' },
  ])
  const account = await desk.db.pool.query('select balance from dues_account')
  expect(Number(account.rows[0].balance)).toBe(0)
  const told = await desk.owner.hears()
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('Hetal of Shreeji Distributors sold this to Om Stores 1 over the counter')
})
