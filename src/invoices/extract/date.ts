/** The day a bill was made out. */
import { type DateText, datesIn, isDay } from './date-text.ts'
import type { Page } from './page/types.ts'
import { squeeze } from './words.ts'

export type DateOrder = 'day-first' | 'month-first'

export type DateChoice = {
  /** YYYY-MM-DD. */
  readonly date: string
  /** Day and month could not be swapped, or the same day stands there twice in different forms. */
  readonly plain: boolean
  /** No other day on the page makes as good a claim. */
  readonly alone: boolean
  readonly line: number
}

type Weighed = { iso: string; score: number; plain: boolean; line: number }

const wanted = [
  'INVOICEDATE',
  'BILLDATE',
  'DATE',
  'DATED',
  'DT:',
  'दिनांक',
  'TARIKH',
  'तारीख',
  'DATUM',
  'FECHA',
]
const unwanted = [
  'DUE',
  'EXPIRY',
  'EXP',
  'VALID',
  'DELIVERY',
  'MFG',
  'BEST',
  'ORDER',
  'CHALLAN',
  'SINCE',
  'BIRTH',
  'PODATE',
  'ACKDATE',
  'RETURN',
  'THRU',
  'EXCHANGE',
  'SURVEY',
  'BEFORE',
  'UNTIL',
  'LRNO',
  'OFFER',
  'W.E.F',
  'EFFECTIVE',
]

/** `order` decides 03/04/2018 where nothing on the page does. Undefined where the page has no date. */
export function chooseDate(page: Page, order: DateOrder, now: Date): DateChoice | undefined {
  const latest = now.getUTCFullYear() + 1
  const dates = page.lines
    .flatMap((line, at) => datesIn(line.text).map((date) => ({ date, at, text: line.text })))
    .filter(({ date }) => date.year <= latest)
  const used = orderOf(dates.map(({ date }) => date)) ?? order
  const weighed = dates.map(({ date, at, text }) => weigh(page, date, at, text, used))
  const days = [...Map.groupBy(weighed, ({ iso }) => iso).values()].map((same) => ({
    ...(same.toSorted((a, b) => b.score - a.score)[0] as Weighed),
    score: Math.max(...same.map(({ score }) => score)) + 2 * Math.min(2, same.length - 1),
    plain: same.some(({ plain }) => plain),
  }))
  days.sort((a, b) => b.score - a.score)
  const [best, next] = days
  if (!best) return undefined
  return { date: best.iso, plain: best.plain, alone: !next || best.score - next.score >= 2, line: best.line }
}

/** What the page itself says about the order: a part above twelve is the day. */
function orderOf(dates: readonly DateText[]): DateOrder | undefined {
  const open = dates.filter(({ fixed, first, second }) => !fixed && (first > 12 || second > 12))
  const dayFirst = open.filter(({ first }) => first > 12).length
  if (open.length === 0 || dayFirst * 2 === open.length) return undefined
  return dayFirst * 2 > open.length ? 'day-first' : 'month-first'
}

function weigh(page: Page, date: DateText, at: number, text: string, order: DateOrder): Weighed {
  const [day, month] = partsOf(date, order)
  // The words of the date itself: what stands before it on its line, else the line above when it begins the line.
  const before = squeeze(text.slice(Math.max(0, date.at - 32), date.at))
  const above = date.at < 3 ? squeeze(page.lines[at - 1]?.text ?? '') : ''
  const has = (words: readonly string[], said: string) => words.some((word) => said.includes(squeeze(word)))
  const score =
    (has(wanted, before) ? 5 : has(wanted, above) ? 3 : 0) +
    (date.timed ? 2 : 0) -
    (has(unwanted, before) || has(unwanted, above) ? 7 : 0) -
    at / 100
  const plain = date.fixed || date.first > 12 || date.second > 12 || date.first === date.second
  return { iso: iso(date.year, month, day), score, plain, line: at }
}

function partsOf({ year, first, second, fixed }: DateText, order: DateOrder): [day: number, month: number] {
  const dayFirst: [number, number] = [first, second]
  const monthFirst: [number, number] = [second, first]
  if (fixed) return dayFirst
  const [wish, other] = order === 'day-first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
  return isDay(year, wish[1], wish[0]) ? wish : other
}

const two = (n: number) => String(n).padStart(2, '0')
const iso = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`
