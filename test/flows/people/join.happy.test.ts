import { expect, test } from 'vitest'
import { openStreet, type Phone, type Street } from './street.ts'

/** Up to the question for the shop's name. */
async function atShop(street: Street, language = 'English', came = {}): Promise<Phone> {
  const noor = street.stranger('noor', { name: 'Farida', ...came })
  await noor.asks('hello')
  await noor.taps(language)
  const newShop = { English: 'My shop is new here', हिन्दी: 'मेरी दुकान नई है', Hinglish: 'Meri dukaan nayi hai' }
  await noor.taps(newShop[language as keyof typeof newShop])
  return noor
}

test('shop, owner, place and photo are asked, shown, sent, and the nearest distributor is asked to decide', async () => {
  const street = await openStreet()
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  const noor = await atShop(street)
  expect((await noor.asks('Noor Provision')).choices).toEqual(['Farida'])
  expect((await noor.taps('Farida')).ask).toBe('location')
  await noor.one({ kind: 'location', lat: 23.041, lon: 72.551 })
  const check = await noor.one({ kind: 'photo', media: { id: 'board-1' } })
  expect(check.text).toBe('Noor Provision\nOwner: Farida\nPlace: as on the map\nShall I send it?')
  const sent = await noor.taps('Send')
  expect(sent.text).toContain(
    'Sent to Shreeji Distributors. You will hear here as soon as they have said yes.',
  )
  expect(sent.choices).toEqual(['Yes', 'No'])
  const [asked] = await hetal.hears()
  expect(asked?.text).toContain('New shop: Noor Provision asks to join.\nOwner: Farida')
  expect(asked?.choices).toEqual(['Approve on beat…', 'Not mine'])
  expect(await street.rows(`select board_photo as photo from outlet where name = 'Noor Provision'`)).toEqual([
    { photo: 'board-1' },
  ])
})

test('the shop hears in its language that it is in, and may order from then on', async () => {
  const street = await openStreet()
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  const noor = await atShop(street, 'हिन्दी')
  for (const said of ['Noor Provision', 'Farida', 'Ahmedabad West', 'नहीं', 'हाँ', 'हाँ', 'नहीं'])
    await noor.asks(said)
  await noor.asks('2 ghee')
  expect(await street.rows(`select 1 from trade_order`)).toEqual([])
  await hetal.taps('Approve on beat…')
  await hetal.taps('Beat 1')
  expect((await noor.hears()).at(-1)?.text).toMatch(/Noor Provision .*Shreeji Distributors/s)
  const review = await noor.asks('2 ghee')
  expect(review.choices.length).toBeGreaterThan(0)
})

test('a shop in waiting may look around but places no order', async () => {
  const street = await openStreet()
  const noor = await atShop(street)
  for (const said of ['Noor Provision', 'Farida', 'Ahmedabad West', 'no', 'yes', 'yes', 'no'])
    await noor.asks(said)
  expect((await noor.asks('browse')).choices).toContain('Grocery')
  const told = await noor.asks('2 ghee')
  for (const label of told.choices.filter((each) => each.startsWith('Place order'))) await noor.taps(label)
  expect(await street.rows(`select 1 from trade_order`)).toEqual([])
})

test('everything can be said by numbers and words on a channel without buttons', async () => {
  const street = await openStreet()
  const noor = street.stranger('noor', { channel: 'numbers', name: 'Farida' })
  await noor.asks('ram ram')
  await noor.asks('3')
  await noor.asks('1')
  expect((await noor.asks('Noor Provision')).text).toBe('Aur malik ka naam?\n1. Farida')
  expect((await noor.asks('1')).text).toContain('Dukaan kahan hai?')
  expect((await noor.asks('Ahmedabad West')).text).toContain('1. Photo nahi')
  const check = await noor.asks('1')
  expect(check.text).toBe(
    'Noor Provision\nMalik: Farida\nJagah: Ahmedabad West\nBhej dein?\n1. Bhej dein\n2. Badlein',
  )
  expect((await noor.asks('haan')).text).toContain('Shreeji Distributors ko bhej diya.')
})

test('a number the channel vouches for goes with the request, and is known on the next channel', async () => {
  const street = await openStreet()
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  const noor = street.stranger('noor', { phone: '+919812345678', name: 'Farida' })
  await noor.asks('hello')
  await noor.taps('English')
  await noor.taps('My shop is new here')
  for (const said of ['Noor Provision', 'Farida', 'Ahmedabad West', 'no', 'yes']) await noor.asks(said)
  expect((await hetal.hears())[0]?.text).toMatch(/98123.?45678/)
  const other = street.stranger('noor-2')
  await other.asks('hello')
  await other.taps('English')
  expect((await other.shares('+919812345678')).text).toContain(
    'Namaste Farida! You are in for Noor Provision',
  )
})

test('a number shared by the button goes with the request too', async () => {
  const street = await openStreet()
  const noor = street.stranger('noor', { name: 'Farida' })
  await noor.asks('hello')
  await noor.taps('English')
  await noor.shares('+919812345678')
  await noor.taps('My shop is new here')
  for (const said of ['Noor Provision', 'Farida', 'Ahmedabad West', 'no', 'yes']) await noor.asks(said)
  expect(await street.rows(`select phone from person_phone`)).toEqual([{ phone: '+919812345678' }])
  expect(await street.rows(`select phone from outlet where status = 'pending'`)).toEqual([
    { phone: '+919812345678' },
  ])
})

test('where nobody is near, the brand is asked and named', async () => {
  const street = await openStreet()
  const nita = await street.phoneOf(await street.person('Nita', { party: 'brand', role: 'marketer' }), 'nita')
  const noor = await atShop(street)
  for (const said of ['Noor Provision', 'Farida', 'Kolhapur', 'no']) await noor.asks(said)
  expect((await noor.asks('yes')).text).toContain('Sent to Suraj Foods.')
  expect((await nita.hears())[0]?.choices).toEqual(['Approve on beat…'])
})
