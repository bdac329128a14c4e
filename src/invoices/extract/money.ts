/** Amounts in text. Money is integer hundredths (paise, cents), whatever the currency. */

/** One amount of a text; `from` and `to` are places in that text. */
export type Amount = {
  readonly value: number
  /** Digits after the decimal mark: 0 for whole numbers, which may be anything. */
  readonly decimals: number
  /** A currency stands before or after it. */
  readonly currency: string | undefined
  readonly from: number
  readonly to: number
  /** The digits and marks as read. */
  readonly raw: string
}

const currencies: readonly [RegExp, string][] = [
  [/^(?:rs\.?|inr|₹|rupees|रु\.?)$/i, 'INR'],
  [/^(?:rm|myr)$/i, 'MYR'],
  [/^(?:usd?\$?|u\$)$/i, 'USD'],
  [/^\$$/, 'USD'],
  [/^(?:sgd|s\$)$/i, 'SGD'],
  [/^(?:aud|a\$)$/i, 'AUD'],
  [/^(?:cad|c\$)$/i, 'CAD'],
  [/^(?:eur|euro?s?|€)$/i, 'EUR'],
  [/^(?:gbp|£)$/i, 'GBP'],
  [/^(?:idr|rp\.?)$/i, 'IDR'],
  [/^(?:jpy|¥|yen)$/i, 'JPY'],
  [/^(?:aed|dhs?\.?)$/i, 'AED'],
  [/^(?:php|₱)$/i, 'PHP'],
  [/^(?:thb|฿|baht)$/i, 'THB'],
  [/^(?:lkr|npr|bdt|pkr|zar|chf|hkd|nt\$|twd|krw)$/i, ''],
]

export function currencyOf(mark: string): string | undefined {
  const found = currencies.find(([pattern]) => pattern.test(mark))
  return found && (found[1] || mark.toUpperCase())
}

const mark = String.raw`(?:Rs\.?|INR|₹|रु\.?|RM|MYR|USD?\$?|U\$|SGD|[SAC]?\$|AUD|CAD|EUR(?:O?S?)|€|GBP|£|IDR|Rp\.?|JPY|¥|AED|Dhs?\.?|PHP|₱|THB|฿|LKR|NPR|BDT|PKR|ZAR|CHF|HKD|NT\$)`
const digits = String.raw`\d{1,3}(?:[,.' ]\s?\d{2,3})+(?:\s?[.,]\s?\d{1,2})?|\d+(?:\s?[.,]\s?\d{1,4})?|[.,]\d{2}`
const pattern = new RegExp(
  String.raw`(?<![\w.,:/#-])(?<open>[(-]\s?)?(?<mark>${mark}\s?[:.]?\s?)?(?<sign>-\s?)?(?<number>${digits})(?<after>\s?(?:${mark}|/-|-(?!\d)|\)|=))?(?![\d%:]|[.,]?\d*\s?%)`,
  'gi',
)

/** Letters that an engine takes for digits. Only inside of what is otherwise an amount. */
const lookalikes: Record<string, string> = {
  O: '0',
  o: '0',
  D: '0',
  l: '1',
  I: '1',
  S: '5',
  B: '8',
  Z: '2',
  z: '2',
}
const nearlyNumber =
  /(?<![A-Za-z])[\dOoDlISBZz]{1,3}(?:[,.][\dOoDlISBZz]{2,3})*[.,][\dOoDlISBZz]{2}(?![A-Za-z\d])/g

/** The same text, as long as before, with letters in amounts put back to the digits they look like. */
export function withDigits(text: string): string {
  return text.replace(nearlyNumber, (number) => {
    const sure = number.replace(/\D/g, '').length
    if (sure * 2 < number.replace(/[.,]/g, '').length) return number
    return number.replace(/[A-Za-z]/g, (letter) => lookalikes[letter] ?? letter)
  })
}

/** Every amount and whole number of a text, from the left. Dates, times, percentages and ids are none. */
export function amountsIn(given: string): Amount[] {
  const text = withDigits(given)
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { open = '', mark: before = '', sign = '', number = '', after = '' } = match.groups ?? {}
    const read = numberOf(number)
    const to = match.index + match[0].length
    // Digits that go on in letters are a part of some number or code.
    if (!read || (read.decimals === 0 && /^[A-Z]{2}\w{2}/i.test(text.slice(to)))) return []
    const isNegative =
      open.startsWith('-') ||
      sign !== '' ||
      after.trim() === '-' ||
      (open.startsWith('(') && after.trim() === ')')
    const currency = currencyOf(before.replace(/[\s:]+$/, '').trim()) ?? currencyOf(after.trim())
    const from = match.index + open.length + before.length + sign.length
    const written = after.trim() === '/-' && read.decimals === 0
    return [
      {
        value: isNegative ? -read.value : read.value,
        decimals: written ? 2 : read.decimals,
        currency,
        from,
        to: from + number.length,
        raw: number,
      },
    ]
  })
}

/** A rate may have fractions of the smallest coin; what is paid has none. */
export const isPayable = (value: number): boolean => Number.isInteger(value)

/** The value of digits and marks; undefined where they are no number a bill would print. */
export function numberOf(raw: string): { value: number; decimals: number } | undefined {
  const tight = raw.replace(/[\s']/g, '')
  const whole = tight.replace(/[.,]/g, '')
  if (whole === '' || whole.length > (whole === tight ? 7 : 12)) return undefined
  const decimal = /[.,](\d{1,4})$/.exec(tight)
  const places = decimal ? decimalsOf(tight, decimal[1] as string) : 0
  // Rates may have more than two decimals: their hundredths keep a fraction.
  const value = places <= 2 ? Number(whole) * 10 ** (2 - places) : Number(whole) / 10 ** (places - 2)
  return { value, decimals: places }
}

/** Three digits after the last mark are thousands, except after a single dot that follows a zero: a weight. */
function decimalsOf(tight: string, last: string): number {
  if (last.length !== 3) return last.length
  const marks = tight.replace(/\d/g, '')
  return marks === '.' && /^\d{1,2}\./.test(tight) && /^0?\d?\./.test(tight) && tight.startsWith('0') ? 3 : 0
}
