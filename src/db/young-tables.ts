/** Keeps what Postgres believes of its tables right while they grow from nothing: autovacuum looks once a minute. */
import { type Queryable, rows, statement } from './statement.ts'

/**
 * Tables that are more than twice as long as when they were analysed, and long enough that it matters which way they are
 * read. Beyond some hundred MiB a table doubles more slowly than autovacuum looks.
 */
const outgrown = statement<{ name: string }>(
  'young-tables',
  `select oid::regclass::text as name from pg_class
   where relnamespace = 'public'::regnamespace and relkind = 'r' and relpages < 20000
     and pg_relation_size(oid) > (2 * relpages + 8) * current_setting('block_size')::bigint`,
)

/**
 * A statement prepared while a table was empty goes on reading it whole for every row it asks for, when there are thousands:
 * analysing makes every connection of every node plan anew. Returns how many tables that were.
 */
export async function analyzeYoung(q: Queryable): Promise<number> {
  const found = await rows(q, outgrown)
  // Another node, or autovacuum, may be at it.
  for (const { name } of found) await q.query({ text: `analyze (skip_locked) ${name}` })
  return found.length
}

const everyMs = 1_000

/** Until it is told to stop. Failures are told and change nothing: plans are slower for a while. */
export function keepAnalyzed(q: Queryable, onError: (error: unknown) => void): () => Promise<void> {
  let looking: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    looking = analyzeYoung(q)
      .catch(onError)
      .finally(() => {
        busy = false
      })
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await looking
  }
}
