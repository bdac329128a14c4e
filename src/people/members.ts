import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { giveSeat } from './grant.ts'
import { type Refusal, refuse } from './refusal.ts'
import { type Decider, deciderId, mayDecide, placeOf } from './seat-right.ts'
import { type Seat, seatIds, seatSubject } from './seats.ts'

export type Member = { personId: number; name: string; role: string; phone: string | null; since: Date }

const ofOutlet = statement<Member>('members-of-outlet', membersWhere('m.outlet_id = $1'))
const ofDistributor = statement<Member>('members-of-distributor', membersWhere('m.distributor_id = $1'))
const ofBrand = statement<Member>('members-of-brand', membersWhere(`m.party = 'brand'`))

function membersWhere(where: string): string {
  return `select p.id as "personId", p.name, m.role, m.since,
      (select min(phone) from person_phone where person_id = p.id) as phone
    from membership m join person p on p.id = m.person_id where ${where} and m.active
    order by m.since, m.id limit 200`
}

/** The people of a shop, a distributor or the brand, longest there first; at most 200. */
export async function membersOf(
  q: Queryable,
  place: { outlet: number } | { distributor: number } | 'brand',
): Promise<Member[]> {
  if (place === 'brand') return rows(q, ofBrand)
  if ('outlet' in place) return rows(q, ofOutlet, [place.outlet])
  return rows(q, ofDistributor, [place.distributor])
}

export type Change = { personId: number; seat: Seat; by: Decider; now: Date }

/** Gives a known person a seat. Refuses `member-not-allowed`, `member-already`, `invite-no-place`. */
export async function addMember(
  tx: Tx,
  { personId, seat, by, now }: Change,
): Promise<{ ok: true } | Refusal> {
  const place = await placeOf(tx.client, seat)
  if (!place) return refuse('invite-no-place')
  if (!(await mayDecide(tx.client, by, seat, place))) return refuse('member-not-allowed')
  const given = await giveSeat(tx, seat, { personId, by: deciderId(by), again: true, now })
  if (!given) return refuse('member-already')
  const detail = { person: personId, role: seat.role }
  await audit(tx, { personId: deciderId(by), action: 'member-added', subject: seatSubject(seat), detail })
  return { ok: true }
}

/**
 * Takes a seat away; with `by` the person themselves it is leaving, which is always theirs to do. Refuses
 * `member-not-allowed`, `member-gone`, and `member-last-owner` for the last owner of a distributor and the last
 * operator, since nobody could let anyone in again. A shop may be left: its distributor invites the next owner.
 */
export async function removeMember(tx: Tx, { personId, seat, by }: Change): Promise<{ ok: true } | Refusal> {
  const place = await placeOf(tx.client, seat)
  if (!place) return refuse('invite-no-place')
  const leaving = by === personId
  if (!leaving && !(await mayDecide(tx.client, by, seat, place))) return refuse('member-not-allowed')
  const holders = (await holdersOf(tx, seat)).map((holder) => holder.personId)
  if (!holders.includes(personId)) return refuse('member-gone')
  if (holders.length === 1 && isLastKey(seat)) return refuse('member-last-owner')
  await rows(tx.client, take, [personId, seat.party, seat.role, ...ids(seat)])
  const action = leaving ? 'member-left' : 'member-removed'
  const detail = { person: personId, role: seat.role }
  await audit(tx, { personId: deciderId(by), action, subject: seatSubject(seat), detail })
  return { ok: true }
}

/** Gives up a seat of one's own: removeMember by the person themselves. */
export async function leave(
  tx: Tx,
  personId: number,
  seat: Seat,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  return removeMember(tx, { personId, seat, by: personId, now })
}

const same = `party = $1 and role = $2 and outlet_id is not distinct from $3::bigint
  and distributor_id is not distinct from $4::bigint and active`
// Held in one order, so that of the last two owners who leave at the same moment one stays.
const hold = statement<{ personId: number }>(
  'members-hold',
  `select person_id as "personId" from membership where ${same} order by id for update`,
)
const take = statement(
  'member-take-seat',
  `update membership set active = false where person_id = $1 and party = $2 and role = $3
     and outlet_id is not distinct from $4::bigint and distributor_id is not distinct from $5::bigint`,
)

async function holdersOf(tx: Tx, seat: Seat) {
  return rows(tx.client, hold, [seat.party, seat.role, ...ids(seat)])
}

function isLastKey(seat: Seat): boolean {
  return seat.party === 'distributor' ? seat.role === 'owner' : seat.role === 'operator'
}

function ids(seat: Seat): [number | null, number | null] {
  const { outletId, distributorId } = seatIds(seat)
  return [outletId, distributorId]
}
