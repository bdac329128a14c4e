/** Databases that one test after the other uses: emptied in between, with their connections and plans kept warm. */
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { onTestFinished, TestRunner } from 'vitest'
import { forgetCatalog } from '../../src/catalog/catalog.ts'
import type { Db } from '../../src/db/client.ts'
import { makeDb } from './db.ts'

const resting: Db[] = []
const lentToFile: (() => Promise<void>)[] = []

/**
 * As good as a fresh one, in a fraction of the time. It goes back by itself when the test ends, or the file if borrowed
 * before its tests. Not for tests beside each other, nor for those that change tables or look at connections.
 */
export async function lentDb(): Promise<Db> {
  const db = resting.pop() ?? (await makeDb())
  const { pool, giveBack } = lend(db.pool)
  const back = async () => {
    giveBack()
    // Something still holds a connection, perhaps with a transaction: nobody else shall meet it.
    if (db.pool.idleCount < db.pool.totalCount) return db.close()
    await db.pool.query(emptying)
    forgetCatalog()
    resting.push(db)
  }
  if (TestRunner.getCurrentTest()) onTestFinished(back)
  else lentToFile.push(back)
  return { pool, orm: drizzle(pool, { casing: 'snake_case' }), url: db.url, close: async () => {} }
}

/** Takes back what the file had. */
export async function endOfLending(): Promise<void> {
  await Promise.all(lentToFile.splice(0).map((back) => back()))
}

/** The pool until it is given back: what a test left running fails from then on, and writes into no other's world. */
function lend(pool: pg.Pool): { pool: pg.Pool; giveBack(): void } {
  let over = false
  const guarded =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      if (over) throw new Error('the test that borrowed this database has ended')
      return call(...args)
    }
  const lent: pg.Pool = Object.create(pool, {
    query: { value: guarded(pool.query.bind(pool)) },
    connect: { value: guarded(pool.connect.bind(pool)) },
  })
  return {
    pool: lent,
    giveBack: () => {
      over = true
    },
  }
}

// Triggers and foreign keys sleep meanwhile. The versions of lists go on: who remembers an older one looks anew, and
// versions of schemes, remembered for ever, never mean others.
const emptying = `
  set local session_replication_role = replica;
  do $$ declare used regclass; begin
    for used in
      select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname not in ('catalog_version', 'point_rule_list', 'scheme_list') and pg_relation_size(oid) > 0
    loop execute format('delete from %s', used); end loop;
  end $$;
  update catalog_version set version = version + 1;
  update point_rule_list set version = version + 1;
  update scheme_list set version = version + 1;
  select setval(seqrelid, seqstart, false) from pg_sequence
    where pg_sequence_last_value(seqrelid) is not null and seqrelid <> 'scheme_id_seq'::regclass`
