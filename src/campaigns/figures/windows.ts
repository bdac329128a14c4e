/** Days back over which orders are counted in the night; a condition over other days is looked up in the orders. */
export const windows: readonly number[] = [7, 14, 30, 60, 90, 180, 365, 730]

/** The place of these days in the lists of outlet_figure, from 1; undefined where they are not counted. */
export function windowOf(days: number): number | undefined {
  const at = windows.indexOf(days)
  return at < 0 ? undefined : at + 1
}
