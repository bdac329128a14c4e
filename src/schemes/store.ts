/** Publishing and ending schemes. A live scheme is never edited: a new version takes its place. */
import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import type { SchemeDocument } from './document.ts'
import type { Mistake } from './mistakes.ts'
import { readScheme } from './read-document.ts'
import { windowOf } from './window.ts'

export type SchemeRefusal = {
  readonly ok: false
  readonly reason: string
  readonly args?: Readonly<Record<string, string | number>>
  readonly mistakes?: readonly Mistake[]
}

export type Published = {
  readonly ok: true
  readonly id: number
  readonly code: string
  readonly version: number
  readonly document: SchemeDocument
  /** The same document was live already: nothing was published again. */
  readonly repeated?: true
}

export type PublishRequest = {
  /** Letters, digits and dashes, 40 at most; a code in use gets a new version. */
  readonly code: string
  /** As it was written: read and checked here. */
  readonly document: unknown
  readonly by: number | null
  readonly now: Date
}

const codeShape = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/

export const isSchemeCode = (code: string): boolean => codeShape.test(code)

// Every publishing waits here for the one before it, so versions are whole and cached lists see each of them.
const lockList = statement<{ version: number }>(
  'scheme-list-raise',
  'update scheme_list set version = version + 1 where id = 1 returning version',
)

const lockScheme = statement<{
  id: number
  status: string
  version: number
  same: boolean
}>(
  'scheme-lock',
  `select s.id, s.status, s.version, coalesce(v.body = $2::jsonb, false) as same
   from scheme s left join scheme_version v on v.scheme_id = s.id and v.version = s.version
   where s.code = $1 for update of s`,
)

const write = statement<{ id: number; version: number }>(
  'scheme-publish',
  `with head as (
    insert into scheme as s (code, status, version, kind, level, from_at, until_at, created_at, created_by, capped)
    values ($1, 'live', 1, $2, $3, $4, $5, $7, $8, $9)
    on conflict (code) do update set status = 'live', version = s.version + 1, kind = excluded.kind,
      level = excluded.level, from_at = excluded.from_at, until_at = excluded.until_at, capped = excluded.capped,
      ended_at = null, ended_by = null
    returning id, version)
   insert into scheme_version (scheme_id, version, body, published_at, published_by)
   select id, version, $6::jsonb, $7, $8::bigint from head returning scheme_id as id, version`,
)

/**
 * Makes a document the version of its scheme that holds from now on (its window may begin later). Refuses
 * scheme-code-invalid, scheme-mistakes (with every mistake), scheme-over-already where its window has passed.
 */
export async function publishScheme(tx: Tx, request: PublishRequest): Promise<Published | SchemeRefusal> {
  const { code, by, now } = request
  if (!isSchemeCode(code)) return { ok: false, reason: 'scheme-code-invalid', args: { code } }
  const read = readScheme(request.document)
  if (!read.ok) return { ok: false, reason: 'scheme-mistakes', args: { code }, mistakes: read.mistakes }
  const { document } = read
  const { from, until } = windowOf(document.window)
  if (until <= now) return { ok: false, reason: 'scheme-over-already', args: { code } }
  const body = JSON.stringify(document)
  await one(tx.client, lockList)
  const known = await one(tx.client, lockScheme, [code, body])
  if (known?.status === 'live' && known.same)
    return { ok: true, id: known.id, code, version: known.version, document, repeated: true }
  const values = [
    code,
    document.rule.kind,
    document.level,
    from,
    until,
    body,
    now,
    by,
    document.caps.length > 0,
  ]
  const row = await one(tx.client, write, values)
  if (!row) throw new Error(`scheme ${code} was not written`)
  const detail = { code, version: row.version }
  await audit(tx, { personId: by, action: 'publish-scheme', subject: `scheme:${row.id}`, detail })
  return { ok: true, ...row, code, document }
}

const end = statement<{ id: number; code: string }>(
  'scheme-end',
  `update scheme set status = 'ended', ended_at = $2, ended_by = $3 where code = $1 and status = 'live'
   returning id, code`,
)

/** Takes a live scheme out of use; orders that it priced keep it. Refuses scheme-not-live. */
export async function endScheme(
  tx: Tx,
  { code, by, now }: Omit<PublishRequest, 'document'>,
): Promise<{ readonly ok: true; readonly id: number; readonly code: string } | SchemeRefusal> {
  await one(tx.client, lockList)
  const row = await one(tx.client, end, [code, now, by])
  if (!row) return { ok: false, reason: 'scheme-not-live', args: { code } }
  await audit(tx, { personId: by, action: 'end-scheme', subject: `scheme:${row.id}`, detail: { code } })
  return { ok: true, ...row }
}

const endPast = statement<{ code: string }>(
  'schemes-end-past',
  `update scheme set status = 'ended', ended_at = until_at
   where status = 'live' and until_at <= $1::timestamptz - interval '7 days' returning code`,
)

/**
 * Ends the schemes whose window passed a week ago; for a job. Until then a message that waited through an outage, said in
 * time, is still priced by them. Answers with their codes.
 */
export async function endPastSchemes(tx: Tx, now: Date): Promise<string[]> {
  await one(tx.client, lockList)
  const ended = await rows(tx.client, endPast, [now])
  return ended.map(({ code }) => code)
}
