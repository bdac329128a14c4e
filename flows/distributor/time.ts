import { type Words, words } from '../../src/chat/flow.ts'

/** How long something has waited: "25 min", "3 h", "2 days". */
export function waitWords(since: Date, now: Date): Words {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  if (minutes < 60) return words('pending-minutes', { count: minutes })
  const hours = Math.floor(minutes / 60)
  return hours < 48
    ? words('pending-hours', { count: hours })
    : words('pending-days', { count: Math.floor(hours / 24) })
}
