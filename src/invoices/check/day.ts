/** Whether a bill's day lies in the window, and not ahead. Pure. */
import { addDays } from '../../orders/zone.ts'
import { type Found, passed, refuse, review, unknown } from './found.ts'
import type { Head } from './head.ts'

/** Bills made at night are dated for the next day's delivery. */
const ahead = 1

/** A day that was not read for sure is asked about before it speaks against the bill. */
export function checkDay({ day, dayCertain }: Head, today: string, windowDays: number): Found {
  const name = 'date'
  if (day === null) return unknown(name, 'no date')
  const evidence = `${day}, today ${today}`
  const [isOld, isAhead] = [day < addDays(today, -windowDays), day > addDays(today, ahead)]
  if ((isOld || isAhead) && !dayCertain) return unknown(name, `${evidence}: not read for sure`)
  if (isOld) return refuse(name, evidence, 'too-old', { day, days: windowDays })
  return isAhead ? review(name, evidence, 'ahead', { day }) : passed(name, evidence)
}
