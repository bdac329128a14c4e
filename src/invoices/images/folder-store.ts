/** Pictures in a folder of the data directory, readable by its owner alone. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkedKey, type ImageStore } from './image-store.ts'

export function folderStore(folder: string): ImageStore {
  const pathOf = (key: string) => join(folder, checkedKey(key))
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // Written beside and moved into place: who reads it meanwhile sees the whole picture or none.
      const beside = `${path}.${process.pid}-${Date.now()}`
      await writeFile(beside, bytes, { mode: 0o600 })
      await rename(beside, path)
    },
    get: (key) => readFile(pathOf(key)).catch(absent),
    remove: (key) => rm(pathOf(key), { force: true }),
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
