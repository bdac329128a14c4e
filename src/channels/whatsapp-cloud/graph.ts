/** Calls of Meta's Graph API over our transport. Nothing that is thrown here carries the token. */
import { z } from 'zod'
import type { Transport } from '../transport.ts'
import { GraphError } from './graph-error.ts'

/** A refusal by the Graph API. Its `code` decides; `details` explains to people. */
export class GraphRefusal extends Error {
  readonly code: number
  readonly status: number
  readonly details: string
  constructor(code: number, status: number, details: string) {
    const masked = withoutSecrets(details)
    super(masked ? `${code}: ${masked}` : String(code))
    this.name = 'GraphRefusal'
    this.code = code
    this.status = status
    this.details = masked
  }
}

/** An answer that is not the Graph API's own: a gateway's page, or a body that cannot be read. */
export class ForeignAnswer extends Error {
  readonly status: number
  constructor(status: number) {
    super(`HTTP ${status} without a Graph API answer`)
    this.name = 'ForeignAnswer'
    this.status = status
  }
}

export type GraphOptions = {
  /** https://graph.facebook.com, or a stand-in. */
  baseUrl: string
  /** Such as v25.0. */
  version: string
  token: string
  transport: Transport
  timeoutMs: number
}

export type Upload = { name: string; mime: string; bytes: Buffer }

/** Every method throws GraphRefusal, ForeignAnswer, or the transport's TransportError. */
export type Graph = {
  get(path: string, signal?: AbortSignal): Promise<Record<string, unknown>>
  post(path: string, body: object, signal?: AbortSignal): Promise<Record<string, unknown>>
  /** As multipart/form-data, in the form of the media endpoint. */
  upload(path: string, file: Upload, signal?: AbortSignal): Promise<Record<string, unknown>>
}

const longestAnswer = 1024 * 1024
const Answer = z.record(z.string(), z.unknown())
const Refusal = z.object({ error: GraphError })

export function createGraph({ baseUrl, version, token, transport, timeoutMs }: GraphOptions): Graph {
  const root = `${baseUrl.replace(/\/+$/, '')}/${version}/`
  const authorization = `Bearer ${token}`
  const common = { timeoutMs, maxBytes: longestAnswer }
  const read = ({ status, body }: { status: number; body: Buffer }) => readAnswer(status, body, token)
  return {
    get: async (path, signal) =>
      read(
        await transport({ ...common, url: root + path, method: 'GET', headers: { authorization }, signal }),
      ),
    async post(path, body, signal) {
      const headers = { authorization, 'content-type': 'application/json' }
      const text = JSON.stringify(body)
      return read(
        await transport({ ...common, url: root + path, method: 'POST', headers, body: text, signal }),
      )
    },
    async upload(path, file, signal) {
      const { type, body } = await multipart(file)
      const headers = { authorization, 'content-type': type }
      return read(await transport({ ...common, url: root + path, method: 'POST', headers, body, signal }))
    },
  }
}

function readAnswer(status: number, body: Buffer, token: string): Record<string, unknown> {
  const answer = Answer.safeParse(parse(body))
  if (!answer.success) throw new ForeignAnswer(status)
  const refused = Refusal.safeParse(answer.data)
  if (!refused.success) {
    if (status >= 400) throw new ForeignAnswer(status)
    return answer.data
  }
  const { code, message, error_data } = refused.data.error
  throw new GraphRefusal(code, status, (error_data?.details ?? message ?? '').replaceAll(token, '…'))
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}

// The refusal of a token can repeat it, that of a recipient its number.
function withoutSecrets(text: string): string {
  return text.replace(/EA[A-Za-z0-9]{20,}|\d{8,}/g, '…').slice(0, 300)
}

async function multipart({ name, mime, bytes }: Upload): Promise<{ type: string; body: Buffer }> {
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', mime)
  form.set('file', new Blob([new Uint8Array(bytes)], { type: mime }), name)
  const encoded = new Response(form)
  return {
    type: encoded.headers.get('content-type') ?? '',
    body: Buffer.from(await encoded.arrayBuffer()),
  }
}
