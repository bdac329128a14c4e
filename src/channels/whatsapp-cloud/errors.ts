/**
 * What an error of the Cloud API means for its message. Meta says to decide by `code`; the same error can come as the
 * answer of a sending, as a `failed` status later, or both.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
import type { Receipt, SendResult } from '../../chat/message.ts'
import { TransportError } from '../transport.ts'
import { ForeignAnswer, GraphRefusal } from './graph.ts'
import type { GraphError } from './graph-error.ts'

export type ErrorClass =
  /** Tried again with growing pauses: a fault on Meta's side; `few`: a fault that may be ours after all. */
  | 'again'
  | 'few'
  /** The number is too fast or being moved: everything waits. */
  | 'number'
  /** Too many messages to one person: only that person waits. */
  | 'pair'
  /** A rule of Meta's that waiting an hour does not lift: the operator must see it. */
  | 'hold'
  /** Only an approved message may go. */
  | 'window'
  /** The same words go in another form. */
  | 'media'
  | 'form'
  | 'template'
  /** This person cannot be reached here, or wants no offers. */
  | 'recipient'
  | 'opted-out'
  /** A mistake of ours in this one message. */
  | 'request'
  /** The account itself: nothing goes until somebody acts. */
  | 'account'

const codes: Record<ErrorClass, number[]> = {
  again: [2, 131016, 133004],
  few: [1, 131000, 134101],
  number: [4, 80007, 130429, 131057],
  pair: [131056],
  // 130497 forbids one country: an account that stopped for it would let one foreign number silence all others.
  hold: [131048, 131049, 131064, 130472, 130497],
  window: [131047],
  media: [131053],
  form: [131051],
  template: [132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018],
  recipient: [130403, 131021, 131026, 131030],
  'opted-out': [131050],
  // 131052 is about files that people sent us; 131062 about a message that cannot go to a username, not the person.
  request: [100, 131008, 131009, 131052, 131055, 131062, 131063, 132068, 132069, 135000],
  account: [0, 3, 10, 33, 190, 368, 131005, 131031, 131037, 131042, 131045, 133010, 134011],
}

const classes = new Map(
  Object.entries(codes).flatMap(([name, all]) => all.map((code) => [code, name as ErrorClass] as const)),
)

/** Codes that are not in the table are judged by the status of the answer; a `failed` status has none. */
export function classOf(code: number, status?: number): ErrorClass {
  const known = classes.get(code)
  if (known) return known
  // Permissions of all kinds.
  if (code >= 200 && code <= 299) return 'account'
  if (status === 401) return 'account'
  if (status === 429) return 'number'
  if (status === 408 || (status ?? 0) >= 500) return 'again'
  return 'request'
}

/** What an answer other than 200 makes of a sending. `attempt` counts the tries of this message from 1. */
export function resultOf(error: unknown, attempt: number, random: () => number = Math.random): SendResult {
  if (error instanceof GraphRefusal)
    return resultOfClass(classOf(error.code, error.status), error, attempt, random)
  if (error instanceof ForeignAnswer) {
    // A page instead of an answer: from a gateway that gave up waiting, or after a 2xx, the request may have passed.
    if (error.status < 400 || error.status === 504) return { kind: 'unknown', error: error.message }
    return again(error.message, attempt, random)
  }
  if (error instanceof TransportError) {
    if (error.sent) return { kind: 'unknown', error: error.code }
    const afterMs = pause(attempt, longestOfflinePauseMs, random)
    return { kind: 'retry', afterMs, scope: 'account', error: error.code }
  }
  throw error
}

/** The same of a `failed` status, which comes after the message was taken. */
export function failureOf(
  { code, title, error_data }: GraphError,
  random: () => number = Math.random,
): NonNullable<Receipt['failure']> {
  const refusal = new GraphRefusal(code, 0, error_data?.details ?? title ?? '')
  return resultOfClass(classOf(code), refusal, 1, random) as NonNullable<Receipt['failure']>
}

const longestPauseMs = 60_000
/** While nothing at all gets through, trying is cheap and recovery should be noticed soon. */
const longestOfflinePauseMs = 10_000
const fewTries = 4
/** Meta copies a new template to all its machines within about ten minutes. */
const syncingMs = 600_000
/** Raising a number's tier takes about a minute. */
const upgradeMs = 60_000

function resultOfClass(
  kind: ErrorClass,
  { code, message: error }: GraphRefusal,
  attempt: number,
  random: () => number,
): SendResult {
  switch (kind) {
    case 'again':
      return again(error, attempt, random)
    case 'few': {
      if (attempt >= fewTries) return { kind: 'failed', error }
      if (code === 134101) return { kind: 'retry', afterMs: syncingMs, scope: 'chat', error }
      return again(error, attempt, random)
    }
    case 'number': {
      const afterMs = code === 131057 ? upgradeMs : pause(attempt, longestPauseMs, random)
      return { kind: 'retry', afterMs, scope: 'account', error }
    }
    case 'pair':
      return { kind: 'retry', afterMs: pairPauseMs(attempt), scope: 'chat', error }
    case 'window':
      return { kind: 'window-closed' }
    case 'hold':
      return { kind: 'held', error }
    case 'opted-out':
      return { kind: 'opted-out', error }
    case 'account':
      return { kind: 'account-down', error }
    case 'recipient':
      return { kind: 'failed', error, unreachable: true }
    default:
      return { kind: 'failed', error }
  }
}

/** Meta asks for 4^n seconds after the n-th refusal; about an hour at most. */
export function pairPauseMs(refusals: number): number {
  return 4 ** Math.min(Math.max(refusals, 1), 6) * 1_000
}

function again(error: string, attempt: number, random: () => number): SendResult {
  return { kind: 'retry', afterMs: pause(attempt, longestPauseMs, random), scope: 'chat', error }
}

/** 1 s, doubling with each attempt, and up to half as much again, so that many do not come back at once. */
function pause(attempt: number, most: number, random: () => number): number {
  const base = Math.min(most, 1_000 * 2 ** Math.min(Math.max(attempt, 1) - 1, 10))
  return Math.round(base * (1 + random() / 2))
}
