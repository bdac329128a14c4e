/** Tries a draft on past orders, outside any turn since it reads months of them, and tells the marketer who asked. */
import { z } from 'zod'
import { announce } from '../chat/announce.ts'
import { wasAnnounced } from '../chat/announced.ts'
import { triedSay, untriedSay } from '../chat/notices/scheme-tried.ts'
import type { Say } from '../chat/say.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { type Draft, draftOf, keepTried } from '../schemes/drafts.ts'
import { dryRun } from '../schemes/dry-run/dry-run.ts'
import type { JobParts } from './job-parts.ts'

const Wish = z.object({
  key: z.string(),
  code: z.string(),
  rev: z.number(),
  conversationId: z.number(),
  personId: z.number(),
})

/**
 * Told once for the wish's key, however often the job is run. A draft that was changed or is gone is not tried: whoever did
 * that knows, and what it came to would be of another.
 */
export async function tryScheme({ core }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const { code, rev, key } = wish
  const q = core.db.pool
  const draft = await draftOf(q, code)
  const who = await loadPerson(q, wish.personId)
  if (!draft || draft.rev !== rev || !can(who, 'publish-scheme', 'brand')) return
  const tried = await dryRun(q, draft.document, { now: core.now() })
  const listener = { conversation: wish.conversationId }
  const work = async (tx: Tx) => {
    const run = tried.ok ? tried.run : undefined
    const first = await (run ? keepTried(tx, { code, rev, key, run }) : isFirst(tx, key))
    if (!first) return undefined
    return announce(core, tx, `scheme-try:${key}`, [{ listener, say: sayOf(draft, tried) }])
  }
  const wake = await retryTransient(() => inTransaction(core.db, work), { attempts: 3 })
  wake?.()
}

const sayOf = (draft: Draft, tried: Awaited<ReturnType<typeof dryRun>>): Say =>
  tried.ok ? triedSay(draft, tried.run) : untriedSay(draft, tried)

const isFirst = async ({ client }: Tx, key: string): Promise<boolean> =>
  !(await wasAnnounced(client, `scheme-try:${key}`))
