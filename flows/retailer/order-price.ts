/** *Why this price?*: what an order's lines cost, and what each scheme did to it, from what is stored with it. */
import { day, go, money, type Say, words } from '../../src/chat/flow.ts'
import { goodsName, reasonWords } from '../../src/chat/notices/schemes.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { priceWords } from './review-lines.ts'

const mostLines = 30

export function priceSay({ id, number, quote, placedAt, distributor }: OrderView): Say {
  const lines = quote.lines.slice(0, mostLines).map(({ name, pieces, ptr, amount, discount, free }) =>
    words('orders-why-line', {
      product: goodsName({ name, ...(free ? { free: { scheme: 0, owed: false } } : {}) }),
      pieces,
      ptr: money(ptr),
      amount: money(discount > 0 ? amount : pieces * ptr),
    }),
  )
  const reasons = reasonWords(quote)
  return {
    ...words('orders-why-price-said', {
      number: String(number),
      day: day(dayIn(placedAt, distributor.timeZone)),
      lines: [...lines, ...(reasons.length > 0 ? reasons : [words('orders-why-none')])],
      sums: priceWords(quote),
    }),
    choices: [go(words('orders-see'), 'orders', 'detail', { order: id }), go(words('chat-menu'), 'menu')],
  }
}
