import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseFault } from '../client.ts'
import type { Binaries } from './binaries.ts'
import { explain } from './explain.ts'
import { holdOn, type Keeper } from './keeper.ts'
import { type Launched, launch, type ServerOptions } from './launch.ts'
import type { Place } from './place.ts'
import { type Address, addressOf, dropStalePidFile, isOurs, type PidFile, readPidFile } from './running.ts'

/** A server that answers, and our hold on it. */
export type Up = { pid: number; tookOver: boolean; address: Address; keeper: Keeper }

const patience = { look: 15, again: 100, start: 10_000, recovery: 600_000 }

/** Takes over the server that runs on this folder, else starts one, trying for ten seconds. */
export async function bringUp(place: Place, { root }: Binaries, options: ServerOptions): Promise<Up> {
  const begun = performance.now()
  let child: Launched | undefined
  for (;;) {
    const file = readPidFile(place)
    const running = file !== undefined && isOurs(file.pid, place)
    const up = running ? await takeOver(place, file, child) : undefined
    if (up) return up
    const failed = child?.exited() ? explain(child.printed(), place.folder) : undefined
    if (failed && failed.code !== 'start') throw failed
    // Recovery after a crash of the machine may take minutes, and the server says that it is at it.
    const limit = running && file.status === 'starting' ? patience.recovery : patience.start
    if (performance.now() - begun > limit) throw failed ?? silent(place, file?.pid)
    if (!running && child?.exited() !== false) {
      dropStalePidFile(place)
      // A failed try is most often the rest of a killed server, which needs a moment to go.
      if (child) await pause(patience.again)
      child = await launch(place, root, options)
    }
    await pause(patience.look)
  }
}

async function takeOver(place: Place, file: PidFile, child?: Launched): Promise<Up | undefined> {
  if (file.status !== 'ready') return undefined
  const address = addressOf(place, file)
  const keeper = await holdOn(place, address)
  return keeper && { pid: file.pid, tookOver: file.pid !== child?.pid, address, keeper }
}

function silent({ folder }: Place, pid: number | undefined): DatabaseFault {
  const who = pid ? `The database server ${pid}` : 'The database server'
  return new DatabaseFault('silent', `${who} in ${folder} does not answer; end it and start Galla again.`)
}
