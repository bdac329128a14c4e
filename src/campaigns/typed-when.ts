/** When a campaign runs, as marketers type it: "tomorrow 9:30", "every mon thu 9", "3 hours before cut-off". Pure. */
import { dayOf, weekdaysIn } from '../orders/typed-day.ts'
import type { At, When } from './document.ts'

const before =
  /(\d{1,3})\s*(h|hrs?|hours?|ghant[ae]|घंट[ाे]|m|mins?|minutes?|minat|मिनट)\s*(?:before|pehle|pahle|पहले)(?:\s+(?:the\s+)?(?:cut-?\s?off|कट-?ऑफ़?))?/iu
const clock =
  /(?:\b(?:at|ko)\s+)?(\d{1,2})[:.](\d{2})\s*(am|pm)?|(?:\b(?:at)\s+)?(\d{1,2})\s*(am|pm|baje|बजे)|\s(\d{1,2})$/iu
const every = /(?:every|har|हर)\s+/iu

/** undefined where it names no time; without a day it is today's. */
export function typedWhen(text: string, today: string): When | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/gu, ' ')
  if (/^(?:now|abhi|अभी|turant)$/u.test(plain)) return { kind: 'now' }
  const found = before.exec(plain) ?? clock.exec(plain)
  const at = found && atOf(found)
  if (!found || !at) return undefined
  const rest = plain
    .replace(found[0], ' ')
    .replace(/[,\s]+/gu, ' ')
    .trim()
  if (every.test(rest)) {
    const days = weekdaysIn(rest.replace(every, '').trim())
    return days && { kind: 'weekly', days, at }
  }
  const day = rest === '' ? today : dayOf(rest, today)
  return day === undefined ? undefined : { kind: 'once', day, at }
}

function atOf(found: RegExpExecArray): At | undefined {
  if (/before|pehle|pahle|पहले/u.test(found[0])) {
    const [, count = '', unit = ''] = found
    const minutes = Number(count) * (/^(?:m|min|मि)/u.test(unit) ? 1 : 60)
    return minutes >= 15 && minutes <= 1_440 ? { beforeCutOff: minutes } : undefined
  }
  const [, hour, minute, half, whole, part, bare] = found
  let hours = Number(hour ?? whole ?? bare)
  const mark = half ?? part
  if (mark === 'pm' && hours < 12) hours += 12
  if (mark === 'am' && hours === 12) hours = 0
  const minutes = Number(minute ?? 0)
  if (hours > 23 || minutes > 59) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return { time: `${two(hours)}:${two(minutes)}` }
}
