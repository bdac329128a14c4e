import pg from 'pg'
import { parserOf } from '../db/parse.ts'
import { copyIn } from './copy-in.ts'
import type { Sql } from './kind.ts'

const minute = 60_000

/** One connection for one import, since it may take longer than the limits of the pool allow. */
async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'galla-import',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    statement_timeout: 10 * minute,
    lock_timeout: minute,
    // The file may come over a slow line.
    idle_in_transaction_session_timeout: 2 * minute,
    types: { getTypeParser: parserOf },
  })
  // The query that runs is told as well; unheard, the event would end the process.
  client.on('error', () => {})
  await client.connect()
  return client
}

const sqlOf = (client: pg.Client): Sql => ({
  rows: async <Row>(text: string, values: unknown[] = []) => {
    const result = await client.query(text, values)
    return result.rows as Row[]
  },
  copyIn: (text, chunks) => copyIn(client, text, chunks),
})

/** Runs `work` in one transaction on a connection of its own; rolled back when it throws. */
export async function inOwnTransaction<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await connect(url)
  try {
    await client.query('begin')
    const result = await work(sqlOf(client))
    await client.query('commit')
    return result
  } finally {
    // Ends the session, and with it a transaction that was not committed.
    await client.end().catch(() => {})
  }
}
