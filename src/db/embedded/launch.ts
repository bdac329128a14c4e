import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, constants, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { program } from './binaries.ts'
import { makePrivate, type Place, windows } from './place.ts'
import { serverEnv } from './run.ts'

/** `port` counts on Windows only, where a server that is started again must be found at the old address. */
export type ServerOptions = { durable: boolean; maxConnections: number; port?: number }

const logLimit = 5_000_000

// As root we write into a folder of another user: a link laid there must not lead us elsewhere.
const append = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

export type Launched = { pid: number; exited(): boolean; printed(): string }

/**
 * Spawns the server in a session of its own: Ctrl-C in the terminal must not reach it, since the turns still
 * running need it. What it prints goes to a log in its folder.
 */
export async function launch(place: Place, root: string, options: ServerOptions): Promise<Launched> {
  if (existsSync(place.log) && statSync(place.log).size > logLimit) renameSync(place.log, `${place.log}.1`)
  // Here and not once at the start: what is in /tmp may be cleared away between two launches.
  await makePrivate(place.sockets, place.user)
  const log = openSync(place.log, append, 0o600)
  const from = statSync(place.log).size
  const args = ['-D', place.data, ...(await settings(place, options)).flatMap((setting) => ['-c', setting])]
  const child = spawn(program(root, 'postgres'), args, {
    detached: true,
    cwd: '/',
    env: serverEnv(),
    stdio: ['ignore', log, log],
    windowsHide: true,
    ...place.user,
  })
  closeSync(log)
  child.unref()
  const failure = watch(child)
  return {
    pid: child.pid ?? 0,
    exited: () => failure.message !== undefined,
    printed: () => readFileSync(place.log).subarray(from).toString() || (failure.message ?? ''),
  }
}

function watch(child: ChildProcess): { message?: string } {
  const failure: { message?: string } = {}
  child.once('error', (error) => {
    failure.message = error.message
  })
  child.once('exit', (code, signal) => {
    failure.message = `ended with ${signal ?? code}`
  })
  return failure
}

async function settings(place: Place, { durable, maxConnections, port }: ServerOptions): Promise<string[]> {
  const listening = windows
    ? ['listen_addresses=127.0.0.1', `port=${port ?? (await freePort())}`]
    : ['listen_addresses=', `unix_socket_directories=${place.sockets}`, 'port=5432']
  return [
    ...listening,
    `max_connections=${maxConnections}`,
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    // Refused rows hold names and phone numbers: errors go to whoever asked, not into the log.
    'log_min_messages=log',
    'log_min_error_statement=panic',
    'log_error_verbosity=terse',
    'log_checkpoints=off',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=1GB']),
  ]
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer()
  server.once('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}
