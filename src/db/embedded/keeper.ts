import { realpathSync } from 'node:fs'
import pg from 'pg'
import type { Place } from './place.ts'
import { type Address, urlOf } from './running.ts'

/** The connection by which one process holds on to the server, for as long as it uses it. */
export type Keeper = {
  /** Resolves when the connection is gone, wanted or not. */
  lost: Promise<void>
  query: pg.Client['query']
  /** Lets go. True when no other process holds on to the server, so that this one may end it. */
  isLast(): Promise<boolean>
  close(): void
}

const database = 'postgres'

// Shared by all who use the server, exclusive for the one that ends it: a process killed with -9 lets go too, and
// one that arrives while the last is leaving waits here until the server is gone, and starts it again.
const lock = 0x6b656570

const enter = {
  text: `select current_setting('data_directory') as folder, pg_advisory_lock_shared(${lock})`,
  query_timeout: 2_000,
}
const leave = `select pg_advisory_unlock_shared(${lock})`
// A process just killed may hold on for a moment longer: until its backend sees the closed socket.
const patient = `set lock_timeout = 500`
const endAlone = `select pg_advisory_lock(${lock})`

/** Connects, or answers undefined: starting, stopping, frozen, gone or another folder's server. */
export async function holdOn(place: Place, address: Address): Promise<Keeper | undefined> {
  const client = new pg.Client({
    connectionString: urlOf(address, database),
    application_name: 'galla-keeper',
    connectionTimeoutMillis: 2_000,
    query_timeout: 30_000,
  })
  const { promise: lost, resolve } = Promise.withResolvers<void>()
  client.once('end', () => resolve())
  client.on('error', () => {})
  // A frozen server never says goodbye, so nobody waits for it.
  const close = () => void client.end().catch(() => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ folder: string }>(enter)
    if (realpathSync(rows[0]?.folder ?? '/') !== realpathSync(place.data)) throw new Error('another folder')
  } catch {
    close()
    return undefined
  }
  // Holding on must not keep a process alive that is otherwise done.
  ;(client as pg.Client & { unref(): void }).unref()
  return { lost, query: client.query.bind(client) as pg.Client['query'], isLast: () => isLast(client), close }
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query(patient)
    await client.query(leave)
    await client.query(endAlone)
    return true
  } catch (error) {
    // 55P03: another process holds on. Any other fault: nobody can use a server that does not answer.
    return (error as { code?: unknown }).code !== '55P03'
  }
}
