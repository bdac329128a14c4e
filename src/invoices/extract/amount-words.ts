/** An amount written out: "Rupees Fifty Four Thousand Three Hundred Eighty Two Only", with or without spaces. */
import { squeeze } from './words.ts'

const units = [
  'ZERO',
  'ONE',
  'TWO',
  'THREE',
  'FOUR',
  'FIVE',
  'SIX',
  'SEVEN',
  'EIGHT',
  'NINE',
  'TEN',
  'ELEVEN',
  'TWELVE',
  'THIRTEEN',
  'FOURTEEN',
  'FIFTEEN',
  'SIXTEEN',
  'SEVENTEEN',
  'EIGHTEEN',
  'NINETEEN',
]
const values = new Map<string, number>([
  ...units.map((word, n): [string, number] => [word, n]),
  ['TWENTY', 20],
  ['THIRTY', 30],
  ['FORTY', 40],
  ['FOURTY', 40],
  ['FIFTY', 50],
  ['SIXTY', 60],
  ['SEVENTY', 70],
  ['EIGHTY', 80],
  ['EIGHTTY', 80],
  ['NINETY', 90],
  ['NINTY', 90],
  ['HUNDRED', 100],
  ['HUNDERED', 100],
  ['THOUSAND', 1_000],
  ['LAKH', 100_000],
  ['LAC', 100_000],
  ['MILLION', 1_000_000],
  ['CRORE', 10_000_000],
])
const fillers = ['AND', 'RUPEES', 'RUPEE', 'RS', 'INR', 'INDIAN', 'RINGGIT', 'MALAYSIA', 'DOLLARS', 'DOLLAR']
/** Longest first, so that SEVENTEEN is not SEVEN. */
const known = [...values.keys(), ...fillers, 'PAISE', 'PAISA', 'CENTS', 'SEN', 'ONLY'].sort(
  (a, b) => b.length - a.length,
)

/** The amount in hundredths; undefined where the text is no amount in words. */
export function amountInWords(text: string): number | undefined {
  const words = wordsIn(squeeze(text))
  const paise = words.findIndex((word) => ['PAISE', 'PAISA', 'CENTS', 'SEN'].includes(word))
  const isNumber = (word: string) => values.has(word)
  if (!words.some(isNumber) || !speaksOfMoney(words)) return undefined
  if (paise < 0) return total(words.filter(isNumber)) * 100
  const rupees = words.findLastIndex((word) => word === 'RUPEES' || word === 'RINGGIT' || word === 'AND')
  const cut = rupees > 0 && rupees < paise ? rupees : Math.max(0, paise - 2)
  // "Fifty Paise" may also stand after the word: "Rupees Ten and Paise Fifty".
  const after = words.slice(paise + 1).filter(isNumber)
  const small = after.length > 0 ? after : words.slice(cut, paise).filter(isNumber)
  const large = words.slice(0, after.length > 0 ? paise : cut).filter(isNumber)
  return total(large) * 100 + total(small)
}

/** How much of a text's letters must be words of an amount for it to be nothing else. */
const mostly = 0.7

/** Whether a text is the rest of an amount in words that began above it: "Nine Only". */
export function continuesAmount(text: string): boolean {
  const letters = squeeze(text)
  const words = wordsIn(letters)
  const explained = words.reduce((sum, { length }) => sum + length, 0)
  const isRest = words.some((word) => values.has(word) || word === 'ONLY') && !words.includes('RUPEES')
  return isRest && explained >= mostly * letters.length
}

/** Whether an amount in words may go on below: "Only" ends it. */
export const isUnended = (text: string): boolean => !wordsIn(squeeze(text)).includes('ONLY')

/** Whether letters between an amount's words are none of them: a word was read wrong, and what is left says another amount. */
export function isPartlyRead(text: string): boolean {
  const letters = squeeze(text)
  const words = wordsIn(letters)
  const [first = ''] = words
  const end = letters.includes('ONLY') ? letters.lastIndexOf('ONLY') + 4 : letters.length
  const said = letters.slice(letters.indexOf(first), end)
  return said.length > wordsIn(said).reduce((sum, { length }) => sum + length, 0)
}

const scales = new Set(['HUNDRED', 'HUNDERED', 'THOUSAND', 'LAKH', 'LAC', 'MILLION', 'CRORE'])
const currencies = new Set(['RUPEES', 'RUPEE', 'RINGGIT', 'DOLLARS', 'DOLLAR', 'INR'])

/** Small number words are found inside of other words ("of our"): they need a large one or a currency beside them. */
const speaksOfMoney = (words: readonly string[]) =>
  words.some((word) => scales.has(word)) ||
  (words.includes('ONLY') && words.some((word) => currencies.has(word)))

/** The known words in order; letters that are none are passed over. */
function wordsIn(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    const word = known.find((each) => text.startsWith(each, at))
    if (word) found.push(word)
    at += word?.length ?? 1
  }
  return found
}

function total(words: readonly string[]): number {
  let [sum, part] = [0, 0]
  for (const word of words) {
    const value = values.get(word) ?? 0
    if (value === 100) part = Math.max(1, part) * 100
    else if (value > 100) [sum, part] = [sum + Math.max(1, part) * value, 0]
    else part += value
  }
  return sum + part
}
