/** Money between a shop and its distributor in words. Amounts only to the shop's owner and the distributor's office. */

import type { Queryable } from '../../db/statement.ts'
import type { OpenBill } from '../../dues/allocate.ts'
import type { Claim } from '../../dues/claims.ts'
import type { Over } from '../../dues/limits.ts'
import { ageOf, type Dues } from '../../dues/open-bills.ts'
import type { OrderCredit } from '../../dues/order-credit.ts'
import type { Entry } from '../../dues/types.ts'
import { membersOf } from '../../people/members.ts'
import type { Notice } from '../announce.ts'
import { type Attached, type Choice, day, go, money, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

const office = ['owner', 'biller']

/** What the desk sees beside *Confirm*; nothing where nothing is due and no limit is passed. */
export function creditWords(credit: OrderCredit): Words[] {
  const { due, since, after, over, asked, blocked, overridden } = credit
  if (due === 0 && over.length === 0) return []
  return [
    words('dues-order', { owes: due > 0 ? 'yes' : 'no', stand: standWords(due, since), after: money(after) }),
    ...over.map(overWords),
    ...(asked ? [words('dues-order-asked')] : []),
    ...(blocked ? [words('dues-order-blocked')] : []),
    ...(overridden ? [words('dues-order-overridden')] : []),
  ]
}

/** "22 days" */
export const ageWords = (days: number): Words => words('dues-days', { days })

function overWords({ limit, allowed, by }: Over): Words {
  if (limit === 'amount') return words('dues-over-amount', { limit: money(allowed), by: money(by) })
  return words(limit === 'days' ? 'dues-over-days' : 'dues-over-bills', { limit: allowed, by })
}

/** "Ask for payment first" beside the answers to an order whose shop owes something. */
export const creditChoices = ({ due, over }: OrderCredit, orderId: number): Choice[] =>
  due > 0 || over.length > 0
    ? [go(words('dues-ask-first'), 'payment-first', undefined, { order: orderId })]
    : []

/** "• Bill 123 of 12 Nov: ₹1,400 of ₹2,000, 22 days" */
export function billWords({ kind, number, day: of, amount, open }: OpenBill, today: string): Words {
  const args = { day: day(of), age: ageWords(ageOf(of, today)), open: money(open), amount: money(amount) }
  const part = open < amount ? 'yes' : 'no'
  if (kind === 'opening') return words('dues-opening', { ...args, part })
  return words('dues-bill', { ...args, part, number: number ?? '–' })
}

const mostBills = 12

/** The open bills, oldest first; a long list ends in how many more there are. */
export function billLines({ bills }: Dues, today: string): Words[] {
  const shown = bills.length > mostBills + 1 ? mostBills : bills.length
  const rest = bills.slice(shown)
  const open = rest.reduce((sum, bill) => sum + bill.open, 0)
  return [
    ...bills.slice(0, shown).map((bill) => billWords(bill, today)),
    ...(rest.length > 0 ? [words('dues-bills-more', { count: rest.length, open: money(open) })] : []),
  ]
}

/** "₹3,400 due since 12 Nov", "₹200 paid ahead", "Nothing due". */
export function standWords(balance: number, since: string | null): Words {
  if (balance < 0) return words('dues-ahead', { amount: money(-balance) })
  if (balance === 0 || since === null)
    return words(balance === 0 ? 'dues-none' : 'dues-now', { due: money(balance) })
  return words('dues-since', { due: money(balance), since: day(since) })
}

/** The balance after something, without its age. */
export const afterWords = (balance: number): Words =>
  balance < 0
    ? words('dues-ahead', { amount: money(-balance) })
    : balance === 0
      ? words('dues-none')
      : words('dues-now', { due: money(balance) })

type Shop = { id: number; name: string }

export const seeDues = (outletId: number): Choice =>
  go(words('dues-see'), 'dues', undefined, { outlet: outletId })

/** "₹2,000 received by UPI. Due now ₹1,400." */
export function paidNotice(shop: Shop, distributor: string, entry: Entry, balance: number): Notice {
  const args = {
    amount: money(-entry.amount),
    method: entry.method ?? 'none',
    distributor,
    outlet: shop.name,
  }
  const say: Say = {
    ...block([words('dues-told-paid', args), afterWords(balance)]),
    choices: [seeDues(shop.id)],
  }
  return { listener: { outlet: shop.id, roles: ['owner'] }, say }
}

/** A payment that was noted by mistake is taken back, and the shop hears that too. */
export function unpaidNotice(shop: Shop, distributor: string, entry: Entry, balance: number): Notice {
  const head = words('dues-told-unpaid', { amount: money(-entry.amount), distributor, outlet: shop.name })
  return {
    listener: { outlet: shop.id, roles: ['owner'] },
    say: { ...block([head, afterWords(balance)]), choices: [seeDues(shop.id)] },
  }
}

/** What was owed at the door and stands in the book as a bill too is taken back. */
export function unbilledNotice(shop: Shop, distributor: string, bill: Entry, balance: number): Notice {
  const args = { amount: money(bill.amount), number: bill.number ?? '–', distributor, outlet: shop.name }
  return {
    listener: { outlet: shop.id, roles: ['owner'] },
    say: { ...block([words('dues-told-unbilled', args), afterWords(balance)]), choices: [seeDues(shop.id)] },
  }
}

export type Pay = { link: string; upi: string; picture: Attached }

/** The order waits for money; the shop's owner can pay from the message. */
export function paymentFirstNotice(
  order: { number: number; outlet: Shop; distributor: { name: string } },
  amount: number,
  pay: Pay | undefined,
): Notice {
  const { number, outlet, distributor } = order
  const args = {
    number: String(number),
    outlet: outlet.name,
    distributor: distributor.name,
    amount: money(amount),
  }
  const way = pay ? words('dues-pay-link', { upi: pay.upi, link: pay.link }) : undefined
  const say: Say = {
    ...block([words('dues-told-first', args), way]),
    choices: [go(words('dues-have-paid'), 'dues', 'claim', { outlet: outlet.id }), seeDues(outlet.id)],
    ...(pay ? { attachment: pay.picture } : {}),
  }
  return { listener: { outlet: outlet.id, roles: ['owner'] }, say }
}

/** A shop says it has paid: the distributor's office looks whether it came. */
export function claimNotice(claim: Claim, picture?: Attached): Notice {
  const { id, outlet, distributor, person, amount, reference } = claim
  const args = { outlet: outlet.name, code: outlet.code, who: person.name }
  const head =
    amount === null
      ? words('claim-told', args)
      : words('claim-told-amount', { ...args, amount: money(amount) })
  const say: Say = {
    ...block([head, reference ? words('claim-reference', { reference }) : undefined, words('claim-ask')]),
    about: words('claim-about', { outlet: outlet.name }),
    choices: [
      go(words('claim-came'), 'claim-desk', 'came', { claim: id }),
      go(words('claim-not-come'), 'claim-desk', 'not-come', { claim: id }),
    ],
    ...(picture ? { attachment: picture } : {}),
  }
  return { listener: { distributor: distributor.id, roles: office }, say }
}

/** The picture of a claim, as it was kept. */
export const claimPicture = ({ id, fileId }: Claim, mime = 'image/jpeg'): Attached | undefined =>
  fileId === null
    ? undefined
    : { name: `payment-${id}.${mime === 'image/png' ? 'png' : 'jpg'}`, mime, file: fileId }

/** A claim's payment came: the shop's owners hear of the payment, and whoever told of it that it came. */
export async function cameNotices(
  q: Queryable,
  claim: Claim,
  entry: Entry,
  balance: number,
): Promise<Notice[]> {
  const { outlet, distributor, person } = claim
  const paid = paidNotice(outlet, distributor.name, entry, balance)
  const owners = (await membersOf(q, { outlet: outlet.id })).filter(({ role }) => role === 'owner')
  return owners.some(({ personId }) => personId === person.id) ? [paid] : [paid, claimCameNotice(claim)]
}

/** To whoever said it had been paid: it came, without what is due, which only an owner sees. */
function claimCameNotice({ person, distributor, outlet }: Claim): Notice {
  const say = words('claim-told-came', { distributor: distributor.name, outlet: outlet.name })
  return { listener: { person: person.id }, say: { ...say, choices: [go(words('chat-menu'), 'menu')] } }
}

export function claimNotComeNotice({ person, distributor, outlet, amount }: Claim): Notice {
  const args = { distributor: distributor.name, outlet: outlet.name }
  const say =
    amount === null
      ? words('claim-told-not-come', args)
      : words('claim-told-not-come-amount', { ...args, amount: money(amount) })
  const again = go(words('claim-send-again'), 'dues', 'claim', { outlet: outlet.id })
  return {
    listener: { person: person.id },
    say: { ...say, choices: [again, go(words('chat-menu'), 'menu')] },
  }
}
