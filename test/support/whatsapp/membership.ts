/** What a person changes between themselves and the business: number, name, block, offers; and what its staff writes. */
import { contactOf, type Sent, senderOf } from './acts.ts'
import type { ChatState } from './chats.ts'
import { newWamid } from './ids.ts'
import type { World } from './world.ts'

export function createMembership(world: World, chat: ChatState) {
  const { clock, webhook, chats, line } = world
  const lane = () => chat.profile.userId
  const system = (sender: object, system: object): Sent => {
    const id = newWamid()
    const value = { ...sender, id, timestamp: clock.seconds(), type: 'system', system }
    return { id, updateId: webhook.add({ field: 'messages', list: 'messages', lane: lane(), value }) }
  }
  const prefers = (value: 'stop' | 'resume'): Sent => {
    chat.offersStopped = value === 'stop'
    const { username, waId, userId } = chat.profile
    const preference = {
      ...(username ? {} : { wa_id: waId }),
      ...{ user_id: userId, detail: `User requested to ${value} marketing messages` },
      ...{ category: 'marketing_messages', value, timestamp: Number(clock.seconds()) },
    }
    const update = { field: 'user_preferences', list: 'user_preferences', lane: lane(), value: preference }
    return { id: '', updateId: webhook.add({ ...update, contact: contactOf(chat) }) }
  }
  return {
    /** Has written to the business a moment ago, of which its webhook hears nothing: the reply window is open. */
    hasWritten(): void {
      chat.wroteAt = clock.now()
    },
    /** Tells nobody: the business notices by what no longer arrives. */
    blocks(): void {
      chat.blocked = true
    },
    unblocks(): void {
      chat.blocked = false
    },
    /** Goes on under another number, which brings a new user id. */
    changesNumber(phone: string): Sent {
      const sender = senderOf(chat)
      const { userId: before, username, waId, name } = chat.profile
      chats.move(chat, phone)
      const now = { user_id: chat.profile.userId, previous_user_id: before }
      if (username)
        return system({ from_user_id: chat.profile.userId }, { type: 'user_changed_user_id', ...now })
      const body = `User ${name} changed from ${waId} to ${phone}`
      return system(sender, { body, wa_id: phone, type: 'user_changed_number', ...now })
    },
    /** From now on the number is not shown to the business. */
    takesUsername(username: string): void {
      chat.profile.username = username
    },
    stopsOffers: (): Sent => prefers('stop'),
    resumesOffers: (): Sent => prefers('resume'),
    /** A human of the business answers from the WhatsApp Business app on its own phone. */
    isAnsweredByStaff(text: string): Sent {
      const id = newWamid()
      const { username, waId, userId } = chat.profile
      chats.show(chat, 'staff', id, { type: 'text', raw: text, buttons: [] })
      const to = { ...(username ? {} : { to: waId }), to_user_id: userId }
      const value = {
        from: line.display,
        ...to,
        id,
        timestamp: clock.seconds(),
        type: 'text',
        text: { body: text },
      }
      const update = { field: 'smb_message_echoes', list: 'message_echoes', lane: lane(), value }
      return { id, updateId: webhook.add(update) }
    },
  }
}
