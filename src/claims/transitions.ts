/** The life of a claim: which status may follow which, and which action leads there. */

export const claimStatuses = [
  'open',
  'submitted',
  'verified',
  'approved',
  'part-approved',
  'refused',
  'credited',
] as const
export type ClaimStatus = (typeof claimStatuses)[number]

type Move = { readonly from: readonly ClaimStatus[]; readonly to: readonly ClaimStatus[] }

/** An open claim follows what was really given and received; what was submitted stays as it is. */
export const claimActions = {
  submit: { from: ['open'], to: ['submitted'] },
  verify: { from: ['submitted'], to: ['verified'] },
  approve: { from: ['verified'], to: ['approved', 'part-approved'] },
  refuse: { from: ['submitted', 'verified'], to: ['refused'] },
  credit: { from: ['approved', 'part-approved'], to: ['credited'] },
} as const satisfies Record<string, Move>
export type ClaimAction = keyof typeof claimActions

export const claimAllows = (action: ClaimAction, status: ClaimStatus): boolean =>
  (claimActions[action].from as readonly ClaimStatus[]).includes(status)

/** Statuses in which nothing was decided yet: a line may still be held. */
export const undecided: readonly ClaimStatus[] = ['open', 'submitted', 'verified']
