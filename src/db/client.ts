import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { parserOf } from './parse.ts'

/** One pool to one database. Close it once; whoever opened it closes it. */
export type Db = { pool: pg.Pool; orm: NodePgDatabase; url: string; close(): Promise<void> }

export type DbOptions = {
  /** Connections at most; default 10. */
  max?: number
  /** Told of every connection that broke. The pool has replaced it already: nothing is left to do but log. */
  onError?: (error: Error) => void
  applicationName?: string
}

/** The database cannot be used as it is; `message` is one sentence for the person who starts Galla. */
export class DatabaseFault extends Error {
  readonly code: string
  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'DatabaseFault'
    this.code = code
  }
}

// Sent while connecting, so no query pays a round trip for them. `query_timeout` is the client's own and longer
// than the server's: it ends the wait for a server that is frozen and can no longer keep its promise.
const limits = {
  idle_in_transaction_session_timeout: 10_000,
  lock_timeout: 5_000,
  statement_timeout: 15_000,
  query_timeout: 20_000,
}

// Makes the server notice a vanished client within half a minute; else its locks stay for hours.
const keepalives = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3'

// Statements are short and prepared by name, but join and partition enough that Postgres finds a plan made for the very
// values a little cheaper than the general one and plans them anew each time: most of what a message costs it.
const planning = '-c plan_cache_mode=force_generic_plan'

/** Opens a pool without connecting. Reads int8 as a number, timestamptz as a Date, date and numeric as text. */
export function openDb(url: string, options: DbOptions = {}): Db {
  const onError = options.onError ?? (() => {})
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'galla',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: `${keepalives} ${planning}`,
    types: { getTypeParser: parserOf },
    ...limits,
  })
  // While a client is lent out the pool does not listen on it, and an unheard 'error' ends the process.
  pool.on('connect', (client) => client.on('error', onError))
  pool.on('error', () => {})
  return { pool, orm: drizzle(pool, { casing: 'snake_case' }), url, close: () => pool.end() }
}

/**
 * What postgres.js needs beside the URL: it does not decode the folder of a Unix socket in the host's place.
 * Use as `postgres(url, { ...socketOf(url), … })`.
 */
export function socketOf(url: string): { host?: string } {
  const host = decodeURIComponent(new URL(url).hostname)
  return host.startsWith('/') ? { host } : {}
}
