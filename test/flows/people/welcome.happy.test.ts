import { expect, test } from 'vitest'
import { listedPhone, openStreet } from './street.ts'

test('the first word is answered with the languages, the second question is the phone', async () => {
  const street = await openStreet()
  const meena = street.stranger('meena')
  const first = await meena.asks('hello')
  expect(first.choices).toEqual(['English', 'हिन्दी', 'Hinglish'])
  const second = await meena.taps('हिन्दी')
  expect(second.text).toBe('दुकान हमारी लिस्ट में है? अपना फ़ोन नंबर भेजिए और अभी ऑर्डर कीजिए।')
  expect(second).toMatchObject({ ask: 'contact', choices: ['मेरी दुकान नई है', 'मेरे पास कोड है'] })
})

test('a shared number on the outlet list enrols at once, greeting by name and shop', async () => {
  const street = await openStreet()
  const meena = street.stranger('meena')
  await meena.asks('hello')
  await meena.taps('English')
  const greeted = await meena.shares(listedPhone)
  expect(greeted.text).toContain('Namaste Meena! You are in for Om Stores 2 (R-T-2).')
  expect(greeted.text).toContain('Suraj Foods and Shreeji Distributors will message you here')
  expect(greeted.choices).toEqual(['Yes', 'No'])
})

test('several shops under one number are counted in the greeting', async () => {
  const street = await openStreet({ outlets: 4, listed: 3 })
  const meena = street.stranger('meena', { phone: listedPhone })
  expect((await meena.asks('hi')).text).toContain('You are in for Om Stores 2 (R-T-2) and 2 more shops.')
})

test('a channel that vouches for the number enrols at the first word, without asking for anything', async () => {
  const street = await openStreet()
  const meena = street.stranger('meena', { channel: 'numbers', phone: listedPhone })
  const greeted = await meena.asks('hello')
  expect(greeted.text).toContain('Namaste Meena! You are in for Om Stores 2 (R-T-2).')
  expect(greeted.text).not.toContain('Which language')
})

test('a listed shop is greeted in the language of the list', async () => {
  const street = await openStreet()
  await street.db.pool.query(`update outlet set language = 'hi'`)
  const meena = street.stranger('meena', { phone: listedPhone })
  expect((await meena.asks('hello')).text).toContain('नमस्ते Meena जी! आप Om Stores 2 (R-T-2) से जुड़ गए।')
})

test('an order typed as the very first message is waiting when the person is in', async () => {
  const street = await openStreet()
  const meena = street.stranger('meena')
  await meena.asks('2 ghee, 5 haldi')
  await meena.taps('English')
  await meena.shares(listedPhone)
  await meena.taps('Yes')
  const review = await meena.taps('No offers')
  expect(review.text).toContain('All right, no offers.')
  expect(review.text).toContain('2 pc × ₹294')
  expect(review.choices[0]).toContain('Place order')
})

test('the same holds where the channel vouches for the number', async () => {
  const street = await openStreet()
  const meena = street.stranger('meena', { channel: 'numbers', phone: listedPhone })
  await meena.asks('2 ghee')
  await meena.asks('yes')
  expect((await meena.asks('no')).text).toContain('2 pc × ₹294')
})

test('a person known by phone from another channel is greeted by name, and asked nothing again', async () => {
  const street = await openStreet()
  const whatsapp = street.stranger('meena-w', { channel: 'numbers', phone: listedPhone })
  await whatsapp.asks('hello')
  await whatsapp.asks('1')
  await whatsapp.asks('2')
  const telegram = street.stranger('meena-t')
  await telegram.asks('hello')
  await telegram.taps('English')
  const greeted = await telegram.shares(listedPhone)
  expect(greeted.text).toContain('Namaste Meena!')
  expect(greeted.text).not.toContain('offers')
  expect(await street.rows(`select 1 from person where name = 'Meena'`)).toHaveLength(1)
})

test('who is greeted without having been asked for a language finds the others beside the first question', async () => {
  const street = await openStreet()
  const meena = street.stranger('meena', { phone: listedPhone })
  expect((await meena.asks('2 ghee')).choices).toEqual(['Yes', 'No', 'हिन्दी', 'Hinglish'])
  const told = await meena.taps('हिन्दी')
  expect(told.text).toContain('Suraj Foods और Shreeji Distributors आपके ऑर्डर और बिल के मैसेज यहाँ भेजेंगे।')
  expect(told.choices).toEqual(['हाँ', 'नहीं', 'English', 'Hinglish'])
  await meena.taps('हाँ')
  expect((await meena.taps('ऑफ़र नहीं')).text).toContain('2 पीस × ₹294')
})
