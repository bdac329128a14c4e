import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyFolder } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { DatabaseFault, type Db } from './client.ts'
import { checkServer } from './server-check.ts'

const migrations = join(import.meta.dirname, '..', '..', 'migrations')

// Any number that no other use of advisory locks in this database has; these are the letters "galla".
const lockKey = 0x67616c6c61

/**
 * Checks the server and brings its tables up to date, once, however many nodes start at the same moment.
 * Throws DatabaseFault with a sentence for a server that cannot carry Galla.
 */
export async function migrate(db: Pick<Db, 'url'>, folder = migrations): Promise<void> {
  // Not a pooled client: making an index may take longer than the pool's time limits allow.
  const client = await connected(db.url)
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await checkServer(client)
    if (existsSync(join(folder, 'meta', '_journal.json'))) {
      await applyFolder(drizzle(client), { migrationsFolder: folder })
    }
  } finally {
    // Ends the session and with it the lock.
    await client.end()
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'galla-migrate',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error)
    throw new DatabaseFault('connect', `The database cannot be reached: ${reason}.`, error)
  }
}
