import { expect, test } from 'vitest'
import { listedPhone, openStreet, type Phone, type Street } from './street.ts'

async function atOwner(street: Street): Promise<Phone> {
  const noor = street.stranger('noor')
  await noor.asks('hello')
  await noor.taps('English')
  await noor.taps('My shop is new here')
  await noor.asks('Noor Provision')
  return noor
}

test.each([
  ['hindi', 'और मालिक का नाम?'],
  ['hinglish', 'Aur malik ka naam?'],
  ['english', "And the owner's name?"],
])('“%s” in the middle goes on with the same question in that language', async (word, question) => {
  const street = await openStreet()
  const told = await (await atOwner(street)).asks(word)
  expect(told.text.endsWith(question)).toBe(true)
})

test('help and the menu in the middle lead back to the request', async () => {
  const street = await openStreet()
  const noor = await atOwner(street)
  expect((await noor.asks('help')).text).toMatch(/Back to your shop's request:\n\nAnd the owner's name\?$/)
  expect((await noor.asks('menu')).choices).toContain("Back to your shop's request")
  expect((await noor.taps('Back to')).text).toContain("And the owner's name?")
})

test('a restart in the middle loses nothing', async () => {
  const street = await openStreet()
  const noor = street.restarted(await atOwner(street))
  await noor.asks('Farida')
  await noor.asks('Ahmedabad West')
  expect((await noor.asks('no')).text).toContain('Noor Provision\nOwner: Farida')
})

test('a voice note in the middle is answered, and the question comes back', async () => {
  const street = await openStreet()
  const noor = await atOwner(street)
  await noor.asks('Farida')
  const told = await noor.one({ kind: 'voice', media: { id: 'v' } })
  expect(told.text).toContain('I cannot listen yet.')
  expect(told.text).toContain('Where is the shop?')
})

test('the own number shared in the middle enrols whoever is on the list after all', async () => {
  const street = await openStreet()
  const noor = await atOwner(street)
  expect((await noor.shares(listedPhone)).text).toContain('You are in for Om Stores 2')
})
