/** Dates as bills print them: with any marks, month names, glued to a time. */

/** One date of a text. `first` and `second` are the day and the month in the order printed, where that is open. */
export type DateText = {
  readonly year: number
  readonly first: number
  readonly second: number
  /** The month was named or the year came first: the order of day and month is certain. */
  readonly fixed: boolean
  readonly at: number
  /** A time of day follows. */
  readonly timed: boolean
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const monthName = `(?<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|0CT|NOV|N0V|DEC|0EC|OEC|OKT|MAI|DEZ|ENE|ABR|AGO|DIC)[A-Z]{0,6}`
const timeAfter = String.raw`(?=[ ,;T|-]{0,3}(?<time>\d{1,2}[:.]\s?\d{2}))?`
const year = String.raw`(?<year>(?:19|20)\d\d|\d\d)`

const patterns: readonly RegExp[] = [
  // 11-06-2018, 11/06/18, and with the time glued on: the year has four digits only if a time still follows or nothing.
  new RegExp(
    String.raw`(?<![\d.,/-])(?<first>\d{1,2})\s?(?<mark>[-/.,])\s?(?<second>\d{1,2})\s?\k<mark>\s?(?<year>(?:19|20)\d\d(?!:)|\d\d(?=\d{1,2}:\d\d)|\d\d(?!\d))${timeAfter}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<!\d)(?<year>(?:19|20)\d\d)\s?(?<mark>[-/.,])\s?(?<second>\d{1,2})\s?\k<mark>\s?(?<first>\d{1,2}?)(?=\d\d:\d\d|(?!\d))${timeAfter}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<!\d)(?<first>\d{1,2})(?:ST|ND|RD|TH)?[ .,/'-]{0,3}${monthName}[ .,/'-]{0,3}${year}(?=\d{1,2}:|\D|$)${timeAfter}`,
    'gi',
  ),
  new RegExp(
    String.raw`${monthName}[ .,/-]{0,3}(?<first>\d{1,2})(?:ST|ND|RD|TH)?[ .,'/-]{1,3}${year}(?=\d{1,2}:|\D|$)${timeAfter}`,
    'gi',
  ),
  new RegExp(
    String.raw`${monthName}[ .,/-]{0,3}(?<first>\d{2})(?<year>(?:19|20)\d\d)(?=\d{1,2}:|\D|$)${timeAfter}`,
    'gi',
  ),
  new RegExp(
    String.raw`(?<!\d)(?<year>20[0-4]\d)(?<second>0[1-9]|1[0-2])(?<first>0[1-9]|[12]\d|3[01])(?!\d)${timeAfter}`,
    'g',
  ),
]

/** A number glued to the front: only where a time of day follows. */
const buried = /(?<first>1[0-2]|[1-9])\/(?<second>\d{1,2})\/(?<year>\d\d)(?=(?<time>\d\d:\d\d))/g

/** Every date of a text; a letter that looks like a digit between digits counts as that digit. */
export function datesIn(given: string): DateText[] {
  const text = repaired(given)
  const found = patterns.flatMap((pattern, kind) => matches(text, pattern, kind))
  if (found.length === 0) return matches(text, buried, 0)
  return found.filter((date, i) => found.findIndex(({ at }) => Math.abs(at - date.at) < 4) === i)
}

function matches(text: string, pattern: RegExp, kind: number): DateText[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const date = dateOf(match.groups ?? {}, kind)
    return date ? [{ ...date, at: match.index }] : []
  })
}

const repaired = (text: string) =>
  text
    .replace(/\bJu1(?=y|\d|\b)/gi, 'Jul')
    .replace(/\b5ep/gi, 'Sep')
    .replace(/(?<=[\d/.-])[Oo](?=[\d/.-])/g, '0')
    .replace(/(?<=[\d/-])[lI|](?=[\d/-])/g, '1')
    .replace(/(?<![A-Za-z\d])[Oo](?=\d[/-])/g, '0')
    .replace(/(?<![A-Za-z\d])[lI](?=\d[/-]\d)/g, '1')

function dateOf(groups: Record<string, string | undefined>, kind: number): Omit<DateText, 'at'> | undefined {
  const short = Number(groups.year)
  const date = {
    year: short < 100 ? 2000 + short : short,
    first: Number(groups.first),
    second: groups.month === undefined ? Number(groups.second) : monthOf(groups.month),
    fixed: kind !== 0,
    timed: groups.time !== undefined,
  }
  if (date.year < 1990 || date.year > 2079) return undefined
  return isDay(date.year, date.second, date.first) ||
    (kind === 0 && isDay(date.year, date.first, date.second))
    ? date
    : undefined
}

const others: Record<string, number> = {
  '0CT': 10,
  OKT: 10,
  N0V: 11,
  '0EC': 12,
  OEC: 12,
  DEZ: 12,
  DIC: 12,
  MAI: 5,
  ENE: 1,
  ABR: 4,
  AGO: 8,
}

function monthOf(name: string): number {
  const short = name.toUpperCase().slice(0, 3)
  return others[short] ?? months.indexOf(short) + 1
}

export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
