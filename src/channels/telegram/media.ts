/** Files that people sent. Their address carries the token: it is used here and told to nobody. */
import { GrammyError } from 'grammy'
import { MediaError } from '../media-error.ts'
import { type Transport, TransportError } from '../transport.ts'
import { asSignal, reasonOf, type TelegramApi } from './api.ts'

/** Telegram gives bots no larger ones. */
const largestFile = 20 * 1024 * 1024
const timeoutMs = 60_000

type Options = { api: TelegramApi; transport: Transport; apiRoot: string; token: string }

export function createFetchMedia({ api, transport, apiRoot, token }: Options) {
  return async (id: string, signal: AbortSignal): Promise<{ bytes: Uint8Array; mime?: string }> => {
    const file = await api.getFile({ file_id: id }, asSignal(signal)).catch((error: unknown) => {
      throw refusedFile(error)
    })
    if ((file.file_size ?? 0) > largestFile) throw new MediaError('too-big', `${file.file_size} bytes`)
    if (!file.file_path) throw new MediaError('gone', 'no path')
    const path = file.file_path.split('/').map(encodeURIComponent).join('/')
    const url = `${apiRoot}/file/bot${token}/${path}`
    const answer = await transport({ url, method: 'GET', signal, timeoutMs, maxBytes: largestFile }).catch(
      (error: unknown) => {
        const tooBig = error instanceof TransportError && error.code === 'TOO_BIG'
        throw new MediaError(tooBig ? 'too-big' : 'unavailable', reasonOf(error))
      },
    )
    if (answer.status === 404 || answer.status === 410) throw new MediaError('gone', `HTTP ${answer.status}`)
    if (answer.status !== 200) throw new MediaError('unavailable', `HTTP ${answer.status}`)
    const mime = mimeOf(path)
    return { bytes: answer.body, ...(mime ? { mime } : {}) }
  }
}

function refusedFile(error: unknown): MediaError {
  const reason = reasonOf(error)
  if (!(error instanceof GrammyError) || error.error_code === 429 || error.error_code >= 500)
    return new MediaError('unavailable', reason)
  return new MediaError(/too big/i.test(reason) ? 'too-big' : 'gone', reason)
}

/** Telegram serves every file as bytes; photos and voice notes tell by their name what they are. */
function mimeOf(path: string): string | undefined {
  const known: Record<string, string> = {
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    pdf: 'application/pdf',
    oga: 'audio/ogg',
    mp4: 'video/mp4',
  }
  return known[path.split('.').at(-1)?.toLowerCase() ?? '']
}
