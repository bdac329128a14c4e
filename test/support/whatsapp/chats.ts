/** The people who have a chat with the business, under each of their names. */
import { EventEmitter } from 'node:events'
import { drawn } from './formatting.ts'
import { newUserId } from './ids.ts'
import type { Content, Seen } from './seen.ts'

export type Profile = {
  /** Digits, as dialled. */
  phone: string
  /** As WhatsApp knows it; differs from the dialled one in some countries. */
  waId: string
  userId: string
  name: string
  /** Set: the person shows this name, and the phone number to nobody. */
  username?: string
}

export type ChatState = {
  profile: Profile
  messages: Seen[]
  /** Messages that `hears` has handed out already. */
  heard: number
  changed: EventEmitter
  /** When the person last wrote, by the messenger's clock. */
  wroteAt: number | undefined
  blocked: boolean
  offersStopped: boolean
}

export function createChats(keep: number) {
  const byName = new Map<string, ChatState>()
  const all: ChatState[] = []
  const index = (chat: ChatState) => {
    const { phone, waId, userId } = chat.profile
    for (const name of [phone, waId, userId]) byName.set(name, chat)
  }
  return {
    all,
    /** The person of a number, a wa_id or a user id. */
    find: (name: string): ChatState | undefined =>
      byName.get(name) ?? byName.get(name.replace(/^\+|[\s()-]/g, '')),
    open(phone: string, profile: Partial<Profile> = {}): ChatState {
      const known = byName.get(phone)
      if (known) {
        Object.assign(known.profile, profile)
        index(known)
        return known
      }
      const chat: ChatState = {
        profile: { phone, waId: phone, userId: newUserId(), name: `Person ${phone.slice(-4)}`, ...profile },
        messages: [],
        heard: 0,
        changed: new EventEmitter().setMaxListeners(0),
        ...{ wroteAt: undefined, blocked: false, offersStopped: false },
      }
      all.push(chat)
      index(chat)
      return chat
    },
    /** Somebody of this number who wrote at that time, known before or not. */
    writer(phone: string, at: number): ChatState {
      const chat = byName.get(phone) ?? this.open(phone)
      chat.wroteAt = at
      return chat
    },
    /** The person goes on under another number; the business is given a new user id with it. */
    move(chat: ChatState, phone: string): void {
      for (const name of [chat.profile.phone, chat.profile.waId, chat.profile.userId]) byName.delete(name)
      Object.assign(chat.profile, { phone, waId: phone, userId: newUserId() })
      index(chat)
    },
    show(chat: ChatState, from: Seen['from'], id: string, content: Content): Seen {
      const seen: Seen = { ...content, id, from, text: drawn(content.raw) }
      chat.messages.push(seen)
      if (chat.messages.length > keep) {
        chat.messages.shift()
        chat.heard = Math.max(0, chat.heard - 1)
      }
      chat.changed.emit('change')
      return seen
    },
  }
}
export type Chats = ReturnType<typeof createChats>
