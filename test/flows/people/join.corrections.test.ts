import { expect, test } from 'vitest'
import { openStreet, type Phone, type Street } from './street.ts'

async function atPlace(street: Street): Promise<Phone> {
  const noor = street.stranger('noor')
  await noor.asks('hello')
  await noor.taps('English')
  await noor.taps('My shop is new here')
  await noor.asks('Noor Provision')
  await noor.asks('Farida')
  return noor
}

const pending = (street: Street) =>
  street.rows(`select name, owner_name from outlet where status = 'pending'`)

test('back asks the question before again, and what is said then holds', async () => {
  const street = await openStreet()
  const noor = await atPlace(street)
  expect((await noor.asks('back')).text).toBe("And the owner's name?")
  await noor.asks('Farida Khan')
  await noor.asks('Ahmedabad West')
  expect((await noor.asks('skip')).text).toContain('Owner: Farida Khan')
})

test('a request found wrong at the end is begun again and sent as it then reads', async () => {
  const street = await openStreet()
  const noor = await atPlace(street)
  await noor.asks('Ahmedabad West')
  await noor.asks('no')
  expect((await noor.taps('Change')).text).toBe('What is your shop called?')
  for (const said of ['Noor Stores', 'Farida', 'Ahmedabad West', 'no', 'yes']) await noor.asks(said)
  expect(await pending(street)).toEqual([{ name: 'Noor Stores', owner_name: 'Farida' }])
})

test('a pin given first and an area typed after it leave only the area', async () => {
  const street = await openStreet()
  const noor = await atPlace(street)
  await noor.one({ kind: 'location', lat: 23.041, lon: 72.551 })
  await noor.asks('back')
  await noor.asks('Paldi')
  expect((await noor.asks('no')).text).toContain('Place: Paldi')
})

test('cancel sends nothing and begins from the start', async () => {
  const street = await openStreet()
  const noor = await atPlace(street)
  const told = await noor.asks('cancel')
  expect(told.text).toContain("OK, your shop's request is dropped.")
  expect(told.choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
  expect(await pending(street)).toEqual([])
})

test('names that are none are asked for again with the reason', async () => {
  const street = await openStreet()
  const noor = street.stranger('noor')
  await noor.asks('hello')
  await noor.taps('English')
  await noor.taps('My shop is new here')
  const told = await noor.asks('!!!!')
  expect(told.text).toMatch(/What is your shop called\?$/)
  await noor.asks('Noor Provision')
  expect((await noor.asks('99')).text).toContain('A name needs letters.')
})

test('a place too short to be one is asked for again', async () => {
  const street = await openStreet()
  const noor = await atPlace(street)
  expect((await noor.asks('x')).text).toContain('Where is the shop?')
})

test('a double tap on Send makes one request and one notice', async () => {
  const street = await openStreet()
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  const noor = await atPlace(street)
  await noor.asks('Ahmedabad West')
  await noor.asks('no')
  const key = await noor.keyOf('Send')
  expect(await noor.does({ kind: 'tap', key })).toHaveLength(1)
  expect(await noor.does({ kind: 'tap', key })).toHaveLength(0)
  expect(await pending(street)).toHaveLength(1)
  expect(await hetal.hears()).toHaveLength(1)
})

test('a fourth shop in waiting is refused with the reason', async () => {
  const street = await openStreet()
  const noor = await atPlace(street)
  for (const said of ['Ahmedabad West', 'no', 'yes', 'yes', 'no']) await noor.asks(said)
  const request = async (name: string) => {
    await noor.asks('join')
    let told = await noor.asks(name)
    for (const said of ['Farida', 'Ahmedabad West', 'no', 'yes']) told = await noor.asks(said)
    return told
  }
  await request('Noor Two')
  await request('Noor Three')
  expect((await request('Noor Four')).text).toContain('3 of your shops are still waiting.')
})
