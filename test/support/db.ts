import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Db, type DbOptions, openDb } from '../../src/db/client.ts'

const open = new Set<Db>()

/** Whatever a test file has not closed goes with it. */
export async function closeForgotten(): Promise<void> {
  await Promise.all([...open].map((db) => db.close()))
}

type Options = DbOptions & {
  /** The database to copy, if not the empty one. */
  template?: string
}

/** A migrated database of its own, about 30 ms; `close()` drops it, and so does the end of the test file. */
export async function freshDb(options: Options = {}): Promise<Db> {
  const db = await makeDb(options)
  const fresh: Db = {
    ...db,
    close: async () => {
      if (open.delete(fresh)) await db.close()
    },
  }
  open.add(fresh)
  return fresh
}

/** The same, for whoever remembers to close it. */
export async function makeDb({
  template = inject('postgres').template,
  ...options
}: Options = {}): Promise<Db> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await onServer(`create database ${name} template ${template} strategy file_copy`)
  const db = openDb(urlOf(name), { max: 6, ...options })
  return {
    ...db,
    close: async () => {
      await db.close()
      await onServer(`drop database if exists ${name} with (force)`)
    },
  }
}

/** Runs one statement on the test server, outside every test's database. */
export async function onServer(text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: inject('postgres').url })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

/** The URL of another database on the test server. */
export function urlOf(name: string): string {
  const url = new URL(inject('postgres').url)
  url.pathname = `/${name}`
  return url.href
}

export type Traced = { name?: string; text: string; values: unknown[] }

/** Records every statement that clients opened from now on really send, transaction control included. */
export function traceStatements(db: Db): Traced[] {
  const seen: Traced[] = []
  db.pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...args: unknown[]) => unknown
    const traced = (...args: unknown[]) => {
      seen.push(asTraced(args))
      return send(...args)
    }
    client.query = traced as typeof client.query
  })
  return seen
}

function asTraced([query, values]: unknown[]): Traced {
  const config = (typeof query === 'string' ? { text: query } : query) as pg.QueryConfig
  const given = config.values ?? (Array.isArray(values) ? values : [])
  return { ...(config.name ? { name: config.name } : {}), text: config.text, values: given }
}
