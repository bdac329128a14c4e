import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseFault } from '../client.ts'
import { type Binaries, program } from './binaries.ts'
import { explain } from './explain.ts'
import type { Place } from './place.ts'
import { windows } from './place.ts'
import { run } from './run.ts'

export const superuser = 'galla'

// Not every system has C.UTF-8 in its C library; the built-in provider sorts and folds the same under both.
const locales = ['C.UTF-8', 'en_US.UTF-8']

/** Makes the data folder unless it is there; refuses one of another major version. */
export async function ensureCluster(
  place: Place,
  { root, major }: Binaries,
  durable: boolean,
): Promise<void> {
  const written = await writtenBy(place)
  if (written === undefined) return create(place, root, durable)
  if (written === major) return
  throw new DatabaseFault(
    'version',
    `The data in ${place.folder} was written by Postgres ${written} and this Galla carries Postgres ${major}; move the data over with pg_dump, or use another GALLA_DATA_DIR.`,
  )
}

async function writtenBy({ data }: Place): Promise<number | undefined> {
  const file = join(data, 'PG_VERSION')
  return existsSync(file) ? Number.parseInt(await readFile(file, 'utf8'), 10) : undefined
}

/**
 * initdb works in a folder of its own that is renamed when complete: an interrupted one leaves nothing half made,
 * and of two at once the second finds the place taken and uses what the first has made.
 */
async function create(place: Place, root: string, durable: boolean): Promise<void> {
  await removeDrafts(place)
  const draft = join(place.folder, `draft-${process.pid}`)
  await mkdir(draft, { mode: 0o700 })
  if (place.user) await chown(draft, place.user.uid, place.user.gid)
  try {
    await initdb(place, root, join(draft, 'cluster'), durable)
    await rename(join(draft, 'cluster'), place.data)
  } catch (error) {
    if (!existsSync(join(place.data, 'PG_VERSION'))) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function initdb(place: Place, root: string, data: string, durable: boolean): Promise<void> {
  const args = [`--pgdata=${data}`, `--username=${superuser}`, '--encoding=UTF8', '--no-instructions']
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth-local=trust')
  args.push(...(windows ? ['--auth-host=scram-sha-256', `--pwfile=${await makePassword(place)}`] : []))
  args.push(...(durable ? [] : ['--no-sync']))
  let printed = ''
  for (const locale of locales) {
    const { ok, output } = await run(program(root, 'initdb'), [...args, `--locale=${locale}`], place.user)
    if (ok) return
    printed = output
    if (!/invalid locale/.test(output)) break
  }
  throw explain(printed, place.folder)
}

// Windows alone listens on TCP, where any local user could come in.
async function makePassword({ folder }: Place): Promise<string> {
  const file = join(folder, 'password')
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return file
}

async function removeDrafts({ folder }: Place): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^draft-(\d+)$/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
