/** grammY's client over our transport. */
import type { Readable } from 'node:stream'
import { Api, type ApiClientOptions, HttpError } from 'grammy'
import { type Transport, TransportError } from '../transport.ts'

export type TelegramApi = Api['raw']

/** An answer that is not the Bot API's own: a proxy's error page, or a cut-off body. */
export class ForeignAnswer extends Error {
  readonly status: number
  constructor(status: number) {
    super(`HTTP ${status} without a Bot API answer`)
    this.name = 'ForeignAnswer'
    this.status = status
  }
}

type Init = { method: 'POST'; headers: Record<string, string>; body: string | Readable; signal?: AbortSignal }
type ApiOptions = { token: string; apiRoot: string; transport: Transport; timeoutMs: number }

const longestAnswer = 16 * 1024 * 1024

/** The methods of the Bot API. They throw GrammyError for refusals and HttpError around what else went wrong. */
export function createApi({ token, apiRoot, transport, timeoutMs }: ApiOptions): TelegramApi {
  const fetch = async (url: string, init: Init) => {
    const { method, headers, body, signal } = init
    const answer = await transport({ url, method, headers, body, signal, timeoutMs, maxBytes: longestAnswer })
    return { json: async () => readAnswer(answer.status, answer.body) }
  }
  // grammY wants node-fetch's whole type and uses these fields of it.
  const options = { apiRoot, fetch: fetch as unknown as NonNullable<ApiClientOptions['fetch']> }
  return new Api(token, options).raw
}

function readAnswer(status: number, body: Buffer): unknown {
  try {
    const answer: unknown = JSON.parse(body.toString())
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer
  } catch {} // told below
  throw new ForeignAnswer(status)
}

/** What grammY wrapped. */
export function innerError(error: unknown): unknown {
  return error instanceof HttpError ? error.error : error
}

/** A short reason for logs and health, free of the token. */
export function reasonOf(error: unknown): string {
  const inner = innerError(error)
  if (inner instanceof TransportError) return inner.code
  if (inner instanceof Error && 'description' in inner) return String(inner.description)
  return inner instanceof ForeignAnswer ? inner.message : 'fault in the client'
}

/** grammY declares the AbortSignal of a polyfill; Node's own works. */
export function asSignal(signal: AbortSignal): Parameters<TelegramApi['getMe']>[0] {
  return signal as unknown as Parameters<TelegramApi['getMe']>[0]
}
