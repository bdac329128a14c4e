import { type CatalogIndex, writtenKey } from '../catalog-index.ts'
import { matchName, type NameMatch, readWord, type WordReading } from '../search-names.ts'
import type { OtherGoods } from '../search-others.ts'
import { ideaOf } from '../search-words.ts'
import {
  type Atom,
  hasRole,
  isNumber,
  type Name,
  type NumberAtom,
  type UnitAtom,
  type Word,
} from './atoms.ts'
import type { Learned } from './lex-names.ts'
import type { Unit } from './types.ts'

/** Words that name goods, ours or not. `sure` is false when a word beside them is unknown: brown sugar is not sugar. */
export type Mention = {
  readonly kind: 'mention'
  readonly words: string
  readonly cover: readonly number[]
  readonly pick: number | undefined
  readonly sure: boolean
  readonly other: OtherGoods | undefined
  readonly literals: NameMatch['literals']
  readonly readings: readonly WordReading[]
  readonly unit: Unit | undefined
  readonly start: number
  readonly end: number
}

export type Element = Mention | NumberAtom | UnitAtom

/** What the run needs: the catalogue, the outlet's words, and what each word was read as so far. */
export type Reader = {
  readonly index: CatalogIndex
  readonly learned: Learned
  readonly words: Map<string, WordReading>
}

const longestName = 5
const longestRun = 14

function reading(reader: Reader, word: string): WordReading {
  const known = reader.words.get(word)
  if (known) return known
  const read = readWord(reader.index, word)
  reader.words.set(word, read)
  return read
}

/** Whether a word names something of the catalogue, or of the outlet's own words. */
export function knows(reader: Reader, word: string): boolean {
  return reader.learned.has(word) || reading(reader, word).closeness > 0.85
}

type Slice = { match: NameMatch; readings: readonly WordReading[]; value: number; unit?: Unit | undefined }

function learnedSlice(reader: Reader, words: readonly string[]): Slice | undefined {
  const alias = reader.learned.get(writtenKey(words.join(' ')))
  const pick = alias ? reader.index.bySku.get(alias.sku) : undefined
  if (!alias || pick === undefined) return undefined
  const match = { words, cover: [pick], pick, exact: true, closeness: 1, literals: [] }
  return { match, readings: [], value: 4 * words.length + 1.3, unit: alias.unit }
}

/** "tooth past" written apart, "masalanoodles" written together. */
function respelled(reader: Reader, words: readonly string[]): WordReading[] | undefined {
  const [one = '', two] = words
  if (two !== undefined && words.length === 2) {
    const joined = reading(reader, one + two)
    return joined.candidates.length > 0 && joined.closeness > 0.8 ? [joined] : undefined
  }
  for (let at = 3; words.length === 1 && at <= one.length - 3; at++) {
    const halves = [one.slice(0, at), one.slice(at)]
    if (halves.every((half) => reader.index.vocabulary.has(half)))
      return halves.map((half) => reading(reader, half))
  }
  return undefined
}

/** "chhoti tikiya", "bada mango": of two packs of one family the larger or smaller; of more it stays open. */
function bySizeWord(reader: Reader, words: readonly string[]): NameMatch | undefined {
  const { index } = reader
  const at = words.findIndex((word) => ['big', 'small'].includes(ideaOf(word)))
  const rest = words.filter((_, i) => i !== at)
  if (at < 0 || rest.length === 0) return undefined
  const match = matchName(
    index,
    rest,
    rest.map((word) => reading(reader, word)),
  )
  const named = match.pick === undefined ? match.cover : [match.pick]
  const families = new Set(named.map((i) => index.products[i]?.family))
  if (families.size > 1) return { ...match, words, pick: undefined, exact: false, literals: [] }
  if (families.size === 0) return undefined
  const cover = match.cover.filter((i) => families.has(index.products[i]?.family))
  const price = (i: number) => index.products[i]?.entry.mrp ?? 0
  const sorted = [...cover].sort((a, b) => price(a) - price(b))
  const pick = ideaOf(words[at] ?? '') === 'big' ? sorted.at(-1) : sorted[0]
  const sized =
    sorted.length === 2 && pick !== undefined ? { cover: [pick], pick } : { cover, pick: undefined }
  return { ...match, words, ...sized, exact: false, literals: [] }
}

function slice(reader: Reader, words: readonly string[]): Slice | undefined {
  const learned = learnedSlice(reader, words)
  if (learned) return learned
  const asTyped = words.map((word) => reading(reader, word))
  const typed = matchName(reader.index, words, asTyped)
  const again = typed.cover.length === 0 ? respelled(reader, words) : undefined
  const readings = again ?? asTyped
  const corrected = again ? matchName(reader.index, words, again) : typed
  const match = corrected.cover.length === 0 ? (bySizeWord(reader, words) ?? corrected) : corrected
  if (match.cover.length === 0) return undefined
  const certain = match.pick !== undefined
  const bare = words.every((word) => ['big', 'small'].includes(ideaOf(word)))
  const value = (certain ? 3 : bare ? 0.5 : 2.5) * words.length + (match.exact ? 1 : 0)
  return { match, readings, value: value * match.closeness }
}

/** The mention read together with the words of its heading or of the name before it; undefined where they name nothing. */
export function readTogether(
  reader: Reader,
  mention: Mention,
  context: readonly string[],
): Mention | undefined {
  const own = mention.words.split(' ')
  const words = [...own, ...context.filter((word) => !own.includes(word))]
  const found = words.length > longestName + 1 ? undefined : slice(reader, words)
  if (!found) return undefined
  const { cover, pick, literals } = found.match
  return { ...mention, cover, pick, literals, sure: true, readings: found.readings }
}

type Cut = { score: number; from: number; slice: Slice | undefined }

/** Cuts a run of words into names so that every word is used and the longest known names win. */
function cuts(reader: Reader, words: readonly string[]): Cut[] {
  const best: Cut[] = [{ score: 0, from: 0, slice: undefined }]
  for (let end = 1; end <= words.length; end++) {
    let top: Cut = { score: (best[end - 1]?.score ?? 0) - 2, from: end - 1, slice: undefined }
    for (let from = Math.max(0, end - longestName); from < end; from++) {
      const found = slice(reader, words.slice(from, end))
      const score = (best[from]?.score ?? 0) + (found?.value ?? 0) - 1.2
      if (found && score > top.score) top = { score, from, slice: found }
    }
    best.push(top)
  }
  return best
}

function mention(
  run: readonly Word[],
  from: number,
  end: number,
  found: Slice | undefined,
  reader: Reader,
): Mention {
  const words = run.slice(from, end)
  return {
    kind: 'mention',
    words: words.map((word) => word.word).join(' '),
    cover: found?.match.cover ?? [],
    pick: found?.match.pick,
    sure: found !== undefined,
    other: undefined,
    literals: found?.match.literals ?? [],
    readings: found?.readings ?? words.map((word) => reading(reader, word.word)),
    unit: found?.unit,
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
  }
}

/** Joins an unknown word to the name beside it: the two together are asked about. */
function join(a: Mention, b: Mention): Mention {
  const known = a.sure ? a : b
  return {
    ...known,
    words: `${a.words} ${b.words}`,
    sure: false,
    start: a.start,
    end: b.end,
    readings: [...a.readings, ...b.readings],
  }
}

function mentionsOfRun(reader: Reader, run: readonly Word[]): Mention[] {
  const words = run.map((word) => word.word)
  const best = cuts(reader, words)
  const out: Mention[] = []
  for (let end = words.length; end > 0; end = best[end]?.from ?? 0) {
    out.unshift(mention(run, best[end]?.from ?? 0, end, best[end]?.slice, reader))
  }
  const joined: Mention[] = []
  for (const next of out) {
    const last = joined.at(-1)
    // "pocha wala phenyl", "namak salt": one product by two of its names.
    const again = last?.sure && next.sure && last.pick !== undefined && last.pick === next.pick
    if (last && again)
      joined[joined.length - 1] = { ...last, words: `${last.words} ${next.words}`, end: next.end }
    else if (last && (!last.sure || !next.sure)) joined[joined.length - 1] = join(last, next)
    else joined.push(next)
  }
  return joined
}

function nameMention(index: CatalogIndex, atom: Name): Mention {
  const pick = atom.products.length === 1 ? atom.products[0] : undefined
  const literals = index.products[atom.products[0] ?? -1] ? [atom.words.split(' ')] : []
  const { words, unit, start, end, products: cover } = atom
  return {
    kind: 'mention',
    words,
    cover,
    pick,
    sure: true,
    other: undefined,
    literals,
    readings: [],
    unit,
    start,
    end,
  }
}

/** Goods, numbers and stray units of one part of a message, in order; all other atoms only part them. */
export function elementsOf(reader: Reader, atoms: readonly Atom[]): Element[] {
  const out: Element[] = []
  let run: Word[] = []
  const flush = () => {
    if (run.length > 0) out.push(...mentionsOfRun(reader, run))
    run = []
  }
  for (const [i, atom] of atoms.entries()) {
    if (atom.kind === 'word') {
      if (run.length === longestRun) flush()
      run.push(atom)
      continue
    }
    if (hasRole(atom, 'particle')) continue
    flush()
    if (atom.kind === 'name') out.push(nameMention(reader.index, atom))
    else if (atom.kind === 'other') out.push(otherMention(atom))
    // "marie bhej do 10": a number behind the verb is no size of the name.
    else if (atom.kind === 'count' && hasRole(atoms[i - 1], 'send')) out.push({ ...atom, marked: true })
    else if (isNumber(atom) || atom.kind === 'unit') out.push(atom)
  }
  flush()
  return absorbOthers(out)
}

function otherMention(atom: Extract<Atom, { kind: 'other' }>): Mention {
  const { words, goods: other, start, end } = atom
  return {
    kind: 'mention',
    words,
    cover: [],
    pick: undefined,
    sure: true,
    other,
    literals: [],
    readings: [],
    unit: undefined,
    start,
    end,
  }
}

/** "colgate paste", "lux sabun": the kind that stands beside a rival's brand belongs to it. */
function absorbOthers(elements: readonly Element[]): Element[] {
  const out: Element[] = []
  for (const next of elements) {
    const last = out.at(-1)
    const pair = last?.kind === 'mention' && next.kind === 'mention'
    if (pair && last.other && !next.other && next.pick === undefined) {
      out[out.length - 1] = { ...last, words: `${last.words} ${next.words}`, end: next.end }
    } else if (
      pair &&
      last.other &&
      next.other &&
      (next.other.reason === last.other.reason || adjacent(last, next))
    ) {
      out[out.length - 1] = { ...last, words: `${last.words} ${next.words}`, end: next.end }
    } else if (pair && last.other && !next.other && adjacent(last, next)) {
      out[out.length - 1] = { ...last, words: `${last.words} ${next.words}`, end: next.end }
    } else if (pair && next.other && !last.other && last.pick === undefined) {
      out[out.length - 1] = { ...next, words: `${last.words} ${next.words}`, start: last.start }
    } else out.push(next)
  }
  return out
}

function adjacent(a: Mention, b: Mention): boolean {
  return b.start - a.end <= 1
}
