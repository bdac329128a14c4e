import { phraseAt, unitOf } from './lexicon.ts'
import { type NumberRead, readNumber } from './numbers.ts'
import type { Token } from './tokens.ts'

/** Two numbers that stand for one quantity: a guess between both, or a change from the first to the second. */
export type Spoken = {
  readonly first: number
  readonly second: NumberRead
  readonly end: number
  readonly changes: boolean
}

const either = new Set(['ya', 'या'])
const closing = new Set(['or'])
const fromTo = new Set(['se', 'to', 'say', 'से'])
const changing =
  /^(?:k[ae]?r(?:o|na|do|dena|iye|ke|de|dijiye|wa)?|ki?jiye|badal(?:o|do)?|कर|करो|करना|बदल|बदलो)$/

function word(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token?.kind === 'word' ? token.norm : ''
}

function skipUnit(tokens: readonly Token[], at: number): number {
  return unitOf.get(word(tokens, at)) ? at + 1 : at
}

const way = /^(?:badha|ghata|kam|बढा|घटा|कम)/
const verbEnd = /^(?:ke|k|ka?r|kark[ae]|के|कर|करके)$/

/** The verb inside a change: "20 se badha ke 40 kar do". */
function skipVerb(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (verbEnd.test(word(tokens, end))) end++
  return end
}

/** "10 ya 12", "5 packet se 6 packet", "haldi 10 or 15", "24 se 36 kar do". */
export function rangeByWords(tokens: readonly Token[], read: NumberRead): Spoken | undefined {
  const at = skipUnit(tokens, read.end)
  const joiner = word(tokens, at)
  const known = either.has(joiner) || closing.has(joiner) || fromTo.has(joiner)
  const from = fromTo.has(joiner) && way.test(word(tokens, at + 1)) ? skipVerb(tokens, at + 1) : at + 1
  const second = known ? readNumber(tokens, from) : undefined
  const verb = from > at + 1 && ['do', 'दो'].includes(word(tokens, from))
  if (!second || verb || (joiner === 'to' && second.value <= read.value)) return undefined
  const end = skipUnit(tokens, second.end)
  // "marie 5 or 10 haldi" joins two lines; with nothing behind it, it is a choice.
  if (closing.has(joiner) && tokens[end]?.kind === 'word') return undefined
  const changes = fromTo.has(joiner) && changing.test(word(tokens, end))
  return { first: read.value, second, end, changes }
}

/** "between 5 and 10 ghee". */
export function rangeBetween(tokens: readonly Token[], at: number): Spoken | undefined {
  if (word(tokens, at) !== 'between') return undefined
  const first = readNumber(tokens, at + 1)
  if (!first || !['and', 'to', 'aur'].includes(word(tokens, first.end))) return undefined
  const second = readNumber(tokens, first.end + 1)
  if (!second) return undefined
  return { first: first.value, second, end: skipUnit(tokens, second.end), changes: false }
}

const dateTails = new Set(['ko', 'tak', 'tk', 'se', 'ka', 'ki', 'को', 'तक', 'का'])

/** "5/6 ghee": numbers next to each other before a name are a guess, not a day. */
export function isSlashRange(tokens: readonly Token[], at: number): boolean {
  const [a, slash, b, next] = tokens.slice(at, at + 4)
  if (a?.kind !== 'number' || slash?.norm !== '/' || b?.kind !== 'number' || next?.kind !== 'word')
    return false
  if (b.value - a.value < 1 || b.value - a.value > 5 || dateTails.has(next.norm)) return false
  const roles = phraseAt(tokens, at + 3)?.roles ?? []
  return !roles.includes('filler') && !roles.includes('clock')
}
