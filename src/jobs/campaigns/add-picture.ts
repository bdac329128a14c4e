/** The picture a marketer sent for a draft: fetched from its messenger outside any turn, made fit, and put into it. */
import { z } from 'zod'
import { campaignOf, changeCampaign } from '../../campaigns/campaign.ts'
import { announce } from '../../chat/announce.ts'
import { wasAnnounced } from '../../chat/announced.ts'
import { keepPicture } from '../../chat/campaigns/picture.ts'
import type { Core } from '../../chat/core.ts'
import { campaignPictureNotice } from '../../chat/notices/campaigns.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import type { JobParts } from '../job-parts.ts'
import { fetchSent } from '../sent-file.ts'

const Wish = z.object({
  key: z.string(),
  id: z.number(),
  rev: z.number(),
  channel: z.string(),
  account: z.string(),
  conversationId: z.number(),
  file: z.object({ id: z.string() }),
})
type Wish = z.infer<typeof Wish>

/** Once for the wish's key. Throws while the picture cannot be fetched: the job is repeated. */
export async function addPicture({ core, channels }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const { bytes } = await fetchSent({ channels }, wish, wish.file.id)
  const wake = await retryTransient(() => inTransaction(core.db, (tx) => put(core, tx, wish, bytes)), {
    attempts: 3,
  })
  wake?.()
}

async function put(core: Core, tx: Tx, wish: Wish, bytes: Uint8Array) {
  const { key, id, rev, conversationId } = wish
  const origin = `campaign-picture:${key}`
  const campaign = await campaignOf(tx.client, id)
  if (!campaign || (await wasAnnounced(tx.client, origin))) return undefined
  const picture = await keepPicture(tx, bytes, core.now())
  const written = picture && { document: { ...campaign.document, picture }, by: null, now: core.now() }
  const changed = written && (await changeCampaign(tx, { id, rev }, written))
  const how = !picture ? 'unreadable' : changed ? 'added' : 'changed'
  const news = { id, rev: changed?.rev ?? campaign.rev, how } as const
  return announce(core, tx, origin, [campaignPictureNotice(conversationId, news)])
}
