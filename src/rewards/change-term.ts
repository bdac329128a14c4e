/** Terms of rewards and of pack codes are changed one by one, by those whom they do not bind. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { numberOf, numeral, plainText, scale } from '../schemes/typed/words.ts'
import { type RewardTerms, rewardTerms } from './settings.ts'

/** Those that are changed by a number: the least and the most it may be, and how many are one of what is typed. */
export const termRanges = {
  hundredPoints: { least: 1, most: 1_000_000, unit: 100, column: 'hundred_points' },
  benefitThreshold: { least: 0, most: 1_000_000_000, unit: 100, column: 'benefit_threshold' },
  withholdRate: { least: 0, most: 10_000, unit: 100, column: 'withhold_rate' },
  adjustCap: { least: 0, most: 1_000_000, unit: 1, column: 'adjust_cap' },
  caseDays: { least: 1, most: 20, unit: 1, column: 'case_days' },
  codesHour: { least: 1, most: 10_000, unit: 1, column: 'codes_hour' },
  codesDay: { least: 1, most: 10_000, unit: 1, column: 'codes_day' },
  codesAddress: { least: 1, most: 100_000, unit: 1, column: 'codes_address' },
  guessesFree: { least: 1, most: 1_000, unit: 1, column: 'guesses_free' },
  guessWait: { least: 0, most: 1_440, unit: 1, column: 'guess_wait' },
  guessesDay: { least: 1, most: 1_000, unit: 1, column: 'guesses_day' },
} as const
export type NumberTerm = keyof typeof termRanges

/** Those that are changed to one of a few things: each by its words, in `locales/` as reward-term-<term>-<what>. */
export const termChoices = {
  withholdBasis: { column: 'withhold_basis', of: ['whole', 'beyond'] },
  workDays: { column: 'work_days', of: ['mon-sat', 'mon-fri', 'every-day'] },
  codesPlace: { column: 'codes_place', of: ['known', 'always'] },
} as const
export type ChoiceTerm = keyof typeof termChoices
export type Term = NumberTerm | ChoiceTerm

/** As they are shown: those of rewards, and those of codes on packs. */
export const termGroups = {
  rewards: [
    ...(['hundredPoints', 'benefitThreshold', 'withholdRate', 'withholdBasis'] as const),
    ...(['adjustCap', 'caseDays', 'workDays'] as const),
  ],
  codes: [
    ...(['codesHour', 'codesDay', 'codesAddress', 'codesPlace'] as const),
    ...(['guessesFree', 'guessWait', 'guessesDay'] as const),
  ],
} as const satisfies Record<string, readonly Term[]>
export type TermGroup = keyof typeof termGroups
export const terms: readonly Term[] = [...termGroups.rewards, ...termGroups.codes]
export const isNumber = (term: Term): term is NumberTerm => term in termRanges

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const daysOf: Record<string, readonly string[]> = {
  ...{ 'mon-sat': week.slice(0, 6), 'mon-fri': week.slice(0, 5), 'every-day': week },
}

/** Which of its choices a term stands at; other where it was set to none of them. */
export function choiceOf(term: ChoiceTerm, found: RewardTerms): string {
  if (term !== 'workDays') return found[term]
  const key = [...found.workDays].toSorted().join()
  return Object.keys(daysOf).find((each) => daysOf[each]?.toSorted().join() === key) ?? 'other'
}

const writes = new Map(
  Object.entries({ ...termRanges, ...termChoices }).map(([term, { column }]) => [
    term,
    statement<never>(
      `reward-term-${term}`,
      `insert into reward_setting (id, ${column}) values (1, $1) on conflict (id) do update set ${column} = $1`,
    ),
  ]),
)

export type TermRefusal = {
  readonly ok: false
  readonly reason: 'reward-term-not-allowed' | 'reward-term-range'
}

const typed = new RegExp(
  `^(?:₹|rs\\.?)?\\s*(${numeral})\\s*(${scale})?\\s*(?:%|points?|pts?|days?|din|codes?|minutes?|min|दिन|पॉइंट|कोड|मिनट)?$`,
  'u',
)

/** "₹20,000", "2 lakh", "10 %", "3" in the units of the term; undefined for what is no such number, or out of range. */
export function typedTerm(term: NumberTerm, text: string): number | undefined {
  const found = typed.exec(plainText(text))
  if (!found) return undefined
  const { least, most, unit } = termRanges[term]
  const value = numberOf(found[1] ?? '', found[2]) * unit
  return Number.isSafeInteger(value) && value >= least && value <= most ? value : undefined
}

/** The value as its column holds it; undefined out of its range. */
function storedOf(term: Term, value: number | string): number | string | readonly string[] | undefined {
  if (isNumber(term)) {
    const { least, most } = termRanges[term]
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
      ? value
      : undefined
  }
  const choice = termChoices[term].of.find((each) => each === value)
  return choice === undefined ? undefined : (daysOf[choice] ?? choice)
}

/** Changes one, with who did so in the audit log. Refuses reward-term-not-allowed and reward-term-range. */
export async function changeTerm(
  tx: Tx,
  { term, value, by }: { readonly term: Term; readonly value: number | string; readonly by: number },
): Promise<{ readonly ok: true; readonly was: RewardTerms } | TermRefusal> {
  if (!can(await loadPerson(tx.client, by), 'set-reward-terms', 'brand'))
    return { ok: false, reason: 'reward-term-not-allowed' }
  const write = writes.get(term)
  const stored = storedOf(term, value)
  if (!write || stored === undefined) return { ok: false, reason: 'reward-term-range' }
  const was = await rewardTerms(tx.client)
  await rows(tx.client, write, [stored])
  const detail = { was: was[term], is: stored }
  await audit(tx, { personId: by, action: 'set-reward-term', subject: `reward_setting:${term}`, detail })
  return { ok: true, was }
}
