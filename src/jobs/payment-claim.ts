/** The screenshot of a payment is fetched outside any turn, kept, and passed on to the distributor with the claim. */
import { z } from 'zod'
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { type KeptFile, keepFile, largestKept } from '../chat/kept-file.ts'
import { claimNotice, claimPicture } from '../chat/notices/dues.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { claimById, holdClaim, keepClaimFile } from '../dues/claims.ts'
import type { JobParts } from './job-parts.ts'
import { channelOf, fetchFrom } from './sent-file.ts'

const Wish = z.object({
  claim: z.number(),
  channel: z.string(),
  account: z.string(),
  file: z.object({ id: z.string(), mime: z.string().optional(), bytes: z.number().optional() }),
})
type Wish = z.infer<typeof Wish>

/** A messenger that does not give the picture out for so long will not: the claim goes on without it. */
const givesUpMs = 60_000

/** Passes a claim on; throws while its picture cannot be fetched yet: the job is repeated. */
export async function passClaimOn({ core, channels }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const claim = await claimById(core.db.pool, wish.claim)
  if (claim?.status !== 'waiting' || claim.fileId !== null) return
  const patience = core.now().getTime() - claim.at.getTime() < givesUpMs
  const file = await fetched({ core, channels }, wish, patience)
  const wake = await retryTransient(() => inTransaction(core.db, (tx) => tell(core, tx, wish.claim, file)), {
    attempts: 3,
  })
  wake?.()
}

async function fetched(
  { core, channels }: JobParts,
  wish: Wish,
  patience: boolean,
): Promise<KeptFile | undefined> {
  const { file } = wish
  const channel = channelOf(channels, wish)
  if (!channel && patience) throw new Error(`no channel ${wish.channel} on this node`)
  if (!channel || (file.bytes ?? 0) > largestKept) return undefined
  try {
    const { bytes, mime } = await fetchFrom(channel, file.id)
    if (bytes.byteLength > largestKept) return undefined
    return { bytes, mime: mime ?? file.mime ?? 'image/jpeg', name: `payment-${wish.claim}` }
  } catch (error) {
    if (patience) throw error
    core.log.warn({ err: error, claim: wish.claim }, 'a payment claim goes on without its picture')
    return undefined
  }
}

// The outbox key is the claim, so a second run tells nobody twice.
async function tell(core: Core, tx: Tx, id: number, file: KeptFile | undefined) {
  if (!(await holdClaim(tx, id))) return undefined
  if (file) await keepClaimFile(tx, id, await keepFile(tx, file, core.now()))
  const claim = await claimById(tx.client, id)
  if (!claim) return undefined
  return announce(core, tx, `claim:${id}`, [claimNotice(claim, claimPicture(claim, file?.mime))])
}
