/** Months as claims name them. Pure. */
import { addDays, dayIn } from '../orders/zone.ts'

export const monthOf = (at: Date, zone: string): string => dayIn(at, zone).slice(0, 7)

export const firstDay = (month: string): string => `${month}-01`

export const nextMonth = (month: string): string => addDays(firstDay(month), 31).slice(0, 7)

export const lastDay = (month: string): string => addDays(firstDay(nextMonth(month)), -1)

export const monthBefore = (month: string): string => addDays(firstDay(month), -1).slice(0, 7)
