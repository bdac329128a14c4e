import type { Context } from 'hono'
import type { Core } from '../chat/core.ts'
import type { BillReader } from '../invoices/worker/bill-reader.ts'
import type { ApiKey } from '../people/api-key.ts'

export type ApiEnv = { Variables: { key: ApiKey } }
export type ApiContext = Context<ApiEnv>

/** What the API works with. */
export type Api = {
  readonly core: Core
  /** Opens order-text and bills; undefined keeps them closed. */
  readonly apiKey: string | undefined
  readonly bills: BillReader
}

/** Every refusal of the API: one sentence, and what can be read by a program beside it. */
export const refusal = (c: ApiContext, status: 400 | 403 | 404 | 409 | 413 | 429 | 503, error: string) =>
  c.json({ error }, status)
