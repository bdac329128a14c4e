import type { Reader } from '../kind.ts'
import { type Refusal, refuse } from '../sentences.ts'
import { cut } from './text.ts'

// Digits grouped as in 1,00,000 or 100,000; "12,60" is not a grouping but a decimal comma, and is refused.
const grouped = /^-?\d{1,3}(,\d{2})*,\d{3}(\.\d+)?$/
const plain = /^-?(\d+(\.\d*)?|\.\d+)$/
const scientific = /^-?(\d)(?:\.(\d+))?e\+?(\d+)$/i

const devanagariZero = 0x0966
const asciiDigits = (text: string) =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - devanagariZero))

/** The plain decimal of a cell, or a refusal. Reads Devanagari digits and digit groups. */
export function decimalOf(given: string): string | Refusal {
  const text = asciiDigits(given)
  if (plain.test(text)) return text
  if (grouped.test(text)) return text.replaceAll(',', '')
  return scientific.test(text) ? digitsOf(text) : refuse('not-number', { text: cut(given) })
}

/**
 * The digits of a long number that a spreadsheet may have written as 9.19810000001E+11 or 919810000001.0. Where it
 * has dropped digits nobody can know them, so 9.1981E+11 is refused.
 */
export function digitsOf(given: string): string | Refusal {
  const text = asciiDigits(given)
  const found = scientific.exec(text)
  if (!found) return text.replace(/^(\+?\d+)\.0+$/, '$1')
  const [, first = '', rest = '', exponent] = found
  return rest.length === Number(exponent) ? `${first}${rest}` : refuse('shortened', { text: given })
}

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number): Reader =>
  (given) => {
    const decimal = decimalOf(given)
    if (typeof decimal !== 'string') return decimal
    const value = Number(decimal)
    if (!Number.isInteger(value)) return refuse('not-whole', { text: cut(given) })
    return value < least || value > most ? refuse('not-between', { text: given, least, most }) : String(value)
  }

/** A decimal with at most two places, times 100: rupees become paise, percent become basis points. */
const hundredths =
  (most: number, least = 0): Reader =>
  (given) => {
    const decimal = decimalOf(given)
    if (typeof decimal !== 'string') return decimal
    if (/\.\d\d\d*[1-9]/.test(decimal)) return refuse('decimals', { text: cut(given) })
    // Rounded because 19.99 × 100 is not whole in binary; no decimals beyond two are left to lose.
    const value = Math.round(Number(decimal) * 100)
    if (value < least * 100 || value > most * 100) return refuse('not-between', { text: given, least, most })
    return String(value)
  }

const currencySigns = /^(₹|rs\.?|inr)\s*|\s*\/-$/gi

/** Money in the main unit, as paise. */
export const money: Reader = (given, context) =>
  hundredths(10_000_000)(given.replace(currencySigns, ''), context)

/** The same, below zero where something went back. */
export const signedMoney: Reader = (given, context) =>
  hundredths(1_000_000_000, -1_000_000_000)(given.replace(currencySigns, ''), context)

/** A percentage, as basis points. */
export const percent: Reader = (given, context) => hundredths(100)(given.replace(/\s*%$/, ''), context)

/** Degrees within ± `most`. */
export const degrees =
  (most: number): Reader =>
  (given) => {
    const decimal = decimalOf(given)
    if (typeof decimal !== 'string') return decimal
    return Math.abs(Number(decimal)) > most
      ? refuse('not-between', { text: given, least: -most, most })
      : decimal
  }
