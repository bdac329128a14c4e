import { execFileSync } from 'node:child_process'
import { readFileSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
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
