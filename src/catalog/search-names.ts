import {
  type CatalogIndex,
  type IndexedProduct,
  longestStart,
  sameScript,
  wordsKey,
} from './catalog-index.ts'
import { foldWord } from './order-text/fold.ts'
import { abbreviates, frameOf, nearestKeys } from './search-fuzzy.ts'
import { ideaOf } from './search-words.ts'

/** What one typed word may stand for in the catalogue; `literal` is the word as the catalogue writes it. */
type Candidate = { readonly idea: string; readonly literal?: string }
export type WordReading = { readonly candidates: readonly Candidate[]; readonly closeness: number }

const nothing: WordReading = { candidates: [], closeness: 0 }

function fromWords(index: CatalogIndex, words: readonly string[], typed: string): Candidate[] {
  const out: Candidate[] = []
  for (const word of words) {
    const idea = ideaOf(word)
    if (index.vocabulary.has(word) && sameScript(word, typed)) out.push({ idea, literal: word })
    else if (!out.some((known) => known.idea === idea)) out.push({ idea })
  }
  return out
}

/** "bottles", "packs": the catalogue's word without its plural s. */
function singular(index: CatalogIndex, word: string): string | undefined {
  const stem = /^[a-z]{3,}s$/.test(word) ? word.slice(0, -1) : undefined
  if (stem && index.vocabulary.has(stem)) return stem
  const short = /^[a-z]{3,}(?:sh|ch|s|x)es$/.test(word) ? word.slice(0, -2) : undefined
  return short && index.vocabulary.has(short) ? short : undefined
}

/** Below this a reading is one of several, or too short to be sure of: it needs another word or an answer. */
export const weak = 0.8
const mostIdeas = 4

/** Candidates of a short form: sure enough alone where they all mean one thing. */
function shortForm(index: CatalogIndex, word: string, words: readonly string[], sure: number): WordReading {
  const candidates = fromWords(index, words, word)
  const ideas = new Set(candidates.map((one) => one.idea))
  if (ideas.size === 0 || ideas.size > mostIdeas) return nothing
  return { candidates, closeness: ideas.size === 1 ? sure : weak - 0.05 }
}

/** Typing in a hurry drops vowels: "chps", "dhnya". */
function withoutVowels(index: CatalogIndex, word: string): WordReading {
  const frame = frameOf(word)
  if (frame.length < 2 || word.length < 3 || !/^[a-z]+$/.test(word)) return nothing
  const words = (index.byFrame.get(frame) ?? []).filter((full) => abbreviates(word, full))
  return shortForm(index, word, words, 0.9)
}

/** Or it stops early: "gluco", "nood". Three letters are never enough by themselves. */
function cutShort(index: CatalogIndex, word: string): WordReading {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return nothing
  const starting = index.byStart.get(word.slice(0, longestStart)) ?? []
  const words = starting.filter((full) => full.startsWith(word))
  return shortForm(index, word, words, word.length > 3 ? 0.89 : weak - 0.05)
}

/** Reads a word: as written, by its sound or translation, else by the nearest spelling. */
export function readWord(index: CatalogIndex, word: string): WordReading {
  if (index.vocabulary.has(word)) return { candidates: [{ idea: ideaOf(word), literal: word }], closeness: 1 }
  const stem = singular(index, word)
  if (stem) return { candidates: [{ idea: ideaOf(stem), literal: stem }], closeness: 0.99 }
  const key = foldWord(word)
  const idea = ideaOf(word)
  const candidates = fromWords(index, index.byKey.get(key) ?? [], word)
  // A spelling of the trade for what the catalogue calls by one word: mairi is its marie.
  const called = index.oneWord.get(idea)?.find((one) => sameScript(one, word))
  const known = candidates.findIndex((one) => one.idea === idea)
  const own: Candidate = { idea, ...(called ? { literal: called } : {}) }
  if (known >= 0) candidates[known] = { ...own, ...candidates[known] }
  else if (index.postings.has(idea)) candidates.push(own)
  if (candidates.length > 0) return { candidates, closeness: 0.97 }
  const hurried = withoutVowels(index, word)
  if (hurried.closeness > weak) return hurried
  const cut = cutShort(index, word)
  if (cut.closeness > weak) return cut
  const near = nearestKeys(index.deletions, key)
  if (near.keys.length === 0) return cut.candidates.length > 0 ? cut : hurried
  const words = near.keys.flatMap((nearKey) => index.byKey.get(nearKey) ?? [])
  return { candidates: fromWords(index, words, word), closeness: 1 - 0.12 * Math.max(1, near.distance) }
}

/** How words name products. `pick` is the one product they identify; `cover` all that carry every word. */
export type NameMatch = {
  readonly words: readonly string[]
  readonly cover: readonly number[]
  readonly pick: number | undefined
  readonly exact: boolean
  readonly closeness: number
  /** Spellings corrected to the catalogue's, for aliases with a number. */
  readonly literals: readonly (readonly string[])[]
}

/** Products of any of a word's ideas, in catalogue order. */
function postingOf(index: CatalogIndex, reading: WordReading): readonly number[] {
  const [first, ...more] = new Set(reading.candidates.map((one) => one.idea))
  const posting = index.postings.get(first ?? '') ?? []
  if (more.length === 0) return posting
  const all = new Set([...posting, ...more.flatMap((idea) => index.postings.get(idea) ?? [])])
  return [...all].sort((a, b) => a - b)
}

function contains(sorted: readonly number[], value: number): boolean {
  let from = 0
  let end = sorted.length
  while (from < end) {
    const middle = (from + end) >> 1
    if ((sorted[middle] ?? 0) < value) from = middle + 1
    else end = middle
  }
  return sorted[from] === value
}

function covering(index: CatalogIndex, readings: readonly WordReading[]): readonly number[] {
  const postings = readings.map((reading) => postingOf(index, reading))
  const [rarest = [], ...others] = postings.sort((a, b) => a.length - b.length)
  return others.length === 0 ? rarest : rarest.filter((i) => others.every((posting) => contains(posting, i)))
}

/** Every way to take one catalogue spelling per word; few, since most words have one. A translated word has none. */
function spellings(readings: readonly WordReading[]): string[][] {
  let out: string[][] = [[]]
  for (const { candidates } of readings) {
    const words = candidates.flatMap((one) => one.literal ?? [])
    if (words.length === 0) continue
    out = out.flatMap((before) => words.map((word) => [...before, word])).slice(0, 8)
  }
  return out
}

function rank(product: IndexedProduct, ideas: ReadonlySet<string>): number {
  let score = ideas.has(product.head) ? 2 : 0
  for (const idea of ideas) score += product.own.has(idea) ? 2 : product.lent.has(idea) ? 0.5 : 0
  const named = product.aliases.some((alias) => alias.length > 0 && alias.every((word) => ideas.has(word)))
  return score + (named ? 1 : 0)
}

export function ideasOf(readings: readonly WordReading[]): Set<string> {
  return new Set(readings.flatMap((one) => one.candidates.map((candidate) => candidate.idea)))
}

/** Likeliest products first, catalogue order among equals. */
export function ranked(index: CatalogIndex, at: readonly number[], ideas: ReadonlySet<string>): number[] {
  if (at.length < 2) return [...at]
  // Few different scores come up, so equals are collected instead of sorting hundreds of products.
  const byScore = new Map<number, number[]>()
  for (const i of at) {
    const score = index.products[i] ? rank(index.products[i], ideas) : 0
    const equals = byScore.get(score)
    if (equals) equals.push(i)
    else byScore.set(score, [i])
  }
  return [...byScore].sort((a, b) => b[0] - a[0]).flatMap(([, equals]) => equals.sort((a, b) => a - b))
}

/** All choices of some of the words, longest first. */
function someOf(words: readonly string[]): string[][] {
  const few = [...new Set(words)].slice(0, 6)
  const out: string[][] = []
  for (let bits = 1; bits < 1 << few.length; bits++) out.push(few.filter((_, i) => bits & (1 << i)))
  return out.sort((a, b) => b.length - a.length)
}

function byLongestAlias(index: CatalogIndex, cover: readonly number[], literals: readonly string[]) {
  let longest = 0
  const best = new Set<number>()
  for (const words of someOf(literals)) {
    if (words.length < longest) break
    const found = (index.aliases.get(wordsKey(words)) ?? []).filter((i) => contains(cover, i))
    if (found.length > 0) longest = words.length
    for (const i of found) best.add(i)
  }
  return best.size === 1 ? [...best][0] : undefined
}

/** A word that only describes ("elaichi", "chana") does not name the product it is part of; a noun, brand or kind does. */
function identifies(product: IndexedProduct, ideas: ReadonlySet<string>): boolean {
  const sized = ideas.size > 1 && (ideas.has('big') || ideas.has('small'))
  const named = ideas.has(product.head) || ideas.has(product.brand)
  return sized || named || [...product.lent].some((idea) => ideas.has(idea))
}

function byTranslation(index: CatalogIndex, cover: readonly number[], ideas: ReadonlySet<string>) {
  const [only, ...more] = index.aliasIdeas.get(wordsKey([...ideas])) ?? []
  if (only === undefined || more.length > 0) return undefined
  const family = index.products[only]?.family
  const contested = cover.some((i) => {
    const other = index.products[i]
    return i !== only && (ideas.has(other?.head ?? '') || other?.family === family)
  })
  return ideas.size === 1 && contested ? undefined : only
}

function choose(
  index: CatalogIndex,
  cover: readonly number[],
  ways: readonly string[][],
  ideas: ReadonlySet<string>,
) {
  const [only] = cover
  for (const way of ways) {
    const named = byLongestAlias(index, cover, way)
    if (named !== undefined) return named
  }
  const translated = byTranslation(index, cover, ideas)
  if (translated !== undefined) return translated
  if (cover.length !== 1 || only === undefined) return undefined
  const product = index.products[only]
  return product && identifies(product, ideas) ? only : undefined
}

/** Finds the products that carry every given word. An alias typed whole wins over all that merely contain its words. */
export function matchName(
  index: CatalogIndex,
  words: readonly string[],
  readings: readonly WordReading[],
): NameMatch {
  const closeness = Math.min(1, ...readings.map((one) => one.closeness))
  const none = { words, cover: [], pick: undefined, exact: false, closeness, literals: [] }
  if (readings.length === 0 || readings.some((one) => one.candidates.length === 0)) return none
  const literals = spellings(readings)
  const cover = covering(index, readings)
  const whole = readings.every((one) => one.candidates.some((candidate) => candidate.literal !== undefined))
  const written = whole ? literals : []
  const exact = [...new Set(written.flatMap((way) => index.aliases.get(wordsKey(way)) ?? []))]
  const ideas = ideasOf(readings)
  if (exact.length === 1) return { words, cover, pick: exact[0], exact: true, closeness, literals: written }
  const pick = exact.length > 1 ? undefined : choose(index, cover, literals, ideas)
  return { words, cover, pick, exact: false, closeness, literals: written }
}

/** The products most of the words point at, for a question; words the catalogue does not know count nothing. */
export function likelyProducts(
  index: CatalogIndex,
  readings: readonly WordReading[],
  most: number,
): number[] {
  const scores = new Map<number, number>()
  for (const { candidates, closeness } of readings) {
    const seen = new Set<number>()
    for (const { idea } of candidates) {
      const posting = index.postings.get(idea) ?? []
      const weight = closeness * (1 + 1 / posting.length)
      for (const i of posting) {
        if (seen.has(i)) continue
        seen.add(i)
        const product = index.products[i]
        const share = product?.own.has(idea) ? 1 : 0.3
        const noun = product?.head === idea ? 0.2 : 0
        scores.set(i, (scores.get(i) ?? 0) + weight * share + noun)
      }
    }
  }
  const best = Math.max(0, ...scores.values())
  const close = [...scores].filter(([, score]) => score >= best * 0.6)
  return close
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([i]) => i)
}
