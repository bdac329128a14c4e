/** Held lines of claims in words, and who hears of what is said to one. */
import type { HeldLine } from '../../claims/held.ts'
import type { Notice } from '../announce.ts'
import { type Choice, go, money, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

const menu = go(words('chat-menu'), 'menu')
const desk = { brand: true as const, roles: ['marketer', 'operator'] }

export const heldWords = (line: HeldLine): Words =>
  words('held-line', {
    ...{ number: String(line.number), outlet: line.outlet.name, product: line.product, reason: line.reason },
    ...{ distributor: line.distributor.name, amount: money(line.amount), by: line.heldBy ?? 'none' },
  })

/** With what was said to it since. */
export const heldWhole = (line: HeldLine): Words =>
  block([
    heldWords(line),
    line.explained
      ? words('held-explained', { distributor: line.distributor.name, text: line.explained })
      : undefined,
    line.askedBy ? words('held-asked', { who: line.askedBy.name, text: line.releaseWhy ?? '' }) : undefined,
  ])

export const heldChoice = ({ orderId, orderLine, number, product }: HeldLine): Choice =>
  go(words('held-open', { number: String(number), product }), 'held-lines', 'show', {
    order: orderId,
    line: orderLine,
  })

export const heldNotice = (line: HeldLine, what: 'explained' | 'asked'): Notice => ({
  listener: desk,
  say: { ...block([words(`held-told-${what}`), heldWhole(line)]), choices: [heldChoice(line), menu] },
})

export const releasedNotice = (line: HeldLine): Notice => ({
  listener: { distributor: line.distributor.id, roles: ['owner', 'biller'] },
  say: {
    ...block([words('held-told-released'), heldWords(line)]),
    choices: [go(words('claims-menu'), 'scheme-claims'), menu],
  },
})
