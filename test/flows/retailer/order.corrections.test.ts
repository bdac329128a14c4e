import { expect, test } from 'vitest'
import { openShop } from './chat.ts'
import { goods, placedIn, regularShop } from './goods.ts'

const lines = (text: string) =>
  text.match(/^\s+\S.* pc.*×/gmu)?.map((line) => line.trim().replace(/ ×$/u, ''))

test('typing at the review adds, removes and corrects', async () => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('3 ghee')
  expect(lines((await owner.asks('add 5 ghee')).text)).toEqual(['8 pc'])
  expect(lines((await owner.asks('make it 5')).text)).toEqual(['5 pc'])
  expect((await owner.asks('20 haldi, 1 case marie')).text).toContain('1 case (120 pc)')
  const removed = await owner.asks('no ghee')
  expect(removed.text).toContain('Cow Ghee 500ml is out.')
  expect(lines(removed.text)).toEqual(['20 pc', '1 case (120 pc)'])
})

test('a line is changed by tapping it and typing a number, or taken out', async () => {
  const shop = await openShop({ products: goods })
  await shop.owner.asks('3 ghee, 20 haldi')
  await shop.owner.taps('Change a line')
  await shop.owner.taps('Cow Ghee 500ml: 3 pc')
  expect(lines((await shop.owner.asks('7')).text)).toEqual(['7 pc', '20 pc'])
  await shop.owner.taps('Change a line')
  await shop.owner.asks('haldi')
  expect(lines((await shop.owner.taps('Remove it')).text)).toEqual(['7 pc'])
})

test('an unclear product is asked about, the clear lines are kept, and the answer is remembered', async () => {
  const shop = await openShop({ products: goods })
  const asked = await shop.owner.asks('5 noodles, 2 ghee')
  expect(asked.text).toBe('“5 noodles”: which one do you mean?')
  expect(asked.choices.at(-1)).toBe('Leave it out')
  const review = await shop.owner.taps('Masala Noodles 140g')
  expect(review.text).toContain("I'll remember: “noodles” = Masala Noodles 140g")
  expect(lines(review.text)?.toSorted()).toEqual(['2 pc', '5 pc'])
  await shop.owner.taps('Place order')
  expect((await placedIn(shop))[0]?.lines).toEqual({ 'NOO-140': 5, 'GHE-500': 2 })
  expect((await shop.owner.asks('7 noodles')).text).toContain('Masala Noodles 140g')
})

test.each([
  ['140', 'Masala Noodles 140g'],
  ['masala 70g', 'Masala Noodles 70g'],
  ['27 wala', 'Masala Noodles 140g'],
])('an unclear product is answered in words: %s', async (said, product) => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('5 noodles')
  const review = await owner.asks(said)
  expect(review.text).toMatch(new RegExp(`1\\. ${product}\\s+5 pc`))
})

test('an unclear product is left out by a tap or a no', async () => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('2 ghee, 9 noodles')
  expect(lines((await owner.asks('nahi')).text)).toEqual(['2 pc'])
  await owner.asks('9 noodles')
  expect(lines((await owner.taps('Leave it out')).text)).toEqual(['2 pc'])
})

test('learned words are listed and forgotten, by a tap or by a message', async () => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('5 noodles')
  await owner.taps('Masala Noodles 70g')
  const list = await owner.asks('my words')
  expect(list.choices[0]).toBe('✕ noodles = Masala Noodles 70g')
  expect((await owner.asks('forget noodles')).text).toContain('“noodles” no longer means Masala Noodles 70g')
  expect((await owner.taps('✕ noodles')).text).toContain('I had not learned “noodles”')
})

test('a quantity far beyond what the shop buys is asked, and taken when said again or confirmed', async () => {
  const shop = await regularShop()
  const asked = await shop.owner.asks('900 ghee')
  expect(asked.text).toContain('900 pc is far more than you usually buy')
  expect(asked.choices.slice(0, 2)).toEqual(['Yes, 900 pc', '4 pc – usual'])
  expect((await shop.owner.asks('haan')).text).toContain('900 pc ×')
  await shop.owner.asks('ghee 800')
  expect((await shop.owner.asks('800')).text).toContain('800 pc ×')
})

test('where the shop always buys cases, a bare number asks pieces or cases', async () => {
  const { owner } = await regularShop()
  const asked = await owner.asks('2 masala noodles 70')
  expect(asked.text).toContain('pieces or cases?')
  expect(asked.choices.slice(0, 2)).toEqual(['2 pc', '2 cases (192 pc)'])
  expect((await owner.asks('2 peti')).text).toContain('2 cases (192 pc) ×')
})

test('other goods typed while a question is open go into the basket, and the question is asked again', async () => {
  const { owner } = await openShop({ products: goods })
  await owner.asks('5 noodles')
  expect((await owner.asks('3 ghee')).text).toContain('“5 noodles”: which one')
  expect(lines((await owner.taps('Masala Noodles 70g')).text)?.toSorted()).toEqual(['3 pc', '5 pc'])
})

test('a note goes to the distributor with the order, and can be changed and taken away', async () => {
  const shop = await openShop()
  await shop.owner.asks('3 ghee')
  await shop.owner.taps('Note')
  expect((await shop.owner.asks('subah 10 baje ke pehle')).text).toContain('Note: subah 10 baje ke pehle')
  await shop.owner.taps('Change the note')
  await shop.owner.asks('5 ghee packet dhyan se')
  await shop.owner.taps('Place order')
  expect(await placedIn(shop)).toMatchObject([{ note: '5 ghee packet dhyan se', lines: { 'GHE-500': 3 } }])
})
