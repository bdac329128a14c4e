/** Whether a bill looks and counts like its seller's others. Pure. */
import { daysBetween } from '../../orders/zone.ts'
import type { ReadBill } from '../types.ts'
import { type Found, noted, passed, review, unknown } from './found.ts'
import type { SellerHabits } from './known.ts'

const enough = 5
/** Days by which a higher number may be of an earlier day: books are written side by side. */
const outOfTurn = 7

/** Its kind and how it is numbered: what does not change with the goods. */
export const templateOf = (kind: ReadBill['kind'], numberKey: string | null): string | null =>
  numberKey === null ? null : `${kind}|${seriesOf(numberKey)}`

const seriesOf = (numberKey: string) => numberKey.replace(/\d+/g, '#')

export const kindIn = (template: string): string => template.split('|')[0] ?? ''

/** A paper without a heading that names its kind. */
const unnamed = 'receipt'

/**
 * The bills that one of this kind is like: sellers number their memos apart from their tax invoices. Where no heading was read, or
 * nobody wrote the kind down, any may be.
 */
const ofKind = ({ bills }: SellerHabits, kind: ReadBill['kind']) =>
  bills.filter(({ template }) => {
    const known = template === null ? unnamed : kindIn(template)
    return known === kind || known === unnamed || kind === unnamed
  })

type Compared = {
  readonly kind: ReadBill['kind']
  readonly numberKey: string | null
  readonly day: string | null
}

/** `vouched`: an order or the seller's books have it. */
export function checkTemplate(
  { kind, numberKey, day }: Compared,
  habits: SellerHabits,
  vouched: boolean,
): Found {
  const name = 'template'
  if (numberKey === null) return unknown(name, 'no number')
  const series = seriesOf(numberKey)
  const peers = ofKind(habits, kind)
  if (peers.length < enough)
    return unknown(name, `${peers.length} bills of the seller are known of this kind`)
  const alike = peers.filter((bill) => seriesOf(bill.numberKey) === series)
  const odd = (evidence: string) => (vouched ? noted(name, evidence) : review(name, evidence, 'template'))
  if (alike.length === 0) {
    const usual = [...new Set(peers.map((bill) => bill.template))].slice(0, 3).join(', ')
    return odd(`${kind}|${series}, usual ${usual}`)
  }
  const own = lastNumber(numberKey)
  const ahead = alike.filter((bill) => {
    if (day === null || own === undefined) return false
    const other = lastNumber(bill.numberKey) ?? own
    const days = daysBetween(bill.day, day)
    return (own > other && days < -outOfTurn) || (own < other && days > outOfTurn)
  })
  if (ahead.length * 2 <= alike.length)
    return passed(name, `${alike.length} of ${peers.length} alike, ${ahead.length} out of turn`)
  return odd(`${numberKey} of ${day} is out of turn with ${ahead.length} of ${alike.length}`)
}

function lastNumber(numberKey: string): number | undefined {
  const digits = /\d+$/.exec(numberKey)?.[0]
  return digits === undefined || digits.length > 9 ? undefined : Number(digits)
}
