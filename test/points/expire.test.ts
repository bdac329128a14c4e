/** A night of expiry, done by the database alone, comes to what the book in memory makes of it lot by lot. */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { expireDue } from '../../src/points/expire.ts'
import { argsHash } from '../../src/points/ledger/hash.ts'
import type { Op } from '../../src/points/ledger/types.ts'
import { postOne } from '../../src/points/post.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { freshDb } from '../support/db.ts'
import { buildShop } from '../support/shop.ts'
import { beginning, event, opsOf, remember } from './history.ts'
import { account, asks, daysAfter, done, earn, reverse, spend, undo } from './support.ts'

let db: Db
let outlets: number[]

beforeAll(async () => {
  db = await freshDb({ max: 20 })
  outlets = (await buildShop(db, { outlets: 120 })).outletIds
})

const nextShop = () => outlets.shift() ?? 0

/** Lots are told by their place among the shop's entries: two shops that lived the same life say the same. */
async function bookOf(outletId: number) {
  const text = `with e as (select *, row_number() over (order by id) as place from point_entry where outlet_id = $1)
    select e.kind, e.points, e.source, r.place as of, l.rest, e.reason, e.at,
      regexp_replace(e.key, '^(step|expire):[0-9]+', '\\1') as key,
      (select json_agg(json_build_array(x.place, a.points) order by x.place, a.points)
        from point_allocation a join e x on x.id = a.lot_id where a.entry_id = e.id) as took
    from e left join e r on r.id = e.reverses left join point_lot l on l.entry_id = e.id order by e.id`
  return (await db.pool.query(text, [outletId])).rows
}

/** Of each expiry: the hash it has, and the one that memory would have given it. */
async function hashesOf(outletId: number): Promise<[string, string][]> {
  const { rows } = await db.pool.query(
    `select key, points, reverses as lot, args_hash as hash from point_entry where outlet_id = $1 and kind = 'expire'`,
    [outletId],
  )
  return rows.map(({ key, points, lot, hash }) => {
    const source = { kind: 'expiry', id: lot }
    const op = { outletId, key, lotId: lot, points: -points, source, reason: { v: 1 }, by: null }
    return [hash.toString('hex'), argsHash({ do: 'reverse', ...op }).toString('hex')]
  })
}

const life = fc.array(event, { minLength: 8, maxLength: 30 })

test('whatever a shop lived through, the night’s statement writes what the book in memory decides', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (events) => {
      const [inMemory, bySet] = [nextShop(), nextShop()]
      const play = async (outletId: number, night: (ops: readonly Op[], now: Date) => Promise<unknown>) => {
        const made = beginning()
        for (const what of [...events, { do: 'wait', days: 60 } as const, { do: 'expire' } as const]) {
          const ops = opsOf(made, what, outletId)
          if (what.do === 'expire') await night(ops, made.now)
          else
            for (const op of ops)
              remember(made, op, await inTransaction(db, (tx) => postOne(tx, op, made.now)))
        }
      }
      await play(inMemory, async (ops, now) => {
        const dueFirst = await inDueOrder(ops)
        for (const op of dueFirst) await inTransaction(db, (tx) => postOne(tx, op, now))
      })
      await play(bySet, (_, now) => expireDue(db, now, 3))
      expect(await bookOf(bySet)).toEqual(await bookOf(inMemory))
      expect(await account(db, bySet)).toEqual(await account(db, inMemory))
      for (const [is, should] of await hashesOf(bySet)) expect(is).toBe(should)
    }),
    { numRuns: 30, endOnFailure: true },
  )
  expect((await verifyLedger(db.pool)).broken).toEqual([])
}, 120_000)

async function inDueOrder(ops: readonly Op[]): Promise<Op[]> {
  const lots = ops.flatMap((op) => ('lotId' in op ? op.lotId : []))
  const text = 'select entry_id from point_lot where entry_id = any($1) order by expires_at, entry_id'
  const { rows } = await db.pool.query(text, [lots])
  return rows.flatMap(({ entry_id: id }) => ops.filter((op) => 'lotId' in op && op.lotId === id))
}

test('a second night, or another node in the same one, lets nothing go twice', async () => {
  const shops = [nextShop(), nextShop(), nextShop()]
  for (const shop of shops) for (let n = 0; n < 8; n++) await done(db, earn(shop, 5, 3))
  const nights = await Promise.all([1, 2, 3].map((atOnce) => expireDue(db, daysAfter(4), atOnce * 4)))
  expect(nights.reduce((sum, gone) => sum + gone, 0)).toBe(24)
  expect(await expireDue(db, daysAfter(4))).toBe(0)
  for (const shop of shops) expect(await account(db, shop)).toEqual({ active: 0, pending: 0 })
})

test('while the night goes on shops spend, return and take back, and their books add up', async () => {
  const shops = Array.from({ length: 6 }, nextShop)
  const lots = await Promise.all(shops.map((shop) => done(db, earn(shop, 100, 3))))
  const spends = await Promise.all(shops.map((shop) => done(db, spend(shop, 40))))
  for (const shop of shops) await done(db, earn(shop, 50, 90))
  const at = daysAfter(4)
  await Promise.all(
    shops.flatMap((shop, n) => [
      expireDue(db, at, 2),
      asks(db, undo(shop, spends[n] ?? 0), at),
      asks(db, reverse(shop, lots[n] ?? 0, 30), at),
      asks(db, spend(shop, 20), at),
    ]),
  )
  await expireDue(db, at)
  for (const shop of shops) {
    const { active } = await account(db, shop)
    expect(active).toBeGreaterThanOrEqual(0)
    expect(active).toBeLessThanOrEqual(30)
  }
  expect((await verifyLedger(db.pool)).broken).toEqual([])
})
