/** A distributor's settings as its owner types them: "cut-off 5 pm", "holiday 14 nov", "beat 4 days mon thu". Pure. */
import { dayOf, weekdaysIn } from './typed-day.ts'
import type { Weekday } from './zone.ts'

export type TypedSetting =
  /** Times are 'HH:MM' in 24 hours, money is paise, days 'YYYY-MM-DD'. */
  | { readonly set: 'cut-off'; readonly at: string }
  | { readonly set: 'hours'; readonly opens: string; readonly closes: string }
  | { readonly set: 'work-days'; readonly days: Weekday[] }
  | { readonly set: 'minimum'; readonly amount: number }
  | { readonly set: 'short-lines'; readonly policy: 'cancel' | 'back-order' }
  | { readonly set: 'digest'; readonly minutes: number }
  | { readonly set: 'remind'; readonly minutes: number }
  | { readonly set: 'credit'; readonly mode: 'block' | 'warn' | 'off' }
  | { readonly set: 'holiday'; readonly day: string; readonly open: boolean }
  | { readonly set: 'beat-days'; readonly beat: string; readonly days: Weekday[] }
  | { readonly set: 'route'; readonly beat: string; readonly codes: string[] }

export type SettingName = TypedSetting['set']

const longest = 1_000
const latin = (text: string): string =>
  text.replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))

const forms: readonly [SettingName, RegExp][] = [
  ['cut-off', /^(?:cut[\s-]?off|कट[\s-]?ऑफ़?)\s*:?\s+(.+)$/iu],
  ['hours', /^(?:hours|working hours|timing|समय)\s*:?\s+(.+)$/iu],
  ['work-days', /^(?:work(?:ing)? days|kaam ke din|काम के दिन)\s*:?\s+(.+)$/iu],
  ['minimum', /^(?:min(?:imum)?(?: order)?|kam se kam|कम से कम)\s*:?\s+(.+)$/iu],
  ['short-lines', /^(?:short(?: lines?| items?)?|back-?orders?|कम माल)\s*:?\s+(.+)$/iu],
  ['digest', /^(?:digest|gather|together|डाइजेस्ट)\s*:?\s+(.+)$/iu],
  ['remind', /^(?:remind(?:er|ers)?(?: me)?(?: after)?|yaad dilana|याद दिलाना)\s*:?\s+(.+)$/iu],
  ['credit', /^(?:credit|क्रेडिट)\s*:?\s+(block|warn|off)$/iu],
]

/** `today` is the distributor's day. Undefined where the text is about something else, or its value cannot be read. */
export function typedSetting(typed: string, today: string): TypedSetting | undefined {
  if (typed.length > longest) return undefined
  const text = latin(typed.normalize('NFC').trim()).replace(/\s+/g, ' ')
  const off = /^(?:no|remove|delete|cancel)\s+holiday\s+(.+)$/iu.exec(text)?.[1]
  if (off) return holidayOf(off, today, true)
  const closed =
    /^(?:holidays?|closed|chhutti|chutti|छुट्टी)\s*:?\s+(?:on\s+)?(.+?)(\s+(?:off|open|remove|no|hatao|हटाओ))?$/iu.exec(
      text,
    )
  if (closed?.[1]) return holidayOf(closed[1], today, closed[2] !== undefined)
  const route = /^(?:route|रूट)\s+(.{1,60}?)\s*[:=]\s*(.+)$/iu.exec(text)
  if (route?.[1] && route[2]) return routeOf(route[1], route[2])
  for (const [name, form] of forms) {
    const value = form.exec(text)?.[1]
    if (value !== undefined) return settingOf(name, value.trim())
  }
  const beat = /^(?:beat\s+)?(.{1,60}?)\s+(?:delivery\s+)?(?:days|din|दिन)\s*:?\s+(.+)$/iu.exec(text)
  const days = beat?.[2] ? weekdaysIn(beat[2]) : undefined
  return beat?.[1] && days ? { set: 'beat-days', beat: beat[1], days } : undefined
}

function settingOf(name: SettingName, value: string): TypedSetting | undefined {
  if (name === 'cut-off') return timed(value, 12, (at) => ({ set: name, at }))
  if (name === 'hours') return hoursOf(value)
  if (name === 'work-days') {
    const days = weekdaysIn(value)
    return days && { set: name, days }
  }
  if (name === 'minimum') {
    const rupees = /^(?:off|none|no)$/i.test(value)
      ? 0
      : numberIn(value.replace(/^(?:₹|rs\.?)\s*/i, ''), 100_000)
    return rupees === undefined ? undefined : { set: name, amount: rupees * 100 }
  }
  if (name === 'short-lines') {
    if (/^(?:back-?orders?|later|on|yes|baad mein|बाद में)$/iu.test(value))
      return { set: name, policy: 'back-order' }
    return /^(?:cancel|off|no|drop|रद्द)$/iu.test(value) ? { set: name, policy: 'cancel' } : undefined
  }
  if (name === 'credit') return { set: name, mode: value.toLowerCase() as 'block' | 'warn' | 'off' }
  const minutes = /^(?:off|none|no)$/i.test(value)
    ? 0
    : numberIn(value.replace(/\s*(?:min|minutes?|मिनट)$/iu, ''), 480)
  if (minutes === undefined) return undefined
  if (name === 'digest') return minutes <= 120 ? { set: name, minutes } : undefined
  return name === 'remind' && minutes >= 5 ? { set: name, minutes } : undefined
}

function numberIn(text: string, most: number): number | undefined {
  if (!/^\d{1,3}(?:,\d{2,3})+$|^\d{1,6}$/.test(text)) return undefined
  const value = Number(text.replaceAll(',', ''))
  return value <= most ? value : undefined
}

/** "5 pm", "17:30", "5" (then the half of the day that `noon` says: 12 for afternoon, 0 for morning). */
function clockOf(text: string, noon: 0 | 12): string | undefined {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?(?:\s*(?:baje|बजे))?$/i.exec(text.trim())
  if (!found) return undefined
  const [, hour = '', minute = '00', half] = found
  let hours = Number(hour)
  if (half && (hours < 1 || hours > 12)) return undefined
  if (half) hours = (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  else if (hours >= 1 && hours < 12) hours += noon
  if (hours > 23 || Number(minute) > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${minute}`
}

function timed(text: string, noon: 0 | 12, then: (at: string) => TypedSetting): TypedSetting | undefined {
  const at = clockOf(text, noon)
  return at === undefined ? undefined : then(at)
}

function hoursOf(text: string): TypedSetting | undefined {
  const [from = '', to = '', more] = text.split(/\s*(?:-|–|to|se|से)\s*/u)
  const [opens, closes] = [clockOf(from, 0), clockOf(to, 12)]
  if (more !== undefined || !opens || !closes || closes <= opens) return undefined
  return { set: 'hours', opens, closes }
}

function holidayOf(text: string, today: string, open: boolean): TypedSetting | undefined {
  const day = dayOf(text.toLowerCase(), today)
  return day === undefined ? undefined : { set: 'holiday', day, open }
}

const mostStops = 300

function routeOf(beat: string, list: string): TypedSetting | undefined {
  const clean = beat.replace(/^beat\s+/i, '')
  if (/^(?:off|none|no|hatao)$/i.test(list.trim())) return { set: 'route', beat: clean, codes: [] }
  const codes = list
    .toUpperCase()
    .split(/[\s,;>→]+/u)
    .filter((code) => code !== '' && code !== '-')
  const read = codes.every((code) => /^[\p{L}\p{M}\d]{1,12}(?:-[\p{L}\d]{1,12})*$/u.test(code))
  return read && codes.length <= mostStops ? { set: 'route', beat: clean, codes } : undefined
}
