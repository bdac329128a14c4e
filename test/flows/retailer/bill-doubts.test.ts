/** Bills that a person decides about, or the shop is asked about. */
import { beforeEach, describe, expect, it } from 'vitest'
import { askAgain } from '../../../src/jobs/bill-questions.ts'
import { perHundred, publish } from '../../points/rules.ts'
import { type Desk, openDesk } from '../distributor/desk.ts'
import { BillWorld, readBill } from './bills.ts'

let desk: Desk
let world: BillWorld

beforeEach(async () => {
  desk = await openDesk()
  await publish(desk.db, { BASE: perHundred })
  world = new BillWorld(desk)
})

const haldi = { description: 'HALDI 100G', quantity: 200, rate: 3_000 }
const texts = (told: readonly { text: string }[]) => told.map(({ text }) => text)
const bills = async () =>
  (await desk.db.pool.query('select verdict, decided_by from shop_bill order by id')).rows

describe('a person decides', () => {
  const doubtful = () => world.sends(readBill([haldi], { buyer: { name: 'Somebody Else', taxId: null } }))

  it('the seller’s office is asked with the picture, one tap counts it, and the shop hears', async () => {
    const told = await doubtful()
    expect(told.at(-1)?.text).toContain('A person looks at it')
    const [asked] = await desk.biller.hears()
    expect(asked?.text).toContain('👀 Om Stores 1 (R-T-1)')
    const { rows } = await desk.db.pool.query(
      `select count(*)::int as n from outbox where body ? 'attachment'`,
    )
    expect(rows).toEqual([{ n: 1 }])
    const key = await desk.biller.keyOf('It is right')
    expect((await desk.biller.taps('It is right')).text).toBe('✅ Counted. Om Stores 1 is told.')
    expect(texts(await desk.owner.hears()).at(-1)).toContain('→ 60 points')
    desk.later(1)
    expect((await desk.biller.does({ kind: 'tap', key }))[0]?.text).toContain('decided this bill already')
    expect(await bills()).toEqual([{ verdict: 'accepted', decided_by: desk.shop.billerId }])
    expect((await desk.owner.asks('why GST/00123')).text).toContain('Decided by Hetal')
  })

  it('a refusal is told in plain words, and the shop’s word brings it before a person again', async () => {
    const marketer = await desk.join('Neha', 'marketer', { party: 'brand' })
    await doubtful()
    await desk.biller.hears()
    await desk.biller.taps('Do not count it')
    await desk.biller.taps('It is another shop’s bill')
    const refused = (await desk.owner.hears()).at(-1)
    expect(refused?.text).toContain('It is another shop’s bill')
    await desk.owner.taps('Something wrong?')
    expect((await desk.owner.asks('it is my brother’s shop')).text).toMatch(
      /^Thank you\. Case 1: .* looks at bill GST\/00123 and answers here by/,
    )
    const asked = texts(await desk.biller.hears()).at(-1)
    expect(asked).toContain('They say: “it is my brother’s shop”')
    expect(await bills()).toMatchObject([{ verdict: 'review' }])
    const [brand] = texts(await marketer.hears())
    expect(brand).toContain('bill GST/00123: “it is my brother’s shop”')
    // The decision about the bill is the answer.
    await desk.biller.taps('It is right')
    expect(texts(await desk.owner.hears()).at(-1)).toContain('→ 60 points')
    expect((await desk.owner.asks('my cases')).text).toContain(
      '✅ A person looked at the bill: it counts now.',
    )
  })

  it('what is wrong with a bill that counts is a case like any other, with the lines behind it', async () => {
    const marketer = await desk.join('Neha', 'marketer', { party: 'brand' })
    await world.sends(readBill([haldi]))
    await desk.owner.taps('Something wrong?')
    expect((await desk.owner.taps('Too few points')).text).toContain('looks at bill GST/00123')
    await marketer.hears()
    const seen = await marketer.taps('1 Om Stores 1')
    expect(seen.text).toContain('Haldi 100g: 200 pc, ₹6,000 → 60 points')
    await marketer.taps('Answer')
    await marketer.taps('We checked')
    expect(texts(await desk.owner.hears()).at(-1)).toContain('Case 1, bill GST/00123')
    expect(await bills()).toMatchObject([{ verdict: 'accepted' }])
  })

  it('nobody else decides: not the godown, not another shop, not its own', async () => {
    await doubtful()
    const godown = await desk.join('Ramu', 'godown')
    expect((await godown.asks('bills')).text).not.toContain('Om Stores 1')
    expect((await desk.owner.asks('doubtful bills')).text).not.toContain('waits for you')
  })
})

describe('what is unclear on a bill', () => {
  const unsure = { certain: { total: true, date: false, invoiceNumber: false, taxId: true, lines: true } }

  it('is asked one by one with its place cut out, and answered by text and by tap', async () => {
    const asked = (await world.sends(readBill([haldi], unsure))).at(-1)
    expect(asked?.text).toContain(
      'Which date is on the bill? I read “2026-11-01”. (One more question after this.)',
    )
    expect(asked?.choices).toEqual(['Sun 1 Nov', 'Something else'])
    const next = await desk.owner.asks('1 nov')
    expect(next.text).toContain('GST/00123')
    expect(next.text).not.toContain('One more question')
    const last = await desk.owner.taps('GST/00123')
    expect(last.text).toContain('Haldi 100g: 200 pc, ₹6,000 → 60 points')
    expect(await bills()).toMatchObject([{ verdict: 'accepted' }])
    // The same answers again change nothing.
    await desk.owner.asks('1 nov')
    expect(await bills()).toHaveLength(1)
    expect((await desk.owner.asks('points')).text).toContain('60 points')
  })

  it.each(['1 nov', '1 November', '१ नवंबर', '1/11', '01-11-26', '1 Nov 2026'])(
    'a day typed as %s is understood',
    async (day) => {
      await world.sends(readBill([haldi], { certain: { ...unsure.certain, invoiceNumber: true } }))
      expect((await desk.owner.asks(day)).text).toContain('60 points')
    },
  )

  it('a day other than the one read raises nothing by itself: a person looks', async () => {
    await world.sends(readBill([haldi], { certain: { ...unsure.certain, invoiceNumber: true } }))
    await desk.owner.asks('30 oct')
    expect(await bills()).toMatchObject([{ verdict: 'review' }])
  })

  it('a question without an answer is asked once more the next day, and no more', async () => {
    await world.sends(readBill([haldi], { certain: { ...unsure.certain, invoiceNumber: true } }))
    await desk.owner.hears()
    const run = () => askAgain(desk.chat.core, desk.chat.now)
    desk.later(20 * 60 - 1)
    await run()
    expect(await desk.owner.hears()).toEqual([])
    desk.later(1)
    await Promise.all([run(), run()])
    desk.later(24 * 60)
    await run()
    const [again, ...more] = await desk.owner.hears()
    expect(more).toEqual([])
    expect(again?.text).toContain('Which date is on the bill?')
    expect((await desk.owner.taps('Sun 1 Nov')).text).toContain('60 points')
  })

  it('an order typed meanwhile is an order, and the question stays open', async () => {
    await world.sends(readBill([haldi], unsure))
    expect((await desk.owner.asks('5 ghee')).text).toContain('Your order')
    await desk.owner.asks('cancel')
    expect((await desk.owner.asks('1 nov')).text).toContain('GST/00123')
  })
})
