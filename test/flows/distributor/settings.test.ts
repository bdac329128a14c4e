/** A distributor's settings by tap and by typing. */
import { beforeEach, expect, test } from 'vitest'
import type { Person } from '../../support/chat.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
let boss: Person
beforeEach(async () => {
  desk = await openDesk({ outlets: 3 })
  boss = await desk.join('Mahesh', 'owner')
})

const stored = async () => (await desk.db.pool.query('select * from distributor')).rows[0]

test('one list shows all of them, and each is a tap and a word away', async () => {
  const list = await boss.asks('settings')
  expect(list.text).toContain(
    'Orders close at 18:00 on the working day before.\nClosed: no day\nNo smallest order',
  )
  expect(list.text).toContain('Open 09:00 to 19:00: Mon, Tue, Wed, Thu, Fri, Sat\n• Beat 1: Thu')
  const asked = await boss.taps('Cut-off')
  expect(asked.text).toContain('Until when may shops order')
  const shown = await boss.asks('5 pm')
  expect(shown.text).toBe(
    'Orders close at 17:00 on the working day before.\nShops notice it from their next order on.',
  )
  expect((await stored()).cut_off).toBe('18:00:00')
  expect((await boss.taps('Save')).text).toBe('✅ Saved.')
  expect((await stored()).cut_off).toBe('17:00:00')
  const [told] = await desk.biller.hears()
  expect(told?.text).toBe('⚙️ Mahesh changed a setting:\nOrders close at 17:00 on the working day before.')
  const { rows } = await desk.db.pool.query(`select detail from audit_log where action = 'set-terms'`)
  expect(rows).toEqual([{ detail: { set: 'cut-off', at: '17:00' } }])
})

test.each([
  ['minimum 500', { minimum_order: 50_000 }],
  ['short lines backorder', { short_lines: 'back-order' }],
  ['digest 20', { digest_minutes: 20 }],
  ['reminder 45 min', { remind_after: 45 }],
  ['hours 10 to 8', { opens_at: '10:00:00', closes_at: '20:00:00' }],
  ['work days mon-fri', { work_days: ['mon', 'tue', 'wed', 'thu', 'fri'] }],
])('“%s” typed whole is shown, and saved with one tap', async (text, columns) => {
  await boss.asks(text)
  await boss.taps('Save')
  expect(await stored()).toMatchObject(columns)
})

test('a holiday moves what was promised for that day, and the shops hear the new day', async () => {
  const order = await desk.orders({ 'NOO-70': 10 })
  await desk.biller.taps('Confirm')
  await desk.owner.hears()
  const shown = await boss.asks('holiday thursday')
  expect(shown.text).toContain('Closed on Thu 5 Nov\n1 order is promised for that day (1001)')
  expect((await boss.taps('Save')).text).toContain('1 order moved; the shop knows.')
  expect((await desk.owner.hears()).at(-1)?.text).toContain('Delivery Thu 12 Nov')
  const { rows } = await desk.db.pool.query('select deliver_on from trade_order where id = $1', [order.id])
  expect(rows[0].deliver_on).toBe('2026-11-12')
  expect(await desk.status(order)).toBe('confirmed')
  await boss.asks('no holiday 5 nov')
  await boss.taps('Save')
  expect((await desk.db.pool.query('select day from holiday')).rows).toEqual([])
})

test('the days and the route of a beat are set by its name; a shop of another beat is named and nothing changes', async () => {
  await boss.asks('beat 1 days mon, thu')
  await boss.taps('Save')
  expect((await desk.db.pool.query('select visit_days from beat')).rows[0].visit_days).toEqual(['mon', 'thu'])
  const wrong = await boss.asks('route beat 1: R-T-3, R-X-9')
  expect(wrong.text).toContain('Route of Beat 1: R-T-3 → R-X-9')
  expect((await boss.taps('Save')).text).toContain('Not shops of Beat 1: R-X-9. Nothing was changed.')
  await boss.asks('beat 1: R-T-3, R-T-1')
  await boss.taps('Save')
  const { rows } = await desk.db.pool.query('select code, stop from outlet order by stop nulls last')
  expect(rows.map(({ code, stop }) => `${code} ${stop}`)).toEqual(['R-T-3 1', 'R-T-1 2', 'R-T-2 null'])
  const list = await boss.asks('settings')
  expect(list.text).toContain('• Beat 1: Mon, Thu · route set for 2 of 3 shops')
})

test('what cannot be meant is asked again, and *no* changes nothing', async () => {
  await boss.asks('settings')
  await boss.taps('New orders')
  expect((await boss.asks('500')).text).toContain('Gather new orders for how many minutes?')
  await boss.asks('30')
  expect((await boss.asks('no')).text).toBe('Nothing was changed.')
  expect((await stored()).digest_minutes).toBe(0)
  expect((await boss.asks('route nowhere: R-T-1')).text).toContain('I do not know that beat.')
})

test('the biller sees them and changes none; godown and delivery see nothing', async () => {
  const seen = await desk.biller.asks('settings')
  expect(seen.text).toContain('Only the owner changes these.')
  expect(seen.choices).toEqual(['Menu'])
  expect((await desk.biller.asks('cut-off 5 pm')).text).toBe('Only the owner changes these.')
  const driver = await desk.join('Salim', 'delivery')
  expect((await driver.asks('settings')).text).toBe('Settings are seen by the owner and the biller.')
  expect((await stored()).cut_off).toBe('18:00:00')
})
