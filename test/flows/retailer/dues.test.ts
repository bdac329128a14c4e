import { beforeEach, describe, expect, test } from 'vitest'
import type { Channel } from '../../../src/channels/channel.ts'
import type { Heard } from '../../../src/chat/message.ts'
import { passClaimOn } from '../../../src/jobs/payment-claim.ts'
import { type DuesDesk, openDues } from '../distributor/dues-world.ts'

let desk: DuesDesk
let down = false

beforeEach(async () => {
  desk = await openDues()
  down = false
  await desk.bill('0042', 2_000, '2026-10-11')
  await desk.bill('0050', 1_400, '2026-10-30')
  await desk.terms({ upi: 'shreeji@okicici' })
})

const channel = {
  name: 'telegram',
  account: 'test',
  fetchMedia: async () => {
    if (down) throw new Error('the messenger is away')
    return { bytes: new Uint8Array([137, 80, 78, 71]), mime: 'image/png' }
  },
} as unknown as Channel
const runJobs = async () => {
  for (const { job, data } of desk.chat.jobs.splice(0)) {
    expect(job).toBe('payment-claim')
    await passClaimOn({ core: desk.chat.core, channels: [channel] }, data)
    await passClaimOn({ core: desk.chat.core, channels: [channel] }, data)
  }
}
const photo: Heard = { kind: 'photo', media: { id: 'p1', mime: 'image/png' } }

/** Somebody of the shop who is not its owner. */
const addStaff = async () => {
  const staff = await desk.join('Chhotu', 'staff')
  await desk.db.pool.query(
    `update membership set party = 'outlet', distributor_id = null, outlet_id = $1
     where person_id = (select id from person where name = 'Chhotu')`,
    [desk.shop.outletIds[0]],
  )
  return staff
}

describe('what the shop owes', () => {
  test('is told with its open bills and their age, oldest first', async () => {
    const told = await desk.owner.asks('dues')
    expect(told.text).toBe(
      [
        '📒 Om Stores 1 with Shreeji Distributors: ₹3,400 due since Sun 11 Oct.',
        '• Bill 0042, Sun 11 Oct: ₹2,000 (22 days)',
        '• Bill 0050, Fri 30 Oct: ₹1,400 (3 days)',
      ].join('\n'),
    )
    expect(told.choices).toEqual(['Pay by UPI', 'I have paid', 'All entries', 'Menu'])
    expect((await desk.owner.taps('All entries')).text).toContain('Bill 0050 +₹1,400 → ₹3,400')
  })

  test('stands in the review of an order, for the owner and nobody else of the shop', async () => {
    expect((await desk.owner.asks('10 noodles')).text).toContain('₹3,400 due since Sun 11 Oct')
    const staff = await addStaff()
    expect((await staff.asks('10 noodles')).text).not.toContain('3,400')
    expect((await staff.asks('dues')).text).toBe('Only the owner of the shop sees the dues.')
    expect((await staff.asks('menu')).choices.join(' ')).not.toContain('Dues')
  })

  test('is paid by a link and a QR picture with the amount filled in', async () => {
    await desk.owner.asks('dues')
    const told = await desk.owner.taps('Pay by UPI')
    expect(told.text).toContain('Pay ₹3,400 to Shreeji Distributors')
    expect(told.text).toContain(
      'upi://pay?pa=shreeji@okicici&pn=Shreeji%20Distributors&am=3400.00&cu=INR&tn=Dues%20R-T-1',
    )
  })
})

describe('“I have paid”', () => {
  test('goes to the office, and “Came” makes it a payment that the owner hears of', async () => {
    await desk.owner.asks('dues')
    await desk.owner.taps('I have paid')
    expect((await desk.owner.asks('2000 upi 412345678901')).text).toContain('looks whether it has come')
    const [asked] = await desk.biller.hears()
    expect(asked?.text).toContain('Om Stores 1 (R-T-1): Kiran says ₹2,000 is paid.\nReference 412345678901')
    expect(asked?.choices).toEqual(['Came', 'Not come'])
    expect(await desk.due()).toBe(3_400)
    await desk.biller.taps('Came')
    expect(await desk.due()).toBe(1_400)
    expect((await desk.owner.hears()).map(({ text }) => text)).toEqual([
      '✅ ₹2,000 received by UPI – Om Stores 1, Shreeji Distributors.\nDue now ₹1,400.',
    ])
    desk.later(1)
    expect((await desk.biller.taps('Came')).text).toContain('noted already by Hetal')
    expect((await desk.biller.taps('Not come')).text).toContain('noted already by Hetal')
    expect(await desk.due()).toBe(1_400)
  })

  test('that did not come is answered kindly and moves nothing', async () => {
    await desk.owner.asks('dues')
    await desk.owner.taps('I have paid')
    await desk.owner.asks('2000')
    await desk.biller.taps('Not come')
    const [told] = await desk.owner.hears()
    expect(told?.text).toContain('cannot see the ₹2,000 of Om Stores 1 yet. It may still be on its way')
    expect(told?.choices).toEqual(['Send it again', 'Menu'])
    expect(await desk.due()).toBe(3_400)
  })

  test('a screenshot goes with its picture, and the amount is asked of the office', async () => {
    await desk.owner.asks('dues')
    await desk.owner.taps('I have paid')
    await desk.owner.does(photo)
    await runJobs()
    const asked = await desk.biller.hears()
    expect(asked).toHaveLength(1)
    expect(asked[0]?.text).toContain('Kiran says it has paid')
    const { rows } = await desk.db.pool.query(`select body from outbox where body ? 'attachment'`)
    expect(rows[0].body.attachment).toMatchObject({ mime: 'image/png', file: expect.any(Number) })
    expect((await desk.biller.taps('Came')).text).toContain('How much came from Om Stores 1?')
    await desk.biller.asks('2,000')
    expect(await desk.due()).toBe(1_400)
  })

  test('a screenshot that cannot be fetched is waited for, then goes on without its picture', async () => {
    await desk.owner.asks('dues')
    await desk.owner.taps('I have paid')
    await desk.owner.does(photo)
    down = true
    const [wish] = desk.chat.jobs
    const parts = { core: desk.chat.core, channels: [channel] }
    await expect(passClaimOn(parts, wish?.data)).rejects.toThrow('away')
    expect(await desk.biller.hears()).toEqual([])
    desk.later(5)
    await passClaimOn(parts, wish?.data)
    expect(await desk.biller.hears()).toHaveLength(1)
  })

  test('staff may send a screenshot; they hear that it came, the owner what is due', async () => {
    const staff = await addStaff()
    await staff.does({ ...photo, caption: '₹2,000' } as Heard)
    await runJobs()
    await desk.biller.taps('Came')
    expect((await staff.hears()).map(({ text }) => text).join()).toBe(
      '✅ Shreeji Distributors has the payment of Om Stores 1. Thank you!',
    )
    expect((await desk.owner.hears())[0]?.text).toContain('Due now ₹1,400.')
  })

  test('what is no amount is asked again, and the dialogue survives a digression', async () => {
    await desk.owner.asks('dues')
    await desk.owner.taps('I have paid')
    await desk.owner.asks('dekho bhai')
    await desk.owner.says('menu')
    await desk.owner.asks('dues')
    await desk.owner.taps('I have paid')
    await desk.owner.asks('1400')
    expect((await desk.biller.hears())[0]?.text).toContain('₹1,400')
  })
})
