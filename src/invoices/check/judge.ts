/** From all that was found to one verdict. Pure. */
import type { Decision, Question, Reason } from '../decision.ts'
import { alertsOf } from './alerts.ts'
import { checkBilling } from './billing.ts'
import { checkDay } from './day.ts'
import { decidedLines } from './decided.ts'
import { type Found, passed, review, unknown } from './found.ts'
import type { Case } from './gather.ts'
import { checkGenuine } from './genuine.ts'
import { headQuestions, raisedHead } from './head.ts'
import { type Compared, checkContent, checkFile, checkLook, checkNumber, type KnownFound } from './number.ts'
import { checkBuyer, checkSeller, checkServed } from './sides.ts'
import { checkTemplate, templateOf } from './template.ts'
import { checkOrder, checkScheme, threeWayOf } from './three-way.ts'
import { checkType } from './type.ts'
import { checkAmount, checkPrices, checkQuantities } from './worth.ts'

export function judge(about: Case): Decision {
  const { request, seller, head, contentKey, policy } = about
  const { reading } = request
  const lines = decidedLines(about)
  const numbered = about.orders.some(({ bills }) => bills.length > 0)
  const threeWay = threeWayOf({ lines, orders: about.orders }, numbered)
  const witness = witnessOf(about, lines, numbered)
  const scheme = checkScheme({ lines, orders: about.orders }, seller.distributorId, billName(about))
  const known = knownFound(about)
  const found = [
    checkType(reading, policy),
    ...known,
    ...sides(about, lines, witness !== null),
    checkDay(head, about.today, policy.windowDays),
    ...figures(about),
    checkOrder(threeWay, { lines, orders: about.orders }, numbered && about.billing === undefined),
    scheme,
    checkTemplate(head, about.sellerHabits, witness !== null),
    checkGenuine(reading),
    checkBilling(reading, about.billing, about.billedToOther),
  ]
  const questions = [...headQuestions(head), ...about.drafted.questions]
  const duplicate = known.find((each) => each.duplicate !== undefined)?.duplicate ?? null
  const settled = verdictOf(about, { found, questions, lines, duplicate })
  const { key, distributorId, name, by } = seller
  return {
    ...{ v: 1, ...settled, lines, threeWay, witness, contentKey },
    checks: found.map(({ check }) => check),
    answers: request.answers,
    seller: { key, distributorId, name, by },
    kind: reading.kind,
    ...{ number: head.number, numberKey: head.numberKey, year: head.year, day: head.day, total: head.total },
    template: templateOf(reading.kind, head.numberKey),
    doubts: questions,
    alerts: [...alertsOf(about, lines), ...scheme.alerts],
    share: distributorId === null && policy.unknownSeller === 'reduced' ? policy.reducedRate : 10_000,
    billId: duplicate,
  }
}

/** Names a bill in keys: the same for every photo of it. */
const billName = ({ seller, head }: Case): string =>
  `${seller.key}:${head.year}:${head.numberKey ?? ''}:${head.day ?? ''}`

function knownFound({ request, head, contentKey, numbered, pictures, like, saying }: Case): KnownFound[] {
  const compared: Compared = {
    ...head,
    ...{ outletId: request.outletId, contentKey, lines: request.reading.lines.length },
    // What the seller's books brought has no picture.
    perceptualHash: request.reading.image.perceptualHash || null,
  }
  return [
    checkFile(compared, pictures),
    checkNumber(compared, numbered),
    checkLook(compared, like),
    checkContent(compared, saying),
  ]
}

function sides(about: Case, lines: Decision['lines'], vouched: boolean): Found[] {
  const ours = lines.filter(({ product }) => product !== null)
  const unserved = ours.filter(({ not }) => not === 'not-served')
  return [
    checkSeller(about.seller, about.policy),
    checkServed(about.seller, unserved.length, ours.length),
    checkBuyer(about.request.reading, about.parties, vouched),
  ]
}

/** The seller's own books stand above what was read of the figures. */
function figures({ request, policy, head, sums, mends, drafted, shopHabits, billing }: Case): Found[] {
  if (billing)
    return (['arithmetic', 'amount', 'prices', 'quantities'] as const).map((name) =>
      passed(name, "the seller's own books"),
    )
  const { certain } = request.reading
  const put = mends.map(
    ({ field, read, taken, because }) => `; ${field} ${read}, taken for ${taken}: ${because}`,
  )
  const arithmetic =
    sums.result === 'passed'
      ? passed('arithmetic', sums.evidence + put.join(''))
      : sums.result === 'unknown'
        ? unknown('arithmetic', sums.evidence)
        : review('arithmetic', sums.evidence, 'sums-differ')
  return [
    arithmetic,
    checkAmount(head.total, certain.total, shopHabits, policy),
    checkPrices(drafted.lines),
    checkQuantities(drafted.lines, shopHabits),
  ]
}

/** Part of a bill's pieces that orders must stand for to vouch for it. */
const mostly = 0.8

function witnessOf(
  { billing, orders }: Case,
  lines: Decision['lines'],
  numbered: boolean,
): Decision['witness'] {
  if (billing) return 'billing'
  if (numbered && orders.length > 0) return 'order'
  const ours = lines.filter(({ product }) => product !== null)
  const all = ours.reduce((sum, { pieces }) => sum + Math.abs(pieces), 0)
  const ordered = ours.flatMap((line) => line.orders).reduce((sum, { pieces }) => sum + pieces, 0)
  return all > 0 && ordered >= all * mostly ? 'order' : null
}

type Weighed = {
  readonly found: readonly Found[]
  readonly questions: readonly Question[]
  readonly lines: Decision['lines']
  readonly duplicate: number | null
}

type Settled = Pick<Decision, 'verdict' | 'reasons' | 'question'>

/** More doubts than this are quicker decided by somebody who looks at the picture. */
const mostQuestions = 3

function verdictOf(about: Case, { found, questions, lines, duplicate }: Weighed): Settled {
  const without = { question: null }
  const [type] = found
  if (type?.refuse) return { ...without, verdict: 'refused', reasons: [type.refuse] }
  if (duplicate !== null) return { ...without, verdict: 'duplicate', reasons: [knownAs(about)] }
  const refusals = each(found.flatMap(({ refuse }) => refuse ?? []))
  if (about.request.approved) return approved(about, refusals)
  if (refusals.length > 0) return { ...without, verdict: 'refused', reasons: refusals }
  const [first] = questions
  if (!first && lines.length > 0 && lines.every(({ product }) => product === null))
    return { ...without, verdict: 'refused', reasons: [{ code: 'nothing-of-ours' }] }
  const reviews = each([...found.flatMap(({ review: reason }) => reason ?? []), ...doubts(about, questions)])
  const question = first ? { ...first, left: questions.length } : null
  if (reviews.length > 0) return { verdict: 'review', reasons: reviews, question }
  if (question) return { verdict: 'asked', reasons: [], question }
  return {
    ...without,
    verdict: 'accepted',
    reasons: about.request.reading.kind === 'credit note' ? [{ code: 'credit-note' }] : [],
  }
}

/** Several checks may have one reason. */
const each = (reasons: readonly Reason[]): Reason[] => [
  ...new Map(reasons.map((reason) => [reason.code, reason])).values(),
]

const knownAs = ({ head }: Case): Reason => ({
  code: 'known',
  args: { number: head.number ?? '', day: head.day ?? '' },
})

/** What a person of the brand says stands; that it was counted before, for another shop, stands above that. */
function approved(about: Case, refusals: readonly Reason[]): Settled {
  const counted = refusals.filter(({ code }) => code === 'known')
  if (counted.length > 0) return { verdict: 'refused', reasons: counted, question: null }
  if (about.head.day === null)
    return { verdict: 'review', reasons: [{ code: 'many-doubts' }], question: null }
  return { verdict: 'accepted', reasons: [], question: null }
}

function doubts(
  { request, policy, head, drafted, billing, orders, answers }: Case,
  questions: readonly Question[],
): Reason[] {
  const raised = [...raisedHead(request.reading, answers), ...drafted.raised]
  const named =
    head.numberKey !== null || billing !== undefined || orders.some(({ bills }) => bills.length > 0)
  return [
    // Nobody's goods were read: that is no sign that there are none of ours.
    ...(drafted.lines.length === 0 ? [{ code: 'products-unclear' as const }] : []),
    ...(raised.length > 0 ? [{ code: 'raised' as const }] : []),
    ...(named ? [] : [{ code: 'number-unclear' as const }]),
    ...(questions.length > mostQuestions || (questions.length > 0 && !policy.asks)
      ? [{ code: 'many-doubts' as const, args: { doubts: questions.length } }]
      : []),
  ]
}
