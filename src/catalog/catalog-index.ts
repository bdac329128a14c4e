import { isDevanagari } from './order-text/devanagari.ts'
import { foldWord } from './order-text/fold.ts'
import { cleanText } from './order-text/normalise.ts'
import type { ProductEntry } from './order-text/types.ts'
import { kindWords } from './order-text/words/category-words.ts'
import type { RivalGroup } from './order-text/words/rivals.ts'
import { buildDeletions, type Deletions, frameOf } from './search-fuzzy.ts'
import { buildOthers, type OthersTable } from './search-others.ts'
import { categoryIdeas, ideaOf, type NameParts, nameParts, type Size, spellingsOf } from './search-words.ts'

export type IndexedProduct = {
  readonly entry: ProductEntry
  /** Ideas of its name and aliases, and those its category lends. */
  readonly own: ReadonlySet<string>
  readonly lent: ReadonlySet<string>
  readonly brand: string
  /** The noun of its name: ghee in "Suraj Cow Ghee 500ml". */
  readonly head: string
  /** Its name without the size: packs of one family differ only in size. */
  readonly family: string
  readonly sizes: readonly Size[]
  /** Aliases without a number or size, as ideas. */
  readonly aliases: readonly (readonly string[])[]
}

/** Built once from a catalogue, never changed; everything the parser and the search look up. */
export type CatalogIndex = {
  readonly products: readonly IndexedProduct[]
  readonly bySku: ReadonlyMap<string, number>
  /** SKU codes without their dashes, for codes typed with blanks. */
  readonly byCode: ReadonlyMap<string, number>
  /** Products of an idea, in catalogue order. */
  readonly postings: ReadonlyMap<string, readonly number[]>
  /** Every word of names and aliases, and the words behind a spelling key. */
  readonly vocabulary: ReadonlySet<string>
  readonly byKey: ReadonlyMap<string, readonly string[]>
  /** Latin words by their first letter and consonants. */
  readonly byFrame: ReadonlyMap<string, readonly string[]>
  /** Latin words by their first letters, as many as are kept. */
  readonly byStart: ReadonlyMap<string, readonly string[]>
  readonly deletions: Deletions
  /** Aliases by their sorted words, with `|n` where a number belongs to them. */
  readonly aliases: ReadonlyMap<string, readonly number[]>
  /** Aliases by their sorted ideas, for translations of an alias. */
  readonly aliasIdeas: ReadonlyMap<string, readonly number[]>
  /** Aliases as written, token by token; used where they hold units, fractions or particles. */
  readonly written: ReadonlyMap<string, readonly number[]>
  /** Whole names as the catalogue writes them, sizes and all. */
  readonly names: ReadonlyMap<string, number>
  /** First words of what is in `written`, and every beginning of a code: most words begin neither. */
  readonly writtenStarts: ReadonlySet<string>
  readonly codeStarts: ReadonlySet<string>
  readonly brands: ReadonlySet<string>
  /** One-word aliases of a single product, by what they mean. */
  readonly oneWord: ReadonlyMap<string, readonly string[]>
  /** Neighbouring words of names and aliases; pairs joined by "and" are in `joined`. */
  readonly pairs: ReadonlySet<string>
  readonly joined: ReadonlySet<string>
  readonly others: OthersTable
}

type Draft = {
  products: IndexedProduct[]
  bySku: Map<string, number>
  byCode: Map<string, number>
  postings: Map<string, number[]>
  vocabulary: Set<string>
  byKey: Map<string, string[]>
  aliases: Map<string, number[]>
  aliasIdeas: Map<string, number[]>
  written: Map<string, number[]>
  names: Map<string, number>
  brands: Set<string>
  pairs: Set<string>
  joined: Set<string>
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const at = map.get(key)
  if (!at) map.set(key, [value])
  else if (at.at(-1) !== value) at.push(value)
}

/** The key of a set of words, with the number that belongs to them if any. */
export function wordsKey(words: readonly string[], number?: number | Size): string {
  const sorted = [...new Set(words)].sort().join(' ')
  if (number === undefined) return sorted
  return typeof number === 'number' ? `${sorted}|${number}` : `${sorted}|${number.amount}${number.dim}`
}

/** An alias token by token; wala, wali and wale are one word. */
export function writtenKey(text: string): string {
  const tokens = text.match(/\d+(?:\.\d+)?|[\p{L}\p{M}]+/gu) ?? []
  return tokens.map((token) => (/^[wv]al[aie]$/.test(token) ? 'wala' : token)).join(' ')
}

/** Two neighbouring words, by what they mean. */
export function pairKey(a: string, b: string): string {
  return `${ideaOf(a)} ${ideaOf(b)}`
}

/** Letters and digits of a code, upper case: "bis-glu 110" and "BISGLU110" are one code. */
export function codeKey(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

const packNouns = new Set(
  ['jar', 'pouch', 'sachet', 'refill', 'bottle', 'family', 'pack', 'box', 'soft'].map(ideaOf),
)

const kinds = new Set(kindWords.split(' ').map(ideaOf))

function headOf(name: string): string {
  const beforeSize = name.split(/\s\d/)[0] ?? name
  const words = nameParts(beforeSize).words.map(ideaOf)
  const noun = words.findLast((word, i) => i > 0 && kinds.has(word))
  return noun ?? words.findLast((word) => !packNouns.has(word)) ?? ''
}

function addNames(draft: Draft, at: number, texts: readonly string[]): NameParts[] {
  return texts.map((text, i) => {
    const parts = nameParts(text)
    for (const word of parts.words) {
      if (!draft.vocabulary.has(word)) push(draft.byKey, foldWord(word), word)
      draft.vocabulary.add(word)
    }
    for (let w = 1; w < parts.words.length; w++)
      draft.pairs.add(pairKey(parts.words[w - 1] ?? '', parts.words[w] ?? ''))
    for (const [a, b] of parts.joined) draft.joined.add(pairKey(a, b))
    if (i > 0 && parts.words.length > 0 && parts.numbers.length + parts.sizes.length < 3) {
      const number = parts.numbers[0] ?? parts.sizes[0]
      push(draft.aliases, wordsKey(parts.words, number), at)
      push(draft.aliasIdeas, wordsKey(parts.words.map(ideaOf), number), at)
      push(draft.written, writtenKey(text), at)
    }
    return parts
  })
}

function addProduct(draft: Draft, entry: ProductEntry): void {
  const at = draft.products.length
  const texts = [entry.name, ...entry.aliases].map((text) => cleanText(text).toLowerCase())
  const parts = addNames(draft, at, texts)
  const own = new Set(parts.flatMap((part) => part.words.map(ideaOf)))
  const lent = new Set(categoryIdeas(entry.category).filter((idea) => !own.has(idea)))
  for (const idea of [...own, ...lent]) push(draft.postings, idea, at)
  const aliases = parts
    .slice(1)
    .filter((part) => part.words.length > 0 && part.numbers.length + part.sizes.length === 0)
  draft.bySku.set(entry.sku, at)
  draft.names.set(writtenKey(texts[0] ?? ''), at)
  draft.brands.add(parts[0]?.words[0] ?? '')
  if (/[A-Z]/i.test(entry.sku) || entry.sku.length > 4) draft.byCode.set(codeKey(entry.sku), at)
  draft.products.push({
    entry,
    own,
    lent,
    brand: ideaOf(parts[0]?.words[0] ?? ''),
    head: headOf(texts[0] ?? ''),
    family: nameParts((texts[0] ?? '').split(/\s\d/)[0] ?? '').words.join(' '),
    sizes: parts[0]?.sizes ?? [],
    aliases: aliases.map((part) => [...new Set(part.words.map(ideaOf))]),
  })
}

/** Trade words for ideas the catalogue sells are spelled wrongly as often as its own words. */
function addTradeWords(draft: Draft): void {
  for (const idea of draft.postings.keys()) {
    for (const word of spellingsOf(idea)) {
      const key = foldWord(word)
      const words = draft.byKey.get(key)
      if (key.length < 3) continue
      if (!words) draft.byKey.set(key, [word])
      else if (!words.some((known) => ideaOf(known) === idea)) words.push(word)
    }
  }
}

/** Keys a slip may be guessed from. Short words of the trade that this catalogue does not use are too like other goods. */
function spelledKeys({ byKey, vocabulary }: Draft): string[] {
  return [...byKey].flatMap(([key, words]) =>
    key.length > 5 || words.some((word) => vocabulary.has(word)) ? [key] : [],
  )
}

function startsOf(written: Iterable<string>): Set<string> {
  return new Set([...written].map((key) => key.split(' ', 1)[0] ?? ''))
}

function beginningsOf(codes: Iterable<string>): Set<string> {
  const out = new Set<string>()
  for (const code of codes) for (let end = 1; end <= code.length; end++) out.add(code.slice(0, end))
  return out
}

function oneWordAliases({ aliases }: Draft): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const [words, products] of aliases) {
    if (products.length === 1 && !/[ |]/.test(words)) push(out, ideaOf(words), words)
  }
  return out
}

function framesOf(draft: Draft): Map<string, string[]> {
  const out = new Map<string, string[]>()
  const trade = [...draft.postings.keys()].flatMap(spellingsOf)
  for (const word of new Set([...draft.vocabulary, ...trade])) {
    if (/^[a-z]{4,}$/.test(word)) push(out, frameOf(word), word)
  }
  return out
}

/** Beginnings that short forms are looked up by; longer ones are compared letter by letter. */
export const longestStart = 6

function startsOfWords(byFrame: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const out = new Map<string, string[]>()
  for (const word of [...byFrame.values()].flat()) {
    for (let end = 3; end <= longestStart && end < word.length; end++) push(out, word.slice(0, end), word)
  }
  return out
}

/** Words of the other script never correct a misspelling: they are reached by their sound. */
export function sameScript(a: string, b: string): boolean {
  return isDevanagari(a) === isDevanagari(b)
}

/**
 * Indexes a catalogue for order text and search. Inactive products are left out: what names them is asked about.
 * @param rivals brand words of other makers; a word the catalogue uses itself is not taken for a rival's.
 */
export function buildCatalogIndex(
  products: readonly ProductEntry[],
  rivals: readonly RivalGroup[],
): CatalogIndex {
  const draft: Draft = {
    products: [],
    bySku: new Map(),
    byCode: new Map(),
    postings: new Map(),
    vocabulary: new Set(),
    byKey: new Map(),
    aliases: new Map(),
    aliasIdeas: new Map(),
    written: new Map(),
    names: new Map(),
    brands: new Set(),
    pairs: new Set(),
    joined: new Set(),
  }
  for (const entry of products) if (entry.active) addProduct(draft, entry)
  addTradeWords(draft)
  const byFrame = framesOf(draft)
  return {
    ...draft,
    byFrame,
    byStart: startsOfWords(byFrame),
    oneWord: oneWordAliases(draft),
    writtenStarts: startsOf(draft.written.keys()),
    codeStarts: beginningsOf(draft.byCode.keys()),
    deletions: buildDeletions(spelledKeys(draft)),
    others: buildOthers(rivals, draft.vocabulary),
  }
}
