/** Files that people sent, out of the page. */
import { MediaError } from '../media-error.ts'
import type { Session } from './session.ts'

/** They pass through the page and the driver as text: a larger one would stall everything else. */
const largestFile = 20 * 1024 * 1024

export async function fetchMedia(
  session: Session | undefined,
  id: string,
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array; mime?: string }> {
  if (!session?.usable()) throw new MediaError('unavailable', 'WhatsApp Web is not connected on this node')
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  signal.addEventListener('abort', () => reject(new MediaError('unavailable', 'no answer in time')), {
    once: true,
  })
  const ended = session.ended.then(({ reason }) => Promise.reject(new MediaError('unavailable', reason)))
  return Promise.race([download(session, id), aborted, ended])
}

async function download({ client }: Session, id: string): Promise<{ bytes: Uint8Array; mime?: string }> {
  const message = await client.getMessageById(id).catch(() => null)
  if (!message?.hasMedia) throw new MediaError('gone', 'WhatsApp no longer has this message')
  const size: unknown = 'size' in message.rawData ? message.rawData.size : undefined
  if (typeof size === 'number' && size > largestFile) throw new MediaError('too-big', `${size} bytes`)
  const media = await message.downloadMedia()
  if (!media) throw new MediaError('gone', 'WhatsApp no longer has this file')
  return { bytes: Buffer.from(media.data, 'base64'), ...(media.mimetype ? { mime: media.mimetype } : {}) }
}
