import { beforeAll, expect, test } from 'vitest'
import { keepFile } from '../../src/chat/kept-file.ts'
import { keepClaimFile, takeClaim } from '../../src/dues/claims.ts'
import { addEntry } from '../../src/dues/entries.ts'
import { type Desk, home, openTheDesk, textOf } from './desk.ts'
import { statusOf } from './goods.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openTheDesk()
  await desk.bill('B-1', 1_000, '2026-09-10')
  await desk.bill('B-2', 500, '2026-11-20')
})

const shop = `${home}/dues/R-0001`
const biller = () => desk.staff.biller
const account = async () => textOf(biller().get(shop))
const newest = async () => /name="after" value="(\d+)"/.exec(await account())?.[1] ?? ''

test('dues stand by age, and a search, a beat and an age narrow them', async () => {
  const page = async (query = '') => textOf(biller().get(`${home}/dues?${query}`))
  const all = await page()
  expect(all).toContain('₹1,500 due from 1 shop')
  expect(all).toContain('74 days')
  const shown = async (query: string) => (await page(query)).includes('id="dues-')
  expect(await shown('older=60')).toBe(true)
  expect(await shown('q=kirana&older=30')).toBe(true)
  expect(await shown('q=nobody')).toBe(false)
  expect(await shown('beat=999999')).toBe(false)
})

test('a payment sent twice counts once, is told once, and is on record', async () => {
  const form = { after: await newest(), amount: '₹1,200.50', method: 'upi', reference: 'UTR 77' }
  await desk.ramesh.hears()
  const answers = await Promise.all([biller().post(`${shop}/pay`, form), biller().post(`${shop}/pay`, form)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await desk.due()).toBe(299.5)
  const told = await desk.ramesh.hears()
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('₹1,200.50 received by UPI')
  expect(await desk.audited('payment-noted')).toHaveLength(1)
})

test('two people noting different money at the same moment do not both count unseen', async () => {
  const after = await newest()
  const forms = ['10', '20'].map((amount) => ({ after, amount, method: 'cash' }))
  const statuses = (await Promise.all(forms.map((form) => biller().post(`${shop}/pay`, form)))).map(
    ({ status }) => status,
  )
  expect(statuses.sort()).toEqual([200, 409])
})

test('a payment noted by mistake is taken back on its day, once, and never through another shop', async () => {
  const before = await desk.due()
  await biller().post(`${shop}/pay`, { after: await newest(), amount: '50', method: 'cash' })
  const entry = /id="entry-(\d+)"(?![\s\S]*id="entry-)/.exec(await account())?.[1] ?? ''
  await desk.db.pool.query(
    `insert into outlet (code, name, distributor_id) values ('R-0002', 'Next Door', $1) on conflict do nothing`,
    [desk.trade.shreeji],
  )
  expect((await biller().post(`${home}/dues/R-0002/undo`, { entry })).status).toBe(409)
  expect((await biller().post(`${shop}/undo`, { entry })).status).toBe(200)
  expect(await desk.due()).toBe(before)
  expect((await desk.ramesh.hears()).at(-1)?.text).toContain('took back')
  expect(await textOf(biller().post(`${shop}/undo`, { entry }))).toContain('already')
})

test('what was owed at the door is taken back where its bill stands in the book too; a bill of the book is not', async () => {
  const before = await desk.due()
  const { trade, clock } = desk
  const door = await desk.tx(async (tx) => {
    const account = { distributorId: trade.shreeji, outletId: trade.shop }
    const bill = {
      kind: 'bill' as const,
      amount: 34_000,
      number: 'D-1042',
      day: '2026-11-23',
      key: 'door bill:1042',
    }
    const done = await addEntry(tx, { ...account, ...bill, source: 'door', by: null, now: clock.now })
    if (!done.ok) throw new Error(done.reason)
    return done.entry.id
  })
  expect(await desk.due()).toBe(before + 340)
  const page = await account()
  expect(page).toContain(`/unbill?at=shop" hx-vals="{&quot;entry&quot;:&quot;${door}&quot;}"`)
  const { rows } = await desk.db.pool.query(`select id from dues_entry where number = 'B-1'`)
  expect((await biller().post(`${shop}/unbill`, { entry: String(rows[0].id) })).status).toBe(409)
  expect((await desk.staff.godown.post(`${shop}/unbill`, { entry: String(door) })).status).toBe(403)
  await desk.ramesh.hears()
  expect((await biller().post(`${shop}/unbill`, { entry: String(door) })).status).toBe(200)
  expect(await desk.due()).toBe(before)
  expect((await desk.ramesh.hears()).at(-1)?.text).toContain('took back D-1042 of ₹340')
  expect((await biller().post(`${shop}/unbill`, { entry: String(door) })).status).toBe(409)
})

test('amounts and limits that are none are refused in a sentence, and nothing changes', async () => {
  const before = await desk.due()
  for (const amount of ['', 'much', '-5', '0'])
    expect([
      amount,
      (await biller().post(`${shop}/pay`, { after: '0', amount, method: 'cash' })).status,
    ]).toEqual([amount, 409])
  const { owner } = desk.staff
  const limits = async (form: object) =>
    textOf(owner.post(`${shop}/limits`, { amount: '', days: '', bills: '', ...form }))
  expect(await limits({ amount: 'lots' })).toContain('as numbers')
  expect(await limits({ amount: '5000', days: '15' })).toContain('limits set')
  const { rows } = await desk.db.pool.query('select limit_amount, limit_days, limit_bills from dues_account')
  expect(rows).toEqual([{ limit_amount: 500_000, limit_days: 15, limit_bills: null }])
  expect(await desk.due()).toBe(before)
})

async function claim(amount?: number): Promise<number> {
  const { trade, clock } = desk
  return desk.tx(async (tx) => {
    const who = { distributorId: trade.shreeji, outletId: trade.shop, personId: trade.people.shopkeeper }
    const id = await takeClaim(tx, {
      ...who,
      key: `claim ${amount ?? 'picture'} ${Math.random()}`,
      amount,
      now: clock.now,
    })
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0])
    await keepClaimFile(
      tx,
      id,
      await keepFile(tx, { name: 'paid.png', mime: 'image/png', bytes: png }, clock.now),
    )
    return id
  })
}

test('a claim with its screenshot is accepted once, whoever is quicker, and the shop hears it', async () => {
  const id = await claim(10_000)
  const page = await textOf(biller().get(`${home}/dues`))
  expect(page).toContain(`claims/${id}/picture`)
  const picture = await biller().get(`${home}/claims/${id}/picture`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect((await desk.staff.godown.get(`${home}/claims/${id}/picture`)).status).toBe(403)
  const before = await desk.due()
  await desk.ramesh.hears()
  const both = [biller(), desk.staff.owner].map((who) => who.post(`${home}/claims/${id}/came`))
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await desk.due()).toBe(before - 100)
  expect((await desk.ramesh.hears()).map(({ text }) => text).join()).toContain('₹100 received by UPI')
})

test('a claim without an amount asks for it; one that has not come says so to the shop', async () => {
  const [open, wrong] = [await claim(), await claim(700)]
  expect((await biller().post(`${home}/claims/${open}/came`, {})).status).toBe(409)
  expect((await biller().post(`${home}/claims/${open}/came`, { amount: '12' })).status).toBe(200)
  await desk.ramesh.hears()
  expect((await biller().post(`${home}/claims/${wrong}/not-come`)).status).toBe(200)
  expect((await desk.ramesh.hears()).at(-1)?.text).toContain('cannot see')
  expect(await textOf(biller().post(`${home}/claims/${wrong}/came`))).toContain('answered already')
})

test('at the door one form delivers a shop’s orders and notes the money; again it is told who was first', async () => {
  const ids = [await desk.order(), await desk.order()]
  for (const id of ids)
    for (const deed of ['confirm', 'dispatch']) await biller().post(`${home}/orders/${id}/${deed}`)
  await desk.db.pool.query('update trade_order set deliver_on = $1 where id = any($2)', ['2026-11-23', ids])
  const { delivery } = desk.staff
  const before = await desk.due()
  const form = { orders: ids.join(','), amount: '40', way: 'cash' }
  await desk.ramesh.hears()
  expect(await textOf(delivery.post(`${home}/stops/${desk.trade.shop}`, form))).toContain(
    'delivered, ₹40 noted',
  )
  expect(await Promise.all(ids.map((id) => statusOf(desk.db, id)))).toEqual(['delivered', 'delivered'])
  // Two orders of ₹24 are owed now, less what was paid.
  expect(await desk.due()).toBe(before + 48 - 40)
  expect((await desk.ramesh.hears()).map(({ text }) => text).join()).toContain('₹40 received by cash')
  expect(await textOf(delivery.post(`${home}/stops/${desk.trade.shop}`, form))).toContain(
    'already “Delivered”',
  )
  expect(await desk.due()).toBe(before + 48 - 40)
})

test('what is short at the door is said line by line on the page: less is owed, and the amount follows', async () => {
  const id = await desk.order()
  for (const deed of ['confirm', 'dispatch']) await biller().post(`${home}/orders/${id}/${deed}`)
  await desk.db.pool.query('update trade_order set deliver_on = $1 where id = $2', ['2026-11-23', id])
  const { delivery } = desk.staff
  const stop = `${home}/stops/${desk.trade.shop}`
  const page = await textOf(delivery.get(`${stop}?orders=${id}`))
  const [, field = ''] = /name="(less-\d+-\d+)-missing"/.exec(page) ?? []
  const full = /name="full" value="(\d+)"/.exec(page)?.[1] ?? ''
  const form = { orders: String(id), amount: String(Number(full) / 100), full, way: 'cash' }
  const post = (more: object) => delivery.post(stop, { ...form, ...more })
  expect(await textOf(post({ [`${field}-missing`]: 'few' }))).toContain('whole numbers')
  expect(await textOf(post({ [`${field}-missing`]: '999' }))).not.toContain('delivered,')
  expect(await statusOf(desk.db, id)).toBe('dispatched')
  const before = await desk.due()
  const { rows } = await desk.db.pool.query(
    'select sum(dispatched)::int as sent from order_line where order_id = $1 and dispatched > 0',
    [id],
  )
  expect(rows[0].sent).toBeGreaterThan(1)
  const answer = await textOf(post({ [`${field}-refused`]: '1' }))
  const [, paid = ''] = /delivered, ₹([\d.]+) noted/.exec(answer) ?? []
  expect(Number(paid)).toBeLessThan(Number(full) / 100)
  expect(Number(paid)).toBeGreaterThan(0)
  expect(await desk.due()).toBe(before)
  expect(await textOf(delivery.get(`${stop}?orders=${id}`))).toContain('not on the van any more')
})

test('delivery hands over what is on today’s sheet and nothing else, and an unclear amount delivers nothing', async () => {
  const id = await desk.order()
  for (const deed of ['confirm', 'dispatch']) await biller().post(`${home}/orders/${id}/${deed}`)
  const { delivery } = desk.staff
  const post = (form: object) =>
    delivery.post(`${home}/stops/1`, { orders: String(id), amount: '', way: 'none', ...form })
  await desk.db.pool.query('update trade_order set deliver_on = $1 where id = $2', ['2026-11-26', id])
  expect((await post({})).status).toBe(400)
  expect((await delivery.post(`${home}/orders/${id}/deliver`)).status).toBe(404)
  await desk.db.pool.query('update trade_order set deliver_on = $1 where id = $2', ['2026-11-23', id])
  expect((await post({ way: 'cash', amount: 'some' })).status).toBe(409)
  expect(await textOf(post({ way: 'cash', amount: '90000' }))).toContain('more than the shop owes')
  expect(await statusOf(desk.db, id)).toBe('dispatched')
  expect((await post({})).status).toBe(200)
})
