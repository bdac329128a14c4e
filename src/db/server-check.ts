import type pg from 'pg'
import { DatabaseFault } from './client.ts'

export type Server = { version: number; encoding: string; likeness: number }

const oldest = 15

/** Why Galla cannot use such a server, in one sentence; undefined when it can. */
export function refusal({ version, encoding, likeness }: Server): string | undefined {
  const major = Math.floor(version / 10_000)
  if (major < oldest)
    return `The database server is Postgres ${major}; Galla needs Postgres ${oldest} or newer.`
  if (encoding !== 'UTF8') {
    return `The database is stored as ${encoding}; Galla needs one made with encoding 'UTF8'.`
  }
  if (!(likeness > 0)) {
    return "The database's character type (LC_CTYPE) knows no Indian scripts, so Hindi names would never be found; make the database with LC_CTYPE 'C.UTF-8' or another UTF-8 locale."
  }
  return undefined
}

/** Throws DatabaseFault unless this server can carry Galla; makes the extension pg_trgm where it is missing. */
export async function checkServer(client: pg.Client): Promise<void> {
  const first = await describe(client, '1')
  const early = refusal({ ...first, likeness: 1 })
  if (early) throw new DatabaseFault('server', early)
  await addTrigrams(client)
  const sentence = refusal(await describe(client, `similarity('चीनी पाँच', 'चीनी')`))
  if (sentence) throw new DatabaseFault('server', sentence)
}

async function describe(client: pg.Client, likeness: string): Promise<Server> {
  const { rows } = await client.query<Server>(
    `select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding,
       ${likeness}::float8 as likeness from pg_database where datname = current_database()`,
  )
  const [row] = rows
  if (!row) throw new DatabaseFault('server', 'The database does not describe itself; is it a Postgres?')
  return row
}

async function addTrigrams(client: pg.Client): Promise<void> {
  try {
    await client.query('create extension if not exists pg_trgm')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `The database has no extension pg_trgm and does not let Galla add it (${reason}); ask its owner to run: create extension pg_trgm.`
    throw new DatabaseFault('extension', message, error)
  }
}
