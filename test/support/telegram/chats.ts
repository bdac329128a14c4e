/** The chats of the stand-in: who is in them and what they show. */
import { EventEmitter } from 'node:events'
import type { Seen } from './seen.ts'

export type Profile = { first_name: string; last_name?: string; language_code?: string; phone: string }

export type ChatState = {
  id: number
  profile: Profile
  blocked: boolean
  /** The supergroup it became. */
  movedTo?: number
  messages: Seen[]
  lastId: number
  /** Messages that `hears` has handed out already. */
  heard: number
  changed: EventEmitter
}

export function createChats(keep: number) {
  const chats = new Map<number, ChatState>()
  const open = (id: number, profile: Partial<Profile> = {}): ChatState => {
    const known = chats.get(id)
    if (known) {
      Object.assign(known.profile, profile)
      return known
    }
    const chat: ChatState = {
      id,
      profile: {
        first_name: `Person ${id}`,
        language_code: 'en',
        phone: `91${String(id).padStart(10, '0')}`,
        ...profile,
      },
      blocked: false,
      messages: [],
      lastId: 0,
      heard: 0,
      changed: new EventEmitter().setMaxListeners(0),
    }
    chats.set(id, chat)
    return chat
  }
  return { open, get: (id: number) => chats.get(id), all: () => [...chats.values()], keep }
}
export type Chats = ReturnType<typeof createChats>

export function show(chat: ChatState, keep: number, message: Omit<Seen, 'id' | 'edits'>): Seen {
  const seen = { ...message, id: ++chat.lastId, edits: 0 }
  chat.messages.push(seen)
  if (chat.messages.length > keep) {
    chat.messages.shift()
    chat.heard = Math.max(0, chat.heard - 1)
  }
  if (seen.from === 'bot') chat.changed.emit('change')
  return seen
}
