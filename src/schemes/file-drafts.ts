/** A file of schemes on its way: each is a draft until all of them are published together, or none. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { publishDraft, saveDraft } from './drafts.ts'
import type { Entry } from './import.ts'
import type { SchemeRefusal } from './store.ts'

export type Kept = { readonly code: string; readonly rev: number }

/** Keeps checked entries as drafts; what is a draft under the same code already becomes what the file says. */
export async function keepEntries(
  tx: Tx,
  entries: readonly Entry[],
  { by, now }: { by: number | null; now: Date },
): Promise<Kept[]> {
  const kept: Kept[] = []
  for (const { code, document } of entries) {
    const saved = await saveDraft(tx, { code, document, by, now })
    if (!saved.ok) throw new Error(`${code} was checked, and refused as a draft: ${saved.reason}`)
    kept.push({ code, rev: saved.rev })
  }
  return kept
}

const standing = statement<{ code: string; reason: string }>(
  'scheme-drafts-standing',
  `select x.code, case when d.code is null then 'scheme-draft-gone' else 'scheme-draft-changed' end as reason
   from unnest($1::text[], $2::int[]) with ordinality as x(code, rev, n)
   left join (select code, rev from scheme_draft where code = any($1) order by code for update) d on d.code = x.code
   where d.rev is distinct from x.rev order by x.n limit 1`,
)

/**
 * Publishes the drafts that were shown, all of them. Refuses scheme-draft-gone and scheme-draft-changed where one is not as
 * it was shown, and what publishing refuses; then nothing of it is published.
 */
export async function publishDrafts(
  tx: Tx,
  drafts: readonly Kept[],
  { by, now }: { by: number | null; now: Date },
): Promise<{ readonly ok: true; readonly count: number } | SchemeRefusal> {
  const other = await one(tx.client, standing, [drafts.map(({ code }) => code), drafts.map(({ rev }) => rev)])
  if (other) return { ok: false, reason: other.reason, args: { code: other.code } }
  await tx.client.query('savepoint scheme_file')
  for (const { code, rev } of drafts) {
    const done = await publishDraft(tx, { code, rev, by, now })
    if (done.ok) continue
    // A window may have passed since the file was shown.
    await tx.client.query('rollback to savepoint scheme_file')
    return done
  }
  await tx.client.query('release savepoint scheme_file')
  return { ok: true, count: drafts.length }
}
