/** Under which name WhatsApp takes messages for a chat: since it hides numbers, that need not be the number. */
import type { Client } from './library.ts'
import { isLid, isPerson } from './wids.ts'

export type Recipients = {
  /** undefined where the number is not on WhatsApp. */
  find(client: Client, chat: string): Promise<string | undefined>
  /** The name under which this chat was heard just now, which is good to answer to. */
  heard(chat: string, wid: string): void
  forget(): void
}

const mostKept = 20_000

export function makeRecipients(): Recipients {
  const known = new Map<string, string>()
  const keep = (chat: string, wid: string) => {
    known.delete(chat)
    known.set(chat, wid)
    for (const oldest of known.keys()) if (known.size > mostKept) known.delete(oldest)
  }
  return {
    async find(client, chat) {
      const kept = known.get(chat)
      if (kept) return kept
      if (!isPerson(chat)) return undefined
      if (isLid(chat)) return chat
      const found = await client.getNumberId(chat)
      if (found) keep(chat, found._serialized)
      return found?._serialized
    },
    heard: keep,
    forget: () => known.clear(),
  }
}
