/**
 * HTTP requests that know whether they left the machine. A sending that fails before the connection stood can
 * be repeated; one that fails after may have arrived, and messengers have no key to make a repeat harmless.
 * Errors carry codes only: an address can contain a bot's token.
 */
import http from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'

/** No complete answer came. `sent`: the request may have reached the other side. */
export class TransportError extends Error {
  readonly code: string
  readonly sent: boolean
  constructor(code: string, sent: boolean) {
    super(`no answer: ${code}`)
    this.name = 'TransportError'
    this.code = code
    this.sent = sent
  }
}

export type Request = {
  url: string
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string | Buffer | Readable
  signal?: AbortSignal | undefined
  timeoutMs: number
  /** Bytes of the answer at most; more ends in TransportError TOO_BIG. */
  maxBytes: number
}
type Answer = { status: number; body: Buffer }
export type Transport = (request: Request) => Promise<Answer>

/** One pool of kept connections, at most `maxSockets` of them. Idle ones do not keep the process alive. */
export function createTransport(maxSockets = 64): Transport {
  // Idle connections are dropped before a server's usual keep-alive ends: a request on a dying one would be in doubt.
  const pool = { keepAlive: true, maxSockets, timeout: 30_000, scheduling: 'lifo' as const }
  const agents = { 'http:': new http.Agent(pool), 'https:': new https.Agent(pool) }
  return (request) => {
    const url = new URL(request.url)
    return url.protocol === 'https:'
      ? perform(https.request(url, options(request, agents['https:'])), request, 'secureConnect')
      : perform(http.request(url, options(request, agents['http:'])), request, 'connect')
  }
}

function options(request: Request, agent: http.Agent): http.RequestOptions {
  const { method, body, headers } = request
  const whole = typeof body === 'string' || Buffer.isBuffer(body)
  const length = whole ? { 'content-length': Buffer.byteLength(body) } : {}
  return { method, agent, headers: { ...headers, ...length } }
}

function perform(sending: http.ClientRequest, request: Request, connected: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  let sent = false
  const fail = (code: string) => {
    reject(new TransportError(code, sent))
    sending.destroy()
  }
  const abort = () => fail('ABORTED')
  const timer = setTimeout(() => fail('TIMEOUT'), request.timeoutMs)
  sending.once('socket', (socket) => {
    if (!socket.connecting) sent = true
    else socket.once(connected, () => (sent = true))
  })
  sending.on('error', (error) => fail(codeOf(error)))
  sending.once('response', (response) => {
    const parts: Buffer[] = []
    let bytes = 0
    response.on('data', (part: Buffer) => {
      bytes += part.length
      if (bytes > request.maxBytes) fail('TOO_BIG')
      else parts.push(part)
    })
    response.on('error', (error) => fail(codeOf(error)))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts) }))
  })
  if (request.signal?.aborted) abort()
  else request.signal?.addEventListener('abort', abort)
  if (request.body instanceof Readable) request.body.on('error', () => fail('BODY')).pipe(sending)
  else sending.end(request.body)
  return promise.finally(() => {
    clearTimeout(timer)
    request.signal?.removeEventListener('abort', abort)
  })
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'NETWORK'
}
