/** How a message leaves the page. */
import { type Fields, Msg, type MsgKey } from './models.ts'
import type { SentFile } from './shared.ts'
import { type Chat, delivery, files, messages, tell, toBase64 } from './world.ts'

/** Two promises, as WhatsApp's own: the message is in the chat; the server has taken it. */
export function sendToChat(
  chat: Chat,
  fields: Fields & { id: MsgKey },
): [Promise<unknown>, Promise<unknown>] {
  if (delivery.refuse) return [Promise.resolve(), Promise.reject(new Error(delivery.refuse))]
  const message = new Msg(fields, messages)
  chat.msgs.add(message)
  chat.t = message.t
  messages.add(message)
  tell({
    op: 'said',
    to: chat.id._serialized,
    id: message.id.id,
    type: String(fields.type),
    text: String(fields.caption ?? (fields.filehash ? '' : (fields.body ?? ''))),
    ...fileOf(fields),
    ...(fields.quotedStanzaID ? { quoted: String(fields.quotedStanzaID) } : {}),
  })
  if (delivery.lose) return [Promise.resolve(message), Promise.reject(new Error(delivery.lose))]
  if (delivery.hang) return [Promise.resolve(message), new Promise(() => {})]
  return [Promise.resolve(message), tickOff(message, [...delivery.ticks])]
}

async function tickOff(message: Msg, ticks: number[]): Promise<void> {
  for (const tick of ticks) {
    await Promise.resolve()
    message.set('ack', tick)
  }
}

function fileOf({ filehash, filename }: Fields): { file?: SentFile } {
  const file = files.get(String(filehash))
  if (!file) return {}
  return { file: { name: String(filename), mime: file.mime, base64: toBase64(file.bytes) } }
}
