/** Points by hand, as they are asked for and looked at. */

export type Adjustment = {
  readonly id: number
  readonly outlet: { readonly id: number; readonly code: string; readonly name: string }
  /** Below zero: to be taken away. */
  readonly points: number
  readonly reason: string
  /** The case it answers. */
  readonly caseId: number | null
  readonly status: 'asked' | 'given' | 'refused' | 'dropped'
  readonly askedBy: { readonly id: number; readonly name: string }
  readonly askedAt: Date
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

/** Why an entry of kind adjust or deduct stands in the book. */
export type AdjustReason = {
  readonly v: 1
  readonly text: string
  readonly caseId: number | null
  readonly askedBy: string
  readonly givenBy: string
}

/**
 * adjust-not-allowed. adjust-points: no whole number, none, or beyond a million. adjust-reason: empty. adjust-no-shop.
 * adjust-cap: more than what is left of the month (args.left, args.cap). adjust-own: who asked cannot give.
 * adjust-decided: somebody decided before. adjust-unknown.
 */
export type AdjustRefusal = {
  readonly ok: false
  readonly reason:
    | 'adjust-not-allowed'
    | 'adjust-points'
    | 'adjust-reason'
    | 'adjust-no-shop'
    | 'adjust-cap'
    | 'adjust-own'
    | 'adjust-decided'
    | 'adjust-unknown'
  readonly args?: Readonly<Record<string, number>>
}

export type AdjustOutcome = { readonly ok: true; readonly adjustment: Adjustment } | AdjustRefusal

export const longestReason = 200
export const mostPoints = 1_000_000
