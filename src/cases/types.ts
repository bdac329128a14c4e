/** What a shop says is wrong, as it is asked about and looked at. */
import type { RewardNames } from '../rewards/reward.ts'

/** What it may be about; `points` is all of them. */
export const caseSubjects = ['points', 'order', 'goal', 'adjustment', 'reward', 'bill'] as const
export type CaseSubject = (typeof caseSubjects)[number]

export type CaseView = {
  readonly id: number
  readonly outlet: { readonly id: number; readonly code: string; readonly name: string }
  readonly about: CaseSubject
  /** 0 for the points as a whole. */
  readonly aboutId: number
  /** The order's or bill's number; the goal's or reward's name. */
  readonly number: string | null
  readonly name: RewardNames | null
  /** In the shop's words, or one of `complaints` as stored. */
  readonly said: string
  readonly status: 'open' | 'answered' | 'withdrawn'
  readonly openedBy: { readonly id: number; readonly name: string }
  readonly openedAt: Date
  /** The last day of the promise, in the brand's time zone, and its end. */
  readonly dueDay: string
  readonly dueAt: Date
  /** 0 never brought up, 1 reminded, 2 escalated. */
  readonly reminded: number
  readonly answer: string | null
  readonly closedBy: string | null
}

/**
 * case-empty: nothing was said. case-not-yours: not a shop of theirs, or not about something of it. case-too-many: so many
 * are open already. case-closed: answered or withdrawn before (`case`). case-not-allowed: not one who answers.
 */
export type CaseRefusal = {
  readonly ok: false
  readonly reason: 'case-empty' | 'case-not-yours' | 'case-too-many' | 'case-closed' | 'case-not-allowed'
  readonly case?: CaseView
}

export type CaseOutcome = { readonly ok: true; readonly case: CaseView } | CaseRefusal

/** What is mostly wrong, picked from a list: stored by name, so that each reader has it in their language. */
export const complaints = ['missing', 'few', 'not-come', 'not-working', 'not-mine', 'misread'] as const
export const complaintsAbout = (about: CaseSubject): readonly (typeof complaints)[number][] =>
  about === 'reward'
    ? ['not-come', 'not-working', 'not-mine']
    : about === 'bill'
      ? ['misread', 'few', 'missing']
      : ['missing', 'few', 'not-mine']
/** What is mostly answered; and what a decision about a bill answers by itself. */
export const usualAnswers = ['right', 'fixed'] as const
export const answersKnown = [...usualAnswers, 'counted', 'not-counted'] as const

export const picked = (name: string): string => `@${name}`
export const pickedOf = <Name extends string>(names: readonly Name[], stored: string): Name | undefined =>
  names.find((name) => picked(name) === stored)

/** What is said and answered is kept to so many characters. */
export const longestSaid = 500
