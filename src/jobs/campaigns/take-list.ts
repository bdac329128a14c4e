/** A list of shops a marketer sent in chat: fetched from its messenger outside any turn, read, kept, and named to them. */
import { z } from 'zod'
import { keepList } from '../../campaigns/audience/lists.ts'
import { announce } from '../../chat/announce.ts'
import { wasAnnounced } from '../../chat/announced.ts'
import type { Core } from '../../chat/core.ts'
import { campaignListNotice } from '../../chat/notices/campaigns.ts'
import { inTransaction, retryTransient } from '../../db/tx.ts'
import { type ReadCodes, readOutletCodes } from '../../imports/outlet-codes.ts'
import { can } from '../../people/can.ts'
import { loadPerson } from '../../people/who.ts'
import type { JobParts } from '../job-parts.ts'
import { fetchSent } from '../sent-file.ts'

const Wish = z.object({
  key: z.string(),
  media: z.object({ id: z.string(), name: z.string().optional() }),
  /** The message typed before, if any. */
  text: z.string().optional(),
  channel: z.string(),
  account: z.string(),
  conversationId: z.number(),
  personId: z.number(),
})
type Wish = z.infer<typeof Wish>

/** Once for the wish's key. Throws while the file cannot be fetched: the job is repeated. */
export async function takeList({ core, channels }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const { bytes } = await fetchSent({ channels }, wish, wish.media.id)
  if (!can(await loadPerson(core.db.pool, wish.personId), 'run-campaign', 'brand')) return
  const read = await readOutletCodes(bytes)
  const wake = await retryTransient(() => keepAndTell(core, wish, read), { attempts: 3 })
  wake?.()
}

function keepAndTell(core: Core, { key, media, text, conversationId, personId }: Wish, read: ReadCodes) {
  return inTransaction(core.db, async (tx) => {
    const origin = `campaign-list:${key}`
    if (await wasAnnounced(tx.client, origin)) return undefined
    const name = media.name ?? ''
    const taken = read.ok
      ? { list: await keepList(tx, { name, codes: read.codes, by: personId, now: core.now() }) }
      : { why: read.why }
    return announce(core, tx, origin, [campaignListNotice(conversationId, { name, text, ...taken })])
  })
}
