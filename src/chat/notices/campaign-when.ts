/** When a campaign goes out, in words. */
import type { When } from '../../campaigns/document.ts'
import { clock, day, type Words, words } from '../say.ts'

/** "every Monday, 9:00 am", "Thu 26 Nov, 3 hours before the cut-off". */
export function whenWords(when: When): Words {
  if (when.kind === 'now') return words('campaign-when-now')
  if (when.kind === 'event') return words('campaign-when-event', { on: when.on })
  const at =
    'time' in when.at
      ? words('campaign-when-time', { time: clock(when.at.time) })
      : words('campaign-when-before', { minutes: when.at.beforeCutOff })
  if (when.kind === 'once') return words('campaign-when-once', { day: day(when.day), at })
  return words('campaign-when-weekly', { days: dayList(when.days), at })
}

const dayList = (days: readonly string[]): Words => {
  const [first = 'mon', ...rest] = days
  const one = words('campaign-weekday', { day: first })
  return rest.length === 0 ? one : words('campaign-and', { one, rest: dayList(rest) })
}
