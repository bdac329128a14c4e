import { beforeEach, describe, expect, it } from 'vitest'
import { ReadingFault } from '../../../src/invoices/worker/reading-process.ts'
import { takeUpPhotos, workBillPhoto } from '../../../src/jobs/bill-photo.ts'
import { dropPictures } from '../../../src/jobs/bill-pictures.ts'
import { perHundred, publish } from '../../points/rules.ts'
import { type Desk, openDesk } from '../distributor/desk.ts'
import { BillWorld, nothing, readBill } from './bills.ts'

let desk: Desk
let world: BillWorld

beforeEach(async () => {
  desk = await openDesk()
  await publish(desk.db, { BASE: perHundred })
  world = new BillWorld(desk)
})

const haldi = { description: 'HALDI 100G', quantity: 200, rate: 3_000 }
const ghee = { description: 'COW GHEE 500ML', quantity: 12, rate: 26_250, tax: 1_200 }
const texts = (told: readonly { text: string }[]) => told.map(({ text }) => text)
const bills = async () =>
  (await desk.db.pool.query('select verdict, decided_by from shop_bill order by id')).rows

describe('the happy path', () => {
  it('a photo is acknowledged at once, and then told line by line with what each line earned', async () => {
    const told = texts(await world.sends(readBill([haldi, ghee])))
    expect(told).toEqual(['📄 Reading your bill…', expect.any(String)])
    expect(told[1]?.split('\n')).toEqual([
      '✅ Accepted: bill GST/00123 of Shreeji Distributors, Sun 1 Nov, ₹9,828',
      '• Haldi 100g: 200 pc, ₹6,000 → 60 points',
      '• Cow Ghee 500ml: 12 pc, ₹3,150 → 31 points',
      '⭐ 91 points added',
    ])
    expect((await desk.owner.asks('points')).text).toContain('91 points')
  })

  it('why tells of any bill, by the whole of its number or the end of it, and the list shows what became of each', async () => {
    await world.sends(readBill([haldi]))
    for (const asked of ['why GST/00123', 'bill 123 kyun', 'why bill 00123'])
      expect((await desk.owner.asks(asked)).text).toContain('Haldi 100g: 200 pc, ₹6,000 → 60 points')
    const list = await desk.owner.asks('my bills')
    expect(list.text).toContain('✅ bill GST/00123')
    expect((await desk.owner.taps('Why GST/00123?')).text).toContain('Haldi 100g')
    expect((await desk.owner.asks('why bill 999')).text).toBe('I find no such bill of yours.')
  })

  it('the pictures of an album are one turn, and each is a bill of its own', async () => {
    const told = texts(await world.sends(readBill([haldi]), { more: [{ id: 'p2' }] }))
    expect(told[0]).toBe('📄 Reading your 2 bills…')
    expect(told[1]).toContain('✅ Accepted')
    expect(told[2]).toContain('You sent this bill before')
    expect(await bills()).toHaveLength(1)
  })
})

describe('goods that nobody knows', () => {
  const unknown = ['KRANTI GUR 1KG', 'SANT SABUN 90G'].map((description, at) => ({
    ...{ description, quantity: 10 + at, rate: 4_100 },
  }))

  it('are asked about together, answered by a word, and then known for this shop', async () => {
    const told = await world.sends(readBill([haldi, ...unknown]))
    expect(told.at(-1)).toMatchObject({
      text: expect.stringContaining(
        'I do not know these goods on the bill: “KRANTI GUR 1KG · SANT SABUN 90G”. Are they all from other companies?',
      ),
      choices: ['Yes, all of them', 'No, not all'],
    })
    expect((await desk.owner.asks('haan')).text).toContain('→ 60 points')
    const next = readBill([haldi, ...unknown.toReversed()], {
      invoiceNumber: 'GST/00124',
      date: '2026-11-02',
    })
    expect((await world.sends(next)).at(-1)?.text).toContain('→ 60 points')
  })

  it('are asked about one by one where some are ours, in the shop’s language', async () => {
    await desk.owner.asks('hindi')
    await world.sends(readBill([haldi, ...unknown]))
    const next = await desk.owner.taps('नहीं, सब नहीं')
    expect(next.text).toContain('लाइन 2: “KRANTI GUR 1KG” कौन सा प्रोडक्ट है?')
    expect((await desk.owner.taps('आपका प्रोडक्ट नहीं')).text).toContain('SANT SABUN 90G')
  })
})

describe('what is no bill', () => {
  it('is told in one sentence, with what to do', async () => {
    const cases: [string, string][] = [
      ['no-bill', 'I see no bill on this photo.'],
      ['broken', 'The file is damaged or did not arrive whole.'],
      ['not-a-picture', 'This is no photo and no PDF.'],
      ['too-many-pages', 'This PDF has more than 20 pages.'],
      ['too-many-pixels', 'The picture is too large for me.'],
      ['animated', 'This is a moving picture.'],
    ]
    for (const [reason, said] of cases)
      expect((await world.sends(nothing(reason))).at(-1)?.text).toContain(said)
    expect(await bills()).toEqual([])
  })

  it('an order list goes to the distributor in one tap, or at once where its sender says so', async () => {
    await world.sends(nothing('no-amounts'))
    expect((await desk.owner.taps('It is my order list')).text).toContain(
      'Shreeji Distributors has your list',
    )
    const [said] = await desk.owner.does({ kind: 'photo', media: { id: 'p' }, caption: 'order list' })
    expect(said?.text).toContain('Shreeji Distributors has your list')
    expect((await desk.db.pool.query('select 1 from order_note')).rowCount).toBe(2)
  })

  it('the screen of a payment app is passed on to the distributor as a payment', async () => {
    const told = await world.sends(readBill([haldi], { kind: 'payment receipt', total: 234_000 }))
    expect(told.at(-1)?.text).toBe('This is a payment, not a bill. I passed it on to Shreeji Distributors.')
    const { rows } = await desk.db.pool.query('select amount, status from payment_claim')
    expect(rows).toEqual([{ amount: 234_000, status: 'waiting' }])
    expect(await bills()).toEqual([])
  })

  it('a product’s barcode is answered with the product and how many', async () => {
    await desk.db.pool.query(`update product set barcode = '8901234567894' where sku = 'GHE-500'`)
    await desk.db.pool.query('update catalog_version set version = version + 1')
    const meaning = { kind: 'product', number: '8901234567894' }
    const code = { format: 'EAN13', text: '8901234567894', meaning }
    const told = await world.sends(nothing('no-bill', { codes: [code] }))
    expect(told.at(-1)?.text).toBe('This is Cow Ghee 500ml. How many do you need?')
    expect((await desk.owner.taps('Order Cow Ghee')).text).toContain('Cow Ghee 500ml')
  })

  it('a picture that a question asked for stays that question’s', async () => {
    await desk.owner.asks('paid')
    const [told] = await desk.owner.does({ kind: 'text', text: 'menu' })
    expect(told?.choices).toContain('My bills')
    expect(world.reads).toBe(0)
  })
})

describe('what is wrong with a photo', () => {
  it('is told once, before the verdict, however often the job runs', async () => {
    world.next = readBill([haldi], { advice: ['blurred'] })
    await desk.owner.does({ kind: 'photo', media: { id: 'p1' } })
    const jobs = desk.chat.jobs.splice(0)
    await Promise.all([...jobs, ...jobs].map(({ data }) => workBillPhoto(world.parts, data)))
    const told = texts(await desk.owner.hears())
    expect(told[0]).toContain('The photo is blurred')
    expect(told.filter((text) => text.includes('Accepted'))).toHaveLength(1)
    expect(told).toHaveLength(2)
  })
})

describe('repeats and losses', () => {
  it('the same bill sent again is answered kindly with its first verdict and earns nothing more', async () => {
    await world.sends(readBill([haldi]))
    const again = (await world.sends(readBill([haldi]))).at(-1)?.text
    expect(again).toContain('You sent this bill before')
    expect(again).toContain('→ 60 points')
    expect((await desk.owner.asks('points')).text).toContain('You have 60 points')
  })

  it('a photo whose messenger is away is had later, and after a while its sender is asked for it again', async () => {
    world.away = true
    await expect(world.sends(readBill([haldi]))).rejects.toThrow('away')
    desk.later(4)
    await takeUpPhotos(world.parts)
    expect(texts(await desk.owner.hears()).at(-1)).toBe('The photo did not reach me. Please send it again.')
  })

  it.each(['died', 'slow'] as const)(
    'a photo whose reading %s twice goes to a person, who may only ask for another',
    async (code) => {
      const marketer = await desk.join('Neha', 'marketer', { party: 'brand' })
      const told = await world.sends(new ReadingFault(code, 'the reading ended'))
      expect(told.at(-1)?.text).toContain('A person looks at it')
      await marketer.hears()
      expect((await marketer.taps('It is right')).text).toContain('cannot be read')
      await marketer.asks('bills')
      await marketer.taps('Om Stores 1')
      await marketer.taps('Do not count it')
      expect((await marketer.taps('It cannot be read')).text).toContain('Om Stores 1 is told')
      expect(texts(await desk.owner.hears()).at(-1)).toContain('A person looked at it: It cannot be read')
    },
  )

  it('one that kills the node itself is not begun for ever', async () => {
    world.next = new ReadingFault('stopped', 'the node ended')
    await desk.owner.does({ kind: 'photo', media: { id: 'p1' } })
    const [job] = desk.chat.jobs.splice(0)
    for (let n = 0; n < 3; n++) await expect(workBillPhoto(world.parts, job?.data)).rejects.toThrow('ended')
    await workBillPhoto(world.parts, job?.data)
    expect(texts(await desk.owner.hears()).at(-1)).toContain('A person looks at it')
  })

  it('one that found no room in the line is read when there is, however often that was', async () => {
    world.next = new ReadingFault('busy', 'many wait already')
    await desk.owner.does({ kind: 'photo', media: { id: 'p1' } })
    const [job] = desk.chat.jobs.splice(0)
    for (let n = 0; n < 5; n++) await expect(workBillPhoto(world.parts, job?.data)).rejects.toThrow('many')
    world.next = readBill([haldi])
    await workBillPhoto(world.parts, job?.data)
    expect(texts(await desk.owner.hears()).at(-1)).toContain('Accepted')
  })

  it('one that waits in line is not begun again by the sweep or by a job that was given up', async () => {
    world.next = readBill([haldi])
    await desk.owner.does({ kind: 'photo', media: { id: 'p1' } })
    desk.later(4)
    const jobs = desk.chat.jobs.splice(0).map(({ data }) => workBillPhoto(world.parts, data))
    await Promise.all([...jobs, takeUpPhotos(world.parts)])
    expect(world.reads).toBe(1)
  })

  it('pictures go when nobody may dispute the bill any more, and the bill is still explained', async () => {
    await world.sends(readBill([haldi]))
    expect([...world.pictures.keys()]).toEqual(['bills/1-1.jpg'])
    desk.later(89 * 24 * 60)
    await dropPictures(world.parts)
    expect(world.pictures.size).toBe(1)
    desk.later(2 * 24 * 60)
    await dropPictures(world.parts)
    expect(world.pictures.size).toBe(0)
    const { rows } = await desk.db.pool.query('select file, sha256, perceptual_hash from bill_photo')
    expect(rows).toEqual([
      { file: null, sha256: expect.stringMatching(/^\w{64}$/), perceptual_hash: '0f0f0f0f0f0f0f0f' },
    ])
    expect((await desk.owner.asks('why GST/00123')).text).toContain('→ 60 points')
  })
})
