import { fraction, fractionOfNext, multiplier, small } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** A number read from tokens: `end` is the index after it, `spoken` that it was one plain word ("do", "ek"). */
export type NumberRead = { readonly value: number; readonly end: number; readonly spoken: boolean }

type Sum = { total: number; current: number | undefined; at: number }

function plain(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  if (token?.kind === 'number') return token.value
  return token?.kind === 'word' ? small.get(token.norm) : undefined
}

/** Adds the number at `sum.at` where it continues the one so far: twenty five, ek sau bees; false where it starts another. */
function continues(tokens: readonly Token[], sum: Sum): boolean {
  const token = tokens[sum.at]
  const word = token?.kind === 'word' ? token.norm : undefined
  const times = word ? multiplier.get(word) : undefined
  if (times !== undefined) {
    if (sum.current === undefined && word !== undefined && word.length < 3) return false
    const base = sum.current ?? 1
    if (times === 100 && base < 100) sum.current = base * 100
    else {
      sum.total += base * times
      sum.current = 0
    }
    return true
  }
  const next = plain(tokens, sum.at)
  if (next === undefined) return false
  if (sum.current === undefined) {
    sum.current = next
    return true
  }
  const tens =
    word !== undefined && sum.current >= 20 && sum.current < 100 && sum.current % 10 === 0 && next < 10
  const english =
    word !== undefined && /^[a-z]/.test(word) && /^(one|two|three|four|five|six|seven|eight|nine)$/.test(word)
  const afterHundred = word !== undefined && sum.current % 100 === 0 && next < 100 && next > 0
  const roundSoFar = sum.current > 0 || sum.total > 0
  if (!(tens && english) && !(afterHundred && roundSoFar && tokens[sum.at - 1]?.kind === 'word')) return false
  sum.current += next
  return true
}

/** Whole numbers in digits or words up to lakhs; "and" may stand after a hundred. */
function readWhole(tokens: readonly Token[], at: number): NumberRead | undefined {
  const sum: Sum = { total: 0, current: undefined, at }
  while (sum.at - at < 8 && continues(tokens, sum)) {
    sum.at++
    const joined = tokens[sum.at]?.norm === 'and' && tokens[sum.at - 1]?.norm === 'hundred'
    if (joined && plain(tokens, sum.at + 1) !== undefined) sum.at++
  }
  if (sum.at === at) return undefined
  const spoken = sum.at === at + 1 && tokens[at]?.kind === 'word'
  return { value: sum.total + (sum.current ?? 0), end: sum.at, spoken }
}

function timesOf(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at]
  return token?.kind === 'word' ? multiplier.get(token.norm) : undefined
}

/** "1/2", "1 1/2": the only slashes that are fractions; others are dates. */
function readSlash(tokens: readonly Token[], at: number): NumberRead | undefined {
  const [top, slash, bottom] = tokens.slice(at, at + 3)
  if (top?.kind !== 'number' || slash?.norm !== '/' || bottom?.kind !== 'number') return undefined
  if (!slash.glued || !bottom.glued || tokens[at + 3]?.norm === '/') return undefined
  const known = ['1/2', '1/4', '3/4'].includes(`${top.norm}/${bottom.norm}`)
  return known ? { value: top.value / bottom.value, end: at + 3, spoken: false } : undefined
}

/** The number that starts at a token: digits, words, mixed ("5 sau"), sava, dedh, dhai, paune do, saadhe teen, half. */
export function readNumber(tokens: readonly Token[], at: number): NumberRead | undefined {
  const slash = readSlash(tokens, at)
  if (slash) return slash
  const token = tokens[at]
  if (token?.kind === 'word') {
    const change = fractionOfNext.get(token.norm)
    const next = change === undefined ? undefined : plain(tokens, at + 1)
    if (change !== undefined && next !== undefined && next >= 1) {
      const times = timesOf(tokens, at + 2)
      return { value: (next + change) * (times ?? 1), end: at + (times ? 3 : 2), spoken: false }
    }
    const part = fraction.get(token.norm)
    const ofOne = ['a', 'an'].includes(tokens[at + 1]?.norm ?? '') && tokens[at + 2]?.kind === 'word'
    if (part !== undefined && ofOne) return { value: part, end: at + 2, spoken: false }
    if (part !== undefined) {
      const times = timesOf(tokens, at + 1)
      return { value: part * (times ?? 1), end: at + (times ? 2 : 1), spoken: false }
    }
  }
  const whole = readWhole(tokens, at)
  if (!whole) return undefined
  const after = readSlash(tokens, whole.end)
  if (after && whole.end === at + 1 && token?.kind === 'number')
    return { ...after, value: whole.value + after.value }
  const words = tokens.slice(whole.end, whole.end + 3).map((next) => next.norm)
  if (words.join(' ') === 'and a half') return { value: whole.value + 0.5, end: whole.end + 3, spoken: false }
  if (words[0] === 'and' && words[1] === 'half')
    return { value: whole.value + 0.5, end: whole.end + 2, spoken: false }
  return whole
}
