/** Amounts of lines that were read wrong, put right where the line and the whole bill prove the same figure. Pure. */
import type { BillLine } from '../extract/table/row.ts'
import type { Repair } from '../extract/variants.ts'
import type { ReadBill } from '../types.ts'
import { isDiscounted, lineCloses, sumsOf } from './sums.ts'

type Change = { readonly at: number; readonly amount: number }

export type Mended = { readonly reading: ReadBill; readonly mends: readonly Repair[] }

/** More lines than this that are wrong at once prove nothing. */
const mostOpen = 6

/**
 * Of a proved total that the lines do not make: one or two lines whose own figures do not close are taken to be quantity × rate
 * less the discount that was read, or less a usual one, where the bill then closes to the paisa, and in one way alone. Prices are
 * compared with the list afterwards as they are on any line. The total itself is never touched here, nor a line that closes.
 */
export function mended(reading: ReadBill): Mended {
  const asRead = { reading, mends: [] }
  if (!reading.certain.total || sumsOf(reading).result !== 'failed') return asRead
  const open = reading.lines.flatMap((line, at) =>
    line.rate && line.quantity && !isClosed(line) ? [at] : [],
  )
  if (open.length === 0 || open.length > mostOpen) return asRead
  const ways = tries(reading, open).map((changes) => changes.toSorted((a, b) => a.at - b.at))
  const fits = [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()].filter((changes) =>
    closes(put(reading, changes)),
  )
  const [only, other] = fits
  if (!only || other) return asRead
  const mends = only.map(({ at, amount }): Repair => {
    const read = String(reading.lines[at]?.amount)
    return {
      field: `line ${at + 1} amount`,
      read,
      taken: String(amount),
      because: 'quantity × rate, and the total',
    }
  })
  return { reading: put(reading, only), mends }
}

const isClosed = (line: BillLine) => lineCloses(line) || isDiscounted(line)
const due = ({ quantity, rate, discount }: BillLine) =>
  Math.round((quantity ?? 0) * (rate ?? 0)) - (discount ?? 0)

/** Each open line by itself, and each two of them: as their figures say, or with what is then left over. */
function tries(reading: ReadBill, open: readonly number[]): Change[][] {
  const full = (at: number): Change => ({ at, amount: due(reading.lines[at] as BillLine) })
  const rest = (at: number, before: readonly Change[]): Change[] => {
    const line = put(reading, before).lines[at] as BillLine
    const amount = line.amount - sumsOf(put(reading, before)).over
    return isDiscounted({ ...line, amount }) ? [{ at, amount }] : []
  }
  const alone = open.flatMap((at) => [[full(at)], ...rest(at, []).map((change) => [change])])
  const pairs = open.flatMap((one) =>
    open
      .filter((other) => other !== one)
      .flatMap((other) => [
        ...(one < other ? [[full(one), full(other)]] : []),
        ...rest(other, [full(one)]).map((change) => [full(one), change]),
      ]),
  )
  return [...alone, ...pairs]
}

function put(reading: ReadBill, changes: readonly Change[]): ReadBill {
  const lines = reading.lines.map((line, n) => {
    const change = changes.find(({ at }) => at === n)
    if (!change) return line
    return { ...line, amount: change.amount, taxable: line.taxable === null ? null : change.amount }
  })
  return { ...reading, lines }
}

/** Closer than sums of misread lines come by chance. */
function closes(reading: ReadBill): boolean {
  const { result, over, kept } = sumsOf(reading)
  return result === 'passed' && kept === 10_000 && Math.abs(over) <= reading.lines.length
}
