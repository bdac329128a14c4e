/** Whether a bill's day lies in the window, and not ahead. Pure. */
import { addDays } from '../../orders/zone.ts'
import { type Found, passed, refuse, review, unknown } from './found.ts'

/** Bills made at night are dated for the next day's delivery. */
const ahead = 1

export function checkDay(day: string | null, today: string, windowDays: number): Found {
  const name = 'date'
  if (day === null) return unknown(name, 'no date')
  const evidence = `${day}, today ${today}`
  if (day < addDays(today, -windowDays)) return refuse(name, evidence, 'too-old', { day, days: windowDays })
  return day > addDays(today, ahead) ? review(name, evidence, 'ahead', { day }) : passed(name, evidence)
}
