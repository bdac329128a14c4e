/** Tells the open pages of this process that something happened in a chat. */
export type Bell = {
  ring(chat: string): void
  /** Calls `heard` at every ring for one of these chats until the returned function is called. */
  listen(chats: string[], heard: () => void): () => void
}

export function makeBell(): Bell {
  const listeners = new Map<() => void, Set<string>>()
  return {
    ring(chat) {
      for (const [heard, chats] of listeners) if (chats.has(chat)) heard()
    },
    listen(chats, heard) {
      // Wrapped, so that the same function given twice is two listeners.
      const own = () => heard()
      listeners.set(own, new Set(chats))
      return () => listeners.delete(own)
    },
  }
}
