import { beforeEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../../src/channels/channel.ts'
import type { Heard } from '../../../src/chat/message.ts'
import { keepReturnPhoto } from '../../../src/jobs/return-photo.ts'
import type { OrderView } from '../../../src/orders/types.ts'
import type { Desk } from '../distributor/desk.ts'
import { openDesk, received, returnedOf, statuses } from './street.ts'

let desk: Desk
let order: OrderView

beforeEach(async () => {
  desk = await openDesk()
  order = await received(desk, { 'HAL-100': 40, 'NOO-70': 96, 'GHE-500': 5 })
  await desk.biller.hears()
})

const photo: Heard = { kind: 'photo', media: { id: 'p1', mime: 'image/jpeg' } }
/** Three haldi damaged, sent. */
async function asked() {
  await desk.owner.asks('return 3 haldi damaged')
  await desk.owner.taps('Without a photo')
  return desk.owner.taps('Send')
}

describe('the happy path', () => {
  it('one typed line, a picture and a tap ask; a tap accepts; two taps book it; the credit note is in the next review', async () => {
    const wants = await desk.owner.asks('return 3 haldi damaged')
    expect(wants.text).toBe('📷 Please send a photo of the Haldi 100g.')
    const [review] = await desk.owner.does(photo)
    expect(review?.text).toContain(`• Haldi 100g: 3 pc, damaged (order ${order.number}) 📷`)
    expect((await desk.owner.taps('Send')).text).toMatch(/^↩️ Return \d+ is with Shreeji/)
    const [told] = await desk.biller.hears()
    expect(told?.text).toContain('wants to give back:\n• Haldi 100g: 3 pc, damaged')
    expect((await desk.biller.taps('Accept all')).text).toContain('Om Stores 1 knows.')
    expect((await desk.owner.hears())[0]?.text).toMatch(/takes back \(return \d+\):\n✓ Haldi 100g: 3 pc$/)
    await desk.biller.taps('It came back')
    expect((await desk.biller.taps('All damaged')).text).toContain('3 pc damaged · ₹94.50')
    const credited = (await desk.owner.hears())[0]?.text
    expect(credited).toMatch(/🧾 Credit note CN-\d+ for return \d+: −₹94.50/)
    expect(await returnedOf(desk, order)).toEqual([3, 0, 0])
    expect((await desk.owner.asks('1 ghee')).text).toMatch(/Credit note CN-\d+: −₹94.50/)
  })

  it('from the menu by taps alone, and by numbers on a phone without buttons', async () => {
    await desk.owner.asks('menu')
    await desk.owner.taps('Return goods')
    await desk.owner.taps(String(order.number))
    await desk.owner.taps('Cow Ghee')
    await desk.owner.taps('1 pc')
    const review = await desk.owner.taps('not sold')
    expect(review.text).toContain('Cow Ghee 500ml: 1 pc, not sold')
    await desk.owner.taps('Send')
    expect(await statuses(desk)).toEqual(['asked'])
    await desk.db.pool.query(
      `insert into conversation (channel, account, chat, person_id, heard_at) values ('numbers', 'test', 'num', $1, now())`,
      [desk.shop.ownerId],
    )
    const phone = desk.chat.person('num', {}, 'numbers')
    await phone.hears()
    for (const said of ['return', '1', '1', '12', '5']) await phone.says(said)
    await phone.says('1')
    expect(await statuses(desk)).toEqual(['asked', 'asked'])
  })

  it('from the order itself', async () => {
    await desk.owner.asks(`order ${order.number}`)
    const which = await desk.owner.taps('Return goods')
    expect(which.text).toBe(`Order ${order.number}: what goes back?`)
  })

  it('goods of several orders: the latest that had them are offered', async () => {
    const second = await received(desk, { 'HAL-100': 10 })
    const which = await desk.owner.asks('return 3 haldi expired')
    expect(which.text).toBe('Haldi 100g: which order did it come with?')
    expect(which.choices.map((label) => label.split(' ')[0])).toEqual([
      String(second.number),
      String(order.number),
    ])
  })

  it('the picture follows the notice, is kept once, and may be up to 16 MB', async () => {
    await desk.owner.asks('return 3 haldi damaged')
    await desk.owner.does(photo)
    await desk.owner.taps('Send')
    await desk.biller.hears()
    const [job] = desk.chat.jobs
    const fetched = { bytes: new Uint8Array([1, 2, 3]), mime: 'image/jpeg' }
    const channel = {
      name: 'telegram',
      account: 'test',
      fetchMedia: async () => fetched,
    } as unknown as Channel
    const parts = { core: desk.chat.core, channels: [channel] }
    await Promise.all([keepReturnPhoto(parts, job?.data), keepReturnPhoto(parts, job?.data)])
    const shown = await desk.biller.hears()
    expect(shown.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^📷 Haldi 100g \(damaged\) – return/),
    ])
    expect((await desk.db.pool.query('select 1 from kept_file')).rowCount).toBe(1)
    await desk.owner.asks('return 1 haldi damaged')
    const big: Heard = { kind: 'photo', media: { id: 'p2', bytes: 17 * 1024 * 1024 } }
    expect((await desk.owner.does(big))[0]?.text).toContain('too large')
  })
})

describe('line by line', () => {
  const threeLines = async () => {
    await desk.owner.asks('return 4 haldi, 6 noodles, 2 ghee, unsold')
    await desk.owner.taps('Send')
    await desk.biller.hears()
    return desk.biller.taps('Line by line')
  }

  it('by one typed line, with a reason the shop reads', async () => {
    await threeLines()
    const said = 'haldi ok, noodles 2 only, ghee no – sold too long ago'
    expect((await desk.biller.asks(said)).text).toContain(
      '✗ Cow Ghee 500ml: not taken back – “sold too long ago”',
    )
    await desk.biller.taps('Send to the shop')
    const [told] = await desk.owner.hears()
    expect(told?.text).toContain('✓ Haldi 100g: 4 pc')
    expect(told?.text).toContain('• Masala Noodles 70g: 2 pc of 6 pc')
    expect(told?.text).toContain('✗ Cow Ghee 500ml: not taken back – “sold too long ago”')
  })

  it('by taps: some, none with a picked reason in the shop’s language, and the rest accepted', async () => {
    await desk.db.pool.query(`update person set language = 'hi' where id = $1`, [desk.shop.ownerId])
    await desk.owner.asks('return 4 haldi, 2 ghee, unsold')
    await desk.owner.taps('भेज दीजिए')
    await desk.biller.hears()
    await desk.biller.taps('Line by line')
    await desk.biller.taps('Haldi')
    await desk.biller.asks('3')
    await desk.biller.taps('Cow Ghee')
    await desk.biller.taps('None')
    await desk.biller.taps('Nothing wrong with it')
    await desk.biller.taps('Send to the shop')
    const [told] = await desk.owner.hears()
    expect(told?.text).toContain('4 पीस में से 3 पीस')
    expect(told?.text).toContain('Cow Ghee 500ml: वापस नहीं – माल ठीक है')
  })

  it('what came back is counted line by line: good, damaged, or not there at all', async () => {
    await threeLines()
    await desk.biller.taps('Haldi')
    await desk.biller.taps('All 4 pc')
    await desk.biller.taps('Accept the rest, send')
    await desk.biller.taps('It came back')
    await desk.biller.taps('Count line by line')
    await desk.biller.asks('3')
    await desk.biller.asks('2 good 1 damaged')
    await desk.biller.taps('Nothing came')
    expect(await returnedOf(desk, order)).toEqual([4, 3, 0])
    const { rows } = await desk.db.pool.query('select saleable, damaged from goods_return_line order by line')
    expect(rows).toEqual([
      { saleable: 3, damaged: 1 },
      { saleable: 2, damaged: 1 },
      { saleable: 0, damaged: 0 },
    ])
  })
})

describe('corrections and cancellations', () => {
  it('the shop withdraws while it is undecided, and the desk hears it', async () => {
    await asked()
    await desk.biller.hears()
    const old = await desk.biller.keyOf('Accept all')
    expect((await desk.owner.taps('Withdraw it')).text).toContain('is withdrawn')
    expect((await desk.biller.hears())[0]?.text).toContain('Om Stores 1 keeps the goods')
    const [late] = await desk.biller.does({ kind: 'tap', key: old })
    expect(late?.text).toContain('Kiran was first: return')
    expect(await statuses(desk)).toEqual(['withdrawn'])
  })

  it('once decided it is no longer withdrawn, and the shop hears who decided', async () => {
    await asked()
    const old = await desk.owner.keyOf('Withdraw it')
    await desk.biller.hears()
    await desk.biller.taps('Accept all')
    const [late] = await desk.owner.does({ kind: 'tap', key: old })
    expect(late?.text).toContain('Hetal has already decided return')
  })

  it('the last line is taken out, more is added, and all of it can be given up', async () => {
    await desk.owner.asks('return 4 haldi, 2 ghee, unsold')
    expect((await desk.owner.taps('Remove the last')).text).not.toContain('Ghee')
    expect((await desk.owner.asks('1 noodles unsold')).text).toContain('Masala Noodles 70g: 1 pc')
    expect((await desk.owner.taps('Cancel')).text).toBe('OK, nothing is returned.')
    expect(await statuses(desk)).toEqual([])
  })
})

describe('invalid', () => {
  it('more than was received is asked about again', async () => {
    const [told] = await desk.owner.says('return 50 ghee unsold')
    expect(told?.text).toContain('Only 5 pc can go back.')
    expect((await desk.owner.asks('2')).text).toContain('Cow Ghee 500ml: 2 pc')
  })

  it('goods never received are named, and a shop without received goods hears so', async () => {
    expect((await desk.owner.asks('return 5 shampoo strips unsold')).text).toContain('I find no Shampoo 6ml')
    await desk.db.pool.query(`update trade_order set status = 'cancelled'`)
    expect((await desk.owner.asks('return')).text).toContain('There is nothing to return')
  })

  it('an order text is no return', async () => {
    expect((await desk.owner.asks('5 ghee')).text).toContain('Your order')
  })
})

describe('repeats and rights', () => {
  it('a doubled tap on Send asks once', async () => {
    await desk.owner.asks('return 3 haldi unsold')
    const key = await desk.owner.keyOf('Send')
    await desk.owner.does({ kind: 'tap', key })
    await desk.owner.does({ kind: 'tap', key })
    expect(await statuses(desk)).toEqual(['asked'])
  })

  it('of two who decide the second hears who was first', async () => {
    const boss = await desk.join('Mehul', 'owner')
    await asked()
    await desk.biller.hears()
    await boss.hears()
    await desk.biller.taps('Accept all')
    expect((await boss.taps('Accept all')).text).toContain('Hetal was first')
  })

  it('the godown does not decide, hears what to collect, and collects', async () => {
    const godown = await desk.join('Ramu', 'godown')
    await asked()
    expect(await godown.hears()).toEqual([])
    const seen = await godown.asks('returns')
    expect(seen.text).toContain('1 return waits for your answer')
    expect((await godown.taps('10')).choices).not.toContain('Accept all')
    await desk.biller.hears()
    await desk.biller.taps('Accept all')
    expect((await godown.hears())[0]?.text).toContain('collect from Om Stores 1')
    await godown.taps('It came back')
    await godown.taps('All damaged')
    expect(await statuses(desk)).toEqual(['settled'])
  })

  it('delivery sees no returns', async () => {
    const driver = await desk.join('Suresh', 'delivery')
    await asked()
    expect((await driver.asks('returns')).text).toContain('No return waits')
  })

  it('where is my return is answered at every state', async () => {
    await asked()
    expect((await desk.owner.asks('my returns')).text).toContain('waiting for Shreeji')
    await desk.biller.hears()
    await desk.biller.taps('Accept all')
    expect((await desk.owner.asks('my returns')).text).toContain('accepted, to be collected')
  })
})
