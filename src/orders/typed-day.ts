/** Days and weekdays as people type them, in the three languages. Pure. */
import { addDays, type Weekday, weekdayOf } from './zone.ts'

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const dayNames: readonly [Weekday, RegExp][] = [
  ['mon', /^(?:mon|monday|som|somvar|somwar|सोम|सोमवार)$/],
  ['tue', /^(?:tue|tues|tuesday|mangal|mangalvar|mangalwar|मंगल|मंगलवार)$/],
  ['wed', /^(?:wed|wednesday|budh|budhvar|budhwar|बुध|बुधवार)$/],
  ['thu', /^(?:thu|thur|thurs|thursday|guru|guruvar|guruwar|गुरु|गुरुवार)$/],
  ['fri', /^(?:fri|friday|shukra|shukravar|shukrawar|शुक्र|शुक्रवार)$/],
  ['sat', /^(?:sat|saturday|shani|shanivar|shaniwar|शनि|शनिवार)$/],
  ['sun', /^(?:sun|sunday|ravi|ravivar|raviwar|रवि|रविवार)$/],
]
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const hindiMonths = [
  ...['जनवरी', 'फ़रवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'],
]

const weekdayIn = (word: string): Weekday | undefined => dayNames.find(([, name]) => name.test(word))?.[0]

/** "mon thu", "mon-sat", "सोम, गुरु": from Monday on. */
export function weekdaysIn(text: string): Weekday[] | undefined {
  const words = text
    .toLowerCase()
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[\s,;&|]+|(?:^|\s)(?:and|aur|और)(?:\s|$)/u)
  const found = new Set<Weekday>()
  for (const word of words.filter((each) => each !== '' && !/^(?:and|aur|और)$/u.test(each))) {
    const [from = '', to] = word.split('-')
    const [first, last] = [weekdayIn(from), to === undefined ? undefined : weekdayIn(to)]
    if (!first || (to !== undefined && !last)) return undefined
    for (let at = week.indexOf(first); ; at = (at + 1) % 7) {
      found.add(week[at] ?? first)
      if (!last || week[at] === last) break
    }
  }
  return found.size > 0 ? week.filter((day) => found.has(day)) : undefined
}

/** "14 nov", "14/11", "14-11-2026", "2026-11-14", "tomorrow", "thursday": the next such day from today on. */
export function dayOf(text: string, today: string): string | undefined {
  if (/^(?:today|aaj|आज)$/u.test(text)) return today
  if (/^(?:tomorrow|kal|कल)$/u.test(text)) return addDays(today, 1)
  const weekday = weekdayIn(text)
  if (weekday)
    for (let ahead = 1; ahead <= 7; ahead++)
      if (weekdayOf(addDays(today, ahead)) === weekday) return addDays(today, ahead)
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const first = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+([\p{L}\p{M}]+|\d{1,2})(?:[\s/.-]+(\d{4}))?$/u.exec(text)
  if (!first) return undefined
  const [, date = '', name = '', year] = first
  const month = /^\d/.test(name)
    ? Number(name)
    : Math.max(
        months.findIndex((each) => name.startsWith(each)),
        hindiMonths.indexOf(name),
      ) + 1
  if (year) return dateOf(Number(year), month, Number(date))
  const thisYear = Number(today.slice(0, 4))
  const soon = dateOf(thisYear, month, Number(date))
  return soon !== undefined && soon >= today ? soon : dateOf(thisYear + 1, month, Number(date))
}

function dateOf(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date))
  if (year < 2020 || year > 2100 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date)
    return undefined
  return at.toISOString().slice(0, 10)
}
