import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeAllowance, usualRules } from '../../../src/channels/whatsapp-web/allowance.ts'
import { makePace, tempoOf } from '../../../src/channels/whatsapp-web/pace.ts'
import type { Outgoing } from '../../../src/chat/message.ts'

const start = Date.parse('2026-11-23T05:00:00Z')
const hour = 3_600_000

function message(more: Partial<Outgoing> = {}): Outgoing {
  return { id: 1, chat: 'x', class: 'order', attempt: 1, body: { v: 1, text: 'x', choices: [] }, ...more }
}

describe('what may be said unasked', () => {
  const clock = { now: start }
  const allowance = (perDay: number) => {
    clock.now = start
    return makeAllowance({ ...usualRules, perDay }, () => clock.now)
  }
  const answer = () => message({ heardAt: new Date(clock.now - hour) })

  it('counts by the day, and never counts answers', () => {
    const may = allowance(2)
    for (let n = 0; n < 100; n++) expect(may.allows(answer())).toBe(true)
    const unasked = [1, 2, 3].map(() => may.allows(message({ heardAt: new Date(clock.now - 25 * hour) })))
    expect(unasked).toEqual([true, true, false])
    expect(may.allows(answer())).toBe(true)
    clock.now += 24 * hour
    expect(may.allows(message())).toBe(true)
  })

  it('counts offers even to those who have just written', () => {
    const may = allowance(1)
    const offer = () => message({ class: 'promotion', heardAt: new Date(clock.now) })
    expect([may.allows(offer()), may.allows(offer())]).toEqual([true, false])
  })

  it('goes on where the process before it has stopped', () => {
    const may = allowance(3)
    may.restore({ day: '2026-11-23', used: 2, quietSince: null })
    expect([may.allows(message()), may.allows(message())]).toEqual([true, false])
    expect(may.spent()).toEqual({ day: '2026-11-23', used: 3, quietSince: null })
  })

  it('ends with the third failure among the last ten messages, told once, until the operator has looked', () => {
    const may = allowance(30)
    const told = [false, true, true, false, true, true, false, true].map((well) => may.ended(well))
    expect(told).toEqual([false, false, false, false, false, false, true, false])
    expect([may.allows(message()), may.allows(answer())]).toEqual([false, true])
    may.speakAgain()
    expect(may.allows(message())).toBe(true)
  })

  it('forgets failures that ten other messages have followed', () => {
    const may = allowance(30)
    const results = [false, false, ...Array.from({ length: 10 }, () => true), false, false]
    expect(results.map((well) => may.ended(well))).not.toContain(true)
  })

  it('never lets more through in a day than is allowed, whatever happens', () => {
    const act = fc.oneof(
      fc.constant('say' as const),
      fc.constant('fail' as const),
      fc.constant('look' as const),
      fc.constant('wait' as const),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.array(act, { maxLength: 60 }), (perDay, acts) => {
        const may = allowance(perDay)
        const days = new Map<string, number>()
        for (const each of acts) {
          if (each === 'wait') clock.now += 5 * hour
          if (each === 'fail') may.ended(false)
          if (each === 'look') may.speakAgain()
          if (each !== 'say' || !may.allows(message())) continue
          const day = new Date(clock.now).toISOString().slice(0, 10)
          days.set(day, (days.get(day) ?? 0) + 1)
        }
        expect(Math.max(0, ...days.values())).toBeLessThanOrEqual(perDay)
      }),
    )
  })
})

describe('the time between two messages', () => {
  it('is that of the settings, and part of it is spent typing', async () => {
    expect(tempoOf([0, 0])).toEqual({ gap: [0, 0], typing: [0, 0] })
    const { gap, typing } = tempoOf([2, 5])
    expect(gap).toEqual([2_000, 5_000])
    expect(typing[1]).toBeLessThan(gap[0])
  })

  it('ends at once when there is no more time to send', async () => {
    const pace = makePace({ gap: [60_000, 60_000], typing: [0, 0] }, () => start, Math.random)
    await pace.turn(async () => {}, AbortSignal.timeout(10_000))
    const end = new AbortController()
    const second = pace.turn(async () => {}, end.signal)
    end.abort(new Error('too late'))
    await expect(second).rejects.toThrow()
  })
})
