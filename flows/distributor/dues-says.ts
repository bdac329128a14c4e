/** Limits and terms in words. */
import { money, type Words, words } from '../../src/chat/flow.ts'
import type { Limits } from '../../src/dues/open-bills.ts'

/** "₹5,000, 15 days, 3 bills"; "none" where there is none. */
export function limitsWords({ amount, days, bills }: Limits): Words {
  if (amount === null && days === null && bills === null) return words('dues-limits-none')
  const parts = [
    ...(amount === null ? [] : [words('dues-limit-amount', { value: money(amount) })]),
    ...(days === null ? [] : [words('dues-limit-days', { value: days })]),
    ...(bills === null ? [] : [words('dues-limit-bills', { value: bills })]),
  ]
  return parts.reduce((first, more) => words('dues-limits-two', { first, more }))
}
