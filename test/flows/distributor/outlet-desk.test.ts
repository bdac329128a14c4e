import { expect, test } from 'vitest'
import { outletNotice } from '../../../src/chat/notices/outlets.ts'
import { requestOutlet } from '../../../src/people/outlets.ts'
import { type Desk, openDesk } from './desk.ts'

/** A shop nobody knows asks to join from its own chat; returns its id and its phone. */
async function asks(
  desk: Desk,
  shopName: string,
  options: { phone?: string; lat?: number; lon?: number } = {},
) {
  const { rows } = await desk.db.pool.query(
    `insert into conversation (channel, account, chat, heard_at) values ('telegram', 'test', $1, now()) returning id`,
    [shopName],
  )
  const asked = await desk.tx((tx) =>
    requestOutlet(tx, {
      conversationId: rows[0].id,
      shopName,
      ownerName: 'Farida',
      area: 'Paldi',
      language: 'en',
      now: desk.chat.now,
      ...options,
    }),
  )
  if (!asked.ok) throw new Error(asked.reason)
  await desk.db.pool.query('update outlet set distributor_id = $1 where id = $2', [
    desk.shop.distributorId,
    asked.outlet.id,
  ])
  await desk.chat.announce(await outletNotice(desk.db.pool, asked.outlet.id))
  return { id: asked.outlet.id, phone: desk.chat.person(shopName) }
}

test('a new shop is put before the distributor with owner, area and what it may be already', async () => {
  const desk = await openDesk()
  await asks(desk, 'Om Stores 1')
  const [told] = await desk.biller.hears()
  expect(told?.text).toContain('New shop: Om Stores 1 asks to join.\nOwner: Farida\nArea: Paldi')
  expect(told?.text).toContain('Like R-T-1 Om Stores 1 (similar name)')
  expect(told?.choices.slice(0, 2)).toEqual(['Approve on beat…', 'Same as R-T-1'])
  expect(told?.choices.at(-1)).toBe('Not mine')
})

test('approving on a beat lets the shop order, and the shop hears when it is served', async () => {
  const desk = await openDesk()
  const shop = await asks(desk, 'Noor Provision')
  await desk.biller.taps('Approve on beat…')
  const done = await desk.biller.taps('Beat 1')
  expect(done.text).toContain('Noor Provision is now')
  const [told] = await shop.phone.hears()
  expect(told?.text).toContain('Noor Provision is in. Shreeji Distributors brings your orders on Thursday.')
})

test('a second decision is told what the first one was', async () => {
  const desk = await openDesk()
  const ravi = await desk.join('Ravi', 'owner')
  await asks(desk, 'Noor Provision')
  await ravi.taps('Approve on beat…')
  await ravi.taps('Beat 1')
  expect((await desk.biller.taps('Not mine')).text).toContain(
    'Noor Provision is approved already, on Beat 1.',
  )
})

test('the same shop again is joined with the one that exists; its owner hears who came', async () => {
  const desk = await openDesk()
  const shop = await asks(desk, 'Om Stores 1')
  await desk.biller.taps('Same as R-T-1')
  expect((await shop.phone.hears())[0]?.text).toContain('You are now with Om Stores 1 (R-T-1).')
  expect((await desk.owner.hears())[0]?.text).toContain('Farida joined your shop Om Stores 1 (R-T-1).')
})

test('a shop that is not theirs goes on, to the brand where no other distributor is near', async () => {
  const desk = await openDesk()
  const marketer = await desk.join('Asha', 'marketer', { party: 'brand' })
  await asks(desk, 'Noor Provision')
  const passed = await desk.biller.taps('Not mine')
  expect(passed.text).toBe('Noor Provision goes to Suraj Foods.')
  const [told] = await marketer.hears()
  expect(told?.choices).toEqual(['Approve on beat…'])
  await marketer.taps('Approve on beat…')
  expect((await marketer.taps('Beat 1')).text).toContain('is now')
})
