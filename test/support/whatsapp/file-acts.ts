/** Files that people send. */
import { type Sent, send } from './acts.ts'
import type { ChatState } from './chats.ts'
import type { World } from './world.ts'

export type FileWords = { caption?: string; name?: string; mime?: string }

export function createFileSending(world: World, chat: ChatState) {
  const sends = (
    kind: string,
    usual: string,
    bytes: Uint8Array,
    words: FileWords,
    extra: object = {},
  ): Sent => {
    const { caption, name, mime = usual } = words
    const stored = world.media.ofPerson(kind, mime, name ?? kind, bytes)
    const content = {
      ...{ id: stored.id, mime_type: mime, sha256: Buffer.from(stored.sha256, 'hex').toString('base64') },
      url: `https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=${stored.id}`,
      ...(caption ? { caption } : {}),
      ...extra,
    }
    const file = { kind, name: name ?? kind, mime, bytes: stored.bytes }
    return send(world, chat, kind, content, { text: caption ?? '', file })
  }
  return {
    sendsPhoto: (bytes: Uint8Array, words: FileWords = {}): Sent =>
      sends('image', 'image/jpeg', bytes, words),
    sendsDocument: (bytes: Uint8Array, words: FileWords = {}): Sent =>
      sends('document', 'application/pdf', bytes, words, { filename: words.name ?? 'file.pdf' }),
    sendsVoice: (bytes: Uint8Array): Sent =>
      sends('audio', 'audio/ogg; codecs=opus', bytes, {}, { voice: true }),
    sendsVideo: (bytes: Uint8Array, words: FileWords = {}): Sent => sends('video', 'video/mp4', bytes, words),
    sendsSticker: (bytes: Uint8Array): Sent => sends('sticker', 'image/webp', bytes, {}, { animated: false }),
  }
}
