/** Codes as they are printed on packs: ours have twelve signs in groups of four, the last a checksum; others are told apart by length. */
import { createHash, randomBytes } from 'node:crypto'

/** Without I, L, O and U, which are misread or spell words. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12
/** Signs of a code printed elsewhere: shorter ones are guessed too easily. */
const shortest = 10
const longest = 24

/** 55 bits by chance and a checksum, so that a slip of a finger is known for one without a look into the store. */
export function makeCode(random: (size: number) => Uint8Array = randomBytes): string {
  const bytes = [...random(length - 1)]
  const drawn = bytes.map((byte) => signs[byte % signs.length] ?? '0').join('')
  // Three words of four letters are no code to whoever reads them: one sign at least is a digit.
  const body = /\d/.test(drawn) ? drawn : `${(bytes[0] ?? 0) % 10}${drawn.slice(1)}`
  return spelledCode(body + checkOf(body))
}

// Weights are odd, hence no multiple of the count of signs: one wrong sign always shows.
function checkOf(body: string): string {
  const sum = [...body].reduce((all, sign, at) => all + signs.indexOf(sign) * (2 * at + 1), 0)
  return signs[sum % signs.length] ?? '0'
}

/** In groups of four, as it is printed. */
export const spelledCode = (plain: string): string => plain.replace(/(.{4})(?=.)/g, '$1-')

/** A code as it is compared: groups, small letters and signs that look alike do not matter. Undefined where it cannot be one. */
export function readCode(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return plain.length >= shortest && plain.length <= longest && /^[A-Z\d]+$/.test(plain) ? plain : undefined
}

/** Whether a code as it is compared has the shape of ours, with its checksum. */
export const isOurs = (plain: string): boolean =>
  plain.length === length &&
  [...plain].every((sign) => signs.includes(sign)) &&
  checkOf(plain.slice(0, -1)) === plain.at(-1)

const named = /^(?:code|scratch|कोड)\s*[:#]?\s*([\p{L}\p{N}][\p{L}\p{N}\s-]{5,29})$/iu
const grouped = /^[\dA-Z]{4}([- ]?)[\dA-Z]{4}\1[\dA-Z]{4}$/i

/** The code in a message that is meant as one: named so, or of the printed shape; else undefined. */
export function codeIn(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim()
  const after = named.exec(typed)?.[1]
  // Codes of shops and people are shorter, and named so as well.
  if (after && /\d/.test(after) && after.replace(/[\s-]/gu, '').length >= shortest) return after
  if (!grouped.test(typed) || !/\d/.test(typed)) return undefined
  // With its dashes it is meant as one even where a finger slipped.
  return typed.includes('-') || isOurs(readCode(typed) ?? '') ? typed : undefined
}

/** Codes that one message or photo may hold. */
export const mostAtOnce = 12

/** All codes of a message that holds nothing else. */
export function codesIn(text: string): string[] {
  const single = codeIn(text)
  if (single) return [single]
  const parts = text.slice(0, 600).split(/[\n,;]+|(?<=[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4})\s+/iu)
  const codes = parts
    .map((part) => part.trim())
    .filter(Boolean)
    .map(codeIn)
  const all = codes.filter((code) => code !== undefined)
  return all.length === codes.length ? [...new Set(all)].slice(0, mostAtOnce) : []
}

/** One word that may be a code printed elsewhere: letters and digits, of a length that codes have. */
export function mayBeForeign(text: string): string | undefined {
  const typed = text.trim()
  return /^[\dA-Z-]+$/i.test(typed) && /\d/.test(typed) && /[A-Z]/i.test(typed) ? readCode(typed) : undefined
}

/** What is stored of a code. */
export const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest()
