import { isDevanagari, latinOf } from './devanagari.ts'

const steps: readonly (readonly [RegExp, string])[] = [
  [/chh?/g, 'C'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/C/g, 'c'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/([tdkgbjsr])h/g, '$1'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/aa+/g, 'a'],
  [/ee+|ii+|ie$/g, 'i'],
  [/oo+|uu+|ou/g, 'u'],
  [/a[iy]|e[iy]/g, 'e'],
  [/a[uv](?=[^aeiou]|$)/g, 'o'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
]

const known = new Map<string, string>()
const mostKnown = 50_000

function computeKey(word: string): string {
  let key = isDevanagari(word) ? latinOf(word) : word
  for (const [pattern, by] of steps) key = key.replace(pattern, by)
  return key.length > 3 ? key.replace(/[ah]$/, '') : key
}

/**
 * One key for the spellings of a word that sound alike: haldee, haldi and हल्दी meet. Keys of different words may
 * meet too, so a key alone never identifies a product.
 */
export function foldWord(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  // The same few words are asked for again and again; a full memory starts afresh.
  if (known.size >= mostKnown) known.clear()
  const key = computeKey(word)
  known.set(word, key)
  return key
}
