/** What a scheme that added up over time paid a shop: its owners hear of it, as it changes what they owe. */
import type { Payout } from '../../claims/period/pay.ts'
import type { Notice } from '../announce.ts'
import { day, go, money, words } from '../say.ts'
import { schemeName } from './schemes.ts'

export function payoutNotice(payout: Payout): Notice {
  const { outletId, name, lastDay, distributor, number, before, taxable, rate, amount } = payout
  const say = words(before === null ? 'period-told-paid' : 'period-told-less', {
    ...{ name: schemeName(name), until: day(lastDay), distributor: distributor.name },
    ...{ value: money(taxable), rate: String(rate / 100), amount: money(amount), before: money(before ?? 0) },
    number: number ?? 'none',
  })
  const choices = [go(words('dues-see'), 'dues'), go(words('chat-menu'), 'menu')]
  return { listener: { outlet: outletId, roles: ['owner'] }, say: { ...say, choices } }
}
