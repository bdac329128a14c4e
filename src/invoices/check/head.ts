/** Number, day and total of a bill as they are compared, and what is unclear about them. Pure. */
import { billKey, financialYear } from '../../dues/bill-number.ts'
import type { Answer, Question } from '../decision.ts'
import type { ReadBill } from '../types.ts'
import type { BillingWitness, SellerHabits } from './known.ts'
import { inSeries } from './number.ts'

export type Head = {
  readonly kind: ReadBill['kind']
  readonly number: string | null
  readonly numberKey: string | null
  readonly numberCertain: boolean
  readonly day: string | null
  readonly dayCertain: boolean
  /** In which the number counts; of a bill without a day, that of today. */
  readonly year: string
  readonly total: number | null
}

export type Answers = ReadonlyMap<string, Answer>

const day = /^\d{4}-\d{2}-\d{2}$/

export function headOf(reading: ReadBill, answers: Answers, today: string): Head {
  const [saidDay, saidNumber] = [answers.get('date')?.value, answers.get('number')?.value.trim()]
  const on = saidDay && day.test(saidDay) ? saidDay : reading.date
  const number = saidNumber || reading.invoiceNumber
  const key = number === null ? null : billKey(number).slice(0, 80)
  return {
    kind: reading.kind,
    number: number?.slice(0, 60) ?? null,
    numberKey: key,
    numberCertain: key !== null && (reading.certain.invoiceNumber || saidNumber !== undefined),
    day: on,
    dayCertain: on !== null && (reading.certain.date || saidDay !== undefined),
    year: financialYear(on ?? today),
    total: reading.total,
  }
}

/** How far from numbers of the seller that are known one may lie, and of how many bills, for the series to vouch for it. */
const nearNumbers = 400
const knownBills = 3

/** The same with what others vouch for: the seller's books, an order billed under the number, the seller's own series. */
export function vouchedHead(
  head: Head,
  { bills }: SellerHabits,
  billing: BillingWitness | undefined,
  ordered: boolean,
): Head {
  const numberKey = head.numberKey === null ? null : inSeries(head.numberKey, { bills }, head.kind)
  const series = numberKey?.replace(/\d+$/, '')
  const own = Number(/\d{1,9}$/.exec(numberKey ?? '')?.[0] ?? Number.NaN)
  const beside = bills.filter(
    (bill) =>
      bill.numberKey.replace(/\d+$/, '') === series &&
      Math.abs(Number(/\d{1,9}$/.exec(bill.numberKey)?.[0] ?? Number.NaN) - own) <= nearNumbers,
  )
  const vouched = billing !== undefined || ordered || beside.length >= knownBills
  return {
    ...head,
    numberKey,
    numberCertain: head.numberCertain || (numberKey !== null && vouched),
    day: billing?.day ?? head.day,
    dayCertain: head.dayCertain || billing !== undefined,
  }
}

export function headQuestions({ number, numberCertain, day: on, dayCertain }: Head): Question[] {
  const date: Question = {
    ...{ id: 'date', field: 'date', line: null, asks: 'date', read: on ?? '' },
    candidates: on === null ? [] : [{ value: on, text: on }],
  }
  const numbered: Question = {
    ...{ id: 'number', field: 'invoiceNumber', line: null, asks: 'number', read: number ?? '' },
    candidates: number === null ? [] : [{ value: number, text: number }],
  }
  return [...(dayCertain ? [] : [date]), ...(numberCertain || number === null ? [] : [numbered])]
}

/** Answers of the shop that are not what was read: a later day or another number may make a bill count. */
export function raisedHead(reading: ReadBill, answers: Answers): string[] {
  const read: Record<string, string | null> = { date: reading.date, number: reading.invoiceNumber }
  return [...answers.values()].flatMap(({ question, value, as }) =>
    as === 'shop' && question in read && value.trim() !== read[question] ? [question] : [],
  )
}
