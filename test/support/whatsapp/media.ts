/** Files on Meta's side: uploaded by the business, or sent by people. Their address holds for five minutes. */
import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from './clock.ts'
import { newMediaId } from './ids.ts'
import { limits, uploads } from './limits.ts'
import { broken, GraphError } from './refusal.ts'

const day = 86_400_000
const addressMs = 5 * 60_000

export type StoredFile = {
  id: string
  kind: string
  mime: string
  name: string
  bytes: Buffer
  sha256: string
  goneAt: number
}

export function createMedia(clock: Clock) {
  const byId = new Map<string, StoredFile>()
  const addresses = new Map<string, { file: StoredFile; until: number }>()
  const keep = (kind: string, mime: string, name: string, bytes: Uint8Array, days: number): StoredFile => {
    const file = {
      ...{ id: newMediaId(), kind, mime, name },
      bytes: Buffer.from(bytes),
      // Hex in the answer of the Graph API; base64 in webhooks.
      sha256: createHash('sha256').update(bytes).digest('hex'),
      goneAt: clock.now() + days * day,
    }
    byId.set(file.id, file)
    return file
  }
  const find = (id: string): StoredFile | undefined => {
    const file = byId.get(id)
    return file && clock.now() < file.goneAt ? file : undefined
  }
  return {
    find,
    ofPerson: (kind: string, mime: string, name: string, bytes: Uint8Array) =>
      keep(kind, mime, name, bytes, 7),
    /** Throws what an upload is refused for. */
    upload(mime: string, name: string, bytes: Uint8Array): StoredFile {
      const kind = Object.keys(uploads).find((each) => uploads[each]?.includes(mime))
      if (!kind) {
        const all = Object.values(uploads).flat().join(', ')
        throw broken(
          100,
          `Param file must be a file with one of the following types: ${all}. Received file of type '${mime}'.`,
        )
      }
      const most = limits.bytes[kind as keyof typeof limits.bytes]
      if (bytes.length === 0 || bytes.length > most)
        throw broken(131053, `file of ${bytes.length} bytes; ${kind} may have up to ${most}`)
      return keep(kind, mime, name, bytes, 30)
    },
    remove: (id: string): boolean => byId.delete(id),
    /** A fresh address of the file, as a path. */
    addressOf(file: StoredFile): string {
      const secret = randomBytes(12).toString('hex')
      addresses.set(secret, { file, until: clock.now() + addressMs })
      return `/whatsapp_business/attachments/?mid=${file.id}&hash=${secret}`
    },
    at(secret: string): StoredFile | undefined {
      const found = addresses.get(secret)
      return found && clock.now() < found.until ? found.file : undefined
    },
    /** The file a message names by id; of the right kind. */
    named(id: string, kind: string): StoredFile {
      const file = find(id)
      if (!file) throw new GraphError(131053, `Media id ${id} is not known or no longer valid`)
      if (file.kind !== kind) throw broken(131053, `Media ${id} is ${file.mime}, which is no ${kind}`)
      return file
    },
  }
}
export type Media = ReturnType<typeof createMedia>
