/** The brand's desk answers a case; the first answer stands. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { caseById } from './read.ts'
import { type CaseOutcome, type CaseSubject, longestSaid } from './types.ts'

const close = statement<{ id: number }>(
  'case-answer',
  `update shop_case set status = 'answered', answer = $2, closed_by = $3, closed_at = $4
   where id = $1 and status = 'open' returning id`,
)

export type CaseAnswer = {
  readonly id: number
  /** Typed, or one of `usualAnswers` by `picked`; 500 characters are kept. */
  readonly answer: string
  readonly by: number
  readonly now: Date
}

/** Refuses case-not-allowed, case-empty, case-not-yours (there is none) and case-closed with the case as it is. */
export async function answerCase(tx: Tx, request: CaseAnswer): Promise<CaseOutcome> {
  const { id, by, now } = request
  if (!can(await loadPerson(tx.client, by), 'answer-case', 'brand'))
    return { ok: false, reason: 'case-not-allowed' }
  const answer = request.answer.trim().slice(0, longestSaid)
  if (answer === '') return { ok: false, reason: 'case-empty' }
  const closed = await one(tx.client, close, [id, answer, by, now])
  const found = await caseById(tx.client, id)
  if (!found) return { ok: false, reason: 'case-not-yours' }
  return closed ? { ok: true, case: found } : { ok: false, reason: 'case-closed', case: found }
}

/** A case that ends in points given by hand: their reason is its answer. One that is closed already stays as it is. */
export async function closeByPoints(tx: Tx, { id, answer, by, now }: CaseAnswer): Promise<void> {
  await one(tx.client, close, [id, answer, by, now])
}

const closeOpen = statement<{ id: number }>(
  'case-answer-about',
  `update shop_case set status = 'answered', answer = $4, closed_by = $5, closed_at = $6
   where outlet_id = $1 and about = $2 and about_id = $3 and status = 'open' returning id`,
)

export type AnswerAbout = Omit<CaseAnswer, 'id'> & {
  readonly outletId: number
  readonly about: CaseSubject
  readonly aboutId: number
}

/** What was decided elsewhere, by those who may, answers the case that is open about it, if there is one. */
export async function closeAbout(tx: Tx, request: AnswerAbout): Promise<void> {
  const { outletId, about, aboutId, answer, by, now } = request
  await one(tx.client, closeOpen, [outletId, about, aboutId, answer.slice(0, longestSaid), by, now])
}
