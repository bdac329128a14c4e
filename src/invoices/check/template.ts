/** Whether a bill looks and counts like its seller's others. Pure. */
import { daysBetween } from '../../orders/zone.ts'
import type { ReadBill } from '../types.ts'
import { type Found, passed, review, unknown } from './found.ts'
import type { SellerHabits } from './known.ts'

const enough = 5
/** Days by which a higher number may be of an earlier day: books are written side by side. */
const outOfTurn = 7

/** Its kind and how it is numbered: what does not change with the goods. */
export const templateOf = (kind: ReadBill['kind'], numberKey: string | null): string | null =>
  numberKey === null ? null : `${kind}|${seriesOf(numberKey)}`

const seriesOf = (numberKey: string) => numberKey.replace(/\d+/g, '#')

type Compared = {
  readonly template: string | null
  readonly numberKey: string | null
  readonly day: string | null
}

export function checkTemplate({ template, numberKey, day }: Compared, { bills }: SellerHabits): Found {
  const name = 'template'
  if (template === null || numberKey === null) return unknown(name, 'no number')
  if (bills.length < enough) return unknown(name, `${bills.length} bills of the seller are known`)
  const alike = bills.filter((bill) => bill.template === template)
  if (alike.length === 0) {
    const usual = [...new Set(bills.map((bill) => bill.template))].slice(0, 3).join(', ')
    return review(name, `${template}, usual ${usual}`, 'template')
  }
  const own = lastNumber(numberKey)
  const odd = alike.filter((bill) => {
    if (day === null || own === undefined || seriesOf(bill.numberKey) !== seriesOf(numberKey)) return false
    const other = lastNumber(bill.numberKey) ?? own
    const days = daysBetween(bill.day, day)
    return (own > other && days < -outOfTurn) || (own < other && days > outOfTurn)
  })
  if (odd.length * 2 <= alike.length)
    return passed(name, `${alike.length} of ${bills.length} alike, ${odd.length} out of turn`)
  return review(
    name,
    `${numberKey} of ${day} is out of turn with ${odd.length} of ${alike.length}`,
    'template',
  )
}

function lastNumber(numberKey: string): number | undefined {
  const digits = /\d+$/.exec(numberKey)?.[0]
  return digits === undefined || digits.length > 9 ? undefined : Number(digits)
}
