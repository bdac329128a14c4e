import parsePhone from 'libphonenumber-js'
import type { Reader } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { digitsOf } from './number.ts'
import { cut } from './text.ts'

const countries = new Intl.DisplayNames('en', { type: 'region' })

/** A phone number of the brand's country, or of another with its code; stored as +919810000001. */
export const phone: Reader = (given, { country }) => {
  const digits = digitsOf(given)
  if (typeof digits !== 'string') return digits
  const number = parsePhone(digits, country)
  if (number?.isValid() && !number.ext) return number.number
  return refuse('not-phone', { text: cut(given), country: countries.of(country) ?? country })
}

const base36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The 15th character: each of the 14 before it weighs 1 or 2 in turn, in base 36, its two digits added up. */
function gstinCheck(gstin: string): string {
  let sum = 0
  for (let place = 0; place < 14; place++) {
    const weighed = base36.indexOf(gstin.charAt(place)) * (place % 2 === 0 ? 1 : 2)
    sum += Math.floor(weighed / 36) + (weighed % 36)
  }
  return base36.charAt((36 - (sum % 36)) % 36)
}

/** State code, PAN, entity, a letter that is mostly Z, and the check character. */
export const gstin: Reader = (given) => {
  const text = given.toUpperCase().replace(/\s/g, '')
  if (!/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][A-Z][0-9A-Z]$/.test(text))
    return refuse('not-gstin', { text: cut(given) })
  const right = gstinCheck(text)
  return text.endsWith(right) ? text : refuse('gstin-digit', { text, right })
}

/** Text, for its leading zero; one that Excel has eaten (902 for 0902) is put back, since lengths are even. */
export const hsn: Reader = (given) => {
  if (!/^\d{1,8}$/.test(given)) return refuse('not-hsn', { text: cut(given) })
  return given.length % 2 === 1 ? `0${given}` : given
}

/** EAN-8, UPC-A, EAN-13 or GTIN-14 with its check digit. */
export const barcode: Reader = (given) => {
  const digits = digitsOf(given)
  if (typeof digits !== 'string') return digits
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return refuse('not-barcode', { text: cut(given) })
  const body = [...digits.slice(0, -1)].reverse()
  const sum = body.reduce((all, digit, place) => all + Number(digit) * (place % 2 === 0 ? 3 : 1), 0)
  const right = String((10 - (sum % 10)) % 10)
  return digits.endsWith(right) ? digits : refuse('barcode-digit', { text: digits, right })
}
