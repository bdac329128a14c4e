/**
 * Choices as they are remembered: with the outbox row whose message showed them, so that a tap on any
 * message, however old and in whosever chat, still means what it said.
 */
import { z } from 'zod'
import type { Does } from './say.ts'

const StoredGoto = z.object({ flow: z.string(), step: z.string().optional(), data: z.unknown().optional() })
const StoredDoes = z.union([
  z.object({ answer: z.unknown() }),
  z.object({ go: StoredGoto }),
  /** Shows the choices from this one on: they did not fit on one message. */
  z.object({ more: z.number() }),
])

export const Offer = z.object({
  v: z.literal(1),
  /** The asking step; `answer` choices are void once it was answered. Absent on notices. */
  asked: z.object({ run: z.number(), ask: z.number() }).optional(),
  about: z.string().optional(),
  /** A bare number is a quantity here, so in text its choices carry none. */
  counts: z.literal(true).optional(),
  /** How many of the choices the message showed; the rest wait behind *more*. */
  shown: z.number(),
  /** `title`: the label as it was shown, where it had to be cut. */
  choices: z.array(
    z.object({
      label: z.string(),
      title: z.string().optional(),
      hint: z.string().optional(),
      says: z.enum(['yes', 'no']).optional(),
      does: StoredDoes,
    }),
  ),
})
export type Offer = z.infer<typeof Offer>
export type OfferedDoes = Does | { more: number }

/** The short key a tap brings back: the message and the choice on it. Fits any messenger's limit. */
export function choiceKey(outboxId: number, index: number): string {
  return `${outboxId.toString(36)}.${index}`
}

/** Reads a key back; undefined for anything that is not one of ours. */
export function readChoiceKey(key: string): { outboxId: number; index: number } | undefined {
  const match = /^([0-9a-z]{1,11})\.(\d{1,3})$/.exec(key)
  if (!match?.[1] || !match[2]) return undefined
  const outboxId = Number.parseInt(match[1], 36)
  return Number.isSafeInteger(outboxId) ? { outboxId, index: Number(match[2]) } : undefined
}

/** A stored body with the keys its taps bring back: they name the row, so they exist only once it does. */
export function withKeys(outboxId: number, stored: unknown): unknown {
  const body = stored as { choices?: { label: string; hint?: string }[] }
  const keyed = (choice: { label: string; hint?: string }, index: number) => ({
    ...choice,
    key: choiceKey(outboxId, index),
  })
  return { ...body, choices: (body.choices ?? []).map(keyed) }
}
