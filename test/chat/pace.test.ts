import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Outgoing } from '../../src/chat/message.ts'
import { sendPace } from '../../src/chat/send-pace.ts'
import { openTown } from '../support/messenger.ts'

/** When sendings go out, if somebody asks at these moments as often as the pace lets them. */
function goes(perSecond: number, asked: number[]): number[] {
  const pace = sendPace(perSecond, 0)
  return asked.flatMap((at) => {
    const out: number[] = []
    while (pace.take(at)) out.push(at)
    return out
  })
}

const mostWithinASecond = (times: number[]) =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length))

it('no second ever sees more sendings than the messenger bears, however unevenly they are asked for', () => {
  const gaps = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 3_000 })), { maxLength: 400 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), gaps, (perSecond, waits) => {
      let at = 0
      const asked = waits.map((wait) => {
        at += wait
        return at
      })
      expect(mostWithinASecond(goes(perSecond, asked))).toBeLessThanOrEqual(perSecond)
    }),
  )
})

it.each([
  [80, 74],
  [1_000, 930],
])('of %i a second at least %i are used', (perSecond, least) => {
  const everyMs = Array.from({ length: 10_000 }, (_, ms) => ms)
  expect(goes(perSecond, everyMs).length / 10).toBeGreaterThanOrEqual(least)
})

it('nothing is asked again before its time, and then it goes', () => {
  const pace = sendPace(10, 0)
  while (pace.take(0));
  const wait = pace.waitMs(0)
  expect(pace.take(wait - 2)).toBe(false)
  expect(pace.take(wait + 1)).toBe(true)
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
