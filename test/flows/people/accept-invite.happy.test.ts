import { expect, test } from 'vitest'
import { openStreet, owner, staff } from './street.ts'

test('an opened link asks the language, then whether name and shop are right, and the person is in', async () => {
  const street = await openStreet()
  const token = await street.invite(owner(street.outlet(2)))
  const asha = street.stranger('asha', { name: 'Asha' })
  expect((await asha.opens(token)).choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
  const confirm = await asha.taps('English')
  expect(confirm.text).toBe('You are invited to Om Stores 2 (R-T-2) as owner.\nYour name: Asha. Right?')
  const inside = await asha.taps('Yes, that')
  expect(inside.text).toContain('Welcome, Asha! You are in for Om Stores 2.')
  expect(inside.choices).toEqual(['Yes', 'No'])
})

test('the name may be given another way before it is used', async () => {
  const street = await openStreet()
  const token = await street.invite(owner(street.outlet(2)))
  const asha = street.stranger('asha', { name: 'asha_1990' })
  await asha.opens(token)
  await asha.taps('English')
  await asha.taps('Another name')
  expect((await asha.asks('12')).text).toContain('A name needs letters.')
  expect((await asha.asks('Asha Patel')).text).toContain('Your name: Asha Patel. Right?')
  expect((await asha.asks('haan')).text).toContain('Welcome, Asha Patel!')
})

test('who has no readable name in the messenger is asked for one', async () => {
  const street = await openStreet()
  const token = await street.invite(staff(street.outlet(1)))
  const helper = street.stranger('helper', { name: '…' })
  await helper.opens(token)
  expect((await helper.taps('Hinglish')).text).toBe('Aapka naam?')
  expect((await helper.asks('Raju')).text).toContain('Om Stores 1 (R-T-1) mein staff ke taur par')
})

test('an invite passed on as typed words works like the link', async () => {
  const street = await openStreet()
  const token = await street.invite(owner(street.outlet(2)))
  const asha = street.stranger('asha', { name: 'Asha', channel: 'numbers' })
  await asha.asks(`join ${token}`)
  await asha.asks('1')
  expect((await asha.asks('1')).text).toContain('Welcome, Asha!')
})

test('a known person is not asked for the language, and the new shop comes to those they have', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  const confirm = await kiran.opens(await street.invite(owner(street.outlet(2))))
  expect(confirm.text).toContain('Your name: Kiran. Right?')
  await kiran.taps('Yes, that')
  await kiran.taps('Yes')
  const which = await kiran.taps('No offers')
  expect(which.choices).toEqual(['Om Stores 1 (R-T-1)', 'Om Stores 2 (R-T-2)'])
})

test('the shop’s owner hears, in their language, who can order now', async () => {
  const street = await openStreet()
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  await street.db.pool.query(`update person set language = 'hi' where id = $1`, [street.shop.ownerId])
  const raju = street.stranger('raju', { name: 'Raju' })
  await raju.opens(await street.invite(staff(street.outlet(1))))
  await raju.taps('English')
  await raju.taps('Yes, that')
  expect((await kiran.hears()).map(({ text }) => text)).toEqual(['Raju अब Om Stores 1 के लिए ऑर्डर कर सकते हैं।'])
})

test('a marketer is invited to the brand by its name', async () => {
  const street = await openStreet()
  const token = await street.invite({ party: 'brand', role: 'marketer' }, 'terminal')
  const nita = street.stranger('nita', { name: 'Nita' })
  await nita.opens(token)
  expect((await nita.taps('English')).text).toContain('You are invited to Suraj Foods as marketer.')
  expect((await nita.taps('Yes, that')).text).toContain('You are in for Suraj Foods.')
})

test('whoever invited hears that the invite was taken; an owner who did hears it once', async () => {
  const street = await openStreet()
  const hetal = await street.phoneOf(street.shop.billerId, 'hetal')
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  for (const [name, by] of [
    ['Raju', street.shop.billerId],
    ['Meena', street.shop.ownerId],
  ] as const) {
    const invited = street.stranger(name, { name })
    await invited.opens(await street.invite(staff(street.outlet(1)), by))
    await invited.taps('English')
    await invited.taps('Yes, that')
  }
  expect((await hetal.hears()).map(({ text }) => text)).toEqual([
    '👍 Raju has accepted your invite to Om Stores 1.',
  ])
  expect(await kiran.hears()).toHaveLength(2)
})
