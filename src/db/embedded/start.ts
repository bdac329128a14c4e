import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseFault } from '../client.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { explain } from './explain.ts'
import type { Keeper } from './keeper.ts'
import { type Place, placeFor } from './place.ts'
import { urlOf } from './running.ts'
import { stopServer } from './stop.ts'
import { bringUp, type Up } from './up.ts'

export type EmbeddedOptions = {
  /** Owned by the server alone; made when missing. */
  dataDir: string
  /** false = no fsync: for tests, whose data may be lost with the machine. Default true. */
  durable?: boolean
  /** Default 100. */
  maxConnections?: number
  /** Where data and programs go when root's server cannot enter `dataDir`. Default /var/lib/galla. */
  shared?: string
  /** Told when the server was lost (undefined: it is being started again) and of each failed try. */
  onLost?: (failure?: Error) => void
}

/** `pid` changes when the server had to be started again, the URL does not; `folder` is where the data really is. */
export type Embedded = {
  url: string
  readonly pid: number
  tookOver: boolean
  folder: string
  /** Ends the server unless another process uses it too. Resolves when it is gone. May be called twice. */
  stop(): Promise<void>
}

const database = 'galla'
const pauseBetweenTries = 2_000

/**
 * Starts the Postgres that comes with Galla, or takes over the one that a killed Galla left running on the same
 * folder, and starts it again whenever it is lost. Throws DatabaseFault with a sentence for the user.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const shared = options.shared ?? '/var/lib/galla'
  const place = await placeFor(resolve(options.dataDir), shared)
  try {
    return await startIn(place, shared, options)
  } catch (error) {
    if (error instanceof DatabaseFault) throw error
    throw explain(error instanceof Error ? error.message : String(error), place.folder)
  }
}

async function startIn(place: Place, shared: string, options: EmbeddedOptions): Promise<Embedded> {
  const binaries = await findBinaries(place, shared)
  const server = { durable: options.durable ?? true, maxConnections: options.maxConnections ?? 100 }
  await ensureCluster(place, binaries, server.durable)
  const first = await bringUp(place, binaries, server)
  await ensureDatabase(first.keeper).catch(async (error: unknown) => {
    await letGo(first, place)
    throw error
  })
  const revive = () => bringUp(place, binaries, { ...server, port: first.address.port })
  const guard = watchOver(first, revive, options.onLost ?? (() => {}))
  const end = async () => letGo(await guard.release(), place)
  let ending: Promise<void> | undefined
  return {
    url: urlOf(first.address, database),
    tookOver: first.tookOver,
    folder: place.folder,
    get pid() {
      return guard.pid()
    },
    stop: () => {
      ending ??= end()
      return ending
    },
  }
}

async function letGo({ keeper, pid }: Up, place: Place): Promise<void> {
  if (await keeper.isLast()) await stopServer(pid, place)
  keeper.close()
}

type Guard = { pid(): number; release(): Promise<Up> }

/** Brings the server up again each time the hold on it is lost, until released. */
function watchOver(first: Up, revive: () => Promise<Up>, onLost: (failure?: Error) => void): Guard {
  let up = first
  const released = Promise.withResolvers<'released'>()
  let wanted = true
  const tried = async () => {
    try {
      up = await revive()
      return true
    } catch (error) {
      onLost(error instanceof Error ? error : new Error(String(error)))
      return false
    }
  }
  const guarding = (async () => {
    while ((await Promise.race([up.keeper.lost, released.promise])) !== 'released' && wanted) {
      onLost()
      while (wanted && !(await tried()))
        await Promise.race([pause(pauseBetweenTries, undefined, { ref: false }), released.promise])
    }
  })()
  const release = async () => {
    wanted = false
    released.resolve('released')
    await guarding
    return up
  }
  return { pid: () => up.pid, release }
}

async function ensureDatabase({ query }: Keeper): Promise<void> {
  const found = await query('select 1 from pg_database where datname = $1', [database])
  if (found.rows.length > 0) return
  // Another starter may make it between the two statements.
  await query(`create database ${database}`).catch((error: Error & { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error
  })
}
