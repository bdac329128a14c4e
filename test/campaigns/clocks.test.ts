import { beforeEach, expect, test } from 'vitest'
import { isOpenIn } from '../../src/campaigns/due.ts'
import { beforeCutOff, nextStart } from '../../src/campaigns/schedule.ts'
import { prepareRuns } from '../../src/jobs/campaigns/clock.ts'
import { lentDb } from '../support/lent-db.ts'
import { openStreet, running, type Street, states, tick } from './world.ts'

let street: Street
const query = (text: string, values: unknown[] = []) => street.db.pool.query(text, values)
const at = async (iso: string) => {
  street.chats.now = new Date(iso)
  await tick(street)
}
const due = async () =>
  (
    await query(
      `select r.slot, to_char(p.due_at at time zone 'Asia/Kolkata', 'Dy HH24:MI') as due, count(*)::int as n
       from campaign_run r join campaign_recipient p on p.run_id = r.id and p.state <> 'skipped' group by 1, 2 order by 1`,
    )
  ).rows

beforeEach(async () => {
  street = await openStreet(await lentDb(), 4)
  // Two shops are visited on Thursdays, so that Wednesday has their cut-off; two on Saturdays.
  await query(
    `with other as (insert into beat (code, name, distributor_id, visit_days) values ('B-T-2', 'Beat 2', $1, '{sat}') returning id)
     update outlet set beat_id = other.id from other where outlet.id = any($2::bigint[])`,
    [street.world.distributorId, street.world.outletIds.slice(2)],
  )
  await query(`update distributor set cut_off = '18:00'`)
})

test('three hours before its own cut-off each shop is told, on whichever days have one, and never after it', async () => {
  street.chats.now = new Date('2026-11-23T06:00:00Z')
  await running(street, { when: { kind: 'weekly', days: ['tue', 'wed'], at: { beforeCutOff: 180 } } })
  await at('2026-11-23T18:31:00Z')
  expect(await states(street.db)).toEqual({ 'skipped no-cut-off': 4 })
  await at('2026-11-24T18:31:00Z')
  expect(await due()).toEqual([{ slot: '2026-11-25', due: 'Wed 15:00', n: 2 }])
  await at('2026-11-25T09:29:00Z')
  expect(await states(street.db)).toMatchObject({ planned: 2 })
  await query(`update conversation set reachable = false where chat = 'shop2'`)
  await at('2026-11-25T09:31:00Z')
  expect(await states(street.db)).toEqual({ queued: 1, 'skipped no-cut-off': 6, 'skipped unreachable': 1 })
})

test('a holiday moves the cut-off and what is said before it, and what could not be said before it is not said at all', async () => {
  street.chats.now = new Date('2026-11-23T06:00:00Z')
  await query(`insert into holiday (distributor_id, day, name) values ($1, '2026-11-25', 'Gurpurab')`, [
    street.world.distributorId,
  ])
  await running(street, { when: { kind: 'weekly', days: ['tue', 'wed'], at: { beforeCutOff: 180 } } })
  await at('2026-11-23T18:31:00Z')
  await at('2026-11-24T18:31:00Z')
  expect(await due()).toEqual([{ slot: '2026-11-24', due: 'Tue 15:00', n: 2 }])
  await at('2026-11-25T02:31:00Z')
  expect(await states(street.db)).toEqual({ 'skipped late': 2, 'skipped no-cut-off': 6 })
})

test('a day before its cut-off a shop is told on the day before, not on the morning of the cut-off', async () => {
  street.chats.now = new Date('2026-11-23T06:00:00Z')
  await running(street, { when: { kind: 'once', day: '2026-11-25', at: { beforeCutOff: 1_440 } } })
  await at('2026-11-24T12:31:00Z')
  expect(await states(street.db)).toEqual({ queued: 2, 'skipped no-cut-off': 2 })
})

test('however many schedulers tick at once, a Monday begins once and the next one is a week later', async () => {
  const { core } = street.chats
  await running(street, { when: { kind: 'weekly', days: ['mon'], at: { time: '09:00' } } })
  street.chats.now = new Date('2026-11-30T03:30:00Z')
  await Promise.all([1, 2, 3, 4].map(() => prepareRuns(core)))
  await prepareRuns(core)
  const { rows } = await query(
    `select r.slot, c.next_at as next, (select count(*)::int from campaign_recipient) as n
     from campaign_run r join campaign c on c.id = r.campaign_id`,
  )
  expect(rows).toEqual([{ slot: '2026-11-30', next: new Date('2026-12-07T03:30:00Z'), n: 4 }])
})

test('the planner rests after a batch where it is told to, and what it planned is kept by then', async () => {
  await running(street, { when: { kind: 'now' } })
  const planned: number[] = []
  await prepareRuns(street.chats.core, Number.POSITIVE_INFINITY, async () => {
    planned.push((await query('select count(*)::int as n from campaign_recipient')).rows[0]?.n)
  })
  expect(planned).toEqual([4])
})

test('on days of 23 and 25 hours times, cut-offs and quiet hours are those of the clock on the wall', () => {
  const zone = 'Europe/Berlin'
  const rules = { quietFrom: '21:00', quietUntil: '08:00', perWeek: 3, approveAbove: 500 }
  const open = (...instants: string[]) => instants.map((iso) => isOpenIn(rules, zone, new Date(iso)))
  // Spring: 07:59 and 08:00, 20:59 and 21:00 of summer time.
  expect(open('2027-03-28T05:59:00Z', '2027-03-28T06:00:00Z')).toEqual([false, true])
  expect(open('2027-03-28T18:59:00Z', '2027-03-28T19:00:00Z')).toEqual([true, false])
  // Autumn: the same of winter time.
  expect(open('2026-10-25T06:59:00Z', '2026-10-25T07:00:00Z')).toEqual([false, true])
  expect(open('2026-10-25T19:59:00Z', '2026-10-25T20:00:00Z')).toEqual([true, false])
  const calendar = { visitDays: ['mon'], cutOff: '18:00', workDays: ['sun'], holidays: [], timeZone: zone }
  expect(beforeCutOff(calendar, '2027-03-28', 180)?.toISOString()).toBe('2027-03-28T13:00:00.000Z')
  // An hour that the clocks leap over: the first there is after it.
  const sundays = { kind: 'weekly' as const, days: ['sun' as const], at: { time: '02:30' } }
  const start = nextStart(sundays, [zone], new Date('2027-03-27T12:00:00Z'), null)
  expect([start?.day, start?.at.toISOString().slice(0, 13)]).toEqual(['2027-03-28', '2027-03-28T01'])
})
