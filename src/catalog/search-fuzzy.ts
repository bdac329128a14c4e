/** How many letters a word of this length may be wrong by. Short words are too alike to be guessed. */
function tolerance(length: number): 0 | 1 | 2 {
  return length < 4 ? 0 : length < 7 ? 1 : 2
}

/** Edits between two words, a swap of neighbours counting once; gives up above `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      next.push(cost)
    }
    before = row
    row = next
  }
  return row[b.length] ?? most + 1
}

/** The word and every form of it with up to `depth` letters left out. */
function withDeletions(word: string, depth: number): Set<string> {
  const all = new Set([word])
  let layer = [word]
  for (let d = 0; d < depth; d++) {
    const next: string[] = []
    for (const form of layer) {
      for (let i = 0; i < form.length; i++) {
        const shorter = form.slice(0, i) + form.slice(i + 1)
        if (!all.has(shorter)) next.push(shorter)
        all.add(shorter)
      }
    }
    layer = next
  }
  return all
}

/** Known keys by their forms with letters left out: two words within n edits share such a form. */
export type Deletions = ReadonlyMap<string, readonly string[]>

export function buildDeletions(keys: Iterable<string>): Deletions {
  const out = new Map<string, string[]>()
  for (const key of keys) {
    for (const form of withDeletions(key, tolerance(key.length))) {
      const at = out.get(form)
      if (at) at.push(key)
      else out.set(form, [key])
    }
  }
  return out
}

/** The known keys nearest to a word, all at the same smallest distance; empty when none is near enough. */
export function nearestKeys(deletions: Deletions, word: string): { keys: string[]; distance: number } {
  const most = tolerance(word.length)
  let best = most + 1
  let keys: string[] = []
  const seen = new Set<string>()
  for (const form of withDeletions(word.slice(0, 24), most)) {
    for (const key of deletions.get(form) ?? []) {
      if (seen.has(key)) continue
      seen.add(key)
      if (word.length < 6 && key[0] !== word[0]) continue
      const distance = editDistance(word, key, most)
      if (distance > Math.min(best, tolerance(key.length)) || distance > most) continue
      if (distance < best) keys = []
      best = distance
      keys.push(key)
    }
  }
  return { keys, distance: best }
}

/** A word's first letter and the consonants behind it: what is left of a word typed in a hurry. */
export function frameOf(word: string): string {
  return word.slice(0, 1) + word.slice(1).replace(/[aeiou]/g, '')
}

/** Whether the letters of a short form stand in the word in their order. */
export function abbreviates(short: string, word: string): boolean {
  let at = 0
  for (const letter of word) if (letter === short[at]) at++
  return at === short.length
}
