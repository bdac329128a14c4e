/** What a shop hears of a sale over its distributor's counter, after the fact. */
import type { OrderView } from '../../orders/types.ts'
import type { Notice } from '../announce.ts'
import { go, money, words } from '../say.ts'
import { aboutOrder, block, lineWords } from './amounts.ts'

/** `method`: how it was paid, '' where that was not said. */
export function counterNotice(order: OrderView, method: string): Notice {
  const { number, outlet, distributor, placedBy, quote } = order
  const args = { number: String(number), outlet: outlet.name, distributor: distributor.name }
  const parts = [
    words('notice-shop-counter', { ...args, who: placedBy?.name ?? '' }),
    ...order.lines.map((line) => lineWords(line, line.received)),
    words('notice-total', { total: money(quote.total) }),
    ...(method ? [words('notice-counter-paid', { method })] : []),
  ]
  const choices = [go(words('notice-see'), 'orders', 'detail', { order: order.id })]
  return {
    listener: { outlet: outlet.id, roles: ['owner'] },
    say: { ...block(parts), about: aboutOrder(order), choices },
  }
}
