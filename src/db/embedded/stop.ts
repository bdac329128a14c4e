import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseFault } from '../client.ts'
import type { Place } from './place.ts'
import { isOurs } from './running.ts'

const patience = { look: 15, fast: 60_000, immediate: 10_000 }

/**
 * Ends the server: fast shutdown, which ends open sessions and writes a checkpoint; when that hangs, immediate
 * shutdown, which costs a recovery at the next start and no data. Returns when the process is gone.
 */
export async function stopServer(pid: number, place: Place): Promise<void> {
  if (!(await ended(pid, place, 'SIGINT', patience.fast))) {
    if (!(await ended(pid, place, 'SIGQUIT', patience.immediate))) {
      throw new DatabaseFault('stop', `The database server ${pid} in ${place.folder} does not end.`)
    }
  }
}

async function ended(pid: number, place: Place, signal: NodeJS.Signals, limit: number): Promise<boolean> {
  const begun = performance.now()
  if (!signalled(pid, place, signal)) return true
  while (isOurs(pid, place)) {
    if (performance.now() - begun > limit) return false
    await pause(patience.look)
  }
  return true
}

function signalled(pid: number, place: Place, signal: NodeJS.Signals): boolean {
  if (!isOurs(pid, place)) return false
  try {
    return process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
