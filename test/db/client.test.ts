import postgres from 'postgres'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Db, socketOf } from '../../src/db/client.ts'
import { one, rows, statement } from '../../src/db/statement.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { freshDb, traceStatements } from '../support/db.ts'

let db: Db

beforeAll(async () => {
  db = await freshDb()
})

test('ids come as numbers, moments as Dates, days and exact numbers as text', async () => {
  const { rows: got } =
    await db.pool.query(`select 9007199254740991::int8 as id, array[1, null, 3]::int8[] as ids,
    timestamptz '2026-11-05 10:00+05:30' as at, date '2026-11-05' as day, array[date '2026-11-05'] as days, 1.50::numeric as amount`)
  expect(got).toEqual([
    {
      id: Number.MAX_SAFE_INTEGER,
      ids: [1, null, 3],
      at: new Date('2026-11-05T04:30:00Z'),
      day: '2026-11-05',
      days: ['2026-11-05'],
      amount: '1.50',
    },
  ])
})

test('a number too large to be exact is refused, never rounded, and the connection lives on', async () => {
  await inTransaction(db, async ({ client }) => {
    await expect(client.query('select 9007199254740993::int8')).rejects.toThrow('beyond the safe integers')
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
})

test('every connection carries its time limits from the start, without a query for them', async () => {
  const own = await freshDb()
  const traced = traceStatements(own)
  const { rows: got } = await own.pool.query(`select name, setting::int from pg_settings
    where name in ('idle_in_transaction_session_timeout', 'lock_timeout', 'statement_timeout') order by name`)
  expect(got).toEqual([
    { name: 'idle_in_transaction_session_timeout', setting: 10_000 },
    { name: 'lock_timeout', setting: 5_000 },
    { name: 'statement_timeout', setting: 15_000 },
  ])
  expect(traced).toHaveLength(1)
})

test('postgres.js reaches the same database with the options made from the URL', async () => {
  const sql = postgres(db.url, { ...socketOf(db.url), max: 1 })
  onTestFinished(() => sql.end())
  const [row] = await sql`select current_database() as name`
  expect(row?.name).toBe((await db.pool.query('select current_database() as name')).rows[0].name)
})

test('a URL with a host name is left to postgres.js as it is', () => {
  expect(socketOf('postgresql://someone@db.example:5433/galla')).toEqual({})
})

const double = statement<{ n: number }>('test-double', 'select $1::int * 2 as n where $1::int > 0')

test('a statement is prepared once per connection and answers rows', async () => {
  await inTransaction(db, async ({ client }) => {
    expect(await rows(client, double, [4])).toEqual([{ n: 8 }])
    expect(await one(client, double, [5])).toEqual({ n: 10 })
    expect(await one(client, double, [-1])).toBeUndefined()
    const prepared = await client.query(
      "select generic_plans + custom_plans as runs from pg_prepared_statements where name = 'test-double'",
    )
    expect(prepared.rows).toEqual([{ runs: 3 }])
  })
})

test('a second statement of the same name is refused', () => {
  expect(() => statement('test-double', 'select 1')).toThrow('test-double exists already')
})

test('a name that Postgres would cut off is refused', () => {
  expect(() => statement('x'.repeat(64), 'select 1')).toThrow('bad statement name')
})

test('the trace holds what a transaction really sends, in order', async () => {
  const own = await freshDb()
  const traced = traceStatements(own)
  await inTransaction(own, ({ client }) => rows(client, double, [4]))
  expect(traced.map(({ name, text }) => name ?? text)).toEqual([
    'begin isolation level read committed',
    'test-double',
    'commit',
  ])
  expect(traced[1]?.values).toEqual([4])
})
