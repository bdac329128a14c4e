/** Where a chat stands: one JSON column, versioned, read back on every turn. */
import { z } from 'zod'

const Place = z.object({ step: z.string(), data: z.unknown() })

/** A running dialogue. `run` and `ask` tell which of its messages a tap belongs to; `trail` is where *back* leads. */
const Dialog = z.object({
  flow: z.string(),
  version: z.number(),
  step: z.string(),
  data: z.unknown(),
  run: z.number(),
  ask: z.number(),
  trail: z.array(Place).default([]),
  /** When it was last asked, in milliseconds: an old one is not brought up again by itself. */
  at: z.number(),
})
export type Dialog = z.infer<typeof Dialog>

export const ChatState = z.object({
  v: z.literal(1),
  dialog: Dialog.nullable().default(null),
  /** Dialogues put aside by a digression, the latest first. */
  aside: z.array(Dialog).default([]),
  /** Counts dialogues, so that each has a number of its own in this chat. */
  runs: z.number().default(0),
  /** The shop this chat acts for, where the person has several. */
  shop: z.number().optional(),
  /** The last choice tapped and when (ms), so that a double tap is not answered twice. */
  lastTap: z.object({ key: z.string(), at: z.number() }).optional(),
})
export type ChatState = z.infer<typeof ChatState>

/** How many dialogues may wait aside, and how far *back* remembers. */
export const limits = { aside: 3, trail: 10, acts: 10, resumeMs: 12 * 3_600_000, doubleTapMs: 10_000 }

/** Reads the stored column; `{}` is a chat that has not begun. Throws on a version nobody can read: never guess. */
export function readState(stored: unknown): ChatState {
  const begun = typeof stored === 'object' && stored !== null && 'v' in stored
  return ChatState.parse(begun ? stored : { v: 1 })
}
