import { one, type Queryable, statement } from '../db/statement.ts'
import { type Action, can, type OutletSubject, type Subject } from './can.ts'
import type { Seat } from './seats.ts'
import { loadPerson } from './who.ts'

/** Who decides: a person, or whoever sits at the deployment's own terminal and needs no role. */
export type Decider = number | 'terminal'

type Shop = OutletSubject & { code: string; name: string }

const outletSubject = statement<Shop>(
  'subject-of-outlet',
  `select id, code, name, status, distributor_id as "distributorId" from outlet where id = $1`,
)
const distributorThere = statement<{ id: number }>(
  'subject-of-distributor',
  `select id from distributor where id = $1`,
)

export async function outletAsSubject(q: Queryable, outletId: number): Promise<Shop | undefined> {
  return one(q, outletSubject, [outletId])
}

/** Where the seat would be, or undefined when that place does not exist (any more). */
export async function placeOf(q: Queryable, seat: Seat): Promise<Subject | undefined> {
  if (seat.party === 'brand') return 'brand'
  if (seat.party === 'distributor') {
    const found = await one(q, distributorThere, [seat.distributorId])
    return found && { distributor: found.id }
  }
  const outlet = await outletAsSubject(q, seat.outletId)
  return outlet && outlet.status !== 'closed' ? { outlet } : undefined
}

/** Whether `by` may give or take this seat. */
export async function mayDecide(q: Queryable, by: Decider, seat: Seat, place: Subject): Promise<boolean> {
  return by === 'terminal' || can(await loadPerson(q, by), rightOver(seat), place)
}

export function deciderId(by: Decider): number | null {
  return by === 'terminal' ? null : by
}

function rightOver(seat: Seat): Action {
  if (seat.party === 'brand') return 'invite-brand-staff'
  if (seat.party === 'outlet') return seat.role === 'owner' ? 'invite-shop-owner' : 'invite-shop-staff'
  return seat.role === 'owner' ? 'invite-distributor-owner' : 'invite-distributor-staff'
}
