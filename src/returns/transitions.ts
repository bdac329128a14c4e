/** The life of a return: which status may follow which, and which action leads there. */

export const returnStatuses = ['asked', 'decided', 'refused', 'settled', 'withdrawn'] as const
export type ReturnStatus = (typeof returnStatuses)[number]

type Move = { readonly from: readonly ReturnStatus[]; readonly to: readonly ReturnStatus[] }

/** Collecting settles: the goods are booked and credited in one piece of work, so neither is ever without the other. */
export const returnActions = {
  decide: { from: ['asked'], to: ['decided', 'refused'] },
  withdraw: { from: ['asked'], to: ['withdrawn'] },
  collect: { from: ['decided'], to: ['settled'] },
} as const satisfies Record<string, Move>
export type ReturnAction = keyof typeof returnActions

export const returnAllows = (action: ReturnAction, status: ReturnStatus): boolean =>
  (returnActions[action].from as readonly ReturnStatus[]).includes(status)

export const reasons = ['damaged', 'expired', 'near-expiry', 'wrong', 'unsold'] as const
export type Reason = (typeof reasons)[number]

/** A picture settles what words cannot: asked for where the goods themselves are the matter. */
export const wantsPhoto = (reason: Reason): boolean =>
  reason === 'damaged' || reason === 'expired' || reason === 'wrong'

/** Whether goods given back for this reason can usually be sold again. */
export const usuallySaleable = (reason: Reason): boolean => reason === 'wrong' || reason === 'unsold'
