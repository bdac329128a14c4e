/** Files on their way out: kept by Meta for 30 days under an id of its own. */
import { z } from 'zod'
import type { Body } from '../../chat/message.ts'
import { BoundedMap } from '../bounded-map.ts'
import type { SentMedia } from './compose.ts'
import { classOf } from './errors.ts'
import { ForeignAnswer, type Graph, GraphRefusal } from './graph.ts'

const Uploaded = z.object({ id: z.string().min(1) })

type Attachment = NonNullable<Body['attachment']>

/** Uploads the file of an outbox row once, however often its message is tried. Throws what the client throws. */
export function createUpload(graph: Graph, phoneNumberId: string) {
  const uploaded = new BoundedMap<number, SentMedia>(1_000)
  return async (outboxId: number, file: Attachment, signal: AbortSignal): Promise<SentMedia> => {
    const known = uploaded.get(outboxId)
    if (known) return known
    const bytes = Buffer.from(file.base64, 'base64')
    const mime = mimeFor(file.mime)
    const answer = await graph
      .upload(`${phoneNumberId}/media`, { name: file.name, mime, bytes }, signal)
      .catch((error: unknown) => {
        throw asUploadError(error)
      })
    const { success, data } = Uploaded.safeParse(answer)
    if (!success) throw new ForeignAnswer(502)
    const media: SentMedia = {
      id: data.id,
      kind: mime.startsWith('image/') ? 'image' : 'document',
      name: file.name,
    }
    uploaded.set(outboxId, media)
    return media
  }
}

// Meta takes text of any kind, but not by the name of text/csv or application/xml.
function mimeFor(mime: string): string {
  const plain = mime.split(';')[0]?.trim().toLowerCase() ?? ''
  return plain.startsWith('text/') || plain === 'application/xml' ? 'text/plain' : plain
}

// A file that did not arrive is no message that may have arrived; one of a kind Meta does not take goes without.
function asUploadError(error: unknown): unknown {
  if (!(error instanceof GraphRefusal)) return new ForeignAnswer(502)
  const refused = classOf(error.code, error.status) === 'request'
  return refused ? new GraphRefusal(131053, error.status, error.details) : error
}
