/** Publishing, replacing and ending schemes, and the list that every review shares. */
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { liveSchemes, schemesOf, schemeVersions } from '../../src/schemes/live.ts'
import { schemeResults } from '../../src/schemes/results.ts'
import { isFor, liveFor, type ShopFacts } from '../../src/schemes/shop.ts'
import { endPastSchemes, endScheme, publishScheme } from '../../src/schemes/store.ts'
import { freshDb, traceStatements } from '../support/db.ts'
import { elevenPlusOne, haldiSlabs, written } from './documents.ts'

let db: Db
const now = new Date('2026-11-02T04:30:00Z')

beforeAll(async () => {
  db = await freshDb()
})

const publish = (code: string, document: unknown, at = now) =>
  inTransaction(db, (tx) => publishScheme(tx, { code, document, by: null, now: at }))
const live = async () => (await liveSchemes(db.pool)).schemes.map(({ code, version }) => `${code} ${version}`)

const shop: ShopFacts = {
  outlet: 'R-0001',
  class: 'A',
  regions: ['AMD-W', 'IN-GJ-AMD', 'IN-GJ'],
  beat: 'B-1',
  distributor: 'D-1',
  tier: 'gold',
  segments: ['slow'],
  firstOrder: false,
}

test('a live scheme is never edited: a new version takes its place, and the old one stays readable', async () => {
  const first = await publish('haldi', haldiSlabs)
  expect(first).toMatchObject({ ok: true, version: 1 })
  expect(await publish('haldi', haldiSlabs)).toMatchObject({ ok: true, version: 1, repeated: true })
  expect(await publish('haldi', { ...haldiSlabs, funding: 6_000 })).toMatchObject({ ok: true, version: 2 })
  expect(await live()).toEqual(['haldi 2'])
  const id = first.ok ? first.id : 0
  const { rows } = await db.pool.query('select current_database() as name')
  const old = await schemeVersions(db.pool, rows[0].name, [{ id, version: 1 }])
  expect(old.get(`${id} 1`)?.document).toMatchObject({ funding: 10_000, name: { en: 'Haldi 50-200-500' } })
  await expect(db.pool.query(`update scheme_version set body = '{}'`)).rejects.toThrow('insert-only')
  await expect(db.pool.query(`delete from scheme_version`)).rejects.toThrow('insert-only')
})

test('what is wrong is refused with its reasons, and nothing is stored', async () => {
  expect(await publish('no spaces', haldiSlabs)).toMatchObject({ ok: false, reason: 'scheme-code-invalid' })
  expect(await publish('wrong', written({ kind: 'extra', buy: 0, free: 1 }))).toMatchObject({
    reason: 'scheme-mistakes',
    mistakes: [{ at: 'rule.buy' }],
  })
  expect(await publish('late', haldiSlabs, new Date('2026-12-01T00:00:00Z'))).toMatchObject({
    reason: 'scheme-over-already',
  })
  expect(await inTransaction(db, (tx) => endScheme(tx, { code: 'late', by: null, now }))).toMatchObject({
    reason: 'scheme-not-live',
  })
})

test('the list is read again when something was published or ended, and else comes from memory', async () => {
  const traced = await freshDb({ max: 1 })
  const seen = traceStatements(traced)
  const { key } = await liveSchemes(traced.pool)
  seen.length = 0
  expect((await schemesOf(traced.pool, key)).schemes).toEqual([])
  expect(seen).toEqual([])
  await inTransaction(traced, (tx) =>
    publishScheme(tx, { code: 'noodles', document: elevenPlusOne, by: null, now }),
  )
  const after = await liveSchemes(traced.pool)
  expect([after.key === key, after.schemes.map(({ code }) => code)]).toEqual([false, ['noodles']])
  await inTransaction(traced, (tx) => endScheme(tx, { code: 'noodles', by: null, now }))
  expect((await liveSchemes(traced.pool)).schemes).toEqual([])
})

test('two who publish the same code at once make two versions, none lost', async () => {
  const named = (en: string) => ({ ...haldiSlabs, name: { en } })
  const made = await Promise.all(['A', 'B', 'C', 'D'].map((en) => publish('race', named(en))))
  expect(made.map((each) => each.ok && each.version).sort()).toEqual([1, 2, 3, 4])
})

test('a scheme holds from its first moment until just before its end, and is ended by the clock a week later, for messages that waited', async () => {
  const [scheme] = (await liveSchemes(db.pool)).schemes
  const at = (time: string) => liveFor(scheme ? [scheme] : [], shop, new Date(time)).length
  expect([
    at('2026-10-31T18:29:59Z'),
    at('2026-10-31T18:30:00Z'),
    at('2026-11-30T18:29:59Z'),
    at('2026-11-30T18:30:00Z'),
  ]).toEqual([0, 1, 1, 0])
  const status = async (time: string) =>
    (await schemeResults(db.pool, { code: 'haldi', now: new Date(time) }))[0]?.status
  expect([await status('2026-11-30T18:29:59Z'), await status('2026-11-30T18:30:00Z')]).toEqual([
    'live',
    'ended',
  ])
  const ended = (time: string) => inTransaction(db, (tx) => endPastSchemes(tx, new Date(time)))
  expect(await ended('2026-12-07T18:29:59Z')).toEqual([])
  expect((await live()).length).toBeGreaterThan(0)
  expect(await ended('2026-12-07T18:30:00Z')).toEqual(expect.arrayContaining(['haldi', 'race']))
  expect(await live()).toEqual([])
})

test.each<[string, object, boolean]>([
  ['everyone', {}, true],
  ['its class', { classes: ['A', 'B'] }, true],
  ['another class', { classes: ['C'] }, false],
  ['a region around it', { regions: ['IN-GJ'] }, true],
  ['another region', { regions: ['AMD-E'] }, false],
  ['its beat and another distributor', { beats: ['B-1'], distributors: ['D-2'] }, false],
  ['its tier and audience', { tiers: ['gold'], segments: ['slow', 'new'] }, true],
  ['shops named', { outlets: ['R-0002'] }, false],
  ['first orders', { firstOrder: true }, false],
])('a scheme for %s finds its shops', (_, to, found) => {
  expect(isFor(to, shop)).toBe(found)
})

test('a shop of which nothing is known gets only what is for everyone', () => {
  const nobody = { ...shop, class: null, beat: null, tier: null, regions: [], segments: [] }
  expect([isFor({}, nobody), isFor({ classes: ['A'] }, nobody), isFor({ segments: ['x'] }, nobody)]).toEqual([
    true,
    false,
    false,
  ])
})
