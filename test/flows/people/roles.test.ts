import { expect, test } from 'vitest'
import { openStreet } from './street.ts'

const greetings = [
  'hi',
  'Hello!',
  'good morning',
  'namaste',
  'ram ram',
  'नमस्ते',
  'राम राम',
  'jai shri krishna',
  'menu',
  'मेनू',
]

test.each(greetings)('“%s” shows a shop its menu', async (word) => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.asks(word)).choices).toEqual(expect.arrayContaining(['Browse', 'Help']))
})

test('the words of a distributor mean nothing to a shop', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  for (const word of ['pending', 'dispatch', 'stock', 'invite', 'new shops', 'late']) {
    const told = await kiran.asks(word)
    expect(told.choices, word).not.toContain('Approve on beat…')
    expect(told.text, word).not.toMatch(/waiting|in stock|invite/i)
  }
  expect((await kiran.asks('page')).text).toBe('There is no page for you: everything works right here.')
})

test('“नई दुकान” is a request to a shop and the waiting shops to a distributor', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  expect((await kiran.asks('नई दुकान')).text).toBe('What is your shop called?')
  expect((await hetal.asks('नई दुकान')).text).not.toContain('What is your shop called?')
})

test('a delivery man’s menu is today’s deliveries; the office’s has orders and stock; the brand’s what is late', async () => {
  const street = await openStreet()
  const at = { party: 'distributor', distributorId: street.shop.distributorId } as const
  const salim = await street.phoneOf(await street.person('Salim', { ...at, role: 'delivery' }), 'salim')
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  const nita = await street.phoneOf(await street.person('Nita', { party: 'brand', role: 'marketer' }), 'nita')
  expect((await salim.asks('hello')).choices).toEqual(['Deliver (0)'])
  expect((await hetal.asks('hello')).choices).toEqual(expect.arrayContaining(['Invite', 'Open my page']))
  expect((await nita.asks('hello')).text).toContain('Suraj Foods')
})

test('the link to a page is for those who have one, and only in their chat', async () => {
  const street = await openStreet()
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  expect((await hetal.asks('page')).text).toMatch(
    /^Your page: http:\/\/galla\.test\/in\/\S+\nThe link works once/,
  )
})

test.each([
  [{ kind: 'photo', media: { id: 'p' } }, '📄 Reading your bill…'],
  [{ kind: 'document', media: { id: 'd' } }, '📄 Reading your bill…'],
  [{ kind: 'voice', media: { id: 'v' } }, 'I cannot listen yet; Shreeji Distributors has your note.'],
  [{ kind: 'location', lat: 23, lon: 72 }, 'I only need a location when I ask for it.'],
  [{ kind: 'contact', phone: '+919812345678', own: false }, 'I only need a number when I ask for it.'],
  [{ kind: 'unsupported', what: 'sticker' }, 'I cannot read that yet.'],
] as const)('out of the blue, %o gets a clear sentence and a way on', async (heard, sentence) => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  const told = await kiran.one(heard)
  expect(told.text).toContain(sentence)
  expect(told.choices.length).toBeGreaterThan(0)
})

test('the own number shared by somebody known adds the shops listed with it', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.shares('+919810000001')).text).toContain('Namaste Kiran!')
  expect((await kiran.asks('shop')).choices).toHaveLength(2)
})
