/** A file of schemes sent in chat by a marketer: checked as the import checks it, kept as drafts, tried on past orders. */
import { z } from 'zod'
import { announce } from '../chat/announce.ts'
import { wasAnnounced } from '../chat/announced.ts'
import type { Core } from '../chat/core.ts'
import { schemeFileRefusedSay, schemeFileSay } from '../chat/notices/scheme-file.ts'
import type { Say } from '../chat/say.ts'
import { inTransaction, retryTransient } from '../db/tx.ts'
import { readSchemeFile } from '../imports/scheme-file.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { type Draft, draftOf, keepTried } from '../schemes/drafts.ts'
import { dryRun } from '../schemes/dry-run/dry-run.ts'
import type { DryRun } from '../schemes/dry-run/tally.ts'
import { keepEntries } from '../schemes/file-drafts.ts'
import { type Entry, type FileMistake, fileMistakes, SchemesRefused } from '../schemes/import.ts'
import { readScheme } from '../schemes/read-document.ts'
import type { JobParts } from './job-parts.ts'
import { fetchSent } from './sent-file.ts'

const Wish = z.object({
  key: z.string(),
  media: z.object({ id: z.string(), name: z.string().optional() }),
  channel: z.string(),
  account: z.string(),
  conversationId: z.number(),
  personId: z.number(),
})
type Wish = z.infer<typeof Wish>

/** More do not fit a message that can be checked by eye. */
const mostInChat = 30

/** Fetches the file through the channel it came by. Throws when that fails: the job is repeated, and tells once. */
export async function readSchemesSent({ core, channels }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const { bytes } = await fetchSent({ channels }, wish, wish.media.id)
  if (!can(await loadPerson(core.db.pool, wish.personId), 'publish-scheme', 'brand')) return
  const read = await checked(core, bytes)
  const tried = 'entries' in read ? await triedOn(core, read.entries) : []
  const wake = await retryTransient(() => keepAndTell(core, wish, read, tried), { attempts: 3 })
  wake()
}

type Read = { readonly entries: readonly Entry[] } | { readonly mistakes: readonly FileMistake[] }

async function checked(core: Core, bytes: Uint8Array): Promise<Read> {
  try {
    const entries = await readSchemeFile(bytes)
    if (entries.length > mostInChat)
      return { mistakes: [{ row: 0, code: '', reason: 'scheme-file-long', args: { most: mostInChat } }] }
    const mistakes = await fileMistakes(core.db.pool, entries, core.now())
    return mistakes.length > 0 ? { mistakes } : { entries }
  } catch (error) {
    if (error instanceof SchemesRefused) return { mistakes: error.mistakes }
    throw error
  }
}

/** Past orders are read outside the transaction that keeps the drafts; of what they cannot tell, nothing. */
async function triedOn(core: Core, entries: readonly Entry[]): Promise<(DryRun | undefined)[]> {
  const runs: (DryRun | undefined)[] = []
  for (const { document } of entries) {
    const read = readScheme(document)
    const tried = read.ok ? await dryRun(core.db.pool, read.document, { now: core.now() }) : undefined
    runs.push(tried?.ok ? tried.run : undefined)
  }
  return runs
}

function keepAndTell(core: Core, wish: Wish, read: Read, tried: readonly (DryRun | undefined)[]) {
  const { conversationId, personId, key, media } = wish
  const name = media.name ?? ''
  return inTransaction(core.db, async (tx) => {
    const origin = `scheme-file:${key}`
    // Drafts that were published since must not come back.
    if (await wasAnnounced(tx.client, origin)) return () => {}
    const tell = (say: Say) =>
      announce(core, tx, origin, [{ listener: { conversation: conversationId }, say }])
    if ('mistakes' in read) return tell(schemeFileRefusedSay(name, read.mistakes))
    const kept = await keepEntries(tx, read.entries, { by: personId, now: core.now() })
    const drafts: Draft[] = []
    for (const [at, { code, rev }] of kept.entries()) {
      const run = tried[at]
      if (run) await keepTried(tx, { code, rev, key, run })
      const draft = await draftOf(tx.client, code)
      if (draft) drafts.push(draft)
    }
    return tell(schemeFileSay(name, drafts))
  })
}
