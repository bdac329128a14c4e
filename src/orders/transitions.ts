/** The life of an order: which status may follow which, and which action leads there. */

export const statuses = [
  'placed',
  'changed',
  'confirmed',
  'dispatched',
  'delivered',
  'received',
  'returned',
  'refused',
  'cancelled',
] as const
export type Status = (typeof statuses)[number]

/** Where nothing follows any more. */
const ends: readonly Status[] = ['received', 'returned', 'refused', 'cancelled']

type Move = { readonly from: readonly Status[]; readonly to: readonly Status[] }

/** `changed` may follow `confirmed`: a carton found broken in the godown is told, not hidden. */
export const actions = {
  confirm: { from: ['placed'], to: ['confirmed', 'changed'] },
  change: { from: ['placed', 'changed', 'confirmed'], to: ['changed', 'confirmed'] },
  accept: { from: ['changed'], to: ['confirmed'] },
  decline: { from: ['changed'], to: ['confirmed', 'cancelled'] },
  settle: { from: ['changed'], to: ['confirmed', 'cancelled'] },
  refuse: { from: ['placed', 'changed', 'confirmed'], to: ['refused'] },
  cancel: { from: ['placed', 'changed', 'confirmed'], to: ['cancelled'] },
  dispatch: { from: ['confirmed'], to: ['dispatched'] },
  deliver: { from: ['dispatched'], to: ['delivered'] },
  receive: { from: ['dispatched', 'delivered'], to: ['received'] },
  // The shop says nothing came: the goods count as on their way again, until delivered or brought back.
  'not-come': { from: ['delivered'], to: ['dispatched'] },
  'bring-back': { from: ['dispatched', 'delivered'], to: ['returned'] },
  // These leave the status as it is.
  'bring-back-missing': { from: ['received'], to: [] },
  urgent: { from: ['placed', 'changed', 'confirmed'], to: [] },
  'move-day': { from: ['placed', 'changed', 'confirmed'], to: [] },
} as const satisfies Record<string, Move>
export type Action = keyof typeof actions

/** Throws where a status cannot be reached from `placed`, an end can be left, or a status leads to no end. */
export function checkTransitions(moves: Readonly<Record<string, Move>>): void {
  const next = (from: Status) =>
    Object.values(moves).flatMap((move) => (move.from.includes(from) ? move.to : []))
  for (const status of statuses) {
    if (!reachable('placed', next).has(status)) throw new Error(`no order ever becomes ${status}`)
    if (ends.includes(status) && next(status).length > 0)
      throw new Error(`${status} is an end but can be left`)
    if (!ends.some((end) => reachable(status, next).has(end))) throw new Error(`${status} leads to no end`)
  }
}

function reachable(from: Status, next: (from: Status) => readonly Status[]): Set<Status> {
  const seen = new Set<Status>([from])
  for (const status of seen) for (const follower of next(status)) seen.add(follower)
  return seen
}

checkTransitions(actions)

/** Whether the action may leave an order at `to`. Those that lead nowhere leave it as it is. */
export const leads = (action: Action, from: Status, to: Status): boolean =>
  movesOn(action) ? (actions[action].to as readonly Status[]).includes(to) : from === to

export const movesOn = (action: Action): boolean => actions[action].to.length > 0

export const allows = (action: Action, status: Status): boolean =>
  (actions[action].from as readonly Status[]).includes(status)

const way: readonly Status[] = ['placed', 'changed', 'confirmed', 'dispatched', 'delivered', 'received']

/**
 * Why the action is not possible at this status, as a locale key: `order-not-yet-…` names what has to happen first,
 * `order-already-…` what has happened.
 */
export function whyNot(action: Action, status: Status): string {
  const needed = actions[action].from.map((from) => way.indexOf(from))
  const here = way.indexOf(status)
  const before = here >= 0 && here < Math.min(...needed)
  return before ? `order-not-yet-${actions[action].from[0]}` : `order-already-${status}`
}
