/** Whether a bill's figures make one whole, and what each line comes to without tax once they do. Pure. */
import { mulDiv, percentOf, withoutTax } from '../../catalog/money.ts'
import type { BillLine } from '../extract/table/row.ts'
import type { ReadBill } from '../types.ts'

type Figures = Pick<ReadBill, 'lines' | 'total' | 'tax' | 'taxable' | 'roundOff' | 'amountBasis'>

export type Sums = {
  /** passed: the lines make the total. failed: they do not. unknown: there is no total, or no line. */
  readonly result: 'passed' | 'failed' | 'unknown'
  readonly evidence: string
  /** Paise by which the lines are more than the total, in the closest reading. */
  readonly over: number
  /** The lines' amounts have the tax in them. */
  readonly taxed: boolean
  /** Basis points of the lines' amounts that a discount on the whole bill leaves. */
  readonly kept: number
}

/** Paise that rounding may make of a line, and of the whole. */
const perLine = 3
const whole = 101
/** Discounts are halves of a per cent: what lines are over by otherwise is a misread line, or a raised one. */
const discountStep = 50
/** A larger discount on the whole bill is a misread line as well. */
const mostOff = 3_000

/** Lines against the total: with tax or without, less a discount on the whole bill. The closest reading counts. */
export function sumsOf(bill: Figures): Sums {
  const { lines, total, roundOff } = bill
  const nothing = { taxed: bill.amountBasis === 'with tax', kept: 10_000, over: 0 }
  if (lines.length === 0 || total === null)
    return { ...nothing, result: 'unknown', evidence: `${lines.length} lines` }
  const sum = lines.reduce((all, line) => all + line.amount, 0)
  const bases = lines.reduce((all, line) => all + beforeTax(line), 0)
  const due = total - (roundOff ?? 0)
  const near = whole + perLine * lines.length
  // Where the taxes below the lines were not read, the lines' own rates tell them.
  const own =
    bill.tax ?? lines.reduce((all, line) => all + percentOf(beforeTax(line), line.taxPercent ?? 0), 0)
  const tries = [
    { taxed: false, over: bases - (due - own), from: bases },
    { taxed: true, over: sum - due, from: sum },
  ].filter(({ taxed }) => taxed || own > 0 || bill.amountBasis !== 'with tax')
  const best = tries.toSorted(
    (a, b) => Math.abs(a.over) - Math.abs(b.over) || Number(b.taxed) - Number(a.taxed),
  )[0]
  if (!best) return { ...nothing, result: 'unknown', evidence: 'no sums' }
  const evidence = `lines ${sum}, tax ${own}, round-off ${roundOff ?? 0}, total ${total}: ${best.over} over`
  const { over } = best
  if (Math.abs(over) <= near) return { result: 'passed', evidence, over, taxed: best.taxed, kept: 10_000 }
  const kept = keptOf(bases, bases - (due - own), perLine * lines.length)
  if (kept !== undefined && bill.taxable !== null && Math.abs(bill.taxable - (due - own)) <= near)
    return { result: 'passed', evidence, over, taxed: false, kept }
  return { ...nothing, result: 'failed', evidence, over }
}

/** What a usual discount on the whole bill leaves of the lines, where they are over by just that. */
function keptOf(bases: number, over: number, near: number): number | undefined {
  if (bases <= 0 || over <= 0) return undefined
  const off = Math.round((over * 10_000) / bases / discountStep) * discountStep
  const fits = off > 0 && off <= mostOff && Math.abs(percentOf(bases, off) - over) <= near
  return fits ? 10_000 - off : undefined
}

const beforeTax = ({ amount, taxable }: BillLine): number => taxable ?? amount

/** Paise of a line after all discounts, without GST; `rate` is the product's where the bill names none. */
export function netOf(line: BillLine, rate: number, { taxed, kept }: Sums): number {
  const tax = line.taxPercent === null || line.taxPercent * 2 === rate ? rate : line.taxPercent
  const net = line.taxable ?? (taxed ? withoutTax(line.amount, tax) : line.amount)
  return mulDiv(net, kept, 10_000)
}

/** Whether a line's own figures make its amount: quantity × rate, less its discount, with its tax or without. */
export function lineCloses({ quantity, rate, discount, amount, taxPercent }: BillLine): boolean {
  if (quantity === null || rate === null) return false
  const gross = Math.round(quantity * rate)
  const less = gross - (discount ?? 0)
  const taxes = [0, taxPercent ?? 0, 2 * (taxPercent ?? 0)]
  const sums = [gross, less].flatMap((sum) => taxes.map((tax) => mulDiv(sum, 10_000 + tax, 10_000)))
  const near = Math.max(2, Math.ceil(quantity / 2))
  return sums.some((sum) => Math.abs(sum - amount) <= near)
}

/** Of a line not more than this. */
const mostDiscount = 1_500
/** Below this many paise a step is too small to prove anything. */
const leastGross = 10_000

/** Whether a usual discount, whose column was not read, makes the line's amount of its quantity and rate to the paisa. */
export function isDiscounted({ quantity, rate, amount }: BillLine): boolean {
  const gross = Math.round((quantity ?? 0) * (rate ?? 0))
  if (gross < leastGross || amount >= gross) return false
  const step = Math.round(((gross - amount) * 10_000) / gross / discountStep) * discountStep
  return step > 0 && step <= mostDiscount && Math.abs(gross - percentOf(gross, step) - amount) <= 1
}

/** Whole counts by which a line's rate makes its amount: less the discount that was read, else less any usual one. */
export function countsOf({ rate, discount, amount }: BillLine): number[] {
  if (!rate || amount <= 0) return []
  const steps = Array.from({ length: mostDiscount / discountStep + 1 }, (_, n) => n * discountStep)
  const wholes =
    discount === null
      ? steps.map((step) => mulDiv(amount, 10_000, 10_000 - step) / rate)
      : [(amount + discount) / rate]
  const closes = (count: number) => {
    const gross = count * rate
    const tries = discount === null ? steps.map((step) => gross - percentOf(gross, step)) : [gross - discount]
    return tries.some((sum) => Math.abs(sum - amount) <= 1)
  }
  return [...new Set(wholes.map(Math.round))].filter((count) => count > 0 && closes(count))
}
