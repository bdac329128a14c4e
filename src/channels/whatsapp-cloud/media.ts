/**
 * Files that people sent. Their id becomes an address that works for five minutes and only with our token, which goes
 * to Meta's own hosts and nowhere else.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media
 */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { MediaError } from '../media-error.ts'
import { type Transport, TransportError } from '../transport.ts'
import { classOf } from './errors.ts'
import { createGraph, ForeignAnswer, type Graph, GraphRefusal } from './graph.ts'

export type MediaOptions = {
  transport: Transport
  accessToken: string
  /** Without a slash at its end. */
  graphUrl: string
  graphVersion: string
  now?: () => Date
}

type Fetch = (id: string, signal: AbortSignal) => Promise<{ bytes: Uint8Array; mime?: string }>

/** WhatsApp's own limit; and ours for a picture, whose pixels have to be held besides. */
const largestFile = 100 * 1024 * 1024
const largestPicture = 20 * 1024 * 1024
const askMs = 10_000
const fetchMs = 60_000
/** Addresses end after five minutes; a late one is asked for anew. */
const addressMs = 5 * 60_000 - fetchMs

const Address = z.object({
  url: z.url(),
  mime_type: z.string().optional(),
  sha256: z.string().optional(),
  file_size: z.coerce.number().optional(),
})
type Address = z.infer<typeof Address>

export function createFetchMedia({ now = () => new Date(), ...options }: MediaOptions): Fetch {
  const { transport, accessToken: token, graphUrl: baseUrl, graphVersion: version } = options
  const graph = createGraph({ baseUrl, version, token, transport, timeoutMs: askMs })
  const isAllowed = allowedBy(baseUrl)
  const get = (url: string, maxBytes: number, signal: AbortSignal) =>
    transport({
      ...{ url, method: 'GET', headers: { authorization: `Bearer ${token}` }, signal },
      ...{ timeoutMs: fetchMs, maxBytes },
    }).catch((error: unknown) => {
      throw failed(error)
    })
  return async (id, signal) => {
    for (let attempt = 1; ; attempt++) {
      const asked = now().getTime()
      const address = await askFor(graph, id, signal)
      if (!isAllowed(address.url)) throw new MediaError('gone', 'an address that is not Meta’s')
      const most = largestOf(address)
      if ((address.file_size ?? 0) > most) throw new MediaError('too-big', `${address.file_size} bytes`)
      const { status, body } = await get(address.url, most, signal)
      const isStale = status === 404 || now().getTime() - asked > addressMs
      if (status === 200) return checked(body, address)
      if (!isStale || attempt === 2)
        throw new MediaError(status === 404 || status === 410 ? 'gone' : 'unavailable', `HTTP ${status}`)
    }
  }
}

async function askFor(graph: Graph, id: string, signal: AbortSignal): Promise<Address> {
  if (!/^[\w.-]{1,256}$/.test(id)) throw new MediaError('gone', 'no id of a file')
  const answer = await graph.get(id, signal).catch((error: unknown) => {
    throw failed(error)
  })
  const read = Address.safeParse(answer)
  if (!read.success) throw new MediaError('unavailable', 'no address')
  return read.data
}

function largestOf({ mime_type }: Address): number {
  return mime_type?.startsWith('image/') ? largestPicture : largestFile
}

/** What arrived must be what was announced: neither cut off nor changed on its way. */
function checked(
  body: Buffer,
  { mime_type, sha256, file_size }: Address,
): { bytes: Uint8Array; mime?: string } {
  if (file_size !== undefined && body.length !== file_size)
    throw new MediaError('unavailable', `${body.length} of ${file_size} bytes`)
  if (sha256 !== undefined && !isHash(body, sha256))
    throw new MediaError('unavailable', 'the checksum is another')
  const mime = mime_type?.split(';')[0]?.trim()
  return { bytes: body, ...(mime ? { mime } : {}) }
}

// In webhooks the checksum is base64, in the answer about a file it is hex.
function isHash(body: Buffer, sha256: string): boolean {
  const hash = createHash('sha256').update(body).digest()
  return sha256.toLowerCase() === hash.toString('hex') || sha256 === hash.toString('base64')
}

/** Meta's hosts by https, and the host of the settings, where a stand-in may live. */
function allowedBy(graphUrl: string): (url: string) => boolean {
  const own = new URL(graphUrl)
  return (given) => {
    const url = new URL(given)
    if (url.protocol === own.protocol && url.host === own.host) return true
    const isMetas = /(^|\.)(facebook\.com|fbcdn\.net|fbsbx\.com|whatsapp\.net|whatsapp\.com)$/.test(
      url.hostname,
    )
    return url.protocol === 'https:' && isMetas && url.port === '' && url.username === ''
  }
}

function failed(error: unknown): Error {
  if (error instanceof GraphRefusal) {
    const isFinal = ['request', 'recipient'].includes(classOf(error.code, error.status))
    return new MediaError(isFinal ? 'gone' : 'unavailable', error.message)
  }
  if (error instanceof ForeignAnswer)
    return new MediaError(error.status === 404 ? 'gone' : 'unavailable', error.message)
  if (error instanceof TransportError)
    return new MediaError(error.code === 'TOO_BIG' ? 'too-big' : 'unavailable', error.code)
  // Not the error itself: it could carry the address.
  return new MediaError('unavailable', 'fault in the client')
}
