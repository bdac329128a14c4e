/** What the brand has settled about points, rewards and cases: one row, usual values where there is none. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'

export type RewardTerms = {
  /** Paise that a hundred points stand for. */
  readonly hundredPoints: number
  /** Paise of benefits in a financial year; basis points; on what it is withheld. */
  readonly benefitThreshold: number
  readonly withholdRate: number
  readonly withholdBasis: 'whole' | 'beyond'
  /** Points by hand that one person may ask for in a month. */
  readonly adjustCap: number
  /** Working days until a case is answered. */
  readonly caseDays: number
  readonly workDays: readonly string[]
}

const read = statement<RewardTerms>(
  'reward-terms',
  `select coalesce(s.hundred_points, 1000) as "hundredPoints", coalesce(s.benefit_threshold, 2000000) as "benefitThreshold",
     coalesce(s.withhold_rate, 1000) as "withholdRate", coalesce(s.withhold_basis, 'whole') as "withholdBasis",
     coalesce(s.adjust_cap, 5000) as "adjustCap", coalesce(s.case_days, 2) as "caseDays",
     coalesce(s.work_days, '{mon,tue,wed,thu,fri,sat}') as "workDays"
   from (select 1) always left join reward_setting s on s.id = 1`,
)

export async function rewardTerms(q: Queryable): Promise<RewardTerms> {
  const found = await one(q, read)
  if (!found) throw new Error('the terms of rewards answered nothing')
  return found
}

/** How long a case may wait, by which days. */
export async function caseTerms(q: Queryable): Promise<{ days: number; workDays: readonly string[] }> {
  const { caseDays, workDays } = await rewardTerms(q)
  return { days: caseDays, workDays }
}

/** Those that are changed by one number, with the least and the most it may be. */
export const termRanges = {
  hundredPoints: { least: 1, most: 1_000_000, column: 'hundred_points' },
  benefitThreshold: { least: 0, most: 1_000_000_000, column: 'benefit_threshold' },
  withholdRate: { least: 0, most: 10_000, column: 'withhold_rate' },
  adjustCap: { least: 0, most: 1_000_000, column: 'adjust_cap' },
  caseDays: { least: 1, most: 20, column: 'case_days' },
} as const
export type NumberTerm = keyof typeof termRanges

const changes = Object.fromEntries(
  Object.entries(termRanges).map(([term, { column }]) => [
    term,
    statement<object>(
      `reward-term-${term}`,
      `insert into reward_setting (id, ${column}) values (1, $1) on conflict (id) do update set ${column} = $1`,
    ),
  ]),
)
const changeBasis = statement<object>(
  'reward-term-basis',
  `insert into reward_setting (id, withhold_basis) values (1, $1) on conflict (id) do update set withhold_basis = $1`,
)

export type TermChange =
  | { readonly term: NumberTerm; readonly value: number }
  | { readonly term: 'withholdBasis'; readonly value: RewardTerms['withholdBasis'] }

export type TermRefusal = {
  readonly ok: false
  readonly reason: 'reward-term-not-allowed' | 'reward-term-range'
  readonly least?: number
  readonly most?: number
}

/** Changes one, with who did so in the audit log. Refuses reward-term-not-allowed and reward-term-range. */
export async function changeTerm(
  tx: Tx,
  { change, by }: { readonly change: TermChange; readonly by: number },
): Promise<{ readonly ok: true; readonly before: RewardTerms } | TermRefusal> {
  if (!can(await loadPerson(tx.client, by), 'set-reward-terms', 'brand'))
    return { ok: false, reason: 'reward-term-not-allowed' }
  const { term, value } = change
  if (term !== 'withholdBasis') {
    const { least, most } = termRanges[term]
    if (!Number.isSafeInteger(value) || value < least || value > most)
      return { ok: false, reason: 'reward-term-range', least, most }
  }
  const before = await rewardTerms(tx.client)
  const write = term === 'withholdBasis' ? changeBasis : changes[term]
  if (!write) throw new Error(`nothing writes the term ${term}`)
  await rows(tx.client, write, [value])
  const detail = { was: before[term], is: value }
  await audit(tx, { personId: by, action: 'set-reward-term', subject: `reward_setting:${term}`, detail })
  return { ok: true, before }
}
