/** An order nobody has answered: its distributor is reminded, later the brand hears of it (TRADE 4). */
import type { OrderCredit } from '../../dues/order-credit.ts'
import type { OrderView, ShortLine } from '../../orders/types.ts'
import type { Notice } from '../announce.ts'
import { go, moment, type Say, words } from '../say.ts'
import { aboutOrder, block } from './amounts.ts'
import { creditChoices, creditWords } from './dues.ts'
import { answering, bodyOf, head } from './to-distributor.ts'

export function reminderNotice(
  order: OrderView,
  short: readonly ShortLine[],
  credit: OrderCredit | undefined,
): Notice {
  const since = words('notice-waits-since', { since: moment(order.placedAt) })
  const dues = credit ? creditWords(credit) : []
  const first = credit ? creditChoices(credit, order.id) : []
  const parts = [head(order, 'notice-reminder'), since, ...bodyOf(order, short), ...dues]
  const say: Say = { ...block(parts), about: aboutOrder(order), choices: [...answering(order), ...first] }
  return { listener: { distributor: order.distributor.id, roles: ['owner', 'biller'] }, say }
}

/** Only the brand hears of it: what is said about a distributor is not for the shop. */
export function escalationNotice(order: OrderView, phone: string | null): Notice {
  const since = words('notice-waits-since', { since: moment(order.placedAt) })
  const call = phone ? words('notice-call', { phone }) : undefined
  const choices = [go(words('notice-all-waiting'), 'brand-waiting')]
  const say: Say = {
    ...block([head(order, 'notice-escalation'), since, call]),
    about: aboutOrder(order),
    choices,
  }
  return { listener: { brand: true, roles: ['marketer', 'operator'] }, say }
}
