import type { Text } from '../page-text.ts'

const minute = 60_000

/** How long ago, in the largest unit that tells enough: "25 min", "3 h", "2 days". */
export function waited(since: Date, now: Date, text: Text): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / minute))
  if (minutes < 60) return text('wait-minutes', { count: minutes })
  if (minutes < 24 * 60) return text('wait-hours', { count: Math.floor(minutes / 60) })
  return text('wait-days', { count: Math.floor(minutes / (24 * 60)) })
}

export const isOverdue = (since: Date, now: Date, afterMinutes: number): boolean =>
  now.getTime() - since.getTime() > afterMinutes * minute
