/** Every reason for which a reward is not given, or a redemption not moved on; each is a locale key. */
export type RewardReason =
  | 'reward-unknown'
  | 'reward-over'
  | 'reward-not-for-shop'
  /** The last one went meanwhile. */
  | 'reward-out'
  /** Its codes cannot be opened with the key of this deployment. */
  | 'reward-locked'
  | 'reward-owner-only'
  | 'reward-owner-new'
  | 'reward-no-distributor'
  /** args.points: what it costs by now. */
  | 'reward-price-changed'
  | 'reward-upi-wrong'
  /** It would pass the threshold of benefits, and nobody has told the tax number yet. */
  | 'reward-pan-needed'
  /** The tax differs from what was shown. */
  | 'reward-tax-changed'
  | 'reward-key-reused'
  /** args.balance, args.missing */
  | 'points-too-few'
  | 'redemption-unknown'
  /** Too late, or another's doing: args.state. */
  | 'redemption-moved-on'
  | 'redemption-not-allowed'
  | 'payout-none'
  | 'payout-unknown'
  | 'payout-decided'
  | 'payout-own'

/** An expected no: `reason` names the wording, `args` its values. */
export type RewardRefusal = {
  readonly ok: false
  readonly reason: RewardReason
  readonly args?: Readonly<Record<string, string | number>>
}

export const refused = (reason: RewardReason, args?: RewardRefusal['args']): RewardRefusal =>
  args ? { ok: false, reason, args } : { ok: false, reason }
