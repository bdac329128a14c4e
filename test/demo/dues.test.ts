import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { ageingOf } from '../../src/dues/ageing.ts'
import { demoDb } from '../support/demo-db.ts'

let db: Db
beforeAll(async () => {
  db = await demoDb()
}, 60_000)

const ask = async (text: string) => (await db.pool.query(text)).rows

test('every balance of the demo is the sum of its entries, and nobody has paid more than was billed', async () => {
  const wrong = await ask(
    `select a.outlet_id from dues_account a where balance < 0 or balance <>
       coalesce((select sum(amount) from dues_entry e where e.distributor_id = a.distributor_id and e.outlet_id = a.outlet_id), 0)`,
  )
  expect(wrong).toEqual([])
})

test('each distributor has shops that owe nothing, some a little, and some for weeks', async () => {
  for (const { id } of await ask('select id from distributor')) {
    const { shops, buckets, due } = await ageingOf(db.pool, id, '2026-11-24')
    const [all] = await ask(`select count(*)::int as n from outlet where distributor_id = ${id}`)
    expect(shops.length).toBeGreaterThan(all.n / 4)
    expect(shops.length).toBeLessThan(all.n)
    expect(due).toBeGreaterThan(0)
    expect(buckets[2]).toBeGreaterThan(0)
  }
})

test('no day of the book lies in the future, and every distributor takes UPI', async () => {
  expect(
    await ask(`select 1 from dues_entry where day >= '2026-11-24' or at > '2026-11-24T06:00:00Z'`),
  ).toEqual([])
  expect(await ask('select 1 from distributor where upi is null')).toEqual([])
})
