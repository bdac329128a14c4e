import { expect, test } from 'vitest'
import { CampaignDocument, textFor } from '../../src/campaigns/document.ts'
import { isQuiet } from '../../src/campaigns/rules.ts'
import { beforeCutOff, nextStart } from '../../src/campaigns/schedule.ts'

const india = ['Asia/Kolkata']
const mondays = {
  kind: 'weekly' as const,
  days: ['mon' as const],
  at: { time: '09:00' },
}
const iso = (at: Date | undefined) => at?.toISOString()

test('every Monday at nine comes round once a week, by the outlet’s clock', () => {
  const first = nextStart(mondays, india, new Date('2026-11-25T05:00:00Z'), null)
  expect([first?.day, iso(first?.at)]).toEqual(['2026-11-30', '2026-11-30T03:30:00.000Z'])
  const second = nextStart(mondays, india, new Date('2026-11-30T03:30:00Z'), '2026-11-30')
  expect(second?.day).toBe('2026-12-07')
  expect(
    nextStart({ ...mondays, until: '2026-12-06' }, india, new Date('2026-12-01T00:00:00Z'), null),
  ).toBeUndefined()
})

test('over a change of the clocks it stays at nine, and it begins where the day begins first', () => {
  const berlin = ['Europe/Berlin', 'America/New_York']
  const before = nextStart(
    { ...mondays, days: ['sun' as const] },
    berlin,
    new Date('2026-10-20T00:00:00Z'),
    null,
  )
  expect(iso(before?.at)).toBe('2026-10-25T08:00:00.000Z')
  const last = nextStart(
    { ...mondays, days: ['sun' as const] },
    berlin,
    new Date('2026-10-12T00:00:00Z'),
    '2026-10-11',
  )
  expect(iso(last?.at)).toBe('2026-10-18T07:00:00.000Z')
})

test('three hours before the outlet’s own cut-off, which holidays and free days move', () => {
  const calendar = {
    visitDays: ['thu'],
    cutOff: '18:00',
    workDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
    holidays: [] as string[],
    timeZone: 'Asia/Kolkata',
  }
  expect(iso(beforeCutOff(calendar, '2026-11-25', 180))).toBe('2026-11-25T09:30:00.000Z')
  expect(beforeCutOff(calendar, '2026-11-24', 180)).toBeUndefined()
  const closed = { ...calendar, holidays: ['2026-11-25'] }
  expect(beforeCutOff(closed, '2026-11-25', 180)).toBeUndefined()
  expect(iso(beforeCutOff(closed, '2026-11-24', 180))).toBe('2026-11-24T09:30:00.000Z')
})

test('quiet hours may go over midnight', () => {
  const rules = { quietFrom: '21:00', quietUntil: '08:00', perWeek: 3, approveAbove: 500 }
  expect(['20:59', '21:00', '00:30', '07:59', '08:00'].map((clock) => isQuiet(rules, clock))).toEqual([
    ...[false, true, true, true, false],
  ])
})

test('a message without text or with a variable nobody knows is refused; a language that is missing is stood in for', () => {
  const document = (message: object) =>
    CampaignDocument.safeParse({ v: 1, name: 'x', message, when: { kind: 'now' } })
  expect(document({}).success).toBe(false)
  expect(document({ en: 'Hello {nobody}' }).success).toBe(false)
  expect(document({ en: 'Hello {name}, {points}' }).success).toBe(true)
  expect(textFor({ en: 'Hello', 'hi-Latn': 'Namaste' }, 'hi')).toBe('Namaste')
})
