/** Files that people sent, until the bot fetches them. */
export type StoredFile = { id: string; uniqueId: string; path: string; bytes: Buffer }

export function createFiles() {
  const byId = new Map<string, StoredFile>()
  const byPath = new Map<string, StoredFile>()
  return {
    add(folder: string, extension: string, bytes: Uint8Array): StoredFile {
      const n = byId.size + 1
      const file: StoredFile = {
        id: `AgACAgUAAxkBAAI${n}`,
        uniqueId: `AQAD${n}`,
        path: `${folder}/file_${n}.${extension}`,
        bytes: Buffer.from(bytes),
      }
      byId.set(file.id, file)
      byPath.set(file.path, file)
      return file
    },
    get: (id: string) => byId.get(id),
    at: (path: string) => byPath.get(path),
  }
}
export type Files = ReturnType<typeof createFiles>
