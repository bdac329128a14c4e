import { expect, test } from 'vitest'
import { openStreet, owner } from './street.ts'

test('an invite that is too old says so, and names who makes a new one', async () => {
  const street = await openStreet()
  const token = await street.invite(owner(street.outlet(2)))
  street.later(8 * 24 * 60)
  const told = await street.stranger('asha').opens(token)
  expect(told.text).toMatch(/^This invite is too old\. Please ask .*(Hetal|Shreeji).* for a new one\.$/)
  expect(told.choices).toEqual(['Menu'])
})

test('an invite nobody made says so, and leads on', async () => {
  const street = await openStreet()
  const asha = street.stranger('asha')
  const told = await asha.opens('A'.repeat(32))
  expect(told.text).toMatch(/^This invite is not known\. Please ask/)
  expect((await asha.taps('Menu')).choices).toContain('English')
})

test('whoever made the invite is told to pass it on, and does not use it up', async () => {
  const street = await openStreet()
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  const token = await street.invite(owner(street.outlet(2)))
  expect((await hetal.opens(token)).text).toBe('You made this invite. Pass it on to the person it is for.')
  const asha = street.stranger('asha', { name: 'Asha' })
  await asha.opens(token)
  await asha.taps('English')
  expect((await asha.taps('Yes, that')).text).toContain('Welcome, Asha!')
})

test('words that are no token behind “join” are no invite', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await kiran.asks('join us')).text).toContain('Sorry, I did not get that.')
})

test('who says no to an invite is asked nothing more, and the invite stays good', async () => {
  const street = await openStreet()
  const token = await street.invite(owner(street.outlet(2)))
  const asha = street.stranger('asha', { name: 'Asha' })
  await asha.opens(token)
  await asha.taps('English')
  expect((await asha.taps('Not for me')).text).toBe('All right. Nothing was changed.')
  expect((await asha.opens(token)).choices).toContain('English')
})

test('an invite in the hand when it grows too old ends with who to ask, not in a dead end', async () => {
  const street = await openStreet()
  const asha = street.stranger('asha', { name: 'Asha' })
  await asha.opens(await street.invite(owner(street.outlet(2))))
  street.later(8 * 24 * 60)
  const told = await asha.taps('English')
  expect(told.text).toContain('This invite is too old.')
  expect(told.choices).toEqual(['Menu'])
})
