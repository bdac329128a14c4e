/** Schemes being prepared: they wait in the database, whoever began them, until one is published or dropped. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { SchemeDocument } from './document.ts'
import type { DryRun } from './dry-run/tally.ts'
import { readScheme } from './read-document.ts'
import { type Published, publishScheme, type SchemeRefusal } from './store.ts'

export type Draft = {
  readonly code: string
  readonly document: SchemeDocument
  readonly rev: number
  /** What trying it as it is came to. */
  readonly run?: DryRun
  /** Of the live scheme it would replace; null where the code is new. */
  readonly replaces: number | null
}

type Row = Omit<Draft, 'document' | 'run'> & { body: unknown; tried: { run: DryRun } | null }

const columns = `d.code, d.body, d.rev, d.tried,
  (select s.version from scheme s where s.code = d.code and s.status = 'live') as replaces`

const byCode = statement<Row>('scheme-draft', `select ${columns} from scheme_draft d where d.code = $1`)
const newest = statement<Row>(
  'scheme-drafts',
  `select ${columns} from scheme_draft d order by d.changed_at desc, d.code limit 20`,
)

const draftFrom = ({ body, tried, ...rest }: Row): Draft => ({
  ...rest,
  document: SchemeDocument.parse(body),
  ...(tried ? { run: tried.run } : {}),
})

export async function draftOf(q: Queryable, code: string): Promise<Draft | undefined> {
  const row = await one(q, byCode, [code])
  return row && draftFrom(row)
}

/** The 20 changed last. */
export const drafts = async (q: Queryable): Promise<Draft[]> => (await rows(q, newest)).map(draftFrom)

const taken = statement<{ code: string }>(
  'scheme-codes-like',
  `select code from scheme where starts_with(code, $1) union select code from scheme_draft where starts_with(code, $1)
   limit 1000`,
)

const longestCode = 34

/** A code for a new scheme, made of its name; one in use gets a number. */
async function freeCode(q: Queryable, name: string): Promise<string> {
  const plain = name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll('%', '')
    .replaceAll(/[^A-Z0-9]+/g, '-')
    .slice(0, longestCode)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain || 'SCHEME'
  const used = new Set((await rows(q, taken, [base])).map(({ code }) => code))
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}-${n}`
    if (!used.has(code)) return code
  }
}

const write = statement<{ rev: number }>(
  'scheme-draft-write',
  `insert into scheme_draft as d (code, body, changed_at, changed_by) values ($1, $2::jsonb, $3, $4)
   on conflict (code) do update set body = excluded.body, changed_at = excluded.changed_at,
     changed_by = excluded.changed_by, rev = d.rev + (d.body <> excluded.body)::int,
     tried = case when d.body = excluded.body then d.tried end
   returning rev`,
)

export type DraftRequest = {
  /** Absent: a new scheme, which gets a code of its own. */
  readonly code?: string | undefined
  readonly document: unknown
  readonly by: number | null
  readonly now: Date
}

/** Keeps a document to be published later. Refuses scheme-mistakes: a draft is a whole document. */
export async function saveDraft(
  tx: Tx,
  { code, document, by, now }: DraftRequest,
): Promise<{ readonly ok: true; readonly code: string; readonly rev: number } | SchemeRefusal> {
  const read = readScheme(document)
  if (!read.ok)
    return { ok: false, reason: 'scheme-mistakes', args: { code: code ?? '' }, mistakes: read.mistakes }
  const kept = code ?? (await freeCode(tx.client, read.document.name.en))
  const row = await one(tx.client, write, [kept, JSON.stringify(read.document), now, by])
  return { ok: true, code: kept, rev: row?.rev ?? 1 }
}

const drop = statement<{ code: string }>(
  'scheme-draft-drop',
  'delete from scheme_draft where code = $1 returning code',
)

/** Whether there was one to drop. */
export const dropDraft = async ({ client }: Tx, code: string): Promise<boolean> =>
  (await one(client, drop, [code])) !== undefined

const lock = statement<{ rev: number; body: unknown }>(
  'scheme-draft-lock',
  'select rev, body from scheme_draft where code = $1 for update',
)

/**
 * Publishes the draft that was shown, and no later one. Refuses scheme-draft-gone, scheme-draft-changed, and what
 * publishing refuses.
 */
export async function publishDraft(
  tx: Tx,
  { code, rev, by, now }: { code: string; rev: number; by: number | null; now: Date },
): Promise<Published | SchemeRefusal> {
  const draft = await one(tx.client, lock, [code])
  if (!draft) return { ok: false, reason: 'scheme-draft-gone', args: { code } }
  if (draft.rev !== rev) return { ok: false, reason: 'scheme-draft-changed', args: { code } }
  const published = await publishScheme(tx, { code, document: draft.body, by, now })
  if (published.ok) await dropDraft(tx, code)
  return published
}

const keep = statement<{ code: string }>(
  'scheme-draft-tried',
  `update scheme_draft set tried = $3::jsonb
   where code = $1 and rev = $2 and (tried ->> 'key') is distinct from $4 returning code`,
)

/** Keeps what a try came to, once for its key; false where it was kept before, or the draft is another by now. */
export async function keepTried(
  { client }: Tx,
  { code, rev, key, run }: { code: string; rev: number; key: string; run: DryRun },
): Promise<boolean> {
  return (await one(client, keep, [code, rev, JSON.stringify({ key, run }), key])) !== undefined
}
