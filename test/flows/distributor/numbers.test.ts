import { expect, test } from 'vitest'
import { openDesk } from './desk.ts'

test('an order is changed, sent, confirmed and refused by numbers alone', async () => {
  const desk = await openDesk({ channel: 'numbers' })
  const changed = await desk.orders({ 'NOO-70': 96, 'GHE-500': 12 })
  expect((await desk.biller.hears())[0]?.text).toContain('1. Confirm\n2. Change\n3. Refuse')
  await desk.biller.asks('2')
  await desk.biller.asks('1')
  expect((await desk.biller.asks('1')).text).toContain('How many Masala Noodles 70g?')
  await desk.biller.asks('24')
  await desk.biller.asks('1')
  expect(await desk.lines(changed)).toMatchObject({ 'NOO-70': { offered: 24 }, 'GHE-500': { offered: null } })
  const confirmed = await desk.orders({ 'NOO-70': 10 }, { outlet: 1 })
  await desk.biller.asks('confirm')
  expect(await desk.status(confirmed)).toBe('confirmed')
  const refused = await desk.orders({ 'NOO-70': 10 }, { outlet: 1 })
  await desk.biller.asks('refuse')
  await desk.biller.asks('1')
  expect(await desk.status(refused)).toBe('refused')
})

test('with two orders waiting a bare number is asked about by order and shop', async () => {
  const desk = await openDesk({ channel: 'numbers' })
  const first = await desk.orders({ 'NOO-70': 10 })
  const second = await desk.orders({ 'NOO-70': 20 }, { outlet: 1 })
  const which = await desk.biller.asks('1')
  expect(which.text).toContain('Confirm – order 1002 of Om Stores 2')
  expect(which.text).toContain('Confirm – order 1001 of Om Stores 1')
  await desk.biller.asks('2')
  expect([await desk.status(first), await desk.status(second)]).toEqual(['confirmed', 'placed'])
})
