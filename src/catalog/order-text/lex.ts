import { type CatalogIndex, pairKey } from '../catalog-index.ts'
import { readWord } from '../search-names.ts'
import { soundsLikeOther } from '../search-others.ts'
import { ideaOf } from '../search-words.ts'
import type { Atom, Separator } from './atoms.ts'
import { type Learned, lexName, lexOther, norms, place, type Scan } from './lex-names.ts'
import { type Lexed, lexNumber } from './lex-numbers.ts'
import { measureOf, phraseAt, unitOf } from './lexicon.ts'
import { withoutMarkers } from './list-markers.ts'
import { noiseEnd } from './noise.ts'
import { readNumber } from './numbers.ts'
import { type Token, tokenise } from './tokens.ts'

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
  const sized =
    mark?.norm === ':' && next?.kind === 'number' && measureOf.get(scan.tokens[at + 2]?.norm ?? '')
  if (sized && before?.kind === 'word') return true
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

const moreWords = new Set(['aur', 'और'])
const changes = /^(?:kar|kr|kardo|karo|कर|करो)/

/** "haldi 5 aur", "2 aur ghee", "aur 5 haldi": an "aur" that joins nothing asks for more. */
function saysMore({ tokens }: Scan, at: number): boolean {
  const [first, before, word, after, next] = [-2, -1, 0, 1, 2].map((by) => tokens[at + by])
  if (!moreWords.has(word?.norm ?? '')) return false
  if (!before) return !tokens.some((token) => changes.test(token.norm))
  const counted = before.kind === 'number' || unitOf.get(before.norm) !== undefined
  const last = !after || (counted && after.kind !== 'word' && after.kind !== 'number')
  const opens = !first || first.kind === 'line'
  const ahead = after?.kind === 'word' && next?.kind !== 'number' && !readNumber(tokens, at + 1)
  const said = counted || (before.kind === 'word' && readNumber(tokens, at - 1) !== undefined)
  const asked = phraseAt(tokens, at + 1)
  const closes = asked?.roles.includes('send') && tokens[at + 1 + asked.length]?.kind !== 'word'
  return last || (said && closes === true) || (opens && readNumber(tokens, at - 1) !== undefined && ahead)
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
    if (saysMore(scan, at))
      return { atom: { kind: 'role', roles: ['add'], words: token.norm, ...place(scan, at, end) }, end }
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

/** "shampoo bottle 6 aur sachet 10 ladi": a pack that opens a line with a counted unit behind it is a name. */
function packAsName({ tokens, catalog }: Scan, at: number): boolean {
  const [before, pack] = [tokens[at - 1], tokens[at]]
  const opens = before?.kind !== 'word' || phraseAt(tokens, at - 1)?.roles.includes('and') === true
  if (!opens || before?.kind === 'number' || !pack || !catalog.vocabulary.has(pack.norm)) return false
  const read = readNumber(tokens, at + 1)
  return read !== undefined && unitOf.get(tokens[read.end]?.norm ?? '') !== undefined
}

function lexWord(scan: Scan, at: number): Lexed {
  const token = scan.tokens[at] as Token
  const unit = unitOf.get(token.norm)
  const end = at + 1
  if (unit && !unitInName(scan, at) && !packAsName(scan, at))
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
  const named = lexName(scan, at)
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
