import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { isAlive, superuser } from './cluster.ts'
import { type Place, windows } from './place.ts'

/** What the server wrote about itself into its folder. */
export type PidFile = { text: string; pid: number; port: number; sockets: string; status: string }

export function readPidFile({ data }: Place): PidFile | undefined {
  try {
    const text = readFileSync(join(data, 'postmaster.pid'), 'utf8')
    const [pid, , , port, sockets, , , status] = text.split('\n').map((line) => line.trim())
    return { text, pid: Number(pid), port: Number(port), sockets: sockets ?? '', status: status ?? '' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whether that process is alive and its command line names our data folder; a pid alone may have been reused. */
export function isOurs(pid: number, { data }: Place): boolean {
  if (!pid || !isAlive(pid)) return false
  // Windows shows no command lines without a slow query; there the answer to `data_directory` decides alone.
  if (windows) return true
  return ` ${commandLine(pid)} `.includes(` -D ${data} `)
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return '' // ended meanwhile
  }
}

/**
 * Postgres itself refuses to start while the pid in its file is alive, whoever has it now: after a restarted
 * container or computer that is often another program. Its check of shared memory still guards the data.
 */
export function dropStalePidFile(place: Place): void {
  const found = readPidFile(place)
  if (!found?.pid || !isAlive(found.pid) || isOurs(found.pid, place)) return
  if (readPidFile(place)?.text === found.text) unlinkSync(join(place.data, 'postmaster.pid'))
}

export type Address = { host: string; port: number; password?: string }

export function addressOf(place: Place, file: Pick<PidFile, 'port' | 'sockets'>): Address {
  if (!windows) return { host: file.sockets, port: file.port }
  const password = readFileSync(join(place.folder, 'password'), 'utf8')
  return { host: '127.0.0.1', port: file.port, password }
}

/** A URL that `pg` and libpq read; the folder of the socket stands, encoded, in the host's place. */
export function urlOf({ host, port, password }: Address, database: string): string {
  const secret = password ? `:${password}` : ''
  return `postgresql://${superuser}${secret}@${encodeURIComponent(host)}:${port}/${database}`
}

/** One connection of its own, with two seconds for each step, closed in every case. */
export async function asked<T>(address: Address, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: urlOf(address, 'postgres'),
    application_name: 'galla-start',
    connectionTimeoutMillis: 2_000,
    query_timeout: 30_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return await ask(client)
  } finally {
    // A frozen server never says goodbye, so nobody waits for it.
    client.end().catch(() => {})
  }
}

/** Whether a query is answered by the server of this very folder. */
export async function answers(place: Place, file: PidFile): Promise<boolean> {
  try {
    const text = 'select current_setting($1) as folder'
    const query = { text, values: ['data_directory'], query_timeout: 2_000 }
    const { rows } = await asked(addressOf(place, file), (client) => client.query<{ folder: string }>(query))
    return rows[0] !== undefined && realpathSync(rows[0].folder) === realpathSync(place.data)
  } catch {
    return false // starting, stopping, frozen or gone: the caller looks again
  }
}
