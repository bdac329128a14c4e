import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseFault } from '../client.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { explain } from './explain.ts'
import { type Launched, launch, type ServerOptions } from './launch.ts'
import { type Place, placeFor } from './place.ts'
import {
  type Address,
  addressOf,
  answers,
  asked,
  dropStalePidFile,
  isOurs,
  readPidFile,
  urlOf,
} from './running.ts'
import { stopServer } from './stop.ts'

export type EmbeddedOptions = {
  /** Owned by the server alone; made when missing. */
  dataDir: string
  /** false = no fsync: for tests, whose data may be lost with the machine. Default true. */
  durable?: boolean
  /** Default 100. */
  maxConnections?: number
  /** Where data and programs go when root's server cannot enter `dataDir`. Default /var/lib/galla. */
  shared?: string
}

/** `folder` is where the data really is; `stop` waits for the server's end and may be called twice. */
export type Embedded = { url: string; pid: number; tookOver: boolean; folder: string; stop(): Promise<void> }

const database = 'galla'
const patience = { look: 15, start: 10_000, recovery: 600_000 }

/**
 * Starts the Postgres that comes with Galla, or takes over the one that a killed Galla left running on the same
 * folder. Throws DatabaseFault with a sentence for the user.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const shared = options.shared ?? '/var/lib/galla'
  const place = await placeFor(resolve(options.dataDir), shared)
  const binaries = await findBinaries(place, shared)
  const server = { durable: options.durable ?? true, maxConnections: options.maxConnections ?? 100 }
  await ensureCluster(place, binaries, server.durable)
  const { pid, tookOver, address } = await takeOverOrStart(place, binaries, server)
  await ensureDatabase(address)
  const stop = () => stopServer(pid, place)
  return { url: urlOf(address, database), pid, tookOver, folder: place.folder, stop }
}

type Up = { pid: number; tookOver: boolean; address: Address }

async function takeOverOrStart(place: Place, { root }: Binaries, options: ServerOptions): Promise<Up> {
  const begun = performance.now()
  let child: Launched | undefined
  for (;;) {
    const file = readPidFile(place)
    const ours = file !== undefined && isOurs(file.pid, place)
    if (ours && ready(file.status) && (await answers(place, file))) {
      return { pid: file.pid, tookOver: file.pid !== child?.pid, address: addressOf(place, file) }
    }
    const waited = performance.now() - begun
    const failed = child?.exited() ? explain(child.printed(), place.folder) : undefined
    // Recovery after a crash of the machine may take minutes, and the server says that it is at it.
    const limit = ours && file.status === 'starting' ? patience.recovery : patience.start
    if (waited > limit) throw failed ?? silent(place, file?.pid)
    if (failed && failed.code !== 'start') throw failed
    if (!ours && (child === undefined || child.exited())) {
      dropStalePidFile(place)
      // After the second try it is most likely the rest of a killed server, which needs a moment to go.
      if (child) await pause(100)
      child = await launch(place, root, options)
    }
    await pause(patience.look)
  }
}

const ready = (status: string) => status === 'ready'

function silent({ folder }: Place, pid: number | undefined): DatabaseFault {
  const who = pid ? `The database server ${pid}` : 'The database server'
  return new DatabaseFault('silent', `${who} in ${folder} does not answer; end it and start Galla again.`)
}

async function ensureDatabase(address: Address): Promise<void> {
  await asked(address, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rows.length > 0) return
    // Another starter may make it between the two statements.
    await client.query(`create database ${database}`).catch((error: Error & { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error
    })
  })
}
