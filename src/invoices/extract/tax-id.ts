/** GSTIN, the Indian tax id: read with its look-alike letters put right by place, proved by its check digit. */

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The last character of a GSTIN from its first fourteen: the GST network's mod-36 rule. Undefined for other letters. */
export function checkDigit(first14: string): string | undefined {
  let sum = 0
  for (let i = 0; i < 14; i++) {
    const value = alphabet.indexOf(first14[i] ?? '?')
    if (value < 0) return undefined
    const product = value * (i % 2 === 0 ? 1 : 2)
    sum += Math.floor(product / 36) + (product % 36)
  }
  return alphabet[(36 - (sum % 36)) % 36]
}

/** Two digits (state), five letters, four digits and a letter (PAN), entity, mostly Z, check digit. */
const shape = '99AAAAA9999AXXX'
const toDigit: Record<string, string> = {
  O: '0',
  D: '0',
  Q: '0',
  I: '1',
  L: '1',
  T: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
  A: '4',
  J: '1',
}
const toLetter: Record<string, string> = { 0: 'O', 1: 'I', 2: 'Z', 5: 'S', 8: 'B', 6: 'G', 4: 'A', 7: 'T' }

export type TaxId = {
  readonly id: string /** The check digit agrees. */
  readonly proven: boolean /** Characters changed. */
  readonly repairs: number
}

/** Reads fifteen characters as a GSTIN; undefined where they cannot be one. */
export function taxIdOf(text: string): TaxId | undefined {
  const raw = text.toUpperCase()
  if (!/^[0-9A-Z]{15}$/.test(raw)) return undefined
  const chars = [...raw].map((char, i) => inPlace(char, shape[i] as string))
  if (chars.includes('?')) return undefined
  const state = Number(chars.slice(0, 2).join(''))
  if (state < 1 || (state > 38 && state < 96)) return undefined
  // The fourteenth is Z on all but special registrations.
  if (chars[13] === '2' || chars[13] === '7') chars[13] = 'Z'
  const best = proven(chars)
  const id = (best ?? chars).join('')
  return { id, proven: best !== undefined, repairs: [...id].filter((char, i) => char !== raw[i]).length }
}

const inPlace = (char: string, kind: string) =>
  kind === '9'
    ? /\d/.test(char)
      ? char
      : (toDigit[char] ?? '?')
    : kind === 'A'
      ? /[A-Z]/.test(char)
        ? char
        : (toLetter[char] ?? '?')
      : char

const twins: Record<string, string> = {
  O: '0',
  0: 'O',
  I: '1',
  1: 'I',
  Z: '2',
  2: 'Z',
  S: '5',
  5: 'S',
  B: '8',
  8: 'B',
}
/** Letters and digits that engines confuse where the place allows both. */
const pairs: Record<string, string> = {
  O: '0',
  0: 'O',
  I: '1',
  1: 'I',
  Z: '2',
  2: 'Z',
  S: '5',
  5: 'S',
  B: '8',
  8: 'B',
  G: '6',
  6: 'G',
  Q: 'O',
  D: 'O',
  3: '8',
  9: '0',
  7: '1',
  M: 'N',
  N: 'M',
  U: 'V',
  V: 'U',
  E: 'F',
  F: 'E',
  C: 'G',
  K: 'X',
  X: 'K',
  P: 'F',
  H: 'N',
}

/**
 * The characters as they are, else with the one look-alike swapped that makes the check digit agree, if only one does.
 * The swaps that every engine makes are tried before the rarer ones.
 */
function proven(chars: readonly string[]): string[] | undefined {
  if (holds(chars)) return [...chars]
  return onlyFit(chars, twins) ?? onlyFit(chars, pairs)
}

function onlyFit(chars: readonly string[], table: Record<string, string>): string[] | undefined {
  const fits = chars.flatMap((char, i) => {
    const other = table[char]
    if (other === undefined || inPlace(other, shape[i] as string) !== other) return []
    const swapped = chars.with(i, other)
    return holds(swapped) ? [swapped] : []
  })
  return fits.length === 1 ? fits[0] : undefined
}

const holds = (chars: readonly string[]) => checkDigit(chars.slice(0, 14).join('')) === chars[14]

const labelled =
  /(?:GST\s?IN|GST\s?No|GST\s?I\.?D|GST\s?Number|GSTTIN|GSTN|GST)\s?(?:\/\s?UIN)?(?:Number|No)?[.:\s#-]*([0-9A-Z][0-9A-Z ]{13,18})/gi
const bare = /(?<![0-9A-Z])[0-9OQDSIBZ]{2}[A-Z0-9]{5}[0-9OQDSIBZLG]{4}[A-Z0-9]{4}(?![0-9A-Z])/g

/** Every GSTIN of a text, with its place. */
export function taxIdsIn(given: string): (TaxId & { at: number })[] {
  const text = given.toUpperCase()
  const found: (TaxId & { at: number })[] = []
  for (const match of [...text.matchAll(bare), ...text.matchAll(labelled)]) {
    const raw = (match[1] ?? match[0]).replaceAll(' ', '').slice(0, 15)
    const id = taxIdOf(raw)
    if (id && !found.some((other) => other.id === id.id)) found.push({ ...id, at: match.index })
  }
  return found.sort((a, b) => a.at - b.at)
}
