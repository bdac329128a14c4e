/** Keeps the tables of messages in shape: next months' partitions made ahead, what is no longer needed dropped. */
import type { Core } from '../chat/core.ts'
import { expireWaiting } from '../chat/heard-again.ts'
import { pruneKeptFiles } from '../chat/kept-file.ts'
import { rows, statement } from '../db/statement.ts'
import { inTransaction } from '../db/tx.ts'
import { endPastSchemes } from '../schemes/store.ts'

// One node at a time: "if not exists" does not help two that make the same table at the same moment.
const makeMonth = statement<never>(
  'upkeep_month',
  `select galla_make_partitions($1::date) from pg_advisory_xact_lock(hashtext('galla partitions'))`,
)

/** Makes the partitions of this month and the two that follow. */
export async function makePartitions(core: Core): Promise<void> {
  const now = core.now()
  for (let ahead = 0; ahead <= 2; ahead++) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1))
    await rows(core.db.pool, makeMonth, [month.toISOString().slice(0, 10)])
  }
}

/** Ends the schemes whose time is over. */
export const endSchemes = async (core: Core): Promise<void> => {
  await inTransaction(core.db, (tx) => endPastSchemes(tx, core.now()))
}

/** Days a message's identity is remembered: longer than any messenger redelivers. */
const seenDays = 30
const perDelete = 10_000

const pruneSeen = statement<{ n: number }>(
  'upkeep_seen',
  `with old as (select ctid from seen where seen_at < now() - $1::int * interval '1 day' limit $2),
   gone as (delete from seen where ctid in (select ctid from old) returning 1) select count(*)::int as n from gone`,
)
const pruneSessions = statement<never>('upkeep_sessions', 'delete from session where expires_at < now()')
const pruneLinks = statement<never>(
  'upkeep_links',
  `delete from login_link where expires_at < now() - interval '1 day'`,
)

const prunePacks = statement<never>(
  'upkeep_packs',
  `with photos as (delete from pack_photo where done_at < now() - interval '30 days')
   delete from pack_code_guard where coalesce(until, since, '-infinity') < now() - interval '2 days'`,
)

/** Forgets message identities, kept files, sessions, links and photos of packs whose time is over, in small bites. */
export async function pruneOld(core: Core): Promise<void> {
  const q = core.db.pool
  for (let more = true; more; ) {
    const [gone] = await rows(q, pruneSeen, [seenDays, perDelete])
    more = gone?.n === perDelete
  }
  await rows(q, pruneSessions, [])
  await rows(q, pruneLinks, [])
  await rows(q, prunePacks, [])
  await pruneKeptFiles(q, core.now())
  await expireWaiting(q)
}
