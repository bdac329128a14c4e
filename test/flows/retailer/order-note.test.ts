import { beforeEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../../src/channels/channel.ts'
import type { Heard } from '../../../src/chat/message.ts'
import type { JobParts } from '../../../src/jobs/job-parts.ts'
import { passNoteOn, remindNotes } from '../../../src/jobs/order-note.ts'
import { type Desk, openDesk } from '../distributor/desk.ts'

let desk: Desk
let down = false
const bytes = new TextEncoder().encode('OggS a shopkeeper speaking')

beforeEach(async () => {
  desk = await openDesk()
  down = false
})

const channel = {
  name: 'telegram',
  account: 'test',
  fetchMedia: async () => {
    if (down) throw new Error('the messenger is away')
    return { bytes, mime: 'audio/ogg' }
  },
} as unknown as Channel

const parts = (): JobParts => ({ core: desk.chat.core, channels: [channel] })
const runJobs = async () => {
  for (const { job, data } of desk.chat.jobs.splice(0))
    if (job === 'order-note') await passNoteOn(parts(), data)
}
const voice: Heard = { kind: 'voice', media: { id: 'v1', mime: 'audio/ogg' } }
const sendsVoice = async () => {
  const told = await desk.owner.does(voice)
  await runJobs()
  return told
}
const notes = async () => (await desk.db.pool.query('select * from order_note order by id')).rows
const orders = async () =>
  (await desk.db.pool.query('select source, placed_by, outlet_id from trade_order')).rows

describe('the happy path', () => {
  it('a voice note reaches owner and biller with its sound, and becomes an order typed in the shop’s name', async () => {
    const [told] = await sendsVoice()
    expect(told?.text).toBe(
      'I cannot listen yet; Shreeji Distributors has your note. You can also type or tap.',
    )
    const [asked] = await desk.biller.hears()
    expect(asked?.text).toContain('🎤 Voice note from Kiran, Om Stores 1 (R-T-1)')
    const { rows } = await desk.db.pool.query('select body from outbox where body ? $1', ['attachment'])
    const [file] = (await desk.db.pool.query('select id, content from kept_file')).rows
    expect(rows[0].body.attachment).toEqual({
      name: expect.stringMatching(/\.ogg$/),
      mime: 'audio/ogg',
      file: file.id,
    })
    expect(Buffer.from(file.content).equals(Buffer.from(bytes))).toBe(true)
    expect((await desk.biller.taps('Type the order')).text).toContain('Type the order of Om Stores 1')
    expect((await desk.biller.asks('2 peti noodles, 5 ghee')).text).toContain('Cow Ghee 500ml')
    const placed = await desk.biller.taps('Place order')
    expect(placed.text).toContain('is placed for Om Stores 1')
    expect(await orders()).toEqual([
      { source: 'for-shop', placed_by: desk.shop.billerId, outlet_id: desk.shop.outletIds[0] },
    ])
    expect((await notes())[0]).toMatchObject({ status: 'typed', closed_by: desk.shop.billerId })
    const heard = (await desk.owner.hears()).at(-1)
    expect(heard?.text).toContain('Hetal of Shreeji Distributors typed this order for you')
    await desk.owner.taps('Object')
    await desk.owner.taps('Cancel the order')
    expect((await desk.db.pool.query('select status from trade_order')).rows).toEqual([
      { status: 'cancelled' },
    ])
  })

  it('an album that its sender calls an order list is one note', async () => {
    const photo = (id: string): Heard => ({
      kind: 'photo',
      media: { id, mime: 'image/jpeg' },
      ...(id === 'p1' ? { caption: 'order ki list' } : {}),
    })
    const { owner } = desk
    const address = { channel: 'telegram', account: 'test', chat: owner.chat, sender: owner.sender }
    const { acceptMessages } = await import('../../../src/chat/accept.ts')
    for (const id of ['p1', 'p2', 'p3'])
      await acceptMessages(desk.db, [{ ...address, externalId: id, heard: photo(id) }])
    await desk.chat.drain('telegram', owner.chat)
    const [kept, ...more] = await owner.hears()
    expect(more).toEqual([])
    expect(kept?.text).toContain('Shreeji Distributors has your list')
    await runJobs()
    const told = await desk.biller.hears()
    expect(told.map(({ text }) => text.split('\n')[0])).toEqual([
      'Picture 1 of 3 from Om Stores 1',
      'Picture 2 of 3 from Om Stores 1',
      expect.stringContaining('Order list, 3 pictures'),
    ])
    expect(await notes()).toHaveLength(1)
  })

  it('a file that is no picture is asked about; something else is kindly declined and goes to nobody', async () => {
    const media = { id: 'x', mime: 'text/plain' }
    expect((await desk.owner.does({ kind: 'document', media }))[0]?.text).toContain('your order list?')
    expect((await desk.owner.taps('Something else')).text).toContain('I kept it')
    expect(await notes()).toEqual([])
  })
})

describe('questions and corrections while typing', () => {
  it('an unclear line is asked about with products, and a number answers how many', async () => {
    await sendsVoice()
    await desk.biller.hears()
    await desk.biller.taps('Type the order')
    const asked = await desk.biller.asks('ghee, 1 case noodles')
    expect(asked.text).toContain('Cow Ghee')
    expect((await desk.biller.asks('6')).text).toContain('Cow Ghee 500ml')
    expect((await desk.biller.asks('no noodles')).text).not.toContain('Masala Noodles 70g:')
    await desk.biller.taps('Place order')
    expect(await orders()).toHaveLength(1)
  })

  it('a note dropped with a reason is told to the shop, and cannot be typed any more', async () => {
    await sendsVoice()
    await desk.biller.hears()
    const key = await desk.biller.keyOf('Type the order')
    await desk.biller.taps('Drop it')
    expect((await desk.biller.taps('Cannot make it out')).text).toContain('Dropped')
    expect((await desk.owner.hears()).at(-1)?.text).toContain('Reason: Cannot make it out')
    expect((await desk.biller.does({ kind: 'tap', key }))[0]?.text).toContain(
      'Hetal has dropped this already',
    )
  })

  it('two people type one note: the second hears who was first', async () => {
    const boss = await desk.join('Mehul', 'owner')
    await sendsVoice()
    await desk.biller.hears()
    await boss.hears()
    for (const who of [desk.biller, boss]) {
      await who.taps('Type the order')
      await who.asks('5 ghee')
    }
    await desk.biller.taps('Place order')
    expect((await boss.taps('Place order')).text).toContain('Hetal has typed this already')
    expect(await orders()).toHaveLength(1)
  })
})

describe('rights', () => {
  it('the godown is not asked to type, and another distributor sees nothing', async () => {
    await sendsVoice()
    const godown = await desk.join('Ramu', 'godown')
    const [note] = await notes()
    expect((await godown.asks('pending')).choices.join()).not.toContain('Type for')
    expect(note.status).toBe('waiting')
  })
})

describe('repeats and losses', () => {
  it('a job that runs twice tells once', async () => {
    await desk.owner.does(voice)
    const jobs = [...desk.chat.jobs]
    await Promise.all([...jobs, ...jobs].map(({ data }) => passNoteOn(parts(), data)))
    expect(await desk.biller.hears()).toHaveLength(1)
    expect((await desk.db.pool.query('select 1 from kept_file')).rowCount).toBe(1)
  })

  it('a file that cannot be fetched is tried again, and after a while the note goes on without it', async () => {
    down = true
    await desk.owner.does(voice)
    const [job] = desk.chat.jobs
    await expect(passNoteOn(parts(), job?.data)).rejects.toThrow('away')
    desk.later(5)
    await remindNotes(parts())
    const [told] = await desk.biller.hears()
    expect(told?.text).toContain('The file could not be fetched')
    expect(told?.text).toContain('/conversations/')
  })

  it('waits among the pending orders, reminds, and escalates to the brand once', async () => {
    const marketer = await desk.join('Neha', 'marketer', { party: 'brand' })
    await sendsVoice()
    await desk.biller.hears()
    expect((await desk.biller.asks('pending')).text).toContain('🎤 Om Stores 1: to be typed')
    desk.later(8 * 60)
    await remindNotes(parts())
    await remindNotes(parts())
    expect((await desk.biller.hears()).map(({ text }) => text.slice(0, 24))).toEqual([
      '⏰ Om Stores 1 still wait',
    ])
    expect(await marketer.hears()).toHaveLength(1)
  })
})

describe('passed on', () => {
  it('a voice note that a biller forwards waits for its shop, and is typed in two steps', async () => {
    await desk.owner.asks('menu')
    const [asked] = await desk.biller.does(voice)
    expect(asked?.text).toContain('A voice note – for which shop?')
    const kept = await desk.biller.asks('R-T-1')
    expect(kept.text).toContain('Kept for Om Stores 1')
    expect(kept.choices).toEqual(['Type the order', 'Menu'])
    await desk.biller.taps('Type the order')
    await desk.biller.asks('2 peti noodles')
    expect((await desk.biller.taps('Place order')).text).toContain('is placed for Om Stores 1')
    expect(await orders()).toMatchObject([{ source: 'for-shop', outlet_id: desk.shop.outletIds[0] }])
    expect((await desk.owner.hears()).map(({ text }) => text).join()).toContain('typed this order for you')
    expect((await notes())[0]).toMatchObject({ status: 'typed' })
  })

  it('a rep’s picture of a shop’s list goes to the office of its distributor', async () => {
    const ramesh = await desk.join('Ramesh', 'rep', { party: 'brand' })
    await desk.db.pool.query(`insert into rep_beat select id, $1 from person where name = 'Ramesh'`, [
      desk.shop.beatId,
    ])
    await ramesh.does({ kind: 'photo', media: { id: 'p1' }, caption: 'Om ka' })
    const kept = await ramesh.asks('R-T-1')
    expect(kept.choices).toEqual(['Menu'])
    await runJobs()
    const [told] = await desk.biller.hears()
    expect(told?.text).toContain('Om Stores 1 (R-T-1)')
    expect(told?.choices).toContain('Type the order')
  })

  it('somebody who only delivers passes on no orders', async () => {
    const van = await desk.join('Van', 'delivery')
    await van.does(voice)
    expect(await notes()).toEqual([])
  })
})
