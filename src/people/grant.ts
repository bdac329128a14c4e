import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import type { OutletRole, Seat } from './seats.ts'

/** `again`: a seat that was taken away comes back. Only an explicit act (an invite, an addition) may do that. */
export type Grant = { personId: number; by: number | null; again: boolean; now: Date }

const lockOutlets = statement(
  'seat-lock-outlets',
  `select id from outlet where id = any($1::bigint[]) order by id for no key update`,
)
const giveOutlets = statement<{ outletId: number }>(
  'seat-give-outlets',
  `insert into membership (person_id, party, role, outlet_id, since)
   select $1::bigint, 'outlet', $2::text, unnest($3::bigint[]), $4::timestamptz
   on conflict on constraint membership_once
   do update set active = true, since = excluded.since where $5::boolean and not membership.active
   returning outlet_id as "outletId"`,
)
const otherOwners = statement<{ outletId: number; personId: number }>(
  'seat-other-owners',
  `select outlet_id as "outletId", person_id as "personId" from membership
   where outlet_id = any($1::bigint[]) and party = 'outlet' and role = 'owner' and active and person_id <> $2`,
)
const giveOther = statement<{ id: number }>(
  'seat-give-other',
  `insert into membership (person_id, party, role, distributor_id, since)
   values ($1::bigint, $2::text, $3::text, $4::bigint, $5::timestamptz)
   on conflict on constraint membership_once
   do update set active = true, since = excluded.since where $6::boolean and not membership.active
   returning id`,
)

/** Gives one seat. False when the person held it already (or it had been taken away and `again` is false). */
export async function giveSeat(tx: Tx, seat: Seat, grant: Grant): Promise<boolean> {
  if (seat.party === 'outlet') return (await giveShops(tx, [seat.outletId], seat.role, grant)).length > 0
  const distributorId = seat.party === 'distributor' ? seat.distributorId : null
  const values = [grant.personId, seat.party, seat.role, distributorId, grant.now, grant.again]
  return (await one(tx.client, giveOther, values)) !== undefined
}

/** Gives the same role in several shops at once and returns those where it is new. */
export async function giveShops(tx: Tx, outletIds: number[], role: OutletRole, grant: Grant) {
  if (outletIds.length === 0) return []
  // Else two people who become owners at the same moment would each not see the other.
  await rows(tx.client, lockOutlets, [outletIds])
  const given = await rows(tx.client, giveOutlets, [grant.personId, role, outletIds, grant.now, grant.again])
  const fresh = given.map(({ outletId }) => outletId)
  if (role === 'owner' && fresh.length > 0) await recordNewOwner(tx, fresh, grant)
  return fresh
}

// A second owner is a changed owner: redemption waits until the distributor confirms (TRADE 3).
async function recordNewOwner(tx: Tx, outletIds: number[], { personId, by }: Grant): Promise<void> {
  const owners = await rows(tx.client, otherOwners, [outletIds, personId])
  for (const outletId of new Set(owners.map((owner) => owner.outletId))) {
    const before = owners.filter((owner) => owner.outletId === outletId).map((owner) => owner.personId)
    const subject = `outlet:${outletId}`
    await audit(tx, { personId: by, action: 'owner-changed', subject, detail: { owner: personId, before } })
  }
}
