/** What has waited too long for a distributor, by its own working hours: level 1 reminds it, level 2 tells the brand. */
import { type WorkingHours, workingTimeAgo } from './working-time.ts'

export type Level = 1 | 2

/** A distributor somebody waits for; `remind_after` in working minutes. */
export type Seller = { id: number; remind_after: number; hours: WorkingHours }

/** Selects the distributors `d` for which a row exists that waits; `$1` is now. */
export const sellersFor = (waits: string): string => `
  select d.id, d.remind_after, json_build_object('opensAt', d.opens_at, 'closesAt', d.closes_at,
    'workDays', d.work_days, 'timeZone', d.time_zone, 'holidays',
    (select coalesce(json_agg(h.day), '[]') from holiday h
      where h.distributor_id = d.id and h.day between $1::timestamptz::date - 62 and $1::timestamptz::date + 2)) as hours
  from distributor d where exists (${waits})`

/** What came at or before `since` is overdue: after `remind_after` working minutes at level 1, after twice that at 2. */
export type Overdue = { id: number; level: Level; since: Date }

export function overdueAt(sellers: readonly Seller[], now: Date): Overdue[] {
  return sellers.flatMap(({ id, remind_after, hours }) =>
    ([1, 2] as const).flatMap((level) => {
      const since = workingTimeAgo(hours, now, remind_after * level)
      return since ? [{ id, level, since }] : []
    }),
  )
}
