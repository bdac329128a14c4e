import { describe, expect, it } from 'vitest'
import { TransportError } from '../../../src/channels/transport.ts'
import { classOf, failureOf, pairPauseMs, resultOf } from '../../../src/channels/whatsapp-cloud/errors.ts'
import { ForeignAnswer, GraphRefusal } from '../../../src/channels/whatsapp-cloud/graph.ts'

const answer = (code: number, status = 400) => new GraphRefusal(code, status, '')
const noJitter = () => 0

/** What each code does to its message. The one row that parts from Meta's own grouping is 130497, see errors.ts. */
const table: [string, number[], object][] = [
  ['is tried again', [2, 131016, 133004, 1, 131000], { kind: 'retry', scope: 'chat', afterMs: 1_000 }],
  [
    'waits while a template reaches all of Meta',
    [134101],
    { kind: 'retry', scope: 'chat', afterMs: 600_000 },
  ],
  ['stops the whole number for a while', [4, 80007, 130429, 131057], { kind: 'retry', scope: 'account' }],
  ['stops this person for 4^n seconds', [131056], { kind: 'retry', scope: 'chat', afterMs: 4_000 }],
  ['is held for the operator to see', [131049, 131048, 131064, 130472, 130497], { kind: 'held' }],
  ['needs an approved message', [131047], { kind: 'window-closed' }],
  ['fails in this form alone', [131053, 131051, 131052], { kind: 'failed' }],
  [
    'fails for its template',
    [132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018],
    { kind: 'failed' },
  ],
  ['cannot reach this person', [131026, 131021, 131030, 130403], { kind: 'failed', unreachable: true }],
  ['meets somebody who stopped offers', [131050], { kind: 'opted-out' }],
  [
    'is a mistake of ours',
    [100, 131008, 131009, 131055, 131062, 131063, 132068, 132069, 135000],
    { kind: 'failed' },
  ],
  [
    'takes the account down',
    [...[0, 3, 10, 131005, 190, 200, 230, 299, 33, 368, 131031, 131037, 131042, 131045, 133010, 134011]],
    { kind: 'account-down' },
  ],
]

describe('an error of the Cloud API', () => {
  for (const [name, codes, expected] of table)
    it.each(codes)(`${name}: %d`, (code) => {
      const result = resultOf(answer(code), 1, noJitter)
      expect(result).toMatchObject(expected)
      // The same in a status, which comes without an HTTP answer.
      expect(failureOf({ code }, noJitter)).toMatchObject(expected)
      const marks = (each: object) => 'unreachable' in each
      expect(marks(result)).toBe(marks(expected))
    })

  it('that nobody has described yet is judged by the status of the answer', () => {
    expect(resultOf(answer(999_999, 503), 1)).toMatchObject({ kind: 'retry', scope: 'chat' })
    expect(resultOf(answer(999_999, 429), 1)).toMatchObject({ kind: 'retry', scope: 'account' })
    expect(resultOf(answer(999_999, 401), 1)).toMatchObject({ kind: 'account-down' })
    expect(resultOf(answer(999_999, 400), 1)).toMatchObject({ kind: 'failed' })
    expect(failureOf({ code: 999_999 })).toMatchObject({ kind: 'failed' })
    expect(classOf(999_999)).toBe('request')
  })

  it('that may be a fault of ours is tried a few times only', () => {
    for (const code of [1, 131000, 134101]) {
      expect(resultOf(answer(code), 3)).toMatchObject({ kind: 'retry' })
      expect(resultOf(answer(code), 4)).toMatchObject({ kind: 'failed' })
    }
    expect(resultOf(answer(131016), 40)).toMatchObject({ kind: 'retry' })
  })

  it('lets pauses grow, up to a minute and a half, never all at the same moment', () => {
    const pauses = [1, 2, 3, 4, 20].map((attempt) => resultOf(answer(131016), attempt, noJitter))
    expect(pauses.map((each) => 'afterMs' in each && each.afterMs)).toEqual([
      1_000, 2_000, 4_000, 8_000, 60_000,
    ])
    expect(resultOf(answer(131016), 20, () => 1)).toMatchObject({ afterMs: 90_000 })
    expect([1, 2, 3, 50].map(pairPauseMs)).toEqual([4_000, 16_000, 64_000, 4_096_000])
  })

  it('repeats no token and no phone number', () => {
    const details = 'Malformed access token EAAJZCexampleexampleexample123 of +919825012345'
    for (const told of [
      resultOf(new GraphRefusal(190, 401, details), 1),
      failureOf({ code: 131026, error_data: { details } }),
    ]) {
      expect(JSON.stringify(told)).not.toMatch(/EAAJ|9825012345/)
      expect(JSON.stringify(told)).toMatch(/Malformed access token/)
    }
  })
})

describe('no answer of the Cloud API', () => {
  it('leaves open what became of a request that had left', () => {
    expect(resultOf(new TransportError('ECONNRESET', true), 1)).toMatchObject({ kind: 'unknown' })
    expect(resultOf(new ForeignAnswer(504), 1)).toMatchObject({ kind: 'unknown' })
    expect(resultOf(new ForeignAnswer(200), 1)).toMatchObject({ kind: 'unknown' })
  })

  it('lets a request be tried again that never left', () => {
    const refused = resultOf(new TransportError('ECONNREFUSED', false), 9, noJitter)
    expect(refused).toMatchObject({ kind: 'retry', scope: 'account', afterMs: 10_000 })
    expect(resultOf(new ForeignAnswer(502), 1)).toMatchObject({ kind: 'retry', scope: 'chat' })
  })

  it('is no excuse for a fault of our own', () => {
    expect(() => resultOf(new TypeError('x is not a function'), 1)).toThrow(TypeError)
  })
})
