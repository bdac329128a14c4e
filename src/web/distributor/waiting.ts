import { workingTimeAgo } from '../../orders/working-time.ts'
import type { Text } from '../page-text.ts'
import type { SeenDistributor } from './access.ts'

const minute = 60_000

/** How long ago, in the largest unit that tells enough: "25 min", "3 h", "2 days". */
export function waited(since: Date, now: Date, text: Text): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / minute))
  if (minutes < 60) return text('wait-minutes', { count: minutes })
  if (minutes < 24 * 60) return text('wait-hours', { count: Math.floor(minutes / 60) })
  return text('wait-days', { count: Math.floor(minutes / (24 * 60)) })
}

/** Whether the order waited longer, in the distributor's own working hours, than it takes to be reminded of it. */
export function isOverdue(since: Date, now: Date, { hours, remindAfter }: SeenDistributor): boolean {
  const limit = workingTimeAgo(hours, now, remindAfter)
  return limit !== undefined && since <= limit
}
