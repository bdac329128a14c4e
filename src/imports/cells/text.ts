import type { Reader } from '../kind.ts'
import { type Refusal, refuse } from '../sentences.ts'

// NUL cannot be stored at all; the others come from broken exports and would be invisible in a chat.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/

/** Spaces at the ends, no-break spaces and line breaks inside a cell are never meant. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()

export const text =
  (limit = 120): Reader =>
  (given) => {
    if (given.length > limit) return refuse('too-long', { length: given.length, limit })
    return unprintable.test(given) ? refuse('unprintable') : given
  }

export const code: Reader = (given) =>
  /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\-_./]{0,39}$/u.test(given)
    ? given
    : refuse('not-code', { text: cut(given) })

function choose(given: string, known: readonly string[]): string | Refusal {
  const found = known.find((word) => word.toLowerCase() === given.toLowerCase())
  return found ?? refuse('not-one-of', { text: cut(given), known: known.join(', ') })
}

export const oneOf =
  (known: readonly string[]): Reader =>
  (given) =>
    choose(given, known)

export const language: Reader = (given, { languages }) => choose(given, languages)

const yes = ['yes', 'true', '1']

export const yesNo: Reader = (given) => {
  const word = choose(given, [...yes, 'no', 'false', '0'])
  if (typeof word !== 'string') return refuse('not-one-of', { text: cut(given), known: 'yes, no' })
  return String(yes.includes(word))
}

/** Keeps a sentence readable when a whole page was pasted into a cell. */
export const cut = (given: string): string => (given.length > 60 ? `${given.slice(0, 59)}…` : given)

const quoted = (item: string) => `"${item.replace(/["\\]/g, '\\$&')}"`

/** A list as Postgres writes an array. */
export const arrayOf = (items: Iterable<string>): string => `{${[...items].map(quoted).join(',')}}`

/** Words divided by `|`; a word that stands twice counts once. */
export const words: Reader = (given) => {
  const items = new Set(given.split('|').map((item) => item.trim()))
  items.delete('')
  if (items.size > 60) return refuse('too-many-items', { count: items.size, limit: 60 })
  if (unprintable.test(given)) return refuse('unprintable')
  const long = [...items].find((item) => item.length > 80)
  return long ? refuse('too-long', { length: long.length, limit: 80 }) : arrayOf(items)
}
