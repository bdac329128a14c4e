/** Codes as they are printed on packs: twelve signs in groups of four, the last a checksum. */
import { createHash, randomBytes } from 'node:crypto'

/** Without I, L, O and U, which are misread or spell words. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

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

const spelledCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')

/** A typed code as it is compared, or undefined where it cannot be one: groups and small letters do not matter. */
export function readCode(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const isCode = plain.length === length && [...plain].every((sign) => signs.includes(sign))
  return isCode && checkOf(plain.slice(0, -1)) === plain.at(-1) ? plain : undefined
}

const named = /^(?:code|scratch|कोड)\s*[:#]?\s*([\p{L}\p{N}][\p{L}\p{N}\s-]{5,29})$/iu
const grouped = /^[\dA-Z]{4}([- ]?)[\dA-Z]{4}\1[\dA-Z]{4}$/i

/** The code in a message that is meant as one: named so, or of the printed shape; else undefined. */
export function codeIn(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim()
  const after = named.exec(typed)?.[1]
  // Codes of shops and people are shorter, and named so as well.
  if (after && /\d/.test(after) && after.replace(/[\s-]/gu, '').length >= 10) return after
  return grouped.test(typed) && /\d/.test(typed) && readCode(typed) ? typed : undefined
}

/** What is stored of a code. */
export const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest()
