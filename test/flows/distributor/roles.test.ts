import { expect, test } from 'vitest'
import { openDesk } from './desk.ts'

test('godown dispatches but neither confirms, changes nor refuses', async () => {
  const desk = await openDesk()
  const godown = await desk.join('Dinesh', 'godown')
  const order = await desk.orders({ 'NOO-70': 96 })
  expect(await godown.hears()).toEqual([])
  const seen = await godown.asks('1001')
  expect(seen.choices).toEqual(['Waiting orders'])
  await desk.biller.taps('Confirm')
  await godown.asks('1001')
  await godown.taps('Dispatch')
  expect(await desk.status(order)).toBe('dispatched')
})

test('delivery sees the sheet of today, marks deliveries, and nothing else', async () => {
  const desk = await openDesk({ visitDays: ['tue'] })
  const driver = await desk.join('Salim', 'delivery')
  const order = await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Confirm')
  await desk.biller.asks('dispatch beat 1')
  await desk.biller.taps('Dispatch it')
  expect((await driver.asks('pending')).choices).toEqual(['To deliver'])
  expect((await driver.asks('1001')).text).toContain('Your role cannot do that')
  expect((await driver.asks('stock')).text).toContain('Stock is kept by owner, biller and godown.')
  expect((await driver.asks('sheet')).text).toContain('Nothing to deliver.')
  expect((await driver.asks('R-T-1 dues')).text).toContain('Dues are seen by the office')
  expect((await driver.asks('R-T-1 paid 50 cash')).text).toContain('Payments are noted by the office')
  desk.later(24 * 60)
  await driver.asks('sheet')
  await driver.taps('Delivered')
  expect(await desk.status(order)).toBe('delivered')
  const asked = (await desk.owner.hears()).at(-1)
  expect(asked?.choices).toEqual(['All received', 'Missing or damaged', 'Not come'])
})

test('staff of another distributor see nothing of an order', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96 })
  const other = await desk.join('Mehul', 'owner')
  const { rows } = await desk.db.pool.query(
    `insert into distributor (code, name) values ('D-X', 'Krishna Agency') returning id`,
  )
  await desk.db.pool.query(
    `update membership set distributor_id = $1 where person_id = (select id from person where name = 'Mehul')`,
    [rows[0].id],
  )
  expect((await other.asks(String(order.number))).text).toBe('There is no such order here.')
})
