import type { Atom, Count } from './atoms.ts'
import { measureOf, phraseAt, priceTail, rupee, timesOf, timesTail, unitOf } from './lexicon.ts'
import { type NumberRead, readNumber } from './numbers.ts'
import { isSlashRange, rangeBetween, rangeByWords, type Spoken } from './ranges.ts'
import type { Token } from './tokens.ts'
import type { UnitWord } from './words/unit-words.ts'

/** Where reading goes on, and what was read; nothing for digits that mean no quantity. */
export type Lexed = { readonly atom: Atom | undefined; readonly end: number }

const rupeeMarks = new Set(['₹', '$'])
const ofWords = new Set(['ka', 'ki', 'ke', 'का', 'की', 'के'])
const halfKilo: Readonly<Record<string, number>> = { pav: 250, paav: 250, पाव: 250 }

function word(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at]
  return token?.kind === 'word' ? token.norm : undefined
}

function skipDot(tokens: readonly Token[], at: number): number {
  return tokens[at]?.norm === '.' && tokens[at]?.glued ? at + 1 : at
}

/** A colon, an equals sign, an x or a dash between blanks sets a quantity apart; "glucose-10" does not. */
function isMarked(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before?.norm === '-') return !before.glued
  return before?.norm === ':' || before?.norm === '=' || before?.norm === 'x'
}

/** After a price: "10 rs wala", "10 ki". */
function priceEnd(tokens: readonly Token[], at: number): { end: number; of: boolean } {
  const tail = word(tokens, at)
  if (tail && priceTail.get(tail)) return { end: at + 1, of: false }
  if (tail === 'worth') return { end: word(tokens, at + 1) === 'of' ? at + 2 : at + 1, of: true }
  if (tail && ofWords.has(tail) && !phraseAt(tokens, at)?.roles.includes('instead-after')) {
    const more = word(tokens, at + 1)
    return more && priceTail.get(more) ? { end: at + 2, of: false } : { end: at + 1, of: true }
  }
  return { end: at, of: false }
}

/** "the ₹10 one" means what was named before it. */
const standIns = new Set(['one', 'ones'])

function priceAfter(
  tokens: readonly Token[],
  at: number,
  read: NumberRead,
  marked: boolean,
): Lexed | undefined {
  const start = tokens[at]?.start ?? 0
  let end = read.end
  const slashDash = tokens[end]?.norm === '/' && tokens[end]?.glued && tokens[end + 1]?.norm === '-'
  const named = word(tokens, end) !== undefined && rupee.get(word(tokens, end) ?? '') === true
  if (named) end = skipDot(tokens, end + 1)
  if (slashDash) end += 2
  const priced = marked || named || slashDash
  const one = priced && standIns.has(word(tokens, end) ?? '') && !unitOf.get(word(tokens, end + 1) ?? '')
  const tail = one ? { end: end + 1, of: false } : priceEnd(tokens, end)
  if (!priced && tail.end === end) return undefined
  if (!priced && tail.of && unitOf.get(word(tokens, tail.end) ?? '') === 'dozen') return undefined
  const last = tokens[tail.end - 1]
  return {
    atom: { kind: 'price', value: read.value, of: tail.of, start, end: last?.end ?? start },
    end: tail.end,
  }
}

function measureAfter(tokens: readonly Token[], at: number, read: NumberRead): Lexed | undefined {
  const name = word(tokens, read.end)
  const found = name ? measureOf.get(name) : undefined
  if (!found || !name) return undefined
  let end = skipDot(tokens, read.end + 1)
  if (word(tokens, end) && priceTail.get(word(tokens, end) ?? '')) end++
  const place = { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
  const amount = Math.round(read.value * found.factor)
  const loose = found.factor >= 1000
  return { atom: { kind: 'measure', dim: found.dim, amount, loose, ...place }, end }
}

/** "10 10 packet" before any name: ten packets of each. After a name the first may be its size. */
function repeatsWithUnit(tokens: readonly Token[], read: NumberRead): boolean {
  const second = tokens[read.end]
  return (
    second?.kind === 'number' &&
    second.value === read.value &&
    unitOf.get(word(tokens, read.end + 1) ?? '') !== undefined
  )
}

/** The guess as a range; after "24 se 36 kar do" the second number alone counts. */
function rangeOf(tokens: readonly Token[], at: number, { first, second, end, changes }: Spoken): Lexed {
  if (changes) return unitAfter(tokens, at, { ...second, spoken: false }, { each: false, give: false })
  if (phraseAt(tokens, end)?.roles.includes('clock')) return { atom: undefined, end: end + 1 }
  const place = { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }
  return { atom: { kind: 'range', first, second: second.value, guess: true, ...place }, end }
}

/** "double", "teen guna": so many times what is in the basket. */
function timesAt(tokens: readonly Token[], at: number): Lexed | undefined {
  const named = timesOf.get(word(tokens, at) ?? '')
  const read = named === undefined ? readNumber(tokens, at) : { value: named, end: at, spoken: false }
  if (!read || (named === undefined && !timesTail.get(word(tokens, read.end) ?? ''))) return undefined
  const { atom, end } = unitAfter(tokens, at, { ...read, end: read.end + 1 }, { each: false, give: false })
  if (atom?.kind !== 'count' || atom.unit) return undefined
  return { atom: { ...atom, times: true }, end }
}

/** "2-3", "11+1", "do teen": two numbers that together are no quantity, unless both are the same. */
function rangeAfter(tokens: readonly Token[], at: number, read: NumberRead): Lexed | undefined {
  const spoken = rangeByWords(tokens, read)
  if (spoken) return rangeOf(tokens, at, spoken)
  const mark = tokens[read.end]
  const dashed = mark?.norm === '-' || mark?.norm === '+' || isSlashRange(tokens, at)
  const joined = dashed && mark?.glued && tokens[read.end + 1]?.glued
  const opening = at === 0 || tokens[at - 1]?.kind !== 'word'
  const apart = read.spoken || (opening && repeatsWithUnit(tokens, read))
  const second = joined ? readNumber(tokens, read.end + 1) : apart ? readNumber(tokens, read.end) : undefined
  if (!second || (!joined && read.spoken && !second.spoken)) return undefined
  const place = { start: tokens[at]?.start ?? 0, end: tokens[second.end - 1]?.end ?? 0 }
  if (second.value === read.value && mark?.norm !== '+') {
    return unitAfter(tokens, at, { ...second, spoken: false }, { each: true, give: false })
  }
  // "ek do" stays a guess; "do" after any other number is the verb.
  if (!joined && second.value === 2 && read.value !== 1) return undefined
  const unit = unitOf.get(word(tokens, second.end) ?? '')
  const end = unit ? second.end + 1 : second.end
  return { atom: { kind: 'range', first: read.value, second: second.value, ...place }, end }
}

/** One letter straight after the digits: "2c 6p". */
const shortUnits = new Map<string, UnitWord>([
  ['c', 'case'],
  ['p', 'piece'],
])

function unitAfter(
  tokens: readonly Token[],
  at: number,
  read: NumberRead,
  marks: { each: boolean; give: boolean },
): Lexed {
  const times = word(tokens, read.end) === 'x' && unitOf.get(word(tokens, read.end + 1) ?? '') !== undefined
  if (times) return unitAfter(tokens, at, { ...read, end: read.end + 1 }, marks)
  const name = word(tokens, read.end) ?? ''
  const numbered = name === 'no' && (tokens[read.end]?.glued || tokens[read.end + 1]?.norm === '.')
  const short = tokens[read.end]?.glued ? shortUnits.get(name) : undefined
  const unit = numbered ? 'piece' : (short ?? unitOf.get(name))
  const end = unit ? skipDot(tokens, read.end + 1) : read.end
  const start = tokens[at]?.start ?? 0
  const atom: Count = {
    kind: 'count',
    value: read.value,
    unit,
    unitWord: unit ? name : '',
    digits: tokens[at]?.kind === 'number',
    marked: isMarked(tokens, at),
    start,
    end: tokens[end - 1]?.end ?? start,
    ...marks,
    give: marks.give && !unit,
  }
  return { atom, end }
}

function isPavBhaji(tokens: readonly Token[], at: number): boolean {
  const next = word(tokens, at + 1) ?? ''
  return halfKilo[word(tokens, at) ?? ''] !== undefined && (/^bh?aji/.test(next) || next === 'भाजी')
}

/** "chai pav", "pav kilo": a quarter of a kilo, where no bhaji follows. */
function quarterKilo(tokens: readonly Token[], at: number): Lexed | undefined {
  const grams = halfKilo[word(tokens, at) ?? '']
  const next = word(tokens, at + 1) ?? ''
  if (!grams || isPavBhaji(tokens, at) || measureOf.get(next)?.factor !== 1000) return undefined
  const place = { start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 }
  return {
    atom: { kind: 'measure', dim: 'g', amount: grams, loose: false, ...place },
    end: at + 2,
  }
}

const wholes = new Set(['a', 'an', 'full', 'whole', 'puri', 'poori', 'pura', 'poora', 'पूरी'])

/** "a dozen", "full peti", "poori peti": one of the unit. */
function article(tokens: readonly Token[], at: number): NumberRead | undefined {
  const one = wholes.has(word(tokens, at) ?? '')
  return one && unitOf.get(word(tokens, at + 1) ?? '') ? { value: 1, end: at + 1, spoken: false } : undefined
}

/** Reads a number with all that belongs to it: unit, weight, price, sign, range. */
export function lexNumber(tokens: readonly Token[], at: number): Lexed | undefined {
  const between = rangeBetween(tokens, at)
  const several = between ? rangeOf(tokens, at, between) : timesAt(tokens, at)
  if (several) return several
  const first = tokens[at]
  const before = tokens[at - 1]
  const minus = first?.norm === 'minus' || (first?.norm === '-' && (!first.glued || before?.norm === ':'))
  if (minus && tokens[at + 1]?.kind === 'number' && (first.norm === 'minus' || tokens[at + 1]?.glued)) {
    const read = readNumber(tokens, at + 1)
    if (read)
      return unitAfter(
        tokens,
        at,
        { ...read, value: -read.value, spoken: false },
        { each: false, give: false },
      )
  }
  const marked =
    rupeeMarks.has(first?.norm ?? '') || (first?.kind === 'word' && rupee.get(first.norm) === true)
  const from = marked ? skipDot(tokens, at + 1) : at
  if (marked && tokens[from]?.kind !== 'number') return undefined
  const read = isPavBhaji(tokens, at) ? undefined : (readNumber(tokens, from) ?? article(tokens, from))
  if (!read) return quarterKilo(tokens, at)
  if (phraseAt(tokens, read.end)?.roles.includes('clock')) return { atom: undefined, end: read.end + 1 }
  const give = read.spoken && read.value === 2 && first?.norm !== 'two'
  return (
    priceAfter(tokens, at, read, marked) ??
    measureAfter(tokens, from, read) ??
    rangeAfter(tokens, from, read) ??
    unitAfter(tokens, from, read, { each: false, give })
  )
}
