import { existsSync, readFileSync, statSync } from 'node:fs'
import { DatabaseFault } from '../client.ts'

export type ServerUser = { uid: number; gid: number }

export const isRoot = () => process.getuid?.() === 0

/**
 * Who runs the server when Galla runs as root: the owner of an existing folder, so that a user added later does
 * not lock us out of our own data; else `postgres` where it exists, else `nobody`. Users are never created.
 */
export function userFor(folder: string): ServerUser {
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder)
    if (uid !== 0) return { uid, gid }
  }
  const found = namedUser('postgres') ?? namedUser('nobody')
  if (found) return found
  throw new DatabaseFault(
    'user',
    'Postgres does not run as root, and this machine has neither a user postgres nor nobody; start Galla as another user.',
  )
}

function namedUser(name: string): ServerUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  // macOS writes nobody as -2.
  return uid && gid ? { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 } : undefined
}
