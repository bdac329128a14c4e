import { expect, test } from 'vitest'
import { openStreet, owner, type Phone, type Street } from './street.ts'

async function atConfirm(street: Street, language = 'English'): Promise<Phone> {
  const asha = street.stranger('asha', { name: 'Asha' })
  await asha.opens(await street.invite(owner(street.outlet(2))))
  await asha.taps(language)
  return asha
}

test('the language typed at the invite’s first question goes on to the invite', async () => {
  const street = await openStreet()
  const asha = street.stranger('asha', { name: 'Asha' })
  await asha.opens(await street.invite(owner(street.outlet(2))))
  expect((await asha.asks('hindi')).text).toContain('आपका नाम: Asha. सही है?')
})

test('the language changed before saying yes asks the same in the new one', async () => {
  const street = await openStreet()
  const asha = await atConfirm(street)
  const told = await asha.asks('hinglish')
  expect(told.text).toContain('Ho gaya. Ab hum Hinglish mein baat karenge.')
  expect(told.text).toContain('Aapka naam: Asha. Sahi hai?')
  expect((await asha.taps('Haan, main hi hoon')).text).toContain('Swagat hai, Asha ji!')
})

test('the menu in the middle leads back to the invite', async () => {
  const street = await openStreet()
  const asha = await atConfirm(street)
  expect((await asha.asks('menu')).choices).toContain('Back to your invite')
  expect((await asha.taps('Back to your invite')).text).toContain('Your name: Asha. Right?')
})

test('an invite opened in the middle of getting started takes its place for good', async () => {
  const street = await openStreet()
  const asha = street.stranger('asha', { name: 'Asha' })
  await asha.asks('hello')
  await asha.taps('English')
  await asha.opens(await street.invite(owner(street.outlet(2))))
  await asha.taps('English')
  await asha.taps('Yes, that')
  await asha.taps('Yes')
  expect((await asha.taps('No offers')).choices.join()).not.toContain('Back to')
})

test('a restart before saying yes loses nothing', async () => {
  const street = await openStreet()
  const asha = street.restarted(await atConfirm(street))
  expect((await asha.taps('Yes, that')).text).toContain('Welcome, Asha!')
})

test('back from the name leads to the question before it', async () => {
  const street = await openStreet()
  const asha = await atConfirm(street)
  await asha.taps('Another name')
  expect((await asha.asks('back')).text).toContain('Your name: Asha. Right?')
})
