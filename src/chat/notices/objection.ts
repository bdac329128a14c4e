/** A shop and its distributor about an order that somebody typed for the shop. */
import type { OrderView } from '../../orders/types.ts'
import type { Notice } from '../announce.ts'
import { go, money, words } from '../say.ts'
import { aboutOrder, block, lineWords } from './amounts.ts'
import { head } from './to-distributor.ts'

const office = (order: OrderView) => ({ distributor: order.distributor.id, roles: ['owner', 'biller'] })

/** The order is held until one of these is tapped. `note`: what the shop says is not right. */
export function objectedNotice(order: OrderView, note: string): Notice {
  const data = { order: order.id }
  const parts = [
    head(order, 'notice-desk-objected'),
    ...(note ? [words('notice-objection', { text: note })] : []),
    ...order.lines.map((line) => lineWords(line, line.ordered)),
    words('notice-total', { total: money(order.quote.total) }),
    words('notice-objection-held'),
  ]
  const choices = [
    go(words('notice-change'), 'order-desk', 'change', data),
    go(words('notice-refuse'), 'order-refuse', undefined, data),
    go(words('notice-objection-right'), 'objection', undefined, data),
  ]
  return { listener: office(order), say: { ...block(parts), about: aboutOrder(order), choices } }
}

/** The shop took it back: the order goes on. */
export function objectionGoneNotice(order: OrderView): Notice {
  const choices = [go(words('notice-show'), 'pending', 'show', { order: order.id })]
  const say = { ...head(order, 'notice-desk-objection-gone'), about: aboutOrder(order), choices }
  return { listener: office(order), say }
}

/** The distributor says the order is right: the shop may still cancel it. */
export function objectionAnsweredNotice(order: OrderView): Notice {
  const data = { order: order.id }
  const { number, outlet, distributor } = order
  const args = { number: String(number), outlet: outlet.name, distributor: distributor.name }
  const choices = [
    go(words('notice-see'), 'orders', 'detail', data),
    go(words('object-order-cancel'), 'orders', 'cancel', data),
  ]
  const listener = { outlet: outlet.id, roles: ['owner'] }
  return { listener, say: { ...words('notice-shop-objection', args), about: aboutOrder(order), choices } }
}
