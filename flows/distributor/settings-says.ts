/** A distributor's settings in words: all of them, one that is asked for, and one about to change. */
import {
  answer,
  type Choice,
  day,
  go,
  money,
  no,
  type Say,
  type Words,
  words,
  yes,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import type { DeskBeat, DeskSettings, Setting } from '../../src/orders/desk-settings.ts'
import type { SettingName } from '../../src/orders/settings-text.ts'

export const names = [
  ...(['cut-off', 'holiday', 'minimum', 'short-lines', 'credit'] as const),
  ...(['digest', 'remind', 'hours', 'work-days', 'beat-days', 'route'] as const),
] satisfies SettingName[]

const menu = go(words('chat-menu'), 'menu')
const mostBeats = 12

/** "mon thu" in the reader's words; several in a row as they stand. */
export const daysWords = (days: readonly string[]): Words =>
  days.length === 0
    ? words('settings-no-days')
    : days
        .map((each) => words('settings-day', { day: each }))
        .reduce((a, b) => words('settings-two', { a, b }))

const holidayWords = (days: readonly string[]): Words =>
  days.length === 0
    ? words('settings-none')
    : days
        .slice(0, 10)
        .map((each) => words('settings-date', { day: day(each) }))
        .reduce((a, b) => words('settings-two', { a, b }))

/** All of them, a tap to each where the reader may change them. */
export function listSay(settings: DeskSettings, owner: boolean, distributor: number): Say {
  const { beats } = settings
  const parts = [
    words('settings-list', { name: settings.name }),
    words('settings-now-cut-off', { at: settings.cutOff }),
    words('settings-now-holiday', { days: holidayWords(settings.holidays) }),
    words('settings-now-minimum', {
      amount: money(settings.minimumOrder),
      some: settings.minimumOrder > 0 ? 'yes' : 'no',
    }),
    words('settings-now-short-lines', { policy: settings.shortLines }),
    words('settings-now-credit', { mode: settings.credit }),
    words('settings-now-digest', { minutes: settings.digestMinutes }),
    words('settings-now-remind', { minutes: settings.remindAfter }),
    words('settings-now-hours', {
      opens: settings.opensAt,
      closes: settings.closesAt,
      days: daysWords(settings.workDays),
    }),
    ...beats.slice(0, mostBeats).map(beatWords),
    words(owner ? 'settings-how' : 'settings-owner'),
  ]
  const choices = owner
    ? names.map((name) => go(words('settings-choice', { name }), 'settings', 'open', { name, distributor }))
    : []
  return { ...block(parts), choices: [...choices, menu] }
}

const beatWords = ({ name, visitDays, placed, shops }: DeskBeat): Words =>
  words('settings-now-beat', { name, days: daysWords(visitDays), placed, shops })

const offered: Partial<Record<SettingName, readonly string[]>> = {
  'short-lines': ['back-order', 'cancel'],
  credit: ['block', 'warn', 'off'],
  digest: ['off', '10', '20', '30'],
  remind: ['15', '30', '60'],
  minimum: ['off', '500', '1000'],
}

/** What to type for one, with the usual values a tap away. */
export function askSay(name: SettingName, settings: DeskSettings): Say {
  const values = offered[name] ?? []
  const taps = values.map((value) => answer(words('settings-value', { name, value }), { value }))
  const holidays = name === 'holiday' ? settings.holidays.slice(0, 8) : []
  const reopen = holidays.map((each) =>
    answer(words('settings-reopen', { day: day(each) }), { value: `${each} off` }),
  )
  const example = settings.beats[0]?.name ?? 'Beat 1'
  return {
    ...words('settings-ask', { name, beat: example }),
    choices: [...taps, ...reopen, answer(words('settings-leave'), { leave: true })],
  }
}

/** What would change, and whom it concerns. */
export function changeWords(setting: Setting, beat: string): Words {
  switch (setting.set) {
    case 'cut-off':
      return words('settings-now-cut-off', { at: setting.at })
    case 'hours':
      return words('settings-new-hours', { opens: setting.opens, closes: setting.closes })
    case 'work-days':
      return words('settings-new-work-days', { days: daysWords(setting.days) })
    case 'minimum':
      return words('settings-now-minimum', {
        amount: money(setting.amount),
        some: setting.amount > 0 ? 'yes' : 'no',
      })
    case 'short-lines':
      return words('settings-now-short-lines', { policy: setting.policy })
    case 'credit':
      return words('settings-now-credit', { mode: setting.mode })
    case 'digest':
      return words('settings-now-digest', { minutes: setting.minutes })
    case 'remind':
      return words('settings-now-remind', { minutes: setting.minutes })
    case 'holiday':
      return words('settings-new-holiday', { day: day(setting.day), open: setting.open ? 'yes' : 'no' })
    case 'beat-days':
      return words('settings-new-beat', { name: beat, days: daysWords(setting.days) })
    case 'route':
      return words('settings-new-route', {
        name: beat,
        shops: setting.codes.length,
        codes: setting.codes.slice(0, 40).join(' → '),
      })
  }
}

export const confirmSay = (setting: Setting, beat: string, promised: readonly number[]): Say => ({
  ...block([
    changeWords(setting, beat),
    promised.length > 0
      ? words('settings-promised', { count: promised.length, orders: promised.slice(0, 12).join(', ') })
      : words('settings-concerns', { name: setting.set }),
  ]),
  choices: [yes(words('settings-yes'), 'yes'), no(words('settings-no'), 'no')],
})

export const afterwards = (distributor: number): Choice[] => [
  go(words('settings-all'), 'settings', 'list', { distributor }),
  menu,
]
