/** What arrived while nobody listened: during a restart, a reload, a night without power. */
import type { Client } from './library.ts'

export type CatchUpOptions = {
  client: Client
  /** Seconds since 1970: what was said from then on. */
  since: number
  /** Told of each message, oldest first within its chat. */
  found(message: Awaited<ReturnType<Client['getMessageById']>>): void
}

const most = { chats: 500, messagesInChat: 30 }

/**
 * Hands on what people wrote in chats of two since then. What was heard before comes once more; it is known by its id.
 * The list of chats is read in the page: the library's own also asks about every group.
 */
export async function catchUp({ client, since, found }: CatchUpOptions): Promise<void> {
  const page = client.pupPage
  if (!page) return
  const chats = await page.evaluate(chatsSince, since, most.chats)
  for (const id of chats) {
    const chat = await client.getChatById(id)
    const messages = await chat.fetchMessages({ limit: most.messagesInChat, fromMe: false })
    for (const message of messages) if (message.timestamp >= since) found(message)
  }
}

type PageChat = { id: { _serialized: string; server: string }; t?: number; unreadCount?: number }
type PageWindow = { require(name: string): { Chat: { getModelsArray(): PageChat[] } } }

/** Runs in the page. */
function chatsSince(since: number, limit: number): string[] {
  const { Chat } = (globalThis as unknown as PageWindow).require('WAWebCollections')
  return Chat.getModelsArray()
    .filter(({ id, t }) => (id.server === 'c.us' || id.server === 'lid') && (t ?? 0) >= since)
    .sort((a, b) => (a.t ?? 0) - (b.t ?? 0))
    .slice(-limit)
    .map(({ id }) => id._serialized)
}
