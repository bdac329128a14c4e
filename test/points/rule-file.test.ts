/** Earning rules from a file: all of it or nothing, and every mistake by its place. */
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { listRules, publishFile } from '../../src/points/rules/rule-file.ts'
import { endRule } from '../../src/points/rules/store.ts'
import { freshDb } from '../support/db.ts'
import { monday10 } from '../support/shop.ts'
import { began, perHundred, programme, rule } from './rules.ts'

let db: Db
const asks = (text: string, now = began) => inTransaction(db, (tx) => publishFile(tx, text, now))

beforeAll(async () => {
  db = await freshDb()
})

test('a file is published as a whole; again it changes nothing; what is changed gets the next version, what is ended an end', async () => {
  const file = { BASE: perHundred, CLUB: programme }
  const versions = (base: number, repeated: boolean) => ({
    ok: true,
    rules: [
      { code: 'BASE', version: base, repeated },
      { code: 'CLUB', version: 1, repeated: base > 1 || repeated },
    ],
  })
  expect(await asks(JSON.stringify(file))).toEqual(versions(1, false))
  expect(await asks(JSON.stringify(file))).toEqual(versions(1, true))
  const double = rule('2 points per ₹100', { kind: 'value', milli: 2_000 })
  expect(await asks(JSON.stringify({ ...file, BASE: double }), monday10)).toEqual(versions(2, false))
  await inTransaction(db, (tx) => endRule(tx, { code: 'CLUB', by: null, now: monday10 }))
  expect(await listRules(db.pool)).toMatchObject([
    { code: 'BASE', version: 2, kind: 'value', name: '2 points per ₹100', ended: null },
    { code: 'CLUB', version: 1, kind: 'programme', from: '2026-10-01', until: '2026-12-31', ended: monday10 },
  ])
})

test('one mistake anywhere and nothing of the file is published; each is named with its place', async () => {
  const before = await listRules(db.pool)
  const window = { from: '2026-10-01', until: '2026-12-31', timeZone: 'Asia/Nowhere' }
  const outcome = await asks(
    JSON.stringify({
      FINE: perHundred,
      'bad code!': perHundred,
      NONE: rule('None', { kind: 'value', milli: 0, extra: true }),
      KIND: rule('Kind', { kind: 'tombola' }),
      ZONE: { ...perHundred, window },
      BACK: { ...perHundred, window: { ...window, timeZone: 'Asia/Kolkata', until: '2026-09-01' } },
      PAST: { ...perHundred, window: { from: '2025-10-01', until: '2025-12-31', timeZone: 'Asia/Kolkata' } },
    }),
  )
  if (outcome.ok || !('refused' in outcome)) throw new Error('it was not refused')
  const told = outcome.refused.map(({ code, reason, mistakes = [] }) => [
    code,
    reason,
    ...mistakes.map((each) => `${each.at} ${each.reason}`),
  ])
  expect(told).toEqual([
    ['bad code!', 'point-rule-code-invalid'],
    ['NONE', 'point-rule-mistakes', 'rule.milli scheme-field-too-small', 'rule.extra scheme-field-unknown'],
    ['KIND', 'point-rule-mistakes', 'rule.kind scheme-field-not-one-of'],
    ['ZONE', 'point-rule-mistakes', 'window.timeZone scheme-no-time-zone'],
    ['BACK', 'point-rule-mistakes', 'window.until scheme-ends-before-start'],
    ['PAST', 'point-rule-over-already'],
  ])
  expect(outcome.refused[2]?.mistakes?.[0]?.args.known).toContain('booster')
  expect(await listRules(db.pool)).toEqual(before)
})

test('a rule for goods, shops or tiers that do not exist is refused by its place; tiers of the same file exist', async () => {
  const strange = { ...perHundred, goods: { skus: ['NO-SUCH'] }, to: { tiers: ['gold', 'tin'] } }
  const outcome = await asks(JSON.stringify({ CLUB2: programme, STRANGE: strange }))
  if (outcome.ok || !('refused' in outcome)) throw new Error('it was not refused')
  expect(outcome.refused.map(({ code, mistakes }) => [code, mistakes?.map(({ at }) => at)])).toEqual([
    ['STRANGE', ['goods.skus.0', 'to.tiers.1']],
  ])
})

test.each([
  ['{"BASE": ', 'not-json'],
  ['[]', 'no-rules'],
  ['{}', 'no-rules'],
  ['"BASE"', 'no-rules'],
  [JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`R${n}`, 1]))), 'too-many'],
  [`{"A": "${'x'.repeat(1_000_001)}"}`, 'too-large'],
])('a file that is no file of rules is refused as what it is: %.20s', async (text, reason) => {
  expect(await asks(text)).toMatchObject({ ok: false, reason })
})
