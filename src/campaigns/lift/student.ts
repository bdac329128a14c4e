/** Quantiles of Student's t distribution, for intervals of means of few outlets. Pure. */

/** Of the standard normal distribution at 97.5 %. */
const normal975 = 1.959963984540054

/** Fewer degrees of freedom than this and the expansion below is no longer exact to four digits. */
export const fewestDegrees = 5

/**
 * The 97.5 % quantile of t with so many degrees of freedom, which need not be whole: what a standard error is multiplied by
 * for a two-sided interval of 95 %. Expansion around the normal quantile, Abramowitz and Stegun, Handbook of Mathematical
 * Functions, 26.7.5; off by less than 0.002 from five degrees on, by less than 0.00001 from fifteen on. Throws below
 * `fewestDegrees`.
 */
export function student975(degrees: number): number {
  if (!(degrees >= fewestDegrees)) throw new RangeError(`too few degrees of freedom: ${degrees}`)
  const z = normal975
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((sum, term, at) => sum + term / degrees ** (at + 1), z)
}
