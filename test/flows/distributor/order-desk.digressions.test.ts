import { expect, test } from 'vitest'
import { ChatWorld } from '../../support/chat.ts'
import { openDesk } from './desk.ts'

test('a new order that comes while another is being changed is answered, and the change goes on', async () => {
  const desk = await openDesk()
  const first = await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Change')
  await desk.biller.asks('noodles 24')
  const second = await desk.orders({ 'HAL-100': 5 }, { outlet: 1 })
  const back = await desk.biller.taps('Confirm')
  expect(await desk.status(second)).toBe('confirmed')
  expect(back.text).toContain('Back to the order:')
  expect(back.text).toContain('Masala Noodles 70g: 24 pc instead of 1 case (96 pc)')
  await desk.biller.taps('Send to the shop')
  expect(await desk.lines(first)).toMatchObject({ 'NOO-70': { offered: 24 } })
})

test('back leads from a line to the lines, cancel drops the change and leaves the order as it was', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96, 'HAL-100': 5 })
  await desk.biller.taps('Change')
  await desk.biller.taps('Masala Noodles 70g')
  expect((await desk.biller.asks('back')).text).toContain('Order 1001 of Om Stores 1: tap a line')
  await desk.biller.asks('haldi 2')
  expect((await desk.biller.asks('cancel')).text).toContain('OK, the order is dropped.')
  expect(await desk.status(order)).toBe('placed')
})

test('a change goes on after the node was started anew', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Change')
  await desk.biller.asks('noodles 24')
  const anew = new ChatWorld(desk.db, { now: desk.chat.now })
  const phone = anew.person('hetal')
  await phone.hears()
  await phone.does({ kind: 'tap', key: await desk.biller.keyOf('Send to the shop') }, 'after-start')
  expect(await desk.lines(order)).toMatchObject({ 'NOO-70': { offered: 24 } })
})

test('a correction typed after a correction replaces it, and what is no goods is not taken as one', async () => {
  const desk = await openDesk()
  await desk.orders({ 'NOO-70': 96, 'HAL-100': 5 })
  await desk.biller.taps('Change')
  await desk.biller.asks('noodles 24')
  const plan = await desk.biller.asks('noodles 48, ghee 3')
  expect(plan.text).toContain('Cow Ghee 500ml is not in this order.')
  expect(plan.text).toContain('Masala Noodles 70g: 48 pc instead of 1 case (96 pc)')
  const talk = await desk.biller.asks('thank you so much')
  expect(talk.text).toContain('Sorry, I did not get that.')
  expect(talk.text).toContain('48 pc')
})

test('everything taken out is not sent: the order is to be refused instead', async () => {
  const desk = await openDesk()
  const order = await desk.orders({ 'NOO-70': 96 })
  await desk.biller.taps('Change')
  await desk.biller.asks('no noodles')
  const said = await desk.biller.taps('Send to the shop')
  expect(said.text).toContain('Nothing would be left to send. Refuse the order instead.')
  expect(said.choices).toContain('Refuse')
  expect(await desk.status(order)).toBe('placed')
})

test('a typed change that fits two waiting orders asks for which', async () => {
  const desk = await openDesk()
  await desk.orders({ 'NOO-70': 96 })
  const second = await desk.orders({ 'NOO-70': 48 }, { outlet: 1 })
  const which = await desk.biller.asks('noodles 24 only')
  expect(which.choices).toEqual(['1001 Om Stores 1', '1002 Om Stores 2', 'It is my stock'])
  await desk.biller.taps('1002 Om Stores 2')
  await desk.biller.taps('Send to the shop')
  expect(await desk.lines(second)).toMatchObject({ 'NOO-70': { offered: 24 } })
})
