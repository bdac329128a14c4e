/** The exchange folder on disk: what may be taken from it, and how a file comes into it whole or not at all. */
import { createHash } from 'node:crypto'
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

export const ways = ['in', 'out', 'done', 'refused'] as const

/** Names a distributor's folder; a code may hold a slash, a folder's name may not. */
export const folderOf = (code: string): string => code.replaceAll('/', '%2F')

export const makeWays = async (home: string): Promise<void> => {
  for (const way of ways) await mkdir(join(home, way), { recursive: true })
}

export type Waiting = {
  readonly name: string
  readonly path: string
  readonly size: number
  readonly changed: Date
}

// What programs call a file that they are still writing.
const unfinished = /^[.~]|\.(tmp|part|partial|crdownload|filepart|swp|lock)$/i
const mostFiles = 1_000

/** Files to be taken in, by name. Links are no files: they could lead anywhere. */
export async function waitingIn(home: string): Promise<Waiting[]> {
  const names = (await readdir(join(home, 'in'))).filter((name) => !unfinished.test(name)).sort()
  const found: Waiting[] = []
  for (const name of names.slice(0, mostFiles)) {
    const path = join(home, 'in', name)
    // Gone again between the two looks: somebody took it back.
    const seen = await lstat(path).catch(() => undefined)
    if (seen?.isFile()) found.push({ name, path, size: seen.size, changed: seen.mtime })
  }
  return found
}

/** Writes beside its place and moves it there, so that no reader ever sees half of it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.tmp`
  const file = await open(beside, 'w')
  try {
    await file.writeFile(text)
    await file.sync()
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
  await rename(beside, path)
}

/** Writes it only where something else, or nothing, is there; whether it did. */
export async function writeChanged(path: string, text: string): Promise<boolean> {
  const there = await readFile(path, 'utf8').catch(() => undefined)
  if (there === text) return false
  await writeWhole(path, text)
  return true
}

export const hashOfFile = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

const sentences: Record<string, string> = {
  EACCES: 'Galla may not write or read there; give its user the right to',
  EPERM: 'Galla may not write or read there; give its user the right to',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is no folder',
}

/** Why a folder cannot be used, for the log; undefined for anything that is no trouble of the disk. */
export function diskTrouble(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = sentences[code]
  return sentence && `${sentence} (${code})`
}
