import { expect, test } from 'vitest'
import { listedPhone, openStreet, type Phone, type Street } from './street.ts'
import { setWish } from './wish.ts'

async function enrolled(street: Street): Promise<Phone> {
  const meena = street.stranger('meena')
  await meena.asks('hello')
  await meena.taps('English')
  await meena.shares(listedPhone)
  return meena
}

const log = (street: Street) =>
  street.rows(`select c.purpose, c.given, c.wording, c.means, c.channel, c.address, c.at from consent_log c
    join person p on p.id = c.person_id where p.name = 'Meena' order by c.id`)
const offers = async (street: Street, name: string) =>
  (await street.rows(`select offers from person where name = $1`, [name]))[0]?.offers

test('messages about orders and offers are asked apart, and each answer is kept as it was given', async () => {
  const street = await openStreet()
  const meena = await enrolled(street)
  const second = await meena.taps('Yes')
  expect(second.text).toBe(
    'May Suraj Foods also send you offers and schemes? You can stop them any time with “stop”.',
  )
  expect((await meena.asks('ji haan')).text).toContain('Good, offers will come here.')
  const at = street.world.now
  expect(await log(street)).toEqual([
    {
      purpose: 'orders',
      given: true,
      wording: 'consent-orders.1.en',
      means: 'tap',
      channel: 'telegram',
      address: 'meena',
      at,
    },
    {
      purpose: 'offers',
      given: true,
      wording: 'consent-offers.1.en',
      means: 'text',
      channel: 'telegram',
      address: 'meena',
      at,
    },
  ])
})

test('being on the list or silent is no consent to offers', async () => {
  const street = await openStreet()
  const meena = await enrolled(street)
  await meena.taps('Yes')
  await meena.asks('menu')
  expect(await offers(street, 'Meena')).toBeNull()
})

test('no to messages about orders is explained, offers are not even asked, and the mind may change', async () => {
  const street = await openStreet()
  const meena = await enrolled(street)
  const no = await meena.taps('No')
  expect(no.text).toContain('you would not hear what became of it')
  expect(no.choices).toEqual(['I changed my mind'])
  expect((await meena.taps('I changed my mind')).choices).toEqual(['Yes', 'No'])
  expect((await meena.taps('Yes')).choices).toEqual(['Yes, send offers', 'No offers'])
})

test.each(['stop', 'STOP', 'Stop.', 'बंद', 'बंद करो', 'band karo', 'ऑफ़र बंद', 'offer mat bhejo', 'unsubscribe'])(
  "“%s” on any channel stops offers on all of that person's channels and nobody else's",
  async (word) => {
    const street = await openStreet()
    const kiran = await street.phoneOf(street.shop.ownerId, 'kiran', 'numbers')
    const other = await street.person('Raju', { party: 'outlet', role: 'staff', outletId: street.outlet(1) })
    await setWish(street, [street.shop.ownerId, other], true)
    expect((await kiran.asks(word)).text).toContain('No more offers, on any of your chats.')
    expect(await offers(street, 'Kiran')).toBe(false)
    expect(await offers(street, 'Raju')).toBe(true)
  },
)

test.each(["please don't stop my order", 'stop noodles', 'do not stop', 'order band mat karna', 'non stop'])(
  '“%s” stops no offers',
  async (text) => {
    const street = await openStreet()
    const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
    await setWish(street, [street.shop.ownerId], true)
    await kiran.says(text)
    expect(await offers(street, 'Kiran')).toBe(true)
  },
)

test('stop in the middle of an order keeps the order', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  await kiran.asks('2 ghee')
  const told = await kiran.asks('stop')
  expect(told.text).toContain('No more offers')
  expect(told.text).toContain('2 pc × ₹294')
})

test('offers can be had again by a tap and by a word, and each is logged', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  await kiran.asks('stop')
  expect((await kiran.taps('Send offers again')).text).toContain('Offers will come again.')
  await kiran.asks('stop')
  await kiran.asks('ऑफ़र चालू')
  expect(await offers(street, 'Kiran')).toBe(true)
  expect((await street.rows(`select means from consent_log order by id`)).map(({ means }) => means)).toEqual([
    'stop',
    'start',
    'stop',
    'start',
  ])
})

test('who stopped on one channel is not asked about offers on the next', async () => {
  const street = await openStreet()
  const meena = await enrolled(street)
  await meena.taps('Yes')
  await meena.asks('stop')
  const whatsapp = street.stranger('meena-w', { channel: 'numbers', phone: listedPhone })
  const greeted = await whatsapp.asks('hello')
  expect(greeted.text).toContain('Namaste Meena!')
  expect(greeted.text).not.toContain('offers')
})

test('a restart between the two questions asks the second one once', async () => {
  const street = await openStreet()
  const before = await enrolled(street)
  await before.taps('Yes')
  const after = street.restarted(before)
  await after.taps('No offers')
  expect((await log(street)).map(({ purpose }) => purpose)).toEqual(['orders', 'offers'])
})

test.each([
  ['stop', 'start'],
  ['Unsubscribe', 'subscribe'],
  ['band karo', 'shuru karo'],
  ['offer nahi chahiye', 'offer chalu karo'],
  ['रोकें', 'शुरू करो'],
  ['बंद करें', 'ऑफ़र चालू'],
])(
  '“%s” ends offers and “%s” brings them back, and the log proves both with where, how and in which words',
  async (stop, start) => {
    const street = await openStreet()
    const kiran = await street.phoneOf(street.shop.ownerId, 'kiran', 'numbers')
    await setWish(street, [street.shop.ownerId], true)
    await kiran.asks(stop)
    expect(await offers(street, 'Kiran')).toBe(false)
    expect((await kiran.asks(start)).text).toContain('Offers will come again.')
    expect(await offers(street, 'Kiran')).toBe(true)
    const proof = { channel: 'numbers', address: 'kiran', purpose: 'offers' }
    const said = await street.rows(
      `select channel, address, purpose, given, wording, means from consent_log where means in ('stop', 'start') order by id`,
    )
    expect(said).toEqual([
      { ...proof, given: false, wording: 'consent-stopped.1.en', means: 'stop' },
      { ...proof, given: true, wording: 'consent-started.1.en', means: 'start' },
    ])
  },
)

test('the answer to stop says what it ends, what goes on, and that it holds for nobody else of the shop', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.asks('stop')).text).toBe(
    'No more offers, on any of your chats. News about your orders still comes. This holds for you alone, not for others in your shop.',
  )
  const biller = await street.phoneOf(street.shop.billerId, 'biller')
  expect((await biller.asks('stop')).text).toBe(
    'No more offers, on any of your chats. News about your orders still comes.',
  )
})

test('somebody known without any shop can stop too', async () => {
  const street = await openStreet()
  const asha = await street.phoneOf(await street.person('Asha'), 'asha')
  expect((await asha.asks('stop')).text).toContain('No more offers')
  expect(await offers(street, 'Asha')).toBe(false)
})

test('a plain “start” of who never stopped is a greeting, and no consent', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.asks('start')).text).not.toContain('Offers')
  expect(await offers(street, 'Kiran')).toBeNull()
  expect(await street.rows('select 1 from consent_log')).toEqual([])
})

test('stop on one channel stops the other, and order notices still come on both', async () => {
  const street = await openStreet()
  await setWish(street, [street.shop.ownerId], true)
  const numbers = await street.phoneOf(street.shop.ownerId, 'kiran-2', 'numbers')
  const telegram = await street.phoneOf(street.shop.ownerId, 'kiran-1')
  await numbers.asks('stop')
  expect(await offers(street, 'Kiran')).toBe(false)
  await telegram.asks('menu')
  await street.world.announce([
    {
      listener: { outlet: street.outlet(1) },
      say: { key: 'notice-shop-returned', args: { number: '1', distributor: 'D' } },
    },
  ])
  expect((await telegram.hears()).map(({ text }) => text)).toEqual([
    expect.stringContaining('Order 1 has gone back'),
  ])
})

test('stop is taken while a human of the business answers, who goes on answering', async () => {
  const street = await openStreet()
  await setWish(street, [street.shop.ownerId], true)
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  await kiran.does({ kind: 'staff', text: 'I will look into it' })
  expect(await kiran.says('and my bill?')).toEqual([])
  expect((await kiran.asks('stop')).text).toContain('No more offers')
  expect(await offers(street, 'Kiran')).toBe(false)
  expect(await kiran.says('thanks')).toEqual([])
})
