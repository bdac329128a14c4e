/** What a scheme document may say, and how its mistakes are told. */
import { expect, test } from 'vitest'
import { loadWordings } from '../../src/chat/wording.ts'
import { readScheme } from '../../src/schemes/read-document.ts'
import { windowOf } from '../../src/schemes/window.ts'
import { everyKind, haldiSlabs, written } from './documents.ts'

const reasons = (value: unknown): string[] => {
  const read = readScheme(value)
  return read.ok ? [] : read.mistakes.map(({ at, reason }) => `${at} ${reason}`)
}

test.each(Object.entries(everyKind))(
  'a scheme of the kind “%s” is read, with what it leaves out filled in',
  (_, given) => {
    expect(readScheme(given)).toMatchObject({ ok: true, document: { ...given, funding: 10_000, caps: [] } })
  },
)

test.each<[string, object, string[]]>([
  [
    'falling slabs',
    {
      kind: 'quantity-slabs',
      slabs: [
        { from: 50, rate: 100 },
        { from: 50, rate: 200 },
      ],
    },
    ['rule.slabs.1.from scheme-slabs-not-rising'],
  ],
  [
    'a higher slab that gives less',
    {
      kind: 'value-slabs',
      slabs: [
        { from: 50, rate: 200 },
        { from: 60, rate: 100 },
      ],
    },
    ['rule.slabs.1.rate scheme-slab-gives-less'],
  ],
  ['more than all', { kind: 'cash', rate: 10_001 }, ['rule.rate scheme-field-too-big']],
  [
    'margins of more than all',
    { kind: 'margin', parts: [{ rate: 9_000 }, { rate: 2_000 }] },
    ['rule.parts scheme-rates-beyond-all', 'level scheme-level-wrong'],
  ],
  [
    'a slab without a reward',
    { kind: 'value-slabs', slabs: [{ from: 50 }] },
    ['rule.slabs.0 scheme-slab-one-reward'],
  ],
  [
    'a rate and points mixed',
    {
      kind: 'value-slabs',
      slabs: [
        { from: 5, rate: 10 },
        { from: 9, points: 10 },
      ],
    },
    ['rule.slabs.1 scheme-slabs-mixed'],
  ],
  [
    'a combo with two rewards',
    { kind: 'combo', bundle: { any: 3 }, rate: 5, price: 5 },
    ['rule scheme-combo-one-reward'],
  ],
  ['a misspelt field', { kind: 'extra', buy: 11, free: 1, limit: 4 }, ['rule.limit scheme-field-unknown']],
  ['a missing field', { kind: 'extra', buy: 11 }, ['rule.free scheme-field-missing']],
  ['half a piece', { kind: 'extra', buy: 1.5, free: 1 }, ['rule.buy scheme-field-wrong']],
  ['no such kind', { kind: 'lottery' }, ['rule.kind scheme-field-not-one-of']],
  ['no slab at all', { kind: 'value-slabs', slabs: [] }, ['rule.slabs scheme-field-empty']],
])('%s is refused by its place', (_, rule, told) => {
  expect(reasons(written(rule))).toEqual(told)
})

test('windows, audiences and caps that contradict themselves are refused', () => {
  const rule = { kind: 'extra', buy: 11, free: 1 }
  const at = (window: object) => reasons(written(rule, { window }))
  expect(at({ from: '2026-11-30', until: '2026-11-29' })).toEqual(['window.until scheme-ends-before-start'])
  expect(at({ from: '2026-02-30', until: '2026-11-29' })).toEqual(['window.from scheme-field-not-a-day'])
  expect(at({ from: '2026-11-01', until: '2026-11-29', timeZone: 'Asia/Surat' })).toEqual([
    'window.timeZone scheme-no-time-zone',
  ])
  const cap = { per: 'all', span: 'day', of: 'pieces', most: 5 }
  expect(reasons(written(rule, { caps: [cap, { ...cap, most: 6 }] }))).toEqual(['caps.1 scheme-named-twice'])
  expect(reasons({ ...everyKind.quarterly, caps: [cap] })).toEqual(['caps.0.of scheme-cap-of-period'])
  expect(reasons({ ...everyKind.quarterly, to: { firstOrder: true } })).toEqual([
    'to.firstOrder scheme-first-order-of-period',
  ])
})

test('what is no scheme at all is told, not thrown', () => {
  for (const value of [null, 7, 'x', [], {}, { v: 2 }, { ...haldiSlabs, v: '1' }])
    expect(readScheme(value).ok).toBe(false)
})

test('every mistake is a sentence in each language', () => {
  const wordings = loadWordings('IN')
  const read = readScheme({
    ...written({ kind: 'extra', buy: 0 }),
    extra: 1,
    window: { from: '1', until: '2026-11-05' },
  })
  if (read.ok) throw new Error('it was taken')
  const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'UTC' }, now: new Date(0) }
  const say = (language: 'en' | 'hi' | 'hi-Latn') =>
    read.mistakes.map(({ reason, args }) => wordings.text(language, { key: reason, args }, setting))
  expect(say('en')).toEqual([
    'window.from: write a day as 2026-11-25, with a time as 2026-11-25T18:00.',
    'rule.buy must be at least 1.',
    'rule.free is missing.',
    'extra: there is no such field.',
  ])
  expect([say('hi').length, say('hi-Latn').length]).toEqual([4, 4])
})

test('a day alone is whole in the window’s own zone', () => {
  const window = { from: '2026-11-01', until: '2026-11-30', timeZone: 'Asia/Kolkata' }
  expect(windowOf(window)).toEqual({
    from: new Date('2026-10-31T18:30:00Z'),
    until: new Date('2026-11-30T18:30:00Z'),
  })
  expect(windowOf({ ...window, until: '2026-11-30T12:00' }).until).toEqual(new Date('2026-11-30T06:30:00Z'))
})
