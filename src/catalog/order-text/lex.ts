import { type CatalogIndex, codeKey, pairKey, writtenKey } from '../catalog-index.ts'
import { readWord } from '../search-names.ts'
import { type OtherGoods, soundsLikeOther } from '../search-others.ts'
import { ideaOf } from '../search-words.ts'
import type { Atom, Separator } from './atoms.ts'
import { type Lexed, lexNumber } from './lex-numbers.ts'
import { fraction, phraseAt, priceTail, unitOf } from './lexicon.ts'
import { withoutMarkers } from './list-markers.ts'
import { noiseEnd } from './noise.ts'
import { readNumber } from './numbers.ts'
import { type Token, tokenise } from './tokens.ts'
import type { LearnedAlias } from './types.ts'

/** Learned words of the outlet by their written form. */
export type Learned = ReadonlyMap<string, LearnedAlias>

type Scan = { readonly tokens: readonly Token[]; readonly catalog: CatalogIndex; readonly learned: Learned }

const longestName = 6
const longestFullName = 9

function norms(scan: Scan, at: number, length: number): string[] {
  return scan.tokens.slice(at, at + length).map((token) => token.norm)
}

function place(scan: Scan, at: number, end: number): { start: number; end: number } {
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
    if (unitOf.get(token.norm) || fraction.get(token.norm) !== undefined || token.norm === 'pav') return true
    const roles = phraseAt([token], 0)?.roles
    if (roles && !roles.includes('particle')) return true
    return priceTail.get(token.norm) === true && scan.tokens[at + i - 1]?.kind === 'number'
  })
}

function lexWritten(scan: Scan, at: number): Lexed | undefined {
  if (!scan.catalog.writtenStarts.has(writtenKey(scan.tokens[at]?.norm ?? ''))) return undefined
  for (let length = longestName; length > 1; length--) {
    const words = norms(scan, at, length)
    if (words.length < length || words.includes('\n')) continue
    const products = scan.catalog.written.get(writtenKey(words.join(' ')))
    if (!products || !needsProtection(scan, at, length)) continue
    const name = { kind: 'name', products, words: words.join(' '), unit: undefined } as const
    return { atom: { ...name, ...place(scan, at, at + length) }, end: at + length }
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

function lexOther(scan: Scan, at: number, least: number): Lexed | undefined {
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

const breaks: Readonly<Record<string, Separator['mark']>> = {
  '\n': 'line',
  '.': 'stop',
  '!': 'stop',
  '।': 'stop',
  '॥': 'stop',
  '?': 'ask',
  ',': 'comma',
  ';': 'comma',
  '|': 'comma',
  '/': 'comma',
  '•': 'comma',
  '&': 'and',
  '+': 'and',
  '،': 'comma',
}

/** "fruit & nut": a pair the catalogue itself writes with an "and" is one name. */
function insideName(scan: Scan, at: number, end: number): boolean {
  const [a, b] = [scan.tokens[at - 1], scan.tokens[end]]
  return a?.kind === 'word' && b?.kind === 'word' && scan.catalog.joined.has(pairKey(a.norm, b.norm))
}

/** "Soap: lime 12", "chips - masala 10": a colon or a free dash between words sets a heading apart. */
function headsList(scan: Scan, at: number): boolean {
  const [before, mark, next] = [scan.tokens[at - 1], scan.tokens[at], scan.tokens[at + 1]]
  const dash = mark?.norm === '-' && !mark.glued && next?.glued === false
  if ((mark?.norm !== ':' && !dash) || before?.kind !== 'word' || next?.kind !== 'word') return false
  return !readNumber(scan.tokens, at + 1) && !unitOf.get(next.norm) && next.norm !== 'x'
}

const within = new Set(['mein', 'me', 'में'])

/** "sabun mein chandan 12, nimbu 12": a kind, then its sorts. */
function namesKind(scan: Scan, at: number): boolean {
  const [before, word, next] = [scan.tokens[at - 1], scan.tokens[at], scan.tokens[at + 1]]
  if (!within.has(word?.norm ?? '') || before?.kind !== 'word' || next?.kind !== 'word') return false
  const known = readWord(scan.catalog, before.norm).closeness > 0.95
  return known && readWord(scan.catalog, next.norm).closeness > 0.95 && !readNumber(scan.tokens, at + 1)
}

function lexMark(scan: Scan, at: number): Lexed {
  const token = scan.tokens[at]
  const next = scan.tokens[at + 1]
  const mark = headsList(scan, at) ? 'head' : breaks[token?.norm ?? '']
  const inNumber =
    token?.norm === '.' && (next?.glued || ['rs', 'no', 'nos'].includes(scan.tokens[at - 1]?.norm ?? ''))
  if (!mark || inNumber || (token?.kind === 'mark' && insideName(scan, at, at + 1)))
    return { atom: undefined, end: at + 1 }
  return { atom: { kind: 'break', mark, ...place(scan, at, at + 1) }, end: at + 1 }
}

/** A unit word beside a word it forms a name with ("coffee jar", "tea bags", "chai patti") belongs to the name. */
function unitInName(scan: Scan, at: number): boolean {
  const [before, unit, after] = [scan.tokens[at - 1], scan.tokens[at], scan.tokens[at + 1]]
  if (!unit) return false
  const pair = (a: Token | undefined, b: Token | undefined) =>
    a?.kind === 'word' &&
    b?.kind === 'word' &&
    [b.norm, b.norm.replace(/s$/, '')].some((word) => scan.catalog.pairs.has(pairKey(a.norm, word)))
  return pair(before, unit) || pair(unit, after)
}

function lexPhrase(scan: Scan, at: number): Lexed | undefined {
  if (namesKind(scan, at))
    return { atom: { kind: 'break', mark: 'head', ...place(scan, at, at + 1) }, end: at + 1 }
  const found = phraseAt(scan.tokens, at)
  const token = scan.tokens[at]
  if (!found || !token) return undefined
  const end = at + found.length
  const sold = found.length === 1 && scan.catalog.vocabulary.has(token.norm)
  if (sold && found.roles.every((role) => role === 'filler' || role === 'ask-soft')) return undefined
  if (found.roles.includes('and')) {
    if (insideName(scan, at, end)) return { atom: undefined, end }
    return { atom: { kind: 'break', mark: 'and', ...place(scan, at, end) }, end }
  }
  return {
    atom: {
      kind: 'role',
      roles: found.roles,
      words: norms(scan, at, found.length).join(' '),
      ...place(scan, at, end),
    },
    end,
  }
}

/** "family pack noodles": the pack belongs to the size before it. */
const sizeWords = new Set(['family', 'big', 'small'])

function packOfSize(scan: Scan, at: number): boolean {
  const [before, pack, after] = [scan.tokens[at - 1], scan.tokens[at], scan.tokens[at + 1]]
  if (before?.kind !== 'word' || after?.kind !== 'word') return false
  return unitOf.get(pack?.norm ?? '') === 'piece' && sizeWords.has(ideaOf(before.norm))
}

function lexWord(scan: Scan, at: number): Lexed {
  const token = scan.tokens[at] as Token
  const unit = unitOf.get(token.norm)
  const end = at + 1
  if (unit && !unitInName(scan, at))
    return { atom: { kind: 'unit', unit, word: token.norm, ...place(scan, at, end) }, end }
  const beside = [scan.tokens[at - 1], scan.tokens[end]].some((near) => near?.kind === 'number')
  if ((token.norm === 'x' || token.norm === 'into') && beside) return { atom: undefined, end }
  const ours = readWord(scan.catalog, token.norm).closeness
  const goods = ours > 0.95 ? undefined : soundsLikeOther(scan.catalog.others, token.norm, ours === 0)
  if (goods) return { atom: { kind: 'other', goods, words: token.norm, ...place(scan, at, end) }, end }
  return { atom: { kind: 'word', word: token.norm, ...place(scan, at, end) }, end }
}

function lexAt(scan: Scan, at: number): Lexed {
  const token = scan.tokens[at] as Token
  const named =
    lexLearned(scan, at) ??
    lexCode(scan, at) ??
    lexFullName(scan, at) ??
    lexWritten(scan, at) ??
    lexOther(scan, at, 2)
  if (named) return named
  const noise = noiseEnd(scan.tokens, at)
  if (noise !== undefined) return { atom: undefined, end: noise }
  const long = token.kind === 'word' ? phraseAt(scan.tokens, at) : undefined
  if (long && long.length > 1) return lexPhrase(scan, at) ?? lexWord(scan, at)
  const counted = lexNumber(scan.tokens, at)
  if (counted) return counted
  if (token.kind !== 'word') return lexMark(scan, at)
  if (packOfSize(scan, at)) return { atom: undefined, end: at + 1 }
  const other = long || unitOf.get(token.norm) ? undefined : lexOther(scan, at, 1)
  return other ?? (unitInName(scan, at) ? lexWord(scan, at) : (lexPhrase(scan, at) ?? lexWord(scan, at)))
}

/** The cleaned message as atoms: numbers with their units, words that may name goods, and what the other words do. */
export function lex(text: string, catalog: CatalogIndex, learned: Learned): Atom[] {
  const tokens = withoutMarkers(tokenise(text))
  const scan: Scan = { tokens, catalog, learned }
  const atoms: Atom[] = []
  for (let at = 0; at < tokens.length; ) {
    const { atom, end } = lexAt(scan, at)
    if (atom) atoms.push(atom)
    at = Math.max(end, at + 1)
  }
  return atoms
}
