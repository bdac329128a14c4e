/** How a command of the terminal runs, and the database it works on. */
import { join } from 'node:path'
import { ConfigFault } from '../config.ts'
import { DatabaseFault, type Db, openDb } from '../db/client.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { migrate } from '../db/migrate.ts'

/** The user's database, else the one that comes with Galla, shared with a Galla that is running. Migrated. */
export async function withDb<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const own = process.env.DATABASE_URL
  const dataDir = join(process.env.GALLA_DATA_DIR || '.data', 'postgres')
  const embedded = own ? undefined : await startEmbedded({ dataDir })
  const db = openDb(own ?? embedded?.url ?? '', { max: 1 })
  try {
    await migrate(db)
    return await work(db)
  } finally {
    await db.close()
    await embedded?.stop()
  }
}

/** Ends the process with what `main` returns; with 2 and a sentence where a setting or the database cannot be used. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof DatabaseFault || error instanceof ConfigFault)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
