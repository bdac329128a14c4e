/** Bill numbers as they are compared, and the financial year in which they count. */

/** April–March as '2026-27', by the bill's day. */
export function financialYear(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

const devanagariZero = 0x966
const parts = /[^\p{L}\p{M}\p{N}]+/u
// 26-27, 2026-27 and 2026-2027: the year stands beside the number anyway.
const years = /(?<![\p{L}\p{N}])(?:20)?(\d{2})\s*[-–/]\s*(?:20)?(\d{2})(?![\p{L}\p{N}])/gu

/**
 * The number without what writers vary: case, separators, leading zeros and the financial year. `GST/26-27/00123` and
 * `gst-123` are one number; the series (GST) stays, since two series of a seller may both have a 123.
 */
export function billKey(number: string): string {
  const plain = number
    .normalize('NFKC')
    .replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? devanagariZero) - devanagariZero))
    .toUpperCase()
  const yearless = plain.replace(years, (whole, from: string, to: string) =>
    Number(to) === (Number(from) + 1) % 100 ? ' ' : whole,
  )
  const kept = yearless.split(parts).filter(Boolean)
  // "GST00123" is written for "GST 123" as often as not.
  const split = kept.flatMap((part) => part.match(/\p{N}+|[^\p{N}]+/gu) ?? [])
  const key = split.map((part) => part.replace(/^0+(?=\d)/, '')).join('-')
  return key === '' ? plain.trim() : key
}
