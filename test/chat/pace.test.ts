import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Outgoing } from '../../src/chat/message.ts'
import { sendPace } from '../../src/chat/send-pace.ts'
import { trickle } from '../../src/chat/send-trickle.ts'
import { openTown } from '../support/messenger.ts'

/** The way to the messenger, and the way back. */
const wayMs = 20
type Sent = { left: number; arrived: number; answered: number }

/**
 * What reaches the messenger, if somebody asks at these moments as often as the pace lets them. `late`: how much longer
 * than usual each is on its way there.
 */
function goes(perSecond: number, asked: number[], late: number[] = []): Sent[] {
  const pace = sendPace(perSecond, 0)
  const sent: Sent[] = []
  const underWay = new Set<Sent>()
  for (const at of asked) {
    for (const one of [...underWay]
      .sort((a, b) => a.answered - b.answered)
      .filter((each) => each.answered <= at)) {
      pace.answered(one.left, one.answered)
      underWay.delete(one)
    }
    while (pace.take(at)) {
      const arrived = at + wayMs + (late.length === 0 ? 0 : (late[sent.length % late.length] ?? 0))
      const one = { left: at, arrived, answered: arrived + wayMs }
      sent.push(one)
      underWay.add(one)
    }
  }
  return sent
}

const mostWithinASecond = (times: number[]) =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length))

const everyMs = (ms: number) => Array.from({ length: ms }, (_, at) => at)

it('no second ever sees more sendings than the messenger bears, however unevenly they are asked for', () => {
  const gaps = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 3_000 })), { maxLength: 400 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), gaps, (perSecond, waits) => {
      let at = 0
      const asked = waits.map((wait) => {
        at += wait
        return at
      })
      const arrivals = goes(perSecond, asked).map(({ arrived }) => arrived)
      expect(mostWithinASecond(arrivals)).toBeLessThanOrEqual(perSecond)
    }),
  )
})

it('a pause on the way bunches what left evenly, and still no second sees too many', () => {
  const delays = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 700 })), { maxLength: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 100 }), delays, (perSecond, late) => {
      const arrivals = goes(perSecond, everyMs(4_000), [0, ...late]).map(({ arrived }) => arrived)
      expect(mostWithinASecond(arrivals)).toBeLessThanOrEqual(perSecond)
    }),
    { numRuns: 60 },
  )
})

it('where ways differ much, as on a busy machine, an answer counts as no earlier than it came', () => {
  const pace = sendPace(10, 0)
  let now = 0
  // 300 ways of 60 and 400 ms in turns: the quickest of them may have been 60 ms there, or 60 ms back.
  for (let n = 0; n < 300; n++) {
    now += 2_000
    expect(pace.take(now)).toBe(true)
    pace.answered(now, now + (n % 2 === 0 ? 60 : 400))
  }
  now += 5_000
  const began = now
  // Ten that reach the messenger just before their answers, which come together.
  let taken = 0
  for (; taken < 10; now += 200) if (pace.take(now)) taken += 1
  const answeredAt = now
  for (let n = 0; n < 10; n++) pace.answered(began, answeredAt)
  expect(pace.take(answeredAt + 999)).toBe(false)
  expect(pace.take(answeredAt + 1_005)).toBe(true)
})

it.each([
  [30, 28.5],
  [80, 76],
  [1_000, 950],
])('of %i a second at least %d are used', (perSecond, least) => {
  expect(goes(perSecond, everyMs(10_000)).length / 10).toBeGreaterThanOrEqual(least)
})

it('nothing is asked again before its time, and then it goes', () => {
  const pace = sendPace(10, 0)
  while (pace.take(0));
  const wait = pace.waitMs(0)
  expect(pace.take(wait - 2)).toBe(false)
  expect(pace.take(wait + 1)).toBe(true)
})

it('while only an answer can make room, nothing is to be waited for', () => {
  const pace = sendPace(2, 0)
  expect(pace.take(0)).toBe(true)
  expect(pace.take(2_000)).toBe(true)
  expect(pace.waitMs(5_000)).toBe(Number.POSITIVE_INFINITY)
  pace.answered(0, 5_000)
  expect(pace.waitMs(5_000)).toBeLessThanOrEqual(1_010)
})

it('promotions go a few at a time, evenly, and all that their pace allows', () => {
  const bucket = trickle(25, 0)
  const times: number[] = []
  for (let now = 0; now < 10_000; now += Math.max(1, bucket.waitMs(now))) {
    const some = bucket.room(now)
    expect(some).toBeLessThanOrEqual(5)
    bucket.took(some)
    for (let n = 0; n < some; n++) times.push(now)
  }
  expect(times.length).toBeGreaterThanOrEqual(245)
  expect(times.length).toBeLessThanOrEqual(255)
  expect(mostWithinASecond(times)).toBeLessThanOrEqual(30)
  const slow = trickle(1, 0)
  slow.took(slow.room(0))
  expect([slow.room(900), slow.waitMs(900), slow.room(1_000)]).toEqual([0, 100, 1])
})

it('an account with a pace sends everything, order notices first, and keeps each chat in order', async () => {
  const town = await openTown()
  const chats: number[] = []
  for (let n = 1; n <= 10; n++) chats.push(await town.chat(town.shop.ownerId, `wa${n}`))
  for (const chat of chats)
    for (const text of ['1', '2', '3']) await town.say(chat, text, { class: 'promotion' })
  for (const chat of chats) for (const text of ['a', 'b', 'c']) await town.say(chat, text)
  const times: number[] = []
  town.answer = (message: Outgoing) => {
    times.push(performance.now())
    return { kind: 'sent', providerId: `p${message.id}` }
  }
  const reached = await town.sent({ perSecond: 40, promotionsPerSecond: 20 })
  expect(reached).toHaveLength(60)
  expect(mostWithinASecond(times)).toBeLessThanOrEqual(40)
  for (let n = 1; n <= 10; n++) {
    const texts = reached.filter(({ chat }) => chat === `wa${n}`).map(({ text }) => text)
    expect(texts.filter((text) => text > '9')).toEqual(['a', 'b', 'c'])
    expect(texts.filter((text) => text <= '9')).toEqual(['1', '2', '3'])
  }
  expect(reached.slice(0, 10).every(({ text }) => text === 'a')).toBe(true)
})
