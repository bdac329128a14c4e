/** Time between two messages, as a person would take it: a machine's regularity is what gets numbers blocked. */
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds: from message to message, and how long typing is shown before one. */
export type Tempo = { gap: readonly [number, number]; typing: readonly [number, number] }

export const usualTempo: Tempo = { gap: [2_000, 5_000], typing: [800, 1_800] }

/** From seconds; nobody types for longer than the time between two messages. */
export function tempoOf([least, most]: readonly [number, number]): Tempo {
  const [short, long] = usualTempo.typing
  return {
    gap: [least * 1_000, most * 1_000],
    typing: [Math.min(short, least * 1_000), Math.min(long, most * 1_000)],
  }
}

export type Pace = {
  /** Waits for the next message's turn but for the time its typing takes; then shows typing, and waits that long. */
  turn(showTyping: () => Promise<unknown>, signal: AbortSignal): Promise<void>
}

/** `random` gives numbers of [0, 1). Throws the signal's reason when it aborts first. */
export function makePace(tempo: Tempo, now: () => number, random: () => number): Pace {
  let lastAt = Number.NEGATIVE_INFINITY
  const between = ([least, most]: readonly [number, number]) => least + random() * (most - least)
  return {
    async turn(showTyping, signal) {
      const typing = between(tempo.typing)
      const before = lastAt + between(tempo.gap) - typing - now()
      if (before > 0) await wait(before, undefined, { signal })
      await showTyping()
      if (typing > 0) await wait(typing, undefined, { signal })
      signal.throwIfAborted()
      lastAt = now()
    },
  }
}
