/** What the brand has settled about points, rewards and cases: one row, usual values where there is none. */
import { one, type Queryable, statement } from '../db/statement.ts'

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
  /** Pack codes: see codes/guard.ts and codes/place.ts. */
  readonly codesHour: number
  readonly codesDay: number
  readonly codesAddress: number
  readonly guessesFree: number
  readonly guessWait: number
  readonly guessesDay: number
  readonly codesPlace: 'known' | 'always'
}

const read = statement<RewardTerms>(
  'reward-terms',
  `select coalesce(s.hundred_points, 1000) as "hundredPoints", coalesce(s.benefit_threshold, 2000000) as "benefitThreshold",
     coalesce(s.withhold_rate, 1000) as "withholdRate", coalesce(s.withhold_basis, 'whole') as "withholdBasis",
     coalesce(s.adjust_cap, 5000) as "adjustCap", coalesce(s.case_days, 2) as "caseDays",
     coalesce(s.work_days, '{mon,tue,wed,thu,fri,sat}') as "workDays", coalesce(s.codes_hour, 20) as "codesHour",
     coalesce(s.codes_day, 50) as "codesDay", coalesce(s.codes_address, 50) as "codesAddress",
     coalesce(s.guesses_free, 3) as "guessesFree", coalesce(s.guess_wait, 10) as "guessWait",
     coalesce(s.guesses_day, 6) as "guessesDay", coalesce(s.codes_place, 'known') as "codesPlace"
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
