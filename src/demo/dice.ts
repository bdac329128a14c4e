/** Chance that falls the same way for the same seed, so that the demo is the same everywhere. */
export type Dice = {
  /** In [0, 1). */
  next(): number
  /** Both ends included. */
  whole(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Around 1; about two thirds lie within a factor of e^`spread`. */
  factor(spread: number): number
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Weyl sequence with a mixing step; plenty for a demo, and no library is needed. */
export function dice(...seed: readonly (string | number)[]): Dice {
  let state = hashOf(seed.join('\u0000'))
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]) => items[whole(0, items.length - 1)] as T,
    // Three dice added up come close enough to a bell.
    factor: (spread) => Math.exp(spread * 2 * (next() + next() + next() - 1.5)),
  }
}
