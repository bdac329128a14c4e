/** Files sent from simulated phones, kept in a folder under the data directory. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes of one file; as much as a bot may fetch from a messenger. */
export const largestFile = 20 * 1024 * 1024
const mostFiles = 500

export type MediaFolder = {
  /** Stores a file and returns its id; undefined when it is empty or too large. */
  keep(bytes: Uint8Array): Promise<string | undefined>
  /** undefined when there is no such file (any more). */
  read(id: string): Promise<Uint8Array | undefined>
}

/** The folder is made when the first file arrives; beyond 500 files the oldest go. */
export function mediaFolder(folder: string): MediaFolder {
  return {
    async keep(bytes) {
      if (bytes.length === 0 || bytes.length > largestFile) return undefined
      const id = randomBytes(16).toString('hex')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(join(folder, id), bytes, { mode: 0o600 })
      await removeOldest(folder)
      return id
    },
    async read(id) {
      // Also keeps an id from naming a file elsewhere.
      if (!/^[0-9a-f]{32}$/.test(id)) return undefined
      return readFile(join(folder, id)).catch(absent)
    },
  }
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder)
  if (names.length <= mostFiles) return
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name)).catch(absent))?.mtimeMs ?? 0 })),
  )
  aged.sort((a, b) => a.at - b.at)
  for (const { name } of aged.slice(0, names.length - mostFiles))
    await rm(join(folder, name), { force: true })
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
