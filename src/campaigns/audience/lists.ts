/** Lists of outlets that were sent up: kept apart, so that an audience naming a hundred thousand shops stays a small document. */
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { audit } from '../../people/audit.ts'

export type OutletList = {
  readonly id: number
  /** The file's own. */
  readonly name: string
  readonly outlets: number
  /** Codes that nobody knows, and the first of them. */
  readonly unknown: number
  readonly unknownCodes: readonly string[]
}

/** More are several lists. */
export const mostCodes = 100_000

const columns = 'id, name, outlets, unknown, unknown_codes as "unknownCodes"'
const longestName = 80
const mostNamed = 100

const make = statement<{ id: number }>(
  'outlet-list-new',
  `insert into outlet_list (name, created_at, created_by) values ($1, $2, $3) returning id`,
)
// A code typed in small letters is the same code.
const fill = statement<{ outlets: number }>(
  'outlet-list-fill',
  `with put as (insert into outlet_list_entry (list_id, outlet_id)
     select $1::bigint, o.id from unnest($2::text[]) c(code) join outlet o on o.code = c.code
     union select $1::bigint, o.id from unnest($2::text[]) c(code) join outlet o on o.code = upper(c.code)
     on conflict do nothing returning 1)
   select count(*)::int as outlets from put`,
)
const finish = statement<OutletList>(
  'outlet-list-finish',
  `with missed as materialized (
     select c.code, c.n from unnest($2::text[]) with ordinality c(code, n)
     where not exists (select from outlet o where o.code = c.code)
       and not exists (select from outlet o where o.code = upper(c.code)))
   update outlet_list set outlets = $3, unknown = (select count(*) from missed),
     unknown_codes = coalesce((select jsonb_agg(m.code order by m.n) from (select * from missed order by n limit $4) m), '[]')
   where id = $1 returning ${columns}`,
)

type Sent = { name: string; codes: readonly string[]; by: number | null; now: Date }

/** Keeps the outlets of these codes under a number of its own; it never changes. */
export async function keepList(tx: Tx, { name, codes, by, now }: Sent): Promise<OutletList> {
  const q = tx.client
  const made = await one(q, make, [name.slice(0, longestName), now, by])
  const id = made?.id ?? 0
  const filled = await one(q, fill, [id, codes])
  const kept = await one(q, finish, [id, codes, filled?.outlets ?? 0, mostNamed])
  if (!kept) throw new Error('a list was not written')
  const detail = { outlets: kept.outlets, unknown: kept.unknown }
  await audit(tx, { personId: by, action: 'outlet-list-kept', subject: `outlet-list:${id}`, detail })
  return kept
}

const recent = statement<OutletList>(
  'outlet-list-recent',
  `select ${columns} from outlet_list where id = any($1::bigint[])
     or id in (select id from outlet_list order by id desc limit $2) order by id desc`,
)

/** The newest, and those that are named. */
export const listsOf = (q: Queryable, named: readonly number[], most: number): Promise<OutletList[]> =>
  rows(q, recent, [named, most])

const forget = statement<never>(
  'outlet-list-forget',
  `with unused as (
     select l.id from outlet_list l where l.created_at < $1::timestamptz - interval '30 days'
       and not exists (select from audience a where jsonb_path_exists(a.body, $2::jsonpath, jsonb_build_object('id', l.id)))
       and not exists (select from campaign c where c.status not in ('ended', 'stopped')
         and jsonb_path_exists(c.body, $2::jsonpath, jsonb_build_object('id', l.id)))
   ) delete from outlet_list where id in (select id from unused)`,
)

/** Drops lists of a month ago that no audience and no open campaign names. */
export async function forgetLists(q: Queryable, now: Date): Promise<void> {
  await rows(q, forget, [now, '$.**.list ? (@ == $id)'])
}
