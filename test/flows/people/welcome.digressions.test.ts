import { expect, test } from 'vitest'
import { listedPhone, openStreet } from './street.ts'

test.each([
  ['hindi', 'दुकान हमारी लिस्ट में है?'],
  ['हिंदी', 'दुकान हमारी लिस्ट में है?'],
  ['angrezi', 'Is your shop on our list?'],
  ['Hinglish', 'Dukaan hamari list mein hai?'],
])('“%s” typed at the question for the language answers it', async (word, next) => {
  const street = await openStreet()
  const visitor = street.stranger('visitor')
  await visitor.asks('hello')
  const told = await visitor.asks(word)
  expect(told.text.startsWith(next)).toBe(true)
})

test('the language changed at the question for the phone asks it again in the new one', async () => {
  const street = await openStreet()
  const visitor = street.stranger('visitor')
  await visitor.asks('hello')
  await visitor.taps('English')
  const told = await visitor.asks('hindi')
  expect(told.text).toBe(
    'हो गया। अब हम हिन्दी में बात करेंगे।\n\nदुकान हमारी लिस्ट में है? अपना फ़ोन नंबर भेजिए और अभी ऑर्डर कीजिए।',
  )
})

test('help at the first question explains, and the question comes back', async () => {
  const street = await openStreet()
  const visitor = street.stranger('visitor')
  await visitor.asks('hello')
  const told = await visitor.asks('help')
  expect(told.text).toContain('This is where shops order from Suraj Foods.')
  expect(told.choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
})

test('cancel and back never lead a stranger nowhere', async () => {
  const street = await openStreet()
  const visitor = street.stranger('visitor')
  await visitor.asks('hello')
  for (const word of ['cancel', 'back', 'menu', 'stop', 'shop', 'page', 'pending', 'start'])
    expect((await visitor.asks(word)).choices, word).toEqual(['English', 'हिन्दी', 'Hinglish'])
})

test('who is in by another way is never led back to getting started', async () => {
  const street = await openStreet()
  const visitor = street.stranger('visitor')
  await visitor.asks('hello')
  await visitor.shares(listedPhone)
  await visitor.taps('Yes')
  const menu = await visitor.taps('No offers')
  expect(menu.choices.join()).not.toContain('Back to')
  expect((await visitor.asks('language')).choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
})

test('a restart between two questions loses nothing', async () => {
  const street = await openStreet()
  const before = street.stranger('visitor')
  await before.asks('2 ghee')
  await before.taps('English')
  const after = street.restarted(before)
  await after.shares(listedPhone)
  await after.taps('Yes')
  expect((await after.taps('No offers')).text).toContain('2 pc × ₹294')
})
