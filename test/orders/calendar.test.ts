import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BeatCalendar, delivery } from '../../src/orders/calendar.ts'
import { workingTimeAgo } from '../../src/orders/working-time.ts'
import { addDays, dayIn, instantOf, weekdayOf } from '../../src/orders/zone.ts'

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const kolkata: BeatCalendar = {
  visitDays: ['thu'],
  cutOff: '18:00:00',
  workDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  holidays: [],
  timeZone: 'Asia/Kolkata',
}
const at = (day: string, time: string) => instantOf(day, time, 'Asia/Kolkata')

test('ordered on Wednesday before 6 pm it comes on Thursday, a second after 6 pm a week later', () => {
  const orderBy = at('2026-11-25', '18:00')
  expect(orderBy).toEqual(new Date('2026-11-25T12:30:00Z'))
  const next = { deliverOn: '2026-12-03', orderBy: at('2026-12-02', '18:00') }
  expect(delivery(kolkata, orderBy)).toEqual({ deliverOn: '2026-11-26', orderBy, next })
  expect(delivery(kolkata, new Date(orderBy.getTime() + 1000))?.deliverOn).toBe('2026-12-03')
})

test('a delivery day that is a holiday is skipped', () => {
  const calendar = { ...kolkata, holidays: ['2026-11-26'] }
  expect(delivery(calendar, at('2026-11-23', '10:00'))?.deliverOn).toBe('2026-12-03')
})

test('Monday is ordered for until Saturday evening, and until Friday where Saturday is a holiday', () => {
  const monday = { ...kolkata, visitDays: ['mon'] }
  const friday = at('2026-11-20', '10:00')
  expect(delivery(monday, friday)?.orderBy).toEqual(at('2026-11-21', '18:00'))
  const closed = { ...monday, holidays: ['2026-11-21'] }
  expect(delivery(closed, friday)?.orderBy).toEqual(at('2026-11-20', '18:00'))
  expect(delivery(closed, at('2026-11-20', '19:00'))?.deliverOn).toBe('2026-11-30')
})

test('just after midnight in the shop it is the shop’s day that counts, not UTC’s', () => {
  const thursday = at('2026-11-26', '00:30')
  expect(dayIn(thursday, 'UTC')).toBe('2026-11-25')
  expect(delivery(kolkata, thursday)?.deliverOn).toBe('2026-12-03')
})

test('a beat without delivery days promises nothing', () => {
  expect(delivery({ ...kolkata, visitDays: [] }, at('2026-11-23', '10:00'))).toBeUndefined()
})

test('the wall clock is met on both sides of a change of clocks', () => {
  expect(instantOf('2026-03-07', '18:00', 'America/New_York')).toEqual(new Date('2026-03-07T23:00:00Z'))
  expect(instantOf('2026-03-08', '18:00', 'America/New_York')).toEqual(new Date('2026-03-08T22:00:00Z'))
  expect(instantOf('2026-11-01', '09:00', 'America/New_York')).toEqual(new Date('2026-11-01T14:00:00Z'))
})

const zones = [
  'Asia/Kolkata',
  'UTC',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'Africa/Lagos',
]
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
const days = fc.subarray([...week], { minLength: 1 })
const calendars: fc.Arbitrary<BeatCalendar> = fc.record({
  visitDays: days,
  workDays: days,
  cutOff: fc.constantFrom('09:00', '12:00:00', '18:00', '23:30'),
  holidays: fc.array(
    fc.nat(730).map((ahead) => addDays('2026-01-01', ahead)),
    { maxLength: 40 },
  ),
  timeZone: fc.constantFrom(...zones),
})

test('in any week and zone: it comes on a delivery day that is open, later than its cut-off, which is to come', () => {
  fc.assert(
    fc.property(calendars, instants, (calendar, now) => {
      const found = delivery(calendar, now)
      if (!found) return
      const { deliverOn, orderBy, next } = found
      const { visitDays, workDays, holidays, timeZone } = calendar
      expect(visitDays).toContain(weekdayOf(deliverOn))
      expect(holidays).not.toContain(deliverOn)
      expect(orderBy.getTime()).toBeGreaterThanOrEqual(now.getTime())
      const cutOffDay = dayIn(orderBy, timeZone)
      expect(cutOffDay < deliverOn).toBe(true)
      const open = (day: string) => workDays.includes(weekdayOf(day)) && !holidays.includes(day)
      expect(open(cutOffDay)).toBe(true)
      for (let day = addDays(cutOffDay, 1); day < deliverOn; day = addDays(day, 1))
        expect(open(day)).toBe(false)
      if (next) expect(next.deliverOn > deliverOn).toBe(true)
    }),
  )
})

test('no open delivery day before the one promised could still have been ordered for', () => {
  fc.assert(
    fc.property(calendars, instants, (calendar, now) => {
      const found = delivery(calendar, now)
      if (!found) return
      const before = delivery(calendar, new Date(found.orderBy.getTime() + 1000))
      expect(before === undefined || before.deliverOn > found.deliverOn).toBe(true)
      expect(delivery(calendar, found.orderBy)?.deliverOn).toBe(found.deliverOn)
    }),
  )
})

const hours = { ...kolkata, opensAt: '09:00', closesAt: '19:00:00' }

test('an order of Saturday 18:45 has waited half an hour at 9:15 on Monday', () => {
  expect(workingTimeAgo(hours, at('2026-11-23', '09:15'), 30)).toEqual(at('2026-11-21', '18:45'))
})

test('nights, Sundays and holidays do not count as waiting', () => {
  const holiday = { ...hours, holidays: ['2026-11-21'] }
  expect(workingTimeAgo(holiday, at('2026-11-23', '08:00'), 60)).toEqual(at('2026-11-20', '18:00'))
})

test('a distributor that never opens is never late', () => {
  expect(workingTimeAgo({ ...hours, workDays: [] }, at('2026-11-23', '12:00'), 30)).toBeUndefined()
})

test('between what is long ago and now lie exactly that many open minutes', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 2_000 }), (when, minutes) => {
      const now = new Date(Math.floor(when.getTime() / 60_000) * 60_000)
      const since = workingTimeAgo(hours, now, minutes)
      let open = 0
      for (let ms = since?.getTime() ?? 0; ms < now.getTime(); ms += 60_000) {
        const local = new Date(ms + 5.5 * 3_600_000)
        const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
        if (local.getUTCDay() !== 0 && minute >= 540 && minute < 1140) open++
      }
      expect(open).toBe(minutes)
    }),
    { numRuns: 50 },
  )
})
