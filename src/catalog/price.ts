/** Prices and tax rates are dated rows; a day picks the row that was in force on it. */

export type Dated = { readonly validFrom: string }
export type Price = Dated & { readonly mrp: number; readonly ptr: number; readonly dp: number }
export type TaxRate = Dated & { readonly rate: number }

/** The row with the latest `validFrom` not after the day (both 'YYYY-MM-DD'), in any order of rows. */
export function inForce<Row extends Dated>(rows: readonly Row[], day: string): Row | undefined {
  let found: Row | undefined
  for (const row of rows) {
    if (row.validFrom <= day && (!found || row.validFrom > found.validFrom)) found = row
  }
  return found
}
