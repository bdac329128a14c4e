/** The shops that somebody of a distributor, or a rep on its beats, orders for. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { type Action, can } from './can.ts'
import { codesOf } from './find-outlets.ts'
import type { Who } from './who.ts'

export type ServedOutlet = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly status: string
  readonly distributorId: number | null
  readonly beatId: number | null
}

const columns = `o.id, o.code, o.name, o.status, o.distributor_id as "distributorId", o.beat_id as "beatId"`

/** Shops of these distributors ($1) and of this rep's beats ($2; null: no rep). */
const mine = `(o.distributor_id = any($1::bigint[])
  or o.beat_id in (select beat_id from rep_beat where person_id = $2::bigint))`

const byCode = statement<ServedOutlet>(
  'served-outlet-by-code',
  `select ${columns} from outlet o where o.code = any($3::text[]) and ${mine}`,
)
const byId = statement<ServedOutlet>(
  'served-outlet-by-id',
  `select ${columns} from outlet o where o.id = $3 and ${mine}`,
)
const byName = statement<ServedOutlet>(
  'served-outlets-by-name',
  `select ${columns} from outlet o where ${mine} and o.status = 'active'
     and (word_similarity($3, o.name) >= 0.5 or word_similarity($3, coalesce(o.owner_name, '')) >= 0.6)
   order by word_similarity($3, o.name) desc, o.name, o.id limit 8`,
)
// Whose people wrote last: a message passed on is most likely one of these.
const lately = statement<ServedOutlet>(
  'served-outlets-lately',
  `select ${columns} from outlet o join (
     select m.outlet_id, max(c.heard_at) as at from membership m join conversation c on c.person_id = m.person_id
     where m.active and m.outlet_id is not null and c.heard_at > $3::timestamptz - interval '2 days'
     group by m.outlet_id) h on h.outlet_id = o.id
   where ${mine} and o.status = 'active' order by h.at desc, o.id limit 6`,
)

/** Whether this person orders for shops of others at all. */
export const ordersForShops = (who: Who): boolean =>
  who.brand.includes('rep') || who.distributors.some(({ id }) => can(who, 'order', { distributor: id }))

function reach(who: Who, action: Action): [number[], number | null] {
  const distributors = who.distributors.filter(({ id }) => can(who, action, { distributor: id }))
  return [distributors.map(({ id }) => id), who.brand.includes('rep') ? (who.person?.id ?? 0) : null]
}

const only = (who: Who, action: Action, found: ServedOutlet[]): ServedOutlet[] =>
  found.filter((outlet) => can(who, action, { outlet: { ...outlet } }))

/** A shop by its code ("R-0012", "r12"), where this person may order for it. */
export async function servedByCode(q: Queryable, who: Who, code: string): Promise<ServedOutlet | undefined> {
  return only(who, 'order', await rows(q, byCode, [...reach(who, 'order'), codesOf(code)]))[0]
}

export async function servedById(q: Queryable, who: Who, id: number): Promise<ServedOutlet | undefined> {
  return only(who, 'order', await rows(q, byId, [...reach(who, 'order'), id]))[0]
}

const owner = statement<{ id: number }>(
  'served-outlet-owner',
  `select person_id as id from membership where outlet_id = $1 and role = 'owner' and active order by id limit 1`,
)

/** Who owns a shop, where anybody is known to; of several the first. */
export const ownerOf = async (q: Queryable, outletId: number): Promise<number | undefined> =>
  (await one(q, owner, [outletId]))?.id

/** By code, else by name or owner, best first, 8 at most. */
export async function findServed(q: Queryable, who: Who, typed: string): Promise<ServedOutlet[]> {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 80)
  if (text === '') return []
  const coded = await servedByCode(q, who, text)
  return coded ? [coded] : only(who, 'order', await rows(q, byName, [...reach(who, 'order'), text]))
}

/** Shops whose people wrote in the last two days, latest first, 6 at most. */
export async function servedLately(q: Queryable, who: Who, now: Date): Promise<ServedOutlet[]> {
  return only(who, 'order', await rows(q, lately, [...reach(who, 'order'), now]))
}
