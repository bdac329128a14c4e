import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Db } from './client.ts'
import { isTransient } from './transient.ts'

export { isTransient }

/** A running transaction. One query at a time; do not keep it beyond the work it was given to. */
export type Tx = { client: pg.PoolClient; readonly orm: NodePgDatabase }

const orms = new WeakMap<pg.PoolClient, NodePgDatabase>()

function ormOf(client: pg.PoolClient): NodePgDatabase {
  const orm = orms.get(client) ?? drizzle(client, { casing: 'snake_case' })
  orms.set(client, orm)
  return orm
}

function txOn(client: pg.PoolClient): Tx {
  return {
    client,
    get orm() {
      return ormOf(client)
    },
  }
}

/**
 * Runs `work` in one READ COMMITTED transaction: committed when it returns, rolled back when it throws.
 * The error is thrown on unchanged. A client that cannot roll back is destroyed, never lent out again.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  let broken = true
  try {
    await client.query('begin isolation level read committed')
    const result = await work(txOn(client))
    await commit(client)
    broken = false
    return result
  } catch (error) {
    broken = !(await rolledBack(client, error))
    throw error
  } finally {
    client.release(broken)
  }
}

// Postgres answers `commit` of a failed transaction with a quiet rollback, which would pass for success.
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT')
    throw new Error('the transaction had failed before its commit; nothing was written')
}

async function rolledBack(client: pg.PoolClient, error: unknown): Promise<boolean> {
  // A query that timed out on our side still occupies the client: a rollback would queue up behind it.
  if (error instanceof Error && error.message === 'Query read timeout') return false
  return client.query('rollback').then(
    () => true,
    () => false,
  )
}

/** Runs `work` so that its failure takes back its own writes only. The error is thrown on. */
export async function inSavepoint<T>(tx: Tx, name: string, work: () => Promise<T>): Promise<T> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`bad savepoint name: ${name}`)
  await tx.client.query(`savepoint ${name}`)
  try {
    const result = await work()
    await tx.client.query(`release savepoint ${name}`)
    return result
  } catch (error) {
    // On a lost connection this fails too; the first error is the one that tells what happened.
    await tx.client.query(`rollback to savepoint ${name}; release savepoint ${name}`).catch(() => {})
    throw error
  }
}

export type Retry = { attempts: number; wait?: (attempt: number) => Promise<void> }

/** Repeats `work` after transient errors, at most `attempts` runs in all; the last error is thrown. */
export async function retryTransient<T>(work: () => Promise<T>, options: Retry): Promise<T> {
  const wait = options.wait ?? backOff
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= options.attempts || !isTransient(error)) throw error
      await wait(attempt)
    }
  }
}

// Random, so that two transactions that met in a deadlock do not meet again.
function backOff(attempt: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, Math.random() * Math.min(1_000, 20 * 2 ** attempt))
  return promise
}
