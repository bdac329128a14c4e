import { expect, test } from 'vitest'
import { saysNo, saysYes, wordsToForget } from '../../../src/catalog/reply-words.ts'
import { checkDialogs } from '../../../src/chat/check.ts'
import { loadWordings } from '../../../src/chat/wording.ts'
import { orderAskedAfter } from '../../../src/orders/status-question.ts'
import { place } from '../../support/shop.ts'
import { chatOf, dialogs, monday, openShop } from './chat.ts'
import { delivered } from './desk.ts'
import { goods } from './goods.ts'

test('every dialogue of a shop is well formed and has its words in every language', () => {
  const own = checkDialogs(dialogs, loadWordings('IN')).filter((mistake) => !mistake.includes('menu-title'))
  expect(own).toEqual([])
})

test.each([
  ['hi', 'ऑर्डर करें', 'मैरी 5, 2 पेटी घी, 7 नूडल्स'],
  ['hi-Latn', 'Order karein', 'marie 5, 2 peti ghee, 7 noodles'],
])(
  'the whole way of an order is spoken in %s, without English left over',
  async (language, placing, text) => {
    const shop = await openShop({ products: goods })
    await shop.db.pool.query('update person set language = $1 where id = $2', [language, shop.ownerId])
    const { owner } = shop
    const told = [await owner.asks('menu'), await owner.asks(text), await owner.asks('140')]
    told.push(await owner.taps(placing), await owner.asks('order status'))
    const english = /\b(the|your|which|how many|comes|placed|order by|more|usual|leave)\b/i
    const said = told.flatMap(({ text: message, choices }) => [message, ...choices])
    expect(said.filter((each) => english.test(each))).toEqual([])
  },
)

test.each([
  ['forget marie', 'marie'],
  ['marie bhool jao', 'marie'],
  ['मैरी को भूल जाओ', 'मैरी'],
  ['5 marie', undefined],
])('“%s” asks to forget %s', (text, wanted) => expect(wordsToForget(text)).toBe(wanted))

test.each([
  ['order 1042', { number: 1042 }],
  ['where is 1042?', { number: 1042 }],
  ['maal kab aayega bhai', {}],
  ['डिलीवरी कब', {}],
  ['5 ghee', undefined],
  ['order 5 ghee', undefined],
  ['haldi 1000', undefined],
])('“%s” asks after %j', (text, wanted) => expect(orderAskedAfter(text)).toEqual(wanted))

test('yes and no are understood whole, never inside an order', () => {
  expect(['haan', 'Yes.', 'जी हाँ', 'theek hai'].every(saysYes)).toBe(true)
  expect(['nahi', 'no', 'skip', 'नहीं'].every(saysNo)).toBe(true)
  expect(['no ghee', 'nahi 5 marie', 'ok 5 ghee'].some((text) => saysNo(text) || saysYes(text))).toBe(false)
})

test('the question what came reaches a phone without buttons with its numbers', async () => {
  const shop = await openShop()
  const order = await place(shop.db, shop, { 'GHE-500': 5 }, { now: monday })
  const phone = await chatOf(shop.db, shop.world, shop.ownerId, 'by-numbers', 'numbers')
  await shop.db.pool.query(`update conversation set heard_at = now() where chat = 'by-numbers'`)
  await delivered(shop, order.id)
  expect((await phone.hears()).at(-1)?.text).toMatch(/1\. All received\n2\. Missing or damaged\n3\. Not come/)
  expect((await phone.asks('1')).text).toContain('is received in full')
})
