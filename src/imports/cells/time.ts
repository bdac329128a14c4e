import type { Reader } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { arrayOf, cut } from './text.ts'

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const full = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const isDay = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year > 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const asIso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** 2026-11-25; also 25-11-2026 and 25/11/2026, which Excel makes of it in India. Never month first. */
export const day: Reader = (given) => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(given)
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(given)
  const [year, month, date] = (iso?.slice(1) ?? dayFirst?.slice(1).reverse() ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined || !isDay(year, month, date))
    return refuse('not-day', { text: cut(given) })
  return asIso(year, month, date)
}

/** `mon|thu`, in any order and case, also written out; stored from Monday on. */
export const weekdays: Reader = (given) => {
  const names = given
    .toLowerCase()
    .split(/[|,\s]+/)
    .filter(Boolean)
  const places = names.map((name) => Math.max(week.indexOf(name as 'mon'), full.indexOf(name)))
  const unknown = names[places.indexOf(-1)]
  if (unknown !== undefined || names.length === 0)
    return refuse('not-weekday', { text: cut(unknown ?? given) })
  return arrayOf(week.filter((_, place) => places.includes(place)))
}

/** A time of day in 24 hours, such as 18:00; seconds, which Excel adds, are dropped. */
export const clock: Reader = (given) => {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(given) ?? []
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : refuse('not-time', { text: cut(given) })
}
