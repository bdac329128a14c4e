import { expect, test } from 'vitest'
import { listedPhone, openStreet, type Phone, type Street } from './street.ts'

async function atPhone(street: Street): Promise<Phone> {
  const visitor = street.stranger('visitor', { name: 'Farida' })
  await visitor.asks('hello')
  await visitor.taps('English')
  return visitor
}

test('somebody else’s card is refused kindly, and the own number asked for again', async () => {
  const street = await openStreet()
  const visitor = await atPhone(street)
  const told = await visitor.shares(listedPhone, false)
  expect(told.text).toContain("That is somebody else's number. Please share your own.")
  expect(told.ask).toBe('contact')
  expect(await street.rows(`select 1 from person_phone`)).toEqual([])
})

test('somebody else’s card out of the blue enrols nobody', async () => {
  const street = await openStreet()
  const visitor = street.stranger('visitor')
  expect((await visitor.shares(listedPhone, false)).choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
  expect(await street.rows(`select 1 from person where name = 'Meena'`)).toEqual([])
})

test('a typed number is no proof: the person is told why, and what to do', async () => {
  const street = await openStreet()
  const visitor = await atPhone(street)
  for (const typed of ['9810000001', '+91 98100 00001', '098100-00001']) {
    const told = await visitor.asks(typed)
    expect(told.text).toContain("A typed number could be anybody's.")
    expect(told.choices).toEqual(['My shop is new here', 'I have a code'])
  }
})

test('a number on no list leads to a new shop, and is not asked for again', async () => {
  const street = await openStreet()
  const visitor = await atPhone(street)
  const told = await visitor.shares('+919899999999')
  expect(told.text).toBe(
    'Your number is not on our list yet. Is your shop new here, or were you given a code?',
  )
  expect(told.ask).toBeUndefined()
  expect((await visitor.taps('My shop is new here')).text).toBe('What is your shop called?')
})

test('where the channel vouches for a number on no list, the language comes first and the number is not asked', async () => {
  const street = await openStreet()
  const visitor = street.stranger('visitor', { channel: 'numbers', phone: '+919899999999' })
  expect((await visitor.asks('hello')).text).toContain('Which language?')
  expect((await visitor.asks('3')).text).toContain('Aapka number abhi hamari list mein nahi hai.')
})

test('what cannot be read at the question for the language is said, and the question stays', async () => {
  const street = await openStreet()
  const visitor = street.stranger('visitor')
  await visitor.asks('hello')
  const told = await visitor.asks('francais')
  expect(told.text).toContain('Sorry, I did not get that.')
  expect(told.choices).toHaveLength(3)
})

test('a voice note and a place from a stranger are met with the languages', async () => {
  const street = await openStreet()
  for (const [n, heard] of [
    { kind: 'voice', media: { id: 'v' } } as const,
    { kind: 'location', lat: 23, lon: 72 } as const,
  ].entries()) {
    const told = await street.stranger(`visitor-${n}`).one(heard)
    expect(told.choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
  }
})

test('a photo from a stranger may show pack codes: it is looked at, and the menu leads to the languages', async () => {
  const street = await openStreet()
  const visitor = street.stranger('visitor')
  expect((await visitor.one({ kind: 'photo', media: { id: 'p' } })).choices).toEqual(['Menu'])
  expect((await visitor.asks('menu')).choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
})
