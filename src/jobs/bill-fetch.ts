/** The bytes of a bill's photo, from the messenger that keeps them. */
import { MediaError } from '../channels/media-error.ts'
import { largestFile } from '../invoices/photo/bounds.ts'
import type { BillPhoto } from '../invoices/photos.ts'
import type { JobParts } from './job-parts.ts'
import { channelOf, fetchFrom } from './sent-file.ts'

/** A messenger that does not give the picture out for so long will not. */
const givesUpMs = 2 * 60_000

/** Undefined or too large where it will not come; throws while it may yet: the job is repeated. */
export async function fetchBill(
  { core, channels }: JobParts,
  { media, channel: name, receivedAt, id }: Pick<BillPhoto, 'media' | 'channel' | 'receivedAt' | 'id'>,
): Promise<Uint8Array | 'too-large' | undefined> {
  const patience = core.now().getTime() - receivedAt.getTime() < givesUpMs
  if ((media.file.bytes ?? 0) > largestFile) return 'too-large'
  const channel = channelOf(channels, { channel: name, account: media.account })
  if (!channel && patience) throw new Error(`no channel ${name} on this node`)
  try {
    return channel && (await fetchFrom(channel, media.file.id)).bytes
  } catch (error) {
    const code = error instanceof MediaError ? error.code : 'unavailable'
    if (code === 'too-big') return 'too-large'
    if (code === 'unavailable' && patience) throw error
    core.log.warn({ err: error, photo: id }, 'the photo of a bill could not be had')
    return undefined
  }
}
