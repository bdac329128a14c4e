/** What all parts of the stand-in share. */
import type { Chats } from './chats.ts'
import type { Clock } from './clock.ts'
import type { Media } from './media.ts'
import type { Rates } from './rates.ts'
import type { Statuses } from './statuses.ts'
import type { Templates } from './templates.ts'
import type { Webhook } from './webhook.ts'

export type Settings = {
  /** Multiplies the waits between repeated deliveries; tests use far less than 1. */
  pace: number
  /** Milliseconds without an answer that count as failure. */
  timeoutMs: number
  /** Updates in one POST. */
  batch: number
  /** Deliveries under way at once. */
  parallel: number
  /** Every POST goes out twice at the same moment. */
  twice: boolean
  /** Updates leave in any order, those of one chat too. */
  disorder: boolean
  /** Addresses of nodes that take turns in place of the hook's own host. */
  targets: string[]
  /** Whether statuses are told. */
  statuses: boolean
  /** Whether people read at once. */
  reads: boolean
  /** Messages a second over the whole number. */
  perSecond: number
  /** Messages to one person at once; 0 = no limit. */
  pairBurst: number
  pairEveryMs: number
  /** Whether what cannot be delivered is refused, or accepted and failed in a status, as mostly happens. */
  undeliverable: 'refused' | 'later'
  /** Every number is somebody who has just written: for benches. */
  anybody: boolean
}

export const usual: Settings = {
  pace: 1,
  timeoutMs: 20_000,
  batch: 1,
  parallel: 8,
  twice: false,
  disorder: false,
  targets: [],
  statuses: true,
  reads: false,
  perSecond: 80,
  pairBurst: 45,
  pairEveryMs: 6_000,
  undeliverable: 'later',
  anybody: false,
}

/** The business's number. */
export type Line = { id: string; display: string; account: string }

export type World = {
  line: Line
  settings: Settings
  clock: Clock
  chats: Chats
  media: Media
  templates: Templates
  rates: Rates
  webhook: Webhook
  statuses: Statuses
}
