/** By when a case is answered. */
import { expect, test } from 'vitest'
import { promiseOf } from '../../src/cases/promise.ts'

const terms = { days: 2, workDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], timeZone: 'Asia/Kolkata' }
const by = (now: string, more = {}) => promiseOf(new Date(now), { ...terms, ...more })

test('an answer is promised for the end of the second working day after, and reminded of on its morning', () => {
  expect(by('2026-11-23T04:30:00Z')).toEqual({
    remindAt: new Date('2026-11-25T03:30:00Z'),
    dueAt: new Date('2026-11-25T18:30:00Z'),
  })
})

test.each([
  ['a Friday evening', '2026-11-27T15:00:00Z', '2026-11-30T18:30:00Z'],
  ['a Saturday night that is Sunday there', '2026-11-28T20:00:00Z', '2026-12-01T18:30:00Z'],
  ['a Sunday', '2026-11-29T06:00:00Z', '2026-12-01T18:30:00Z'],
])('days off do not count: asked on %s', (_, now, due) => expect(by(now).dueAt).toEqual(new Date(due)))

test('a brand that works on no day promises within sixty days all the same', () => {
  const { dueAt } = by('2026-11-23T04:30:00Z', { workDays: [] })
  expect(dueAt.getTime()).toBeLessThan(Date.parse('2027-01-25T00:00:00Z'))
})
