/** The seam between the core and a messenger. Everything a channel cannot do is said here, in its capabilities. */
import type { Hono } from 'hono'
import type { Incoming, Outgoing, Receipt, SendResult } from '../chat/message.ts'

/** What a messenger can show; the renderer stays inside it, so that no flow ever has to know. */
export type Capabilities = {
  /** Characters of one message. */
  text: number
  /** Choices shown as taps on one message; 0 = numbered text only. More choices are paged. */
  taps: number
  /** Characters of a tap's label. */
  tapLabel: number
  /** Where a few choices are shown another way than many: up to `most` of them, labels of `label` characters. */
  fewTaps?: { most: number; label: number }
  /** Characters of a message that carries taps, where fewer than of one that does not. */
  textWithTaps?: number
  /** Characters of the line below a choice; absent where the messenger shows none. */
  hint?: number
  /** The messenger takes only approved messages from us once this long has passed since the person wrote. */
  replyWindowMs?: number
  /**
   * A sending whose answer was lost is settled by a receipt within this time; only then is it tried again.
   * Absent where the messenger sends no receipts that name our message.
   */
  settlesWithinMs?: number
  /** Messages per second over the whole account, of every class; absent where only promotions are limited. */
  perSecond?: number
  /** Sendings under way at once, where fewer than usual. */
  parallel?: number
  /** The messenger's own buttons for sharing a phone number or place. */
  asksContact: boolean
  asksLocation: boolean
  /** A message with such a button shows no choices of ours beside it: they are numbered in its text. */
  asksAlone?: boolean
  /** Promotions per second over the whole account; order notices only obey the messenger's own refusals. */
  promotionsPerSecond: number
}

/** Stores messages; resolves when they are committed, and only then may the channel confirm them to its messenger. */
export type Accept = (messages: Incoming[]) => Promise<void>

/** Records what became of messages sent; resolves when that is committed. */
export type Report = (receipts: Receipt[]) => Promise<void>

/** What every messenger adapter is to the core. Tested by test/contract. */
export type Channel = {
  name: string
  /** Distinguishes several bots or numbers of one messenger; also the key of its sending right. */
  account: string
  can: Capabilities
  /** Adds webhook or page routes, where it has any. */
  routes?(app: Hono, accept: Accept, report?: Report): void
  /** Begins hearing (polling, registering a webhook). Resolves when the messenger is reachable or will be retried. */
  start(accept: Accept, report?: Report): Promise<void>
  stop(): Promise<void>
  /** Polling needs one reader per account: such a channel listens only while this process holds the account. */
  holdToListen: boolean
  send(message: Outgoing, signal: AbortSignal): Promise<SendResult>
  fetchMedia(id: string, signal: AbortSignal): Promise<{ bytes: Uint8Array; mime?: string }>
  /** false with a reason while the messenger cannot be used (for /health). */
  health(): { ok: boolean; reason?: string }
}
