/** Audiences with a name: looked up when saved and every night, so that a scheme knows its shops without a query. */
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { audit } from '../../people/audit.ts'
import { audienceQuery } from '../audience-query.ts'
import { longQuery } from '../long-query.ts'
import { shifted } from '../sql.ts'
import { Audience } from './audience.ts'

export type SavedAudience = {
  readonly name: string
  readonly document: Audience
  readonly refreshedAt: Date | null
  readonly outlets: number | null
}
type Row = Omit<SavedAudience, 'document'> & { body: unknown }

/** Lower-case letters, digits and dashes, as schemes name them. */
export const isAudienceName = (name: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/.test(name)

const columns = 'name, body, refreshed_at as "refreshedAt", outlets'
const save = statement<Row>(
  'audience-save',
  `insert into audience (name, body, changed_at, changed_by) values ($1, $2, $3, $4)
   on conflict (name) do update set body = $2, changed_at = $3, changed_by = $4 returning ${columns}`,
)
const lock = statement<Row>('audience-lock', `select ${columns} from audience where name = $1 for update`)
const list = statement<Row>('audience-list', `select ${columns} from audience order by name`)
const done = statement<never>(
  'audience-refreshed',
  'update audience set refreshed_at = $2, outlets = $3 where name = $1',
)

const from = ({ body, ...rest }: Row): SavedAudience => ({ ...rest, document: Audience.parse(body) })

export async function savedAudiences(q: Queryable): Promise<SavedAudience[]> {
  return (await rows(q, list, [])).map(from)
}

/** Keeps it under its name and looks up its outlets; returns how many there are. Throws RangeError for a bad name. */
export async function saveAudience(
  tx: Tx,
  { name, document, by, now }: { name: string; document: Audience; by: number | null; now: Date },
): Promise<number> {
  if (!isAudienceName(name)) throw new RangeError(`"${name}" cannot name an audience`)
  await one(tx.client, save, [name, JSON.stringify(document), now, by])
  await audit(tx, {
    personId: by,
    action: 'audience-saved',
    subject: `audience:${name}`,
    detail: { document },
  })
  return (await refreshAudience(tx, name, now)) ?? 0
}

// Those that stay are left alone: a night in which little changed writes little.
const refill = (text: string) => `
  with now as materialized (${text}), gone as (
    delete from outlet_segment g where g.segment = $1 and not exists (select from now n where n.outlet_id = g.outlet_id)
  ), come as (
    insert into outlet_segment (outlet_id, segment) select outlet_id, $1 from now on conflict do nothing)
  select count(*)::int as outlets from now`

/** Looks up the outlets of a saved audience anew; undefined where none has the name. */
export async function refreshAudience(tx: Tx, name: string, now: Date): Promise<number | undefined> {
  const known = await one(tx.client, lock, [name])
  if (!known) return undefined
  const query = await audienceQuery(tx.client, from(known).document, now)
  const found = await longQuery<{ outlets: number }>(tx, refill(shifted(query, 1)), [name, ...query.values])
  const outlets = found.rows[0]?.outlets ?? 0
  await rows(tx.client, done, [name, now, outlets])
  return outlets
}

const remove = statement<{ name: string }>(
  'audience-drop',
  'delete from audience where name = $1 returning name',
)
const empty = statement<never>('audience-empty', 'delete from outlet_segment where segment = $1')

/** Whether there was one. Whatever names it is then for nobody. */
export async function dropAudience(tx: Tx, name: string, by: number | null): Promise<boolean> {
  if (!(await one(tx.client, remove, [name]))) return false
  await rows(tx.client, empty, [name])
  await audit(tx, { personId: by, action: 'audience-dropped', subject: `audience:${name}`, detail: {} })
  return true
}
