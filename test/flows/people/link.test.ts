import { expect, test } from 'vitest'
import { openStreet, type Phone, type Street } from './street.ts'

async function codeFrom(phone: Phone): Promise<string> {
  const told = await phone.asks('link')
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told.text)?.[0]
  if (!code) throw new Error(`no code in ${told.text}`)
  return code
}

const kiranOf = (street: Street) => street.phoneOf(street.shop.ownerId, 'kiran')

test('a code from one chat, typed as the first word of another, joins the two and the order goes on there', async () => {
  const street = await openStreet()
  const kiran = await kiranOf(street)
  await kiran.asks('2 ghee')
  const code = await codeFrom(kiran)
  const other = street.stranger('kiran-2', { channel: 'numbers' })
  expect((await other.asks(code)).text).toContain('Done, Kiran: this chat is yours too.')
  const order = await other.asks('order')
  expect(order.text).toContain('2 pc × ₹294')
})

test('the code is taken in small letters, without the dash, and with spaces', async () => {
  const street = await openStreet()
  const kiran = await kiranOf(street)
  const forms = [
    (c: string) => c.toLowerCase(),
    (c: string) => c.replace('-', ''),
    (c: string) => c.replace('-', ' '),
  ]
  for (const [n, form] of forms.entries()) {
    const code = await codeFrom(kiran)
    const other = street.stranger(`kiran-${n}`)
    await other.asks('hello')
    await other.taps('English')
    await other.taps('I have a code')
    expect((await other.asks(form(code))).text).toContain('Done, Kiran')
  }
})

test('a wrong code is asked for again; after five the chat waits ten minutes', async () => {
  const street = await openStreet()
  const code = await codeFrom(await kiranOf(street))
  const other = street.stranger('other')
  await other.asks('link')
  for (let n = 0; n < 5; n++) {
    const told = await other.asks(`AB3D-7KQ${n + 2}`)
    expect(told.text).toBe(
      'That code is not right. Please check it.\n\nType the code you were given, such as AB3D-7KQ9.',
    )
  }
  const told = await other.asks(code)
  expect(told.text).toBe('Too many wrong codes. Please wait 10 minutes.')
  expect(told.choices).toEqual(['Menu'])
})

test('an old code and a used one say how to make a new one', async () => {
  const street = await openStreet()
  const kiran = await kiranOf(street)
  const old = await codeFrom(kiran)
  street.later(11)
  const first = street.stranger('first')
  expect((await first.asks(old)).text).toBe(
    'That code is too old. Make a new one in your other chat with “link”.',
  )
  const used = await codeFrom(kiran)
  await first.asks(used)
  expect((await street.stranger('second').asks(used)).text).toContain('That code was used already.')
})

test('the menu in the middle of typing the code leads back to it', async () => {
  const street = await openStreet()
  const code = await codeFrom(await kiranOf(street))
  const other = street.stranger('other')
  await other.asks('link')
  expect((await other.asks('menu')).choices).toContain('Back to joining your chats')
  await other.taps('Back to')
  expect((await other.asks(code)).text).toContain('Done, Kiran')
})

test('a chat that speaks for another shop’s owner is not taken over by a code', async () => {
  const street = await openStreet()
  const code = await codeFrom(await kiranOf(street))
  const asha = await street.person('Asha', { party: 'outlet', role: 'owner', outletId: street.outlet(2) })
  const phone = await street.phoneOf(asha, 'asha')
  await phone.asks('link')
  await phone.taps('I have a code')
  expect((await phone.asks(code)).text).toContain('This chat already belongs to somebody else here.')
})

test('the language of the person holds in the joined chat', async () => {
  const street = await openStreet()
  const kiran = await kiranOf(street)
  await kiran.asks('hindi')
  const told = await kiran.asks('लिंक')
  const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(told.text)?.[0] ?? ''
  expect((await street.stranger('other').asks(code)).text).toContain('हो गया, Kiran जी: यह चैट भी आपकी है।')
})
