/** Days and clock times of a time zone, by what the platform knows of zones. A day is 'YYYY-MM-DD'. */

export type Weekday = 'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const dayMs = 86_400_000

// Making one costs about fifty times as much as using it.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const two = '2-digit'
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  })
  formats.set(zone, made)
  return made
}

// Every zone's clock has changed on a quarter of an hour of UTC, so within one its offset is the same. Asking the platform
// is dear, and a shop's history asks about dozens of instants with every message.
const quarterMs = 900_000
const mostOffsets = 20_000
const offsets = new Map<string, Map<number, number>>()

/** The zone's wall clock at that instant, written as if it were UTC; whole seconds. */
function wallClock(at: Date, zone: string): number {
  const quarter = Math.floor(at.getTime() / quarterMs)
  const known = offsets.get(zone) ?? new Map<number, number>()
  let offset = known.get(quarter)
  if (offset === undefined) {
    const start = new Date(quarter * quarterMs)
    offset = askedClock(start, zone) - start.getTime()
    if (known.size >= mostOffsets) known.clear()
    offsets.set(zone, known.set(quarter, offset))
  }
  return Math.floor(at.getTime() / 1_000) * 1_000 + offset
}

function askedClock(at: Date, zone: string): number {
  const field: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at)) field[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

// Few days are ever spoken of, and all of them over and over.
const mostDays = 10_000
const names = new Map<number, string>()
const starts = new Map<string, number>()

function dayOfMs(ms: number): string {
  const number = Math.floor(ms / dayMs)
  const known = names.get(number)
  if (known) return known
  const name = new Date(ms).toISOString().slice(0, 10)
  if (names.size >= mostDays) names.clear()
  names.set(number, name)
  return name
}

function startOf(day: string): number {
  const known = starts.get(day)
  if (known !== undefined) return known
  const start = Date.parse(day)
  if (starts.size >= mostDays) starts.clear()
  starts.set(day, start)
  return start
}

/** The day it is in that zone. */
export const dayIn = (at: Date, zone: string): string => dayOfMs(wallClock(at, zone))

/** 'HH:MM' on that zone's clocks, also on a day of 23 or 25 hours. */
export const clockIn = (at: Date, zone: string): string =>
  new Date(wallClock(at, zone)).toISOString().slice(11, 16)

export const addDays = (day: string, days: number): string => dayOfMs(startOf(day) + days * dayMs)

export const daysBetween = (from: string, to: string): number =>
  Math.round((startOf(to) - startOf(from)) / dayMs)

export const weekdayOf = (day: string): Weekday => weekdays[new Date(day).getUTCDay()] ?? 'sun'

/** The instant at which the zone's clocks show `time` ('HH:MM' or 'HH:MM:SS') on that day. */
export function instantOf(day: string, time: string, zone: string): Date {
  const wanted = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  // The offset at the first guess may lie on the other side of a clock change; the second guess settles it.
  const guess = wanted - (wallClock(new Date(wanted), zone) - wanted)
  return new Date(wanted - (wallClock(new Date(guess), zone) - guess))
}
