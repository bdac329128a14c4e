import { beforeEach, describe, expect, test } from 'vitest'
import { sendDigests } from '../../../src/jobs/digest.ts'
import { type DuesDesk, openDues } from './dues-world.ts'

let desk: DuesDesk

beforeEach(async () => {
  desk = await openDues()
  await desk.bill('GST/26-27/0042', 3_400, '2026-10-11')
})

describe('a payment typed in one line', () => {
  test('is shown back, noted with one tap, told to the shop’s owner, and can be undone', async () => {
    const asked = await desk.biller.asks('R-T-1 paid 2000 upi')
    expect(asked.text).toBe('Om Stores 1 paid ₹2,000 by UPI. Right?\nAfter it: Due now ₹1,400.')
    const done = await desk.biller.taps('Yes, note it')
    expect(done.text).toContain('Om Stores 1: ₹2,000 noted, UPI. The shop knows.\nDue now ₹1,400.')
    expect((await desk.owner.hears()).map(({ text }) => text)).toEqual([
      '✅ ₹2,000 received by UPI – Om Stores 1, Shreeji Distributors.\nDue now ₹1,400.',
    ])
    expect(await desk.due()).toBe(1_400)
    const undone = await desk.biller.taps('Undo')
    expect(undone.text).toContain('the payment of ₹2,000 is taken back')
    expect(await desk.due()).toBe(3_400)
    expect((await desk.owner.hears())[0]?.text).toContain('took back a payment of ₹2,000')
  })

  test('without a way of paying asks how, and the way is the yes', async () => {
    const asked = await desk.biller.asks('R-T-1 ne 1500 diye')
    expect(asked.choices.slice(0, 4)).toEqual(['Cash', 'UPI', 'Cheque', 'Bank transfer'])
    await desk.biller.says('cash')
    expect(await desk.due()).toBe(1_900)
  })

  test('counts once however often the yes is tapped, and undoing twice takes back once', async () => {
    await desk.biller.asks('R-T-1 2000 cash')
    const yes = { kind: 'tap' as const, key: await desk.biller.keyOf('Yes, note it') }
    await desk.biller.does(yes)
    desk.later(1)
    await desk.biller.does(yes)
    expect(await desk.due()).toBe(1_400)
    const undo = { kind: 'tap' as const, key: await desk.biller.keyOf('Undo') }
    await desk.biller.does(undo)
    desk.later(1)
    const [again] = await desk.biller.does(undo)
    expect(again?.text).toContain('taken back already')
    expect(await desk.due()).toBe(3_400)
  })

  test('is not noted after a no, and cannot be undone the next day', async () => {
    await desk.biller.asks('R-T-1 2000 cash')
    expect((await desk.biller.asks('no')).text).toBe('Nothing was noted.')
    expect(await desk.due()).toBe(3_400)
    await desk.biller.asks('R-T-1 2000 cash')
    await desk.biller.taps('Yes')
    desk.later(24 * 60)
    expect((await desk.biller.taps('Undo')).text).toContain('That day is over')
    expect(await desk.due()).toBe(1_400)
  })

  test('is the office’s to note: the godown and an unknown code are told so', async () => {
    const godown = await desk.join('Ramesh', 'godown')
    expect((await godown.asks('R-T-1 paid 2000 upi')).text).toContain('noted by the office')
    expect((await godown.asks('R-T-1 dues')).text).not.toContain('3,400')
    expect((await desk.biller.asks('R-9999 paid 2000 upi')).text).toContain('no shop R-9999')
    expect(await desk.due()).toBe(3_400)
  })

  test.each(['hi', 'hi-Latn'])('is understood and answered in %s', async (language) => {
    const there = await openDues({ language })
    await there.bill('42', 3_400, '2026-10-11')
    const asked = await there.biller.asks('R-T-1 2000 मिले upi')
    expect(asked.text).toContain('₹2,000')
    expect(asked.text).toContain('₹1,400')
    await there.biller.says('1')
    expect(await there.due()).toBe(1_400)
  })
})

describe('the book of dues', () => {
  test('lists who owes most, opens a shop with its bills and age, and shows its limits', async () => {
    const list = await desk.biller.asks('dues')
    expect(list.text).toContain('₹3,400 due from 1 shop, ₹0 of it older than 30 days')
    expect(list.text).toContain('Om Stores 1 (R-T-1): ₹3,400, 22 days')
    const shop = await desk.biller.taps('Om Stores 1')
    expect(shop.text).toContain('Bill GST/26-27/0042, Sun 11 Oct: ₹3,400 (22 days)')
    expect(shop.text).toContain('Limit: none')
  })

  test('limits are the owner’s to set, in one line', async () => {
    expect((await desk.biller.asks('R-T-1 limit 5000 15 days 3 bills')).text).toContain('set by the owner')
    const boss = await desk.join('Mahesh', 'owner')
    expect((await boss.asks('R-T-1 limit 5000 15 days 3 bills')).text).toContain(
      'Om Stores 1, limit: ₹5,000, 15 days, 3 open bills',
    )
    expect((await boss.asks('R-T-1 limit off')).text).toContain('limit: none')
  })
})

describe('an order of a shop that owes', () => {
  const noodles = { 'NOO-70': 192 }

  test('shows due, age and how far it passes the limit, and payment can be asked for first', async () => {
    await desk.limit(5_000, 15)
    await desk.terms({ upi: 'shreeji@okicici' })
    const order = await desk.orders(noodles)
    const [told] = await desk.biller.hears()
    expect(told?.text).toContain('💰 ₹3,400 due since Sun 11 Oct. With this order ₹5,819.')
    expect(told?.text).toContain('⚠️ Limit ₹5,000: over by ₹819')
    expect(told?.text).toContain('⚠️ Limit 15 days: over by 7 days')
    expect(told?.choices).toContain('Ask for payment first')
    const asked = await desk.biller.taps('Ask for payment first')
    expect(asked.text).toContain('Om Stores 1 is asked for ₹3,400 first. Order 1001 waits')
    const [heard] = await desk.owner.hears()
    expect(heard?.text).toContain('Shreeji Distributors asks for ₹3,400 before order 1001')
    expect(heard?.text).toContain('upi://pay?pa=shreeji@okicici&pn=Shreeji%20Distributors&am=3400.00')
    const { rows } = await desk.db.pool.query(`select body from outbox where body ? 'attachment'`)
    expect(rows[0].body.attachment.mime).toBe('image/png')
    desk.later(1)
    expect((await desk.biller.taps('Ask for payment first')).text).toContain('was asked for ₹3,400 already')
    expect(await desk.owner.hears()).toEqual([])
    await desk.biller.taps('Confirm')
    expect(await desk.status(order)).toBe('confirmed')
  })

  test('over the counter a limit that blocks stops a sale on credit, and not one that is paid', async () => {
    await desk.limit(1_000)
    await desk.terms({ credit: 'block' })
    const credit = await desk.biller.asks('counter R-T-1 2 noodles credit')
    expect(credit.text).toContain('beyond their credit, so only against payment')
    expect(credit.choices.slice(0, 3)).toEqual(['Cash ₹25', 'UPI ₹25', 'On credit'])
    const sold = await desk.biller.taps('Cash ₹25')
    expect(sold.text).toContain('✅ Sold to Om Stores 1: ₹25, paid in cash')
    expect(await desk.due()).toBe(3_400)
  })

  test('is named with its dues in the message that gathers several', async () => {
    await desk.limit(5_000)
    await desk.db.pool.query('update distributor set digest_minutes = 10')
    await desk.orders({ 'HAL-100': 1 }, { outlet: 1 })
    await desk.orders(noodles)
    await desk.orders({ 'HAL-100': 1 }, { outlet: 1 })
    desk.later(11)
    await desk.biller.hears()
    await sendDigests(desk.chat.core, desk.chat.now)
    const [told] = await desk.biller.hears()
    expect(told?.text).toContain(
      '• 1002 Om Stores 1, ₹2,419 · ⚠️ ₹3,400 due since Sun 11 Oct.\n• 1003 Om Stores 2, ₹32',
    )
  })

  test('is refused under “block” until the owner lets it pass with a reason, which is kept', async () => {
    await desk.limit(5_000)
    const boss = await desk.join('Mahesh', 'owner')
    expect((await boss.asks('credit block')).text).toContain('cannot be confirmed without you')
    const order = await desk.orders(noodles)
    const refused = await desk.biller.taps('Confirm')
    expect(refused.text).toContain('Order 1001 of Om Stores 1 is beyond its credit')
    expect(refused.choices).not.toContain('Confirm anyway')
    expect(await desk.status(order)).toBe('placed')
    await boss.hears()
    await boss.taps('Confirm')
    await boss.taps('Confirm anyway')
    expect((await boss.asks('pays tomorrow, I know him')).text).toContain(
      'Order 1001 of Om Stores 1 is confirmed',
    )
    const { rows } = await desk.db.pool.query(`select detail from audit_log where action = 'override-credit'`)
    expect(rows).toMatchObject([{ detail: { reason: 'pays tomorrow, I know him' } }])
  })

  test('is confirmed as ever under “warn” and without a word of limits under “off”', async () => {
    await desk.limit(1)
    const first = await desk.orders({ 'NOO-70': 1 })
    await desk.biller.taps('Confirm')
    expect(await desk.status(first)).toBe('confirmed')
    await desk.terms({ credit: 'off' })
    await desk.orders({ 'NOO-70': 1 })
    const told = (await desk.biller.hears()).at(-1)
    expect(told?.text).toContain('₹3,400 due')
    expect(told?.text).not.toContain('Limit')
  })

  test('shows the godown no money', async () => {
    const godown = await desk.join('Ramesh', 'godown')
    const order = await desk.orders(noodles)
    expect((await godown.asks(String(order.number))).text).not.toContain('3,400')
    expect((await desk.biller.asks(String(order.number))).text).toContain('3,400')
  })
})
