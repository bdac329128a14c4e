import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from '../../src/db/embedded/cluster.ts'
import { socketsFor, windows } from '../../src/db/embedded/place.ts'
import { isOurs, readPidFile } from '../../src/db/embedded/running.ts'
import { stopServer } from '../../src/db/embedded/stop.ts'

// Not $TMPDIR: as root, the server's user may not be able to enter it.
const disk = windows ? tmpdir() : '/tmp'
const memory = '/dev/shm'

const prefix = 'galla-test-'
const plenty = 6e9

// A pid alone may be in use again; together with the moment its process began it is not.
function beganAt(pid: number): string {
  try {
    const [, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    return rest?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

/** A folder for an embedded server, marked as this process's, so that a later run can clear it away. */
export function newServerFolder(parent = disk): string {
  const folder = mkdtempSync(join(parent, prefix))
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }))
  return folder
}

/** Where databases are copied fastest: in memory if there is plenty (containers often have 64 MB), else on disk. */
export function fastestParent(): string {
  if (!existsSync(memory)) return disk
  const { bavail, bsize } = statfsSync(memory)
  return Math.min(bavail * bsize, freemem()) > plenty ? memory : disk
}

function ownerLives(folder: string): boolean {
  const mark = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as { pid: number; began: string }
  return isAlive(mark.pid) && mark.began === beganAt(mark.pid)
}

/** Ends the servers and removes the folders of test runs that were killed. Whatever is not provably one stays. */
export async function removeAbandoned(): Promise<void> {
  for (const parent of [disk, memory].filter((path) => existsSync(path))) {
    for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
      await removeIfAbandoned(join(parent, name)).catch(() => {}) // another user's, or just being made
    }
  }
}

async function removeIfAbandoned(folder: string): Promise<void> {
  if (ownerLives(folder)) return
  await removeServer(folder)
}

/** The place of a server whose folder is known, to look at it from outside. */
export const placeOf = (folder: string) => ({
  folder,
  data: join(folder, 'cluster'),
  log: join(folder, 'server.log'),
  sockets: socketsFor(folder),
})

/** Ends every server that runs in the folder or right below it, and removes the folder. */
export async function removeServer(folder: string): Promise<void> {
  const below = readdirSync(folder).map((name) => join(folder, name))
  for (const home of [folder, ...below.filter((path) => statSync(path).isDirectory())]) {
    const place = placeOf(home)
    const file = readPidFile(place)
    if (file && isOurs(file.pid, place)) await stopServer(file.pid, place)
    await rm(place.sockets, { recursive: true, force: true })
  }
  await rm(folder, { recursive: true, force: true })
}
