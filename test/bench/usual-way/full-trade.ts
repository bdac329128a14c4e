/** The trade as Galla knows it, through the same functions: habits, order text, prices, tax, stock, delivery days. */
import { randomUUID } from 'node:crypto'
import { priceWords, reviewLines } from '../../../flows/retailer/review-lines.ts'
import { catalogOf } from '../../../src/catalog/catalog.ts'
import { applyToBasket } from '../../../src/catalog/order-text/basket.ts'
import { parseOrderText } from '../../../src/catalog/order-text/parse.ts'
import type { ParsedLine } from '../../../src/catalog/order-text/types.ts'
import { words } from '../../../src/chat/flow.ts'
import { loadWordings } from '../../../src/chat/wording.ts'
import type { Db } from '../../../src/db/client.ts'
import { inTransaction } from '../../../src/db/tx.ts'
import { placeOrder } from '../../../src/orders/place.ts'
import { openOrdersOf } from '../../../src/orders/read.ts'
import { reviewOf } from '../../../src/orders/review.ts'
import { habits, usual } from '../../../src/orders/suggest.ts'
import { loadPeople } from '../../../src/people/who.ts'
import type { Basket, Trade } from './trade.ts'

const wordings = loadWordings('IN')
const region = { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }

/** In the world of the benches a chat, its shop and its owner have one number. */
export function fullTrade({ pool, ...db }: Db): Trade<ParsedLine> {
  const shown = async (chat: string, lines: ParsedLine[]): Promise<Basket<ParsedLine>> => {
    const now = new Date()
    const catalog = await catalogOf(pool, now)
    const review = await reviewOf(pool, { outletId: Number(chat), lines, now })
    if (!review.ok) throw new Error(review.reason)
    await openOrdersOf(pool, Number(chat))
    const said = [...reviewLines(lines, catalog, review), ...priceWords(review.quote)]
    const text = said.map((each) => wordings.text('en', each, { region, now })).join('\n')
    return { lines, text, total: review.quote.total }
  }
  return {
    know: async (chat) => void (await loadPeople(pool, [Number(chat)])),
    async usual(chat) {
      const now = new Date()
      const found = await usual(pool, Number(chat), await catalogOf(pool, now), now)
      return shown(
        chat,
        found.lines.map(({ sku, pieces }) => ({
          sku,
          pieces,
          quantity: pieces,
          unit: 'piece' as const,
          text: sku,
        })),
      )
    },
    async change(chat, lines, text) {
      const now = new Date()
      const catalog = await catalogOf(pool, now)
      const context = await habits(pool, Number(chat), catalog, now)
      return shown(chat, applyToBasket(lines, parseOrderText(text, catalog.index, context, lines)))
    },
    async place(chat, lines, note) {
      const id = Number(chat)
      const placed = await inTransaction({ pool, ...db }, (tx) =>
        placeOrder(tx, {
          key: randomUUID(),
          outletId: id,
          placedBy: id,
          lines,
          source: 'typed',
          note,
          now: new Date(),
        }),
      )
      if (!placed.ok) throw new Error(placed.reason)
      return placed.change.order.number
    },
    async orders(chat) {
      const open = await openOrdersOf(pool, Number(chat))
      const listed = open.map(({ number, status, quote }) =>
        wordings.text(
          'en',
          words('orders-one', { number: String(number), status, total: { money: quote.total } }),
          { region, now: new Date() },
        ),
      )
      return `Order ${listed.join('\n')}`
    },
  }
}
