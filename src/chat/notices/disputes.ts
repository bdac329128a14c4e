/** Who is told of what becomes of a dispute, and how one is said. */
import type { Answered } from '../../returns/answer.ts'
import type { DisputeView } from '../../returns/disputes.ts'
import type { Notice } from '../announce.ts'
import { type Choice, day, go, money, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

/** "Haldi 100g: 4 pc missing – waiting for Shreeji" */
export function disputeWords(dispute: DisputeView): Words {
  const { kind, status, name, pieces, distributor, order, answer } = dispute
  const known = status === 'declined' && answer
  return words('notice-dispute-line', {
    ...{ kind, status, name: name ?? '', pieces: pieces ?? 0, distributor: distributor.name },
    ...{ number: String(order.number), why: known ? whyWords(answer) : '', known: known ? 'yes' : 'no' },
  })
}

/** What can be answered to pieces missing or damaged, for those who may. */
export const answeringShort = (orderId: number): Choice[] => [
  go(words('notice-dispute-credit'), 'dispute-desk', 'credit', { order: orderId }),
  go(words('notice-dispute-again'), 'dispute-desk', 'again', { order: orderId }),
  go(words('notice-dispute-decline'), 'dispute-desk', 'decline', { order: orderId }),
]

const seeOrder = (id: number): Choice => go(words('notice-see'), 'orders', 'detail', { order: id })

/** The shop hears what its distributor says; whoever brought it up does, owner or not. */
export function answeredNotice(answered: Extract<Answered, { ok: true }>): Notice {
  const { order, as, disputes, credit, again, reason } = answered
  const by = disputes[0]?.openedBy?.id
  const listener = { outlet: order.outlet.id, roles: ['owner'], ...(by === undefined ? {} : { also: by }) }
  const notCome = disputes[0]?.kind === 'not-come'
  const key = as === 'decline' ? 'declined' : notCome ? 'coming' : as === 'again' ? 'again' : 'credit'
  const next = again?.order
  const head = words(`notice-shop-dispute-${key}`, {
    ...{ number: String(order.number), distributor: order.distributor.name },
    ...{ note: credit?.number ?? '', amount: money(credit?.amount ?? 0) },
    again: next ? String(next.number) : '',
    dated: next?.deliverOn ? 'yes' : 'no',
    day: next?.deliverOn ? day(next.deliverOn) : '',
  })
  const goods = disputes.filter(({ line }) => line !== null).map(pieceWords)
  const say = block([head, ...goods, reason ? whyWords(reason) : undefined])
  return { listener, say: { ...say, choices: [seeOrder(order.id)] } }
}

const pieceWords = ({ kind, name, pieces }: DisputeView): Words =>
  words(kind === 'missing' ? 'notice-missing' : 'notice-damaged', { name: name ?? '', pieces: pieces ?? 0 })

export function withdrawnNotice({ order, outlet, distributor }: DisputeView): Notice {
  const listener = { distributor: distributor.id, roles: ['owner', 'biller'] }
  const head = words('notice-desk-dispute-withdrawn', { number: String(order.number), outlet: outlet.name })
  return { listener, say: { ...head, choices: [go(words('dispute-desk-all'), 'dispute-desk')] } }
}

/** Reasons picked from a list are stored by name; typed ones as they are. */
export const whyDeclined = ['signed', 'packed'] as const
export const storedDecline = (why: (typeof whyDeclined)[number]): string => `@${why}`
function whyWords(stored: string): Words {
  const known = whyDeclined.find((why) => storedDecline(why) === stored)
  return known ? words(`dispute-why-${known}`) : words('notice-reason-typed', { text: stored })
}
