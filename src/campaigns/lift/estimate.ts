/**
 * What a campaign moved: the shops it was planned for against those held out by chance. Pure: it needs only the sums of both,
 * which the database adds up over any number of outlets.
 */
import { student975 } from './student.ts'

/**
 * One side of the comparison. `before`: what an outlet received in the weeks before its message, `after`: in those from then
 * on, both in paise net of returns. The last three are sums over the outlets of (x − mean of x)², (y − mean of y)² and their
 * product: regr_sxx, regr_syy and regr_sxy of Postgres with y after and x before.
 */
export type Arm = {
  readonly n: number
  readonly before: number
  readonly after: number
  readonly sxx: number
  readonly syy: number
  readonly sxy: number
}

/** From there to there, in the unit of the number it stands beside. */
export type Interval = { readonly low: number; readonly high: number }

export type Lift =
  /** Fewer than `fewest` outlets on a side: nothing can be said of them. */
  | { readonly known: 'too-few'; readonly told: number; readonly heldOut: number }
  | {
      /** `unclear`: the interval spans zero, so that nobody can tell yet whether it moved anything. */
      readonly known: 'more' | 'less' | 'unclear'
      readonly told: number
      readonly heldOut: number
      /** Paise per outlet that the campaign added; the interval covers the truth in 95 of 100 campaigns. */
      readonly perOutlet: number
      readonly interval: Interval
      /** What the told would have received without it, in paise per outlet: what percentages are of. */
      readonly without: number
      /** Percent of that; undefined where there was nothing. Its interval leaves out that the base is measured too. */
      readonly percent?: Interval & { readonly at: number }
      /** Over all that were planned, in paise. */
      readonly total: number
    }

/** Outlets that each side has to have at least: what shops buy is skewed, and means of fewer are not near a t distribution. */
export const fewest = 20

/**
 * Net value per outlet of all planned outlets, told in the end or not (intention to treat), minus that of the held-out ones,
 * adjusted for what each received before: with one slope for both sides,
 *
 *     θ = (Sxy₁ + Sxy₀) / (Sxx₁ + Sxx₀),   lift = (ȳ₁ − ȳ₀) − θ (x̄₁ − x̄₀),
 *     sᵢ² = (Syyᵢ − 2 θ Sxyᵢ + θ² Sxxᵢ) / (nᵢ − 1),
 *     v = s₁²/n₁ + s₀²/n₀ + (x̄₁ − x̄₀)² s² / (Sxx₁ + Sxx₀),   lift ± t(df) √v,
 *
 * where s² pools both sides for the slope's own error and df are the degrees of Welch and Satterthwaite less one for the slope.
 * Analysis of covariance as R. A. Fisher, Statistical Methods for Research Workers, ch. 8; the same adjustment as CUPED (Deng,
 * Xu, Kohavi, Walker, WSDM 2013); unequal variances as Welch, Biometrika 34 (1947).
 */
export function liftOf(told: Arm, heldOut: Arm): Lift {
  const counts = { told: told.n, heldOut: heldOut.n }
  if (told.n < fewest || heldOut.n < fewest) return { known: 'too-few', ...counts }
  const sxx = told.sxx + heldOut.sxx
  const slope = sxx > 0 ? (told.sxy + heldOut.sxy) / sxx : 0
  const apart = told.before - heldOut.before
  const lift = told.after - heldOut.after - slope * apart
  const half = halfWidth(told, heldOut, slope, sxx > 0 ? apart ** 2 / sxx : 0)
  const interval = { low: lift - half, high: lift + half }
  const without = told.after - lift
  return {
    known: interval.low > 0 ? 'more' : interval.high < 0 ? 'less' : 'unclear',
    ...counts,
    perOutlet: lift,
    interval,
    without,
    ...(without > 0 ? { percent: percentOf(lift, interval, without) } : {}),
    total: lift * told.n,
  }
}

/** Half of the interval; `leverage`: how far the slope's own error weighs. */
function halfWidth(told: Arm, heldOut: Arm, slope: number, leverage: number): number {
  const [s1, s0] = [rest(told, slope), rest(heldOut, slope)]
  const [v1, v0] = [s1 / (told.n - 1) / told.n, s0 / (heldOut.n - 1) / heldOut.n]
  const spread = v1 + v0
  // All alike on both sides: there is no error to be seen.
  if (spread === 0) return 0
  const degrees = spread ** 2 / (v1 ** 2 / (told.n - 1) + v0 ** 2 / (heldOut.n - 1)) - 1
  const pooled = (s1 + s0) / (told.n + heldOut.n - 3)
  return student975(degrees) * Math.sqrt(spread + leverage * pooled)
}

// Rounding may leave a little below zero where the slope explains everything.
const rest = ({ sxx, syy, sxy }: Arm, slope: number): number =>
  Math.max(0, syy - 2 * slope * sxy + slope ** 2 * sxx)

const percentOf = (lift: number, { low, high }: Interval, base: number) => ({
  at: (lift / base) * 100,
  low: (low / base) * 100,
  high: (high / base) * 100,
})
