/** Money, days and times as people of a language and country write them. */
import type { Language } from './flow.ts'

/** The locale that rules numbers and dates. Never bare `en`: lakhs would be grouped in thousands. */
export function localeOf(language: Language, country: string): string {
  return language === 'hi' ? `hi-${country}` : `en-${country}`
}

export type Region = { country: string; currency: string; timeZone: string }

const cache = new Map<string, unknown>()

function cached<T>(key: string, make: () => T): T {
  const found = cache.get(key) as T | undefined
  if (found !== undefined) return found
  const made = make()
  cache.set(key, made)
  return made
}

// The same prices are said over and over, and asking the platform is dear.
const mostAmounts = 20_000
const amounts = new Map<string, Map<number, string>>()

/** Paise as "₹1,23,456.50"; whole rupees without decimals. Latin digits in every language, as on bills. */
export function formatMoney(paise: number, language: Language, region: Region): string {
  const locale = localeOf(language, region.country)
  const kind = `${locale}|${region.currency}`
  const known = amounts.get(kind) ?? new Map<number, string>()
  let text = known.get(paise)
  if (text === undefined) {
    text = moneyFormat(locale, region.currency, paise % 100 === 0).format(paise / 100)
    if (known.size >= mostAmounts) known.clear()
    amounts.set(kind, known.set(paise, text))
  }
  return text
}

function moneyFormat(locale: string, currency: string, whole: boolean): Intl.NumberFormat {
  const digits = { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 }
  return cached(
    `m|${locale}|${currency}|${whole}`,
    () => new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'currency', currency, ...digits }),
  )
}

const hinglishDays = ['Ravi', 'Som', 'Mangal', 'Budh', 'Guru', 'Shukra', 'Shani']

/** A calendar day as "Thu 5 Nov", "गुरु 5 नव॰" or "Guru 5 Nov". */
export function formatDay(date: string, language: Language, region: Region): string {
  const at = new Date(`${date}T12:00:00Z`)
  const locale = localeOf(language, region.country)
  const part = (options: Intl.DateTimeFormatOptions, key: string) =>
    cached(
      `d|${locale}|${key}`,
      () => new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { ...options, timeZone: 'UTC' }),
    ).format(at)
  const weekday = language === 'hi-Latn' ? hinglishDays[at.getUTCDay()] : part({ weekday: 'short' }, 'w')
  return `${weekday} ${part({ day: 'numeric' }, 'd')} ${part({ month: 'short' }, 'm')}`
}

/** The calendar day 'YYYY-MM-DD' on which an instant falls in a time zone. */
export function dayIn(timeZone: string, at: Date): string {
  return cached(`day|${timeZone}`, () => new Intl.DateTimeFormat('en-CA', { timeZone })).format(at)
}

/** The time of day 'HH:MM' as "6:00 pm". */
export function formatClock(time: string, language: Language, region: Region): string {
  const at = new Date(`2026-01-01T${time}:00Z`)
  return formatMoment(at, at, language, { ...region, timeZone: 'UTC' })
}

/** "6:00 pm" for today, else with its day: "Thu 5 Nov, 6:00 pm". */
export function formatMoment(at: Date, now: Date, language: Language, region: Region): string {
  const locale = localeOf(language, region.country)
  const clock = cached(
    `t|${locale}|${region.timeZone}`,
    () =>
      new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
        hour: 'numeric',
        minute: '2-digit',
        hour12: true,
        timeZone: region.timeZone,
      }),
  )
  const time = clock.format(at)
  const date = dayIn(region.timeZone, at)
  return date === dayIn(region.timeZone, now) ? time : `${formatDay(date, language, region)}, ${time}`
}
