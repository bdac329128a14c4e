import { writeGathered } from '../db/gathered.ts'
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from './audit.ts'
import { type Refusal, refuse } from './refusal.ts'
import { loadPerson, type Who } from './who.ts'

const lock = statement(
  'join-lock',
  `select from person where id = any($1::bigint[]) order by id for no key update`,
)
const phonesOf = statement('join-phones', `select from person_phone where person_id = $1 limit 1`)
const moveSeats = statement(
  'join-move-seats',
  `with held as (select * from membership where person_id = $1 and active),
     left_behind as (update membership set active = false where person_id = $1 and active)
   insert into membership (person_id, party, role, outlet_id, distributor_id, since)
   select $2, party, role, outlet_id, distributor_id, since from held
   on conflict on constraint membership_once do update set active = true where not membership.active`,
)
// Sessions and codes end instead of moving: they were given to the person who is no more. Consent is copied, since
// the log is proof and never changed; of two wishes about offers a no wins.
const moveRest = statement(
  'join-move-rest',
  `with phones as (update person_phone set person_id = $2 where person_id = $1),
     codes as (delete from link_code where person_id = $1),
     logins as (delete from login_link where person_id = $1),
     sessions as (delete from session where person_id = $1),
     baskets as (update basket b set person_id = $2 where person_id = $1 and not exists (
       select from basket where person_id = $2 and outlet_id = b.outlet_id)),
     proof as (insert into consent_log (person_id, channel, address, purpose, given, wording, means, at)
       select $2, channel, address, purpose, given, wording, means, at from consent_log
       where person_id = $1 order by id),
     wish as (update person p
       set offers = case when p.offers is false or q.offers is false then false
         else coalesce(p.offers, q.offers) end
       from person q where p.id = $2 and q.id = $1)
   update conversation set person_id = $2 where person_id = $1`,
)

export type Join = { from: number; into: number; proof: 'phone' | 'code'; now: Date }

/**
 * Two records turn out to be one human: everything of `from` becomes `into`'s. Refuses `link-other-seats` where
 * that could hand rights to somebody else. Safe are: rights that `into` holds already, seats in pending shops
 * (which allow nothing yet), and, when a channel vouched for the phone, a record that has no phone of its own.
 * A code alone proves only that somebody was shown it, and people can be talked into typing one.
 */
export async function joinPeople(tx: Tx, { from, into, proof }: Join): Promise<{ ok: true } | Refusal> {
  await rows(tx.client, lock, [[from, into]])
  const sure = proof === 'phone' && (await rows(tx.client, phonesOf, [from])).length === 0
  if (!sure) {
    const other = beyond(await loadPerson(tx.client, from), await loadPerson(tx.client, into))
    if (other !== undefined) return refuse('link-other-seats', { place: other })
  }
  await writeGathered(tx)
  await rows(tx.client, moveSeats, [from, into])
  await rows(tx.client, moveRest, [from, into])
  await audit(tx, {
    personId: into,
    action: 'people-joined',
    subject: `person:${into}`,
    detail: { from, proof },
  })
  return { ok: true }
}

/** The name of a place where `one` may do more than `other`, if there is any. */
function beyond(one: Who, other: Who): string | undefined {
  const shop = one.outlets.find((seat) => {
    const same = other.outlets.find(({ id }) => id === seat.id)
    return seat.status !== 'pending' && same?.role !== 'owner' && same?.role !== seat.role
  })
  const distributor = one.distributors.find((seat) => {
    const held = other.distributors.find(({ id }) => id === seat.id)?.roles ?? []
    return !held.includes('owner') && !seat.roles.every((role) => held.includes(role))
  })
  const brand = one.brand.find((role) => !other.brand.includes(role))
  return shop?.name ?? distributor?.name ?? brand
}
