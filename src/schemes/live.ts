/** The schemes that hold, in memory, shared by the whole process: every review needs them, and they change rarely. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { SchemeDocument } from './document.ts'
import { windowOf } from './window.ts'

/** A published version of a scheme. */
export type Scheme = {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly document: SchemeDocument
  readonly from: Date
  readonly until: Date
}

export type SchemeList = { readonly key: string; readonly schemes: readonly Scheme[] }

/** Names the list that holds now: an expression, so that a statement which is sent anyway can bring it along. */
export const listKey = `(select version || ' ' || current_database() from scheme_list where id = 1)`

const readKey = statement<{ key: string }>('scheme-list-key', `select ${listKey} as key`)

type Row = { id: number; code: string; version: number; body: unknown }

// Those whose window is over stay in the list for a week: a scheme is evaluated at the order's own time, which may lie back.
const readLive = statement<Row>(
  'schemes-live',
  `select s.id, s.code, s.version, v.body from scheme s
   join scheme_version v on v.scheme_id = s.id and v.version = s.version
   where s.status = 'live' order by s.id limit 5000`,
)

const lists = new Map<string, Promise<SchemeList>>()

/** The list that a key read a moment ago names: from memory, or one round trip. */
export function schemesOf(q: Queryable, key: string): Promise<SchemeList> {
  return lists.get(key) ?? loadInto(q, key)
}

/** The list that holds now: one round trip for its key. */
export async function liveSchemes(q: Queryable): Promise<SchemeList> {
  const row = await one(q, readKey)
  if (!row?.key) throw new Error('the list of schemes has no version row: the database is not migrated')
  return schemesOf(q, row.key)
}

/** The database a key speaks of. */
export const databaseOf = (key: string): string => key.slice(key.indexOf(' ') + 1)

// What is read may be newer than the key by a publishing in between; its own key is read with the next review.
function loadInto(q: Queryable, key: string): Promise<SchemeList> {
  const database = databaseOf(key)
  for (const other of lists.keys()) if (databaseOf(other) === database) lists.delete(other)
  const loading = load(q, key)
  lists.set(key, loading)
  loading.catch(() => lists.delete(key))
  return loading
}

async function load(q: Queryable, key: string): Promise<SchemeList> {
  const found = await rows(q, readLive)
  return { key, schemes: found.map(schemeFrom) }
}

function schemeFrom({ id, code, version, body }: Row): Scheme {
  const document = SchemeDocument.parse(body)
  return { id, code, version, document, ...windowOf(document.window) }
}

const readVersions = statement<Row>(
  'scheme-versions',
  `select s.id, s.code, v.version, v.body from unnest($1::bigint[], $2::int[]) as x(id, version)
   join scheme s on s.id = x.id join scheme_version v on v.scheme_id = x.id and v.version = x.version`,
)

// Versions never change, so what was read once is right for ever; the limit is for memory.
const mostVersions = 5_000
const versions = new Map<string, Scheme>()

export type VersionOf = { readonly id: number; readonly version: number }

/** The very versions that priced orders, by 'id version': from memory, else one round trip for the rest. */
export async function schemeVersions(
  q: Queryable,
  database: string,
  wanted: readonly VersionOf[],
): Promise<Map<string, Scheme>> {
  const keyOf = ({ id, version }: VersionOf) => `${database} ${id} ${version}`
  const unknown = wanted.filter((each) => !versions.has(keyOf(each)))
  if (unknown.length > 0) {
    if (versions.size + unknown.length > mostVersions) versions.clear()
    const values = [unknown.map(({ id }) => id), unknown.map(({ version }) => version)]
    for (const row of await rows(q, readVersions, values)) versions.set(keyOf(row), schemeFrom(row))
  }
  return new Map(
    wanted.flatMap((each) => {
      const known = versions.get(keyOf(each))
      return known ? [[`${each.id} ${each.version}`, known] as const] : []
    }),
  )
}
