import { expect, test } from 'vitest'
import { openStreet } from './street.ts'

test('a word changes the language in the middle of an order, which goes on where it was', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  await kiran.asks('2 ghee')
  const told = await kiran.asks('हिंदी')
  expect(told.text).toContain('हो गया। अब हम हिन्दी में बात करेंगे।')
  expect(told.text).toContain('₹588')
  expect(told.text).toContain('पर वापस:')
})

test('it is the person’s on all of their chats', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  const other = await street.phoneOf(street.shop.ownerId, 'kiran-2', 'numbers')
  await kiran.asks('hinglish')
  expect((await other.asks('help')).text).toContain('Jo chahiye bas likh dijiye')
})

test.each([
  ['language', 'हिन्दी'],
  ['भाषा', 'हिन्दी'],
  ['bhasha', 'हिन्दी'],
  ['language', 'hindi'],
  ['language', 'हिंदी'],
])('“%s” asks which, and “%s” answers', async (word, answer) => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.asks(word)).choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
  const told = await kiran.asks(answer)
  expect(told).toMatchObject({ text: 'हो गया। अब हम हिन्दी में बात करेंगे।', choices: ['मेनू'] })
})

test('a choice offered before the change still does what it said', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  await kiran.asks('menu')
  const key = await kiran.keyOf('Help')
  await kiran.asks('hindi')
  const [told] = await kiran.does({ kind: 'tap', key })
  expect(told?.text).toContain('जो चाहिए बस लिख दीजिए')
})
