import type { Repair } from '../variants.ts'

/** One line of a bill. Money is integer hundredths, percentages are basis points; null = not on the bill. */
export type BillLine = {
  readonly description: string
  readonly hsn: string | null
  readonly quantity: number | null
  readonly freeQuantity: number | null
  readonly unit: string | null
  readonly mrp: number | null
  readonly rate: number | null
  readonly discount: number | null
  readonly taxPercent: number | null
  readonly taxable: number | null
  readonly amount: number
  readonly batch: string | null
  readonly expiry: string | null
}

/** What an amount of a line means: rate × quantity as it is, less its discount, or with its tax. */
export type Basis = 'gross' | 'after discount' | 'with tax'

/** A line with the sum that it closes, and the lines of the page it was read from. */
export type ReadRow = {
  readonly line: BillLine
  readonly closes: Basis | undefined
  /** A digit that was put right so that it closes. */
  readonly repair: Repair | undefined
  readonly from: number
  readonly to: number
}
