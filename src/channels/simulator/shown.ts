/**
 * Messages handed to phones of this process, newest 1,000: a page shows them at once, while the core is still
 * noting down that they were sent.
 */
export type Shown = { add(chat: string, outboxId: number): void; of(chat: string): number[] }

const most = 1_000

export function makeShown(): Shown {
  const chats = new Map<number, string>()
  return {
    add(chat, outboxId) {
      chats.set(outboxId, chat)
      for (const oldest of chats.keys()) if (chats.size > most) chats.delete(oldest)
    },
    of: (chat) => [...chats].filter(([, of]) => of === chat).map(([id]) => id),
  }
}
