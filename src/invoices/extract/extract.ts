/** From text to the fields of a bill: what it says, before anybody asks how certain that is. */
import type { Code } from '../codes/scan.ts'
import { amountInWords, continuesAmount, isPartlyRead, isUnended } from './amount-words.ts'
import { billNumberOf } from './bill-number.ts'
import { type BillLocale, localeOf } from './country.ts'
import { chooseDate, type DateChoice } from './date.ts'
import { type Figure, figuresOf } from './figures.ts'
import { isHandwritten } from './handwriting.ts'
import { type Kind, kindOf } from './kind.ts'
import type { Line, Page } from './page/types.ts'
import { repairTotal } from './repair.ts'
import { type Parties, partiesOf } from './seller.ts'
import type { Basis, ReadRow } from './table/row.ts'
import { rowsOf } from './table/rows.ts'
import { type Taxes, taxesOf } from './taxes.ts'
import { chooseTotal, type Proof, type TotalChoice } from './total.ts'
import type { Repair } from './variants.ts'

export type Extracted = {
  readonly locale: BillLocale
  readonly parties: Parties
  readonly invoiceNumber: string | undefined
  readonly date: DateChoice | undefined
  readonly total: TotalChoice | undefined
  readonly figures: readonly Figure[]
  readonly witnesses: readonly Proof[]
  readonly rows: readonly ReadRow[]
  readonly basis: Basis | undefined
  readonly kind: Kind
  readonly handwritten: boolean
  /** Only the second engine saw this page's total: nobody is left to agree with it. */
  readonly alone: boolean
  readonly repairs: readonly Repair[]
} & Taxes

export type ExtractOptions = {
  /** The deployment's country, two letters: decides what the bill leaves open. */
  readonly country: string
  readonly now: Date
}

export function extract(page: Page, codes: readonly Code[], { country, now }: ExtractOptions): Extracted {
  const printed = figuresOf(page)
  const rows = rowsOf(page)
  const locale = localeOf(page, country)
  const witnesses = [...fromCodes(codes), ...fromWords(page), ...fromRows(rows, printed)]
  const chosen = chooseTotal(page, printed, witnesses)
  const repaired = repairTotal(page, printed, witnesses, chosen)
  const figures = repaired?.figures ?? printed
  const total = repaired?.total ?? chosen
  return {
    locale,
    parties: partiesOf(page),
    invoiceNumber: billNumberOf(page),
    date: chooseDate(page, locale.dateOrder, now),
    total,
    figures,
    witnesses,
    rows,
    basis: commonBasis(rows),
    kind: kindOf(page),
    handwritten: isHandwritten(page, total),
    alone: false,
    repairs: [
      ...(repaired ? [repaired.repair] : []),
      ...rows.flatMap(({ repair }, i) => namedRepair(repair, i)),
    ],
    ...taxesOf(figures, total?.value),
  }
}

/** A row's repair says which line of the bill it is in. */
const namedRepair = (repair: Repair | undefined, at: number): Repair[] =>
  repair ? [{ ...repair, field: `line ${at + 1}: ${repair.field}` }] : []

function fromCodes(codes: readonly Code[]): Proof[] {
  return codes.flatMap(({ meaning }): Proof[] => {
    if (meaning.kind === 'upi' && meaning.amount !== undefined)
      return [{ kind: 'code', value: meaning.amount, text: 'amount of the UPI code' }]
    if (meaning.kind === 'e-invoice')
      return [{ kind: 'code', value: meaning.total, text: 'total of the e-invoice code' }]
    return []
  })
}

/** Amounts in words often go over two lines: what goes on below is no amount of its own, nor is its beginning. */
function fromWords({ lines }: Page): Proof[] {
  const found = lines.flatMap((line, at) => {
    if (continuesAmount(line.text) && saysAmount(lines[at - 1]).some(isUnended)) return []
    const below = lines[at + 1]
    const rest = below && [below, ...below.cells].find(({ text }) => continuesAmount(text))?.text
    return saysAmount(line).map((text) => (rest && isUnended(text) ? `${text} ${rest}` : text))
  })
  const proofs = found.map(
    (text): Proof => ({
      ...{ kind: 'words', value: amountInWords(text) ?? 0, text: 'amount in words' },
      ...(isPartlyRead(text) ? { partly: true } : {}),
    }),
  )
  return [...new Map(proofs.map((proof) => [`${proof.value} ${proof.partly}`, proof])).values()]
}

/** A line, and its cells, that say an amount in words. */
const saysAmount = (line: Line | undefined): string[] =>
  line
    ? [line, ...line.cells].map(({ text }) => text).filter((text) => amountInWords(text) !== undefined)
    : []

/** The lines' amounts added up, alone and with the taxes, charges and discounts printed below them. */
function fromRows(rows: readonly ReadRow[], figures: readonly Figure[]): Proof[] {
  if (rows.length === 0 || (rows.length === 1 && rows[0]?.closes === undefined)) return []
  const sum = rows.reduce((all, { line }) => all + line.amount, 0)
  const below = figures.filter(({ line }) => line > (rows.at(-1)?.to ?? 0))
  const values = new Set([sum])
  for (const { label, value } of below)
    if (['tax', 'charge', 'rounding', 'discount'].includes(label) && value !== 0)
      for (const each of [...values].slice(0, 64))
        values.add(each + (label === 'discount' ? -Math.abs(value) : value))
  return [...values].map((value) => ({ kind: 'rows', value, text: `sum of ${rows.length} lines` }))
}

function commonBasis(rows: readonly ReadRow[]): Basis | undefined {
  const counted = Map.groupBy(
    rows.flatMap(({ closes }) => closes ?? []),
    (basis) => basis,
  )
  return [...counted].sort((a, b) => b[1].length - a[1].length)[0]?.[0]
}
