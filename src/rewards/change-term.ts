/** Terms of rewards are changed by one number, by those whom they do not bind. */
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
} as const
export type NumberTerm = keyof typeof termRanges
export const numberTerms = Object.keys(termRanges) as [NumberTerm, ...NumberTerm[]]

const writes = new Map(
  Object.entries(termRanges).map(([term, { column }]) => [
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
  `^(?:₹|rs\\.?)?\\s*(${numeral})\\s*(${scale})?\\s*(?:%|points?|pts?|days?|din|दिन|पॉइंट)?$`,
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

/** Changes one, with who did so in the audit log. Refuses reward-term-not-allowed and reward-term-range. */
export async function changeTerm(
  tx: Tx,
  { term, value, by }: { readonly term: NumberTerm; readonly value: number; readonly by: number },
): Promise<{ readonly ok: true; readonly was: RewardTerms } | TermRefusal> {
  if (!can(await loadPerson(tx.client, by), 'set-reward-terms', 'brand'))
    return { ok: false, reason: 'reward-term-not-allowed' }
  const { least, most } = termRanges[term]
  const write = writes.get(term)
  if (!write || !Number.isSafeInteger(value) || value < least || value > most)
    return { ok: false, reason: 'reward-term-range' }
  const was = await rewardTerms(tx.client)
  await rows(tx.client, write, [value])
  const detail = { was: was[term], is: value }
  await audit(tx, { personId: by, action: 'set-reward-term', subject: `reward_setting:${term}`, detail })
  return { ok: true, was }
}
