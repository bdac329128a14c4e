/** Held lines of claims in chat: explained by the distributor, released by two of the brand's desk. */
import { expect, test } from 'vitest'
import { holdLine } from '../../../src/claims/hold.ts'
import { workOutClaims } from '../../../src/jobs/claims.ts'
import { confirmOrder } from '../../../src/orders/confirm.ts'
import { dispatchOrder } from '../../../src/orders/dispatch.ts'
import { receiveOrder } from '../../../src/orders/receive.ts'
import { publishScheme } from '../../../src/schemes/store.ts'
import { haldiSlabs } from '../../schemes/documents.ts'
import { openDesk } from './desk.ts'

test('a held line is explained, wanted by one and released by another of the desk; the claim then counts it', async () => {
  const desk = await openDesk()
  const { now } = desk.chat
  await desk.tx((tx) => publishScheme(tx, { code: 'haldi', document: haldiSlabs, by: null, now }))
  const asha = await desk.join('Asha', 'marketer', { party: 'brand' })
  const ravi = await desk.join('Ravi', 'operator', { party: 'brand' })
  const { id: orderId } = await desk.orders({ 'HAL-100': 100 })
  const deed = { orderId, by: desk.shop.billerId, now }
  for (const act of [confirmOrder, dispatchOrder, receiveOrder]) await desk.tx((tx) => act(tx, deed))
  await desk.tx((tx) => holdLine(tx, { orderId, orderLine: 1, reason: 'not on the bill', by: null, now }))
  desk.later(60 * 24 * 28 + 60 * 14 + 45)
  await workOutClaims(desk.chat.core, desk.chat.now)
  await desk.biller.hears()
  await desk.biller.asks('claims')
  await desk.biller.taps('101 Haldi')
  expect((await desk.biller.taps('Held lines')).text).toContain(
    '⚠️ Order 1001, Om Stores 1, Haldi 100g: ₹30 of Shreeji Distributors – not on the bill (seen on the bill)',
  )
  await desk.biller.taps('1001 Haldi')
  await desk.biller.taps('Explain')
  await desk.biller.asks('Bill 77 shows it on page two')
  expect((await asha.hears()).at(-1)?.text).toContain('💬 Shreeji Distributors: Bill 77 shows it on page two')
  await asha.taps('1001 Haldi')
  await asha.taps('Ask to release')
  expect((await asha.asks('I saw bill 77')).text).toContain('Somebody else has to release it.')
  await asha.asks('held')
  expect((await asha.taps('1001 Haldi')).choices).toEqual(['Held lines', 'Menu'])
  expect((await ravi.hears()).at(-1)?.text).toContain('✋ Asha wants it released: I saw bill 77')
  await ravi.taps('1001 Haldi')
  const tap = await ravi.keyOf('Release')
  for (const id of ['a', 'a', 'b']) await ravi.does({ kind: 'tap', key: tap }, id)
  const told = await desk.biller.hears()
  expect(told.filter(({ text }) => text.startsWith('✅ A held line was released:'))).toHaveLength(1)
  expect((await desk.biller.asks('held lines')).text).toBe('No line of a claim is held.')
  const claim = await desk.tx((tx) => tx.client.query('select claimed, held from scheme_claim'))
  expect(claim.rows).toEqual([{ claimed: 3_000, held: 0 }])
})
