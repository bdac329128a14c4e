import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { chmod, chown } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { DatabaseFault } from '../client.ts'
import { isRoot, type ServerUser, userFor } from './user.ts'

/** Where one embedded server lives. `user` is set only when Galla itself runs as root, which Postgres refuses. */
export type Place = { folder: string; data: string; log: string; sockets: string; user?: ServerUser }

export const windows = process.platform === 'win32'

const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

function canEnter(folder: string, { uid, gid }: ServerUser): boolean {
  const { mode, uid: owner, gid: group } = statSync(folder)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  const entered = (mode & bit) !== 0
  return entered && (folder === parse(folder).root || canEnter(dirname(folder), { uid, gid }))
}

/**
 * Decides and makes the folders for the server of `dataDir`. As root, a folder below a parent that the server's
 * user cannot enter (a clone under /root) is replaced by one below `shared`.
 */
export async function placeFor(dataDir: string, shared: string): Promise<Place> {
  try {
    return await makePlace(dataDir, shared)
  } catch (error) {
    if (error instanceof DatabaseFault) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseFault('folder', `The database folder ${dataDir} cannot be made: ${reason}.`, error)
  }
}

async function makePlace(dataDir: string, shared: string): Promise<Place> {
  mkdirSync(dirname(dataDir), { recursive: true })
  const wished = join(realpathSync(dirname(dataDir)), parse(dataDir).base)
  if (!isRoot()) return layOut(wished)
  const user = userFor(wished)
  if (canEnter(dirname(wished), user)) return layOut(wished, user)
  mkdirSync(shared, { recursive: true })
  await chmod(shared, 0o755)
  const moved = join(shared, short(wished))
  return layOut(moved, userFor(moved))
}

async function layOut(folder: string, user?: ServerUser): Promise<Place> {
  await makePrivate(folder, user)
  const place = {
    folder,
    data: join(folder, 'cluster'),
    log: join(folder, 'server.log'),
    sockets: socketsFor(folder),
  }
  return user ? { ...place, user } : place
}

/**
 * A socket's path must stay below about 100 bytes on every system, which a user's folder cannot promise. It is
 * always in /tmp: $TMPDIR differs between logins and may be closed to the server's user.
 */
export const socketsFor = (folder: string) => (windows ? folder : `/tmp/galla-${short(folder)}`)

/** Makes a folder that only the server's user can enter; refuses one that somebody else has put there. */
export async function makePrivate(folder: string, user?: ServerUser): Promise<void> {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 })
    if (user) await chown(folder, user.uid, user.gid)
    return
  }
  const { uid } = lstatSync(folder)
  const owner = user?.uid ?? process.getuid?.()
  if (owner === undefined || uid === owner) return
  // Made by an operator for us, as root; anyone else's folder in /tmp could hand us a server that is not ours.
  if (user && uid === 0 && lstatSync(folder).isDirectory()) return chown(folder, user.uid, user.gid)
  throw new DatabaseFault(
    'owner',
    `The folder ${folder} belongs to another user (uid ${uid}); Galla needs its own.`,
  )
}
