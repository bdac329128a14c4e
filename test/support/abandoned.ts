import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../../src/db/embedded/cluster.ts'
import { windows } from '../../src/db/embedded/place.ts'
import { isOurs, readPidFile } from '../../src/db/embedded/running.ts'
import { stopServer } from '../../src/db/embedded/stop.ts'

// Not $TMPDIR: as root, the server's user may not be able to enter it.
export const testRoot = windows ? tmpdir() : '/tmp'

// A pid alone may be in use again; together with the moment its process began it is not.
function beganAt(pid: number): string {
  try {
    const [, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    return rest?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

export const ownerMark = (pid: number) => JSON.stringify({ pid, began: beganAt(pid) })

function ownerLives(folder: string): boolean {
  const mark = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as { pid: number; began: string }
  return isAlive(mark.pid) && mark.began === beganAt(mark.pid)
}

/** Ends the servers and removes the folders of test runs that were killed. Whatever is not provably one stays. */
export async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(testRoot).filter((entry) => entry.startsWith('galla-test-'))) {
    await removeIfAbandoned(join(testRoot, name)).catch(() => {}) // another user's, or just being made
  }
}

async function removeIfAbandoned(folder: string): Promise<void> {
  if (ownerLives(folder)) return
  const place = { folder, data: join(folder, 'cluster'), log: '', sockets: '' }
  const file = readPidFile(place)
  if (file && isOurs(file.pid, place)) await stopServer(file.pid, { ...place, sockets: file.sockets })
  await rm(folder, { recursive: true, force: true })
}
