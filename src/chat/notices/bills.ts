/** What became of a bill, in words: for its shop, and for those who decide about it. */
import type { BillView } from '../../invoices/bills.ts'
import { allOther, someOurs } from '../../invoices/check/others.ts'
import type { Candidate, DecidedLine, Question, Reason } from '../../invoices/decision.ts'
import type { Told } from '../../points/why.ts'
import type { Notice } from '../announce.ts'
import { type Attached, type Choice, day, go, money, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { wrongChoice } from './cases.ts'

const menu = go(words('chat-menu'), 'menu')
const mostLines = 12

/** "Bill GST/00123 of Shreeji Distributors, Thu 5 Nov, ₹10,156.00" */
export function billWords({ number, sellerName, distributor, day: on, total }: BillView): Words {
  return words('bill-name', {
    ...{ number: number ?? '', numbered: number ? 'yes' : 'no' },
    ...{ seller: distributor?.name ?? sellerName ?? '', known: distributor || sellerName ? 'yes' : 'no' },
    ...{ dated: on ? 'yes' : 'no', day: on ? day(on) : '' },
    ...{ priced: total === null ? 'no' : 'yes', total: money(total ?? 0) },
  })
}

/** Why a verdict is what it is, in plain words. */
export function reasonWords({ code, args = {} }: Reason): Words {
  if (code === 'by-person') return personWords(String(args.reason ?? ''))
  const { day: on = '', number = '', days = 0 } = args
  return words('bill-reason', {
    ...{ code, number: String(number), days, dated: on ? 'yes' : 'no', numbered: number ? 'yes' : 'no' },
    day: on ? day(String(on)) : '',
  })
}

/** Reasons that were tapped are stored by name. */
export const whyRefused = ['unreadable', 'not-genuine', 'other-shop'] as const

function personWords(reason: string): Words {
  const known = whyRefused.find((why) => reason === `@${why}`)
  return words('bill-by-person', {
    reason: known ? words(`bill-why-${known}`) : reason,
    given: reason === '' ? 'no' : 'yes',
  })
}

/** Points of each line of the bill, over all that earned on it. */
export function pointsByLine(told: readonly Told[]): Map<number, number> {
  const sums = new Map<number, number>()
  for (const { reason } of told)
    if ('holds' in reason)
      for (const { line, points } of reason.lines) sums.set(line, (sums.get(line) ?? 0) + points)
  return sums
}

function lineWords(line: DecidedLine, points: number | undefined): Words {
  const { product, description, pieces, freePieces, net, orders, not } = line
  const what = not ?? (orders.length > 0 && points === undefined ? 'order' : points ? 'points' : 'none')
  return words('bill-line', {
    ...{ name: product?.name ?? description.slice(0, 60), pieces, free: freePieces, net: money(net) },
    ...{ what, points: points ?? 0 },
  })
}

/** Line by line, with what each earned or why it did not. */
export function verdictLines({ decision }: BillView, told: readonly Told[]): Words[] {
  const points = pointsByLine(told)
  const shown = decision.lines.slice(0, mostLines).map((line) => lineWords(line, points.get(line.line)))
  const more = decision.lines.length - mostLines
  return [...shown, ...(more > 0 ? [words('bill-lines-more', { count: more })] : [])]
}

function earnedWords(told: readonly Told[]): Words {
  const points = told.reduce((sum, each) => sum + each.points, 0)
  const state = told.some(({ pending }) => pending) ? 'pending' : 'active'
  return words('bill-earned', { points, state: points === 0 ? 'none' : state })
}

/** A verdict with its lines, points and reasons. */
export function verdictWords(bill: BillView, told: readonly Told[]): Words[] {
  const { verdict, decision } = bill
  const reasons = decision.reasons.map(reasonWords)
  const earned = verdict === 'accepted' ? [...verdictLines(bill, told), earnedWords(told)] : []
  return [words('bill-verdict', { verdict, bill: billWords(bill) }), ...earned, ...reasons]
}

/** The whole of a verdict for the shop: what it is, why, what it earned, what to do. */
export function verdictSay(bill: BillView, told: readonly Told[]): Say {
  const { verdict } = bill
  const choices = [
    ...(verdict === 'accepted' ? [go(words('retailer-menu-points'), 'points')] : []),
    ...(verdict === 'asked' ? [go(words('bill-answer'), 'bill', 'question', { bill: bill.id })] : []),
    ...(verdict === 'refused' || verdict === 'accepted'
      ? [wrongChoice(bill.outlet.id, 'bill', bill.id)]
      : []),
    go(words('bill-mine'), 'bill', 'list', { outlet: bill.outlet.id }),
    menu,
  ]
  const todo = verdict === 'refused' ? [words('bill-refused-todo')] : []
  return { ...block([...verdictWords(bill, told), ...todo]), about: billWords(bill), choices }
}

/** A bill that was sent before: kindly, with its first verdict. */
export function againSay(bill: BillView, told: readonly Told[]): Say {
  const say = verdictSay(bill, told)
  const on = words('bill-again', { at: { moment: bill.createdAt.toISOString() } })
  return { ...say, ...block([on, { key: say.key, ...(say.args ? { args: say.args } : {}) }]) }
}

/** The same bill came from another shop: no more of it is told. */
export const knownElsewhere: Say = {
  ...words('bill-known-elsewhere'),
  choices: [go(words('bill-mine'), 'bill', 'list'), menu],
}

/** Only what is doubtful: what was read, what it may be. */
export function questionWords({ asks, line, read }: Question, bill: BillView, left: number): Words {
  const of = bill.decision.lines.find((each) => each.line === line)
  return words('bill-question', {
    ...{ asks, line: (line ?? 0) + 1, read, left },
    name: of?.product?.name ?? of?.description.slice(0, 60) ?? '',
  })
}

/** The likely answers, each to be tapped; `flow` is where the answer goes. */
export const candidateChoices = (
  bill: number,
  { id, candidates }: Question,
  flow: 'bill' | 'bill-desk',
): Choice[] =>
  candidates.slice(0, 6).map((candidate) => ({
    ...go(candidateLabel(candidate), flow, 'answer', { bill, question: id, value: candidate.value }),
    ...saysOf(candidate),
  }))

const saysOf = ({ value }: Candidate): Pick<Choice, 'says'> =>
  value === allOther ? { says: 'yes' } : value === someOurs ? { says: 'no' } : {}

export const candidateLabel = ({ value, text }: Candidate): Words | string =>
  value === allOther || value === someOurs
    ? words(`bill-${value}`)
    : value === 'other'
      ? words('bill-other-product')
      : /^\d{4}-\d\d-\d\d$/.test(value)
        ? dayLabel(value)
        : text

const dayLabel = (value: string): Words => words('bill-day', { day: day(value) })

/** Numbers and days are typed as they are; products are picked by their place. */
export function questionSay(bill: BillView, crop: Attached | undefined): Say {
  const { question } = bill.decision
  if (!question) return verdictSay(bill, [])
  const isTyped = question.asks !== 'others'
  const typed = isTyped && question.asks !== 'product' ? { counts: true as const } : {}
  const other = go(words('bill-answer-other'), 'bill', 'question', { bill: bill.id })
  return {
    ...block([
      words('bill-asked', { bill: billWords(bill) }),
      questionWords(question, bill, question.left - 1),
    ]),
    about: billWords(bill),
    choices: [...candidateChoices(bill.id, question, 'bill'), ...(isTyped ? [other] : [])],
    ...typed,
    ...(crop ? { attachment: crop } : {}),
  }
}

/** For the people of the brand or distributor who decide: what it is, what failed, with its evidence. */
export function reviewWords(bill: BillView): Words[] {
  const { outlet, decision } = bill
  const failed = decision.checks.filter(({ result }) => result === 'failed').slice(0, 8)
  return [
    words('bill-review-head', { outlet: outlet.name, code: outlet.code, bill: billWords(bill) }),
    ...decision.reasons.map(reviewReason),
    ...failed.map(({ name, evidence }) =>
      words('bill-check-failed', { name: words('bill-check-name', { name }), evidence }),
    ),
  ]
}

/** Why a bill waits or was refused, for those who decide. */
export function reviewReason({ code, args = {} }: Reason): Words {
  if (code === 'by-person') return personWords(String(args.reason ?? ''))
  return words('bill-review-reason', { code, days: args.days ?? 0 })
}

const decisions = (bill: number): Choice[] => [
  go(words('bill-accept'), 'bill-desk', 'accept', { bill }),
  go(words('bill-refuse'), 'bill-desk', 'refuse', { bill }),
]

/** One tap for each likely value, or for the whole bill. */
export function reviewSay(bill: BillView, crop: Attached | undefined, said?: Words): Say {
  const { question } = bill.decision
  const asked = question ? [questionWords(question, bill, question.left - 1)] : []
  const appeal = said ? [words('bill-appeal-words', { text: said })] : []
  return {
    ...block([...reviewWords(bill), ...appeal, ...asked]),
    about: billWords(bill),
    choices:
      bill.verdict === 'review'
        ? [...(question ? candidateChoices(bill.id, question, 'bill-desk') : []), ...decisions(bill.id)]
        : [menu],
    ...(crop ? { attachment: crop } : {}),
  }
}

/** Who is asked: the seller where it is one of the brand's and nothing speaks against it, else the brand. */
export function reviewListener({ distributor, decision }: BillView): Notice['listener'] {
  return distributor && decision.alerts.length === 0
    ? { distributor: distributor.id, roles: ['owner', 'biller'] }
    : { brand: true, roles: ['marketer', 'operator'] }
}

/** The shop hears what a person decided. */
export const decidedNotice = (bill: BillView, told: readonly Told[]): Notice => ({
  listener:
    bill.conversationId === null
      ? { outlet: bill.outlet.id, roles: ['owner'] }
      : { conversation: bill.conversationId },
  say: verdictSay(bill, told),
})
