/** A bill decided about again: after an answer of the shop, or by a person of the brand or its distributor. */
import type { Tx } from '../../db/tx.ts'
import { answerAppeal } from '../appeal.ts'
import { decideBill } from '../check/decide.ts'
import type { Answer, Decision } from '../decision.ts'
import { type Settled, settleBill } from './settle.ts'
import { lockBill, type StoredBill } from './stored.ts'

/** bill-unknown: there is none. bill-decided: it does not wait for this any more; `bill` tells how it stands. */
export type AgainRefusal = {
  readonly ok: false
  readonly reason: 'bill-unknown' | 'bill-decided' | 'bill-unreadable'
  readonly bill?: StoredBill
}
export type Again = { readonly ok: true; readonly settled: Settled } | AgainRefusal

export type AnswerRequest = {
  readonly billId: number
  readonly question: string
  readonly value: string
  readonly by: number
  readonly now: Date
}

const mostAnswers = 40
const longest = 60

/** What a shop answers to the question of its bill: the next question follows, or the verdict. Refuses see AgainRefusal. */
export async function answerBill(
  tx: Tx,
  { billId, question, value, by, now }: AnswerRequest,
): Promise<Again> {
  const bill = await lockBill(tx.client, billId)
  if (!bill) return { ok: false, reason: 'bill-unknown' }
  const asked = bill.verdict === 'asked' && bill.decision.question?.id === question
  if (!asked) return { ok: false, reason: 'bill-decided', bill }
  return decideAgain(
    tx,
    bill,
    [{ question, value: value.slice(0, longest), by, as: 'shop', at: now.toISOString() }],
    { by, now },
  )
}

export type ReviewRequest = {
  readonly billId: number
  /** answer: the values are put right, and the bill counts at once only where nothing else speaks against it. */
  readonly say: 'accept' | 'refuse' | 'answer'
  /** Values that the reviewer put right, by question: 'date', 'number', 'line:2:product', 'line:2:pieces'. */
  readonly answers?: Readonly<Record<string, string>>
  /** Why it is refused, as the shop reads it. */
  readonly reason?: string
  readonly by: number
  readonly now: Date
}

/** What a person decides about a bill that waits for one, or that asks its shop. What was counted before is never counted twice. */
export async function reviewBill(tx: Tx, request: ReviewRequest): Promise<Again> {
  const { billId, say, answers = {}, by, now } = request
  const bill = await lockBill(tx.client, billId)
  if (!bill) return { ok: false, reason: 'bill-unknown' }
  if (bill.verdict !== 'review' && bill.verdict !== 'asked')
    return { ok: false, reason: 'bill-decided', bill }
  if (say === 'refuse') return refuseBill(tx, bill, request)
  const given = Object.entries(answers).map(
    ([question, value]): Answer => ({
      question,
      value: value.slice(0, longest),
      by,
      as: 'reviewer',
      at: now.toISOString(),
    }),
  )
  const again = await (say === 'answer'
    ? answerReview(tx, bill, given, { by, now })
    : decideAgain(tx, bill, given, { by, now, approved: true }))
  if (again.ok && again.settled.decision.verdict === 'accepted')
    await answerAppeal(tx, { outletId: bill.outletId, billId, counts: true, by, now })
  return again
}

type How = { readonly by: number; readonly now: Date; readonly approved?: true }

async function decideAgain(
  tx: Tx,
  bill: StoredBill,
  given: readonly Answer[],
  { by, now, approved }: How,
): Promise<Again> {
  const asked = askAgain(bill, given, now)
  if (!asked) return { ok: false, reason: 'bill-unreadable', bill }
  const request = { ...asked, ...(approved ? { approved } : {}) }
  const settled = await settleBill(tx, approved ? { ...request, by } : request, await decideBill(tx, request))
  return { ok: true, settled }
}

/** What a person put right: the bill waits on, unless it is beyond doubt now or another one that is known. */
async function answerReview(
  tx: Tx,
  bill: StoredBill,
  given: readonly Answer[],
  { by, now }: How,
): Promise<Again> {
  const request = askAgain(bill, given, now)
  if (!request) return { ok: false, reason: 'bill-unreadable', bill }
  const decided = await decideBill(tx, request)
  if (decided.verdict === 'accepted' || decided.verdict === 'duplicate')
    return { ok: true, settled: await settleBill(tx, { ...request, by }, decided) }
  const waits: Decision = { ...decided, verdict: 'review' }
  return { ok: true, settled: await settleBill(tx, request, waits) }
}

function askAgain(bill: StoredBill, given: readonly Answer[], now: Date) {
  const { reading, decision, outletId, personId, photoId, id: billId } = bill
  const kept = decision.answers.filter(({ question }) => given.every((each) => each.question !== question))
  const answers = [...kept, ...given].slice(-mostAnswers)
  return reading ? { reading, outletId, personId, photoId, billId, answers, now } : undefined
}

async function refuseBill(tx: Tx, bill: StoredBill, { by, now, reason = '' }: ReviewRequest): Promise<Again> {
  const { reading, outletId, personId, photoId, id: billId } = bill
  const args = { reason: reason.trim().slice(0, 300) }
  const decision = {
    ...bill.decision,
    ...{ verdict: 'refused' as const, reasons: [{ code: 'by-person' as const, args }], question: null },
  }
  const request = { reading, outletId, personId, photoId, billId, answers: decision.answers, now, by }
  const settled = await settleBill(tx, request, decision)
  await answerAppeal(tx, { outletId, billId, counts: false, reason, by, now })
  return { ok: true, settled }
}
