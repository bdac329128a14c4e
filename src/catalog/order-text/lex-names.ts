import { type CatalogIndex, codeKey, pairKey, writtenKey } from '../catalog-index.ts'
import { readWord } from '../search-names.ts'
import type { OtherGoods } from '../search-others.ts'
import type { Atom } from './atoms.ts'
import type { Lexed } from './lex-numbers.ts'
import { fraction, phraseAt, priceTail, timesOf, unitOf } from './lexicon.ts'
import { readNumber } from './numbers.ts'
import type { Token } from './tokens.ts'
import type { LearnedAlias } from './types.ts'

/** Learned words of the outlet by their written form. */
export type Learned = ReadonlyMap<string, LearnedAlias>

export type Scan = {
  readonly tokens: readonly Token[]
  readonly catalog: CatalogIndex
  readonly learned: Learned
}

const longestName = 6
const longestFullName = 9

export function norms(scan: Scan, at: number, length: number): string[] {
  return scan.tokens.slice(at, at + length).map((token) => token.norm)
}

export function place(scan: Scan, at: number, end: number): { start: number; end: number } {
  const start = scan.tokens[at]?.start ?? 0
  return { start, end: scan.tokens[end - 1]?.end ?? start }
}

/** A SKU code in one word, with dashes or with blanks, three tokens or more for the last. */
function lexCode(scan: Scan, at: number): Lexed | undefined {
  if (!scan.catalog.codeStarts.has(codeKey(scan.tokens[at]?.norm ?? ''))) return undefined
  for (let length = 7; length > 0; length--) {
    const parts = scan.tokens.slice(at, at + length)
    if (parts.length < length || parts.some((token) => token.kind === 'line')) continue
    if (parts[0]?.kind === 'mark' || parts.at(-1)?.kind === 'mark') continue
    const product = scan.catalog.byCode.get(codeKey(parts.map((token) => token.norm).join('')))
    if (product === undefined) continue
    const words = parts.map((token) => token.norm).join('')
    const atom: Atom = {
      kind: 'name',
      products: [product],
      words,
      unit: undefined,
      ...place(scan, at, at + length),
    }
    return { atom, end: at + length }
  }
  return undefined
}

/** Words that need no protection: they reach the name matching as they are. */
function isPlain(scan: Scan, at: number, length: number): boolean {
  for (let i = at; i < at + length; i++) {
    const token = scan.tokens[i]
    if (token?.kind !== 'word') return false
    const special = phraseAt([token], 0) ?? unitOf.get(token.norm) ?? readNumber([token], 0)
    if (special !== undefined || scan.catalog.others.written.has(token.norm)) return false
  }
  return true
}

function lexLearned(scan: Scan, at: number): Lexed | undefined {
  if (scan.learned.size === 0) return undefined
  for (let length = longestName; length > 0; length--) {
    const words = norms(scan, at, length)
    const alias = words.length === length ? scan.learned.get(writtenKey(words.join(' '))) : undefined
    const product = alias ? scan.catalog.bySku.get(alias.sku) : undefined
    if (!alias || product === undefined || isPlain(scan, at, length)) continue
    const name = { kind: 'name', products: [product], words: words.join(' '), unit: alias.unit } as const
    return { atom: { ...name, ...place(scan, at, at + length) }, end: at + length }
  }
  return undefined
}

/** Whether an alias holds a word that would be read as something else: a unit, "wala" after a price, a half, a greeting. */
function needsProtection(scan: Scan, at: number, length: number): boolean {
  return scan.tokens.slice(at, at + length).some((token, i) => {
    if (token.kind === 'number')
      return i > 0 && i < length - 1 && unitOf.get(scan.tokens[at + i + 1]?.norm ?? '') !== undefined
    if (
      unitOf.get(token.norm) ||
      timesOf.get(token.norm) ||
      fraction.get(token.norm) !== undefined ||
      token.norm === 'pav'
    )
      return true
    const roles = phraseAt([token], 0)?.roles
    if (roles && !roles.includes('particle')) return true
    return priceTail.get(token.norm) === true && scan.tokens[at + i - 1]?.kind === 'number'
  })
}

/** "soya oil pouch": the name begins before the alias "oil pouch". */
function startsInside({ tokens, catalog }: Scan, at: number): boolean {
  const [before, word] = [tokens[at - 1], tokens[at]]
  return before?.kind === 'word' && catalog.pairs.has(pairKey(before.norm, word?.norm ?? ''))
}

/** "pav bhaji masla": a misspelt word of the very products that the words before it name. */
function restOfName({ tokens, catalog }: Scan, at: number, products: readonly number[]): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || phraseAt(tokens, at) || unitOf.get(token.norm)) return false
  const { candidates, closeness } = readWord(catalog, token.norm)
  const own = candidates.some(({ idea }) => products.every((i) => catalog.products[i]?.own.has(idea)))
  return closeness > 0.85 && own
}

function lexWritten(scan: Scan, at: number): Lexed | undefined {
  if (!scan.catalog.writtenStarts.has(writtenKey(scan.tokens[at]?.norm ?? ''))) return undefined
  for (let length = longestName; length > 1; length--) {
    const words = norms(scan, at, length)
    if (words.length < length || words.includes('\n')) continue
    const products = scan.catalog.written.get(writtenKey(words.join(' ')))
    if (!products || !needsProtection(scan, at, length) || startsInside(scan, at)) continue
    const end = at + length + (restOfName(scan, at + length, products) ? 1 : 0)
    const name = { kind: 'name', products, words: words.join(' '), unit: undefined } as const
    return { atom: { ...name, ...place(scan, at, end) }, end }
  }
  return undefined
}

/** Whether a token is a dash inside a word: the one of "oral-b". */
function isHyphen(scan: Scan, at: number): boolean {
  const token = scan.tokens[at]
  return token?.norm === '-' && token.glued && scan.tokens[at + 1]?.glued === true
}

/** A product's whole name, copied from a list: "Nilgiri Tea Bags 25s" is not 25 of them. */
function lexFullName(scan: Scan, at: number): Lexed | undefined {
  if (scan.tokens[at]?.kind !== 'word' || !scan.catalog.brands.has(scan.tokens[at].norm)) return undefined
  for (let length = longestFullName; length > 2; length--) {
    const words = norms(scan, at, length)
    const product =
      words.length < length || words.includes('\n')
        ? undefined
        : scan.catalog.names.get(writtenKey(words.join(' ')))
    if (product === undefined || !/\d/.test(words.join(''))) continue
    const name = { kind: 'name', products: [product], words: words.join(' '), unit: undefined } as const
    return { atom: { ...name, ...place(scan, at, at + length) }, end: at + length }
  }
  return undefined
}

function writtenOther({ others, vocabulary }: CatalogIndex, words: string): OtherGoods | undefined {
  const found = others.written.get(words)
  if (found || !/[a-z]{3}s$/.test(words) || vocabulary.has(words)) return found
  return others.written.get(words.slice(0, -1))
}

export function lexOther(scan: Scan, at: number, least: number): Lexed | undefined {
  const { tokens, catalog } = scan
  let found: Lexed | undefined
  let words = ''
  for (let end = at, length = 0; length < 4 && end < tokens.length; end++) {
    if (isHyphen(scan, end) && length > 0) continue
    words = length === 0 ? (tokens[end]?.norm ?? '') : `${words} ${tokens[end]?.norm}`
    length++
    const goods = length >= least ? writtenOther(catalog, words) : undefined
    if (goods) found = { atom: { kind: 'other', goods, words, ...place(scan, at, end + 1) }, end: end + 1 }
  }
  return found
}

/** Words that are a known name whatever stands around them: learned, a code, a whole name, an alias, goods of others. */
export function lexName(scan: Scan, at: number): Lexed | undefined {
  return (
    lexLearned(scan, at) ??
    lexCode(scan, at) ??
    lexFullName(scan, at) ??
    lexWritten(scan, at) ??
    lexOther(scan, at, 2)
  )
}
