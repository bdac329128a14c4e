/** What a redemption goes through. */

export const rewardKinds = ['voucher', 'gift', 'credit_note', 'upi'] as const
export type RewardKind = (typeof rewardKinds)[number]

/**
 * voucher: given. gift: ordered → sent → delivered. credit_note: credited, and used with the next order. upi: requested →
 * filed (it stands in a file for the bank) → paid or failed. What is not out of our hands yet can be cancelled.
 */
export const states = [
  'given',
  'ordered',
  'sent',
  'delivered',
  'credited',
  'requested',
  'filed',
  'paid',
  'failed',
  'cancelled',
] as const
export type State = (typeof states)[number]

export const firstState = {
  voucher: 'given',
  gift: 'ordered',
  credit_note: 'credited',
  upi: 'requested',
} as const satisfies Record<RewardKind, State>

/** From these the shop gets its points back when it cancels. */
export const cancellable: readonly State[] = ['ordered', 'credited', 'requested']
