import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { inSavepoint, inTransaction, isTransient, retryTransient } from '../../src/db/tx.ts'
import { freshDb, onServer } from '../support/db.ts'

let db: Db

beforeAll(async () => {
  db = await freshDb({ max: 2 })
  await db.pool.query('create table note (id int primary key, words text)')
})

const count = async (words: string) =>
  (await db.pool.query('select count(*) as n from note where words = $1', [words])).rows[0].n

// pg_terminate_backend answers before the backend is gone; its end is what the pool will see.
const endBackend = (pid: number) => onServer(`select pg_terminate_backend(${pid}, 10000)`)

test('what a transaction wrote is there when it returns', async () => {
  await inTransaction(db, async (tx) => {
    await tx.client.query("insert into note values (1, 'kept')")
    await tx.orm.execute(sql`insert into note values (2, 'kept')`)
  })
  expect(await count('kept')).toBe(2)
})

test('what a transaction wrote is gone when its work throws, and the error comes out unchanged', async () => {
  const fault = new Error('the flow threw')
  const run = inTransaction(db, async (tx) => {
    await tx.client.query("insert into note values (10, 'dropped')")
    throw fault
  })
  await expect(run).rejects.toBe(fault)
  expect(await count('dropped')).toBe(0)
  expect(db.pool.idleCount).toBe(db.pool.totalCount)
})

test('a failed statement that the work swallowed is not reported as committed', async () => {
  const run = inTransaction(db, async (tx) => {
    await tx.client.query("insert into note values (11, 'swallowed')")
    await tx.client.query('select no_such_column').catch(() => {})
  })
  await expect(run).rejects.toThrow('nothing was written')
  expect(await count('swallowed')).toBe(0)
})

test('it is read committed even where the database says otherwise', async () => {
  const own = await freshDb({ max: 1 })
  await own.pool.query("set default_transaction_isolation = 'serializable'")
  const level = await inTransaction(own, ({ client }) => client.query('show transaction_isolation'))
  expect(level.rows).toEqual([{ transaction_isolation: 'read committed' }])
})

test('a savepoint takes back its own writes and leaves the rest of the transaction usable', async () => {
  await inTransaction(db, async (tx) => {
    await tx.client.query("insert into note values (20, 'outer')")
    const inner = inSavepoint(tx, 'one', () => tx.client.query("insert into note values (20, 'twice')"))
    await expect(inner).rejects.toMatchObject({ code: '23505' })
    await inSavepoint(tx, 'one', () => tx.client.query("insert into note values (21, 'outer')"))
  })
  expect(await count('outer')).toBe(2)
})

test('a savepoint name is never taken as SQL', async () => {
  const run = inTransaction(db, (tx) => inSavepoint(tx, 'a; drop table note', async () => {}))
  await expect(run).rejects.toThrow('bad savepoint name')
})

test('a backend terminated between two statements is a transient fault and the pool stays whole', async () => {
  const run = inTransaction(db, async (tx) => {
    const { rows } = await tx.client.query('select pg_backend_pid() as pid')
    await tx.client.query("insert into note values (30, 'lost')")
    await endBackend(rows[0].pid)
    await tx.client.query("insert into note values (31, 'lost')")
  })
  const error = await run.catch((caught: unknown) => caught)
  expect(isTransient(error)).toBe(true)
  expect(await count('lost')).toBe(0)
  const both = await Promise.all([count('lost'), count('lost')])
  expect(both).toEqual([0, 0])
})

test('a backend terminated during a statement is a transient fault', async () => {
  const run = inTransaction(db, async (tx) => {
    const { rows } = await tx.client.query('select pg_backend_pid() as pid')
    const [, ended] = await Promise.all([
      onServer(`select pg_terminate_backend(${rows[0].pid}, 10000)`),
      tx.client.query('select pg_sleep(60)').then(
        () => 'slept',
        (error: unknown) => error,
      ),
    ])
    throw ended
  })
  expect(isTransient(await run.catch((caught: unknown) => caught))).toBe(true)
})

test('a client that cannot roll back is destroyed and the next one works', async () => {
  let pid = 0
  await inTransaction(db, async (tx) => {
    pid = (await tx.client.query('select pg_backend_pid() as pid')).rows[0].pid
    await endBackend(pid)
    throw new Error('the flow threw')
  }).catch(() => {})
  const pids = await Promise.all([1, 2, 3].map(() => db.pool.query('select pg_backend_pid() as pid')))
  expect(pids.map(({ rows }) => rows[0].pid)).not.toContain(pid)
})

test('an idle connection that breaks is told of and replaced', async () => {
  const told = Promise.withResolvers<Error>()
  const own = await freshDb({ max: 1, onError: told.resolve })
  const { rows } = await own.pool.query('select pg_backend_pid() as pid')
  await endBackend(rows[0].pid)
  expect(isTransient(await told.promise)).toBe(true)
  expect((await own.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('the transaction that a deadlock ended is repeated and both are written', async () => {
  await db.pool.query("insert into note values (40, ''), (41, '')")
  const met = Promise.withResolvers<void>()
  let arrived = 0
  const swap = (first: number, second: number) =>
    inTransaction(db, async ({ client }) => {
      await client.query("update note set words = words || 'x' where id = $1", [first])
      if (++arrived >= 2) met.resolve()
      await met.promise
      await client.query("update note set words = words || 'x' where id = $1", [second])
    })
  await Promise.all([
    retryTransient(() => swap(40, 41), { attempts: 3 }),
    retryTransient(() => swap(41, 40), { attempts: 3 }),
  ])
  expect(arrived).toBe(3)
  expect(await count('xx')).toBe(2)
})
