/** What a person does on their phone, as the updates it becomes. Each act returns the id of its update. */
import { type ChatState, show } from './chats.ts'
import type { World } from './methods.ts'
import type { Seen } from './seen.ts'

export type Sent = { updateId: number | undefined }
export type FileWords = { caption?: string; album?: string; name?: string; mime?: string }

export const date = () => Math.floor(Date.now() / 1_000)

/** The parts that every update of a person repeats. */
export function sidesOf(world: World, { id, profile }: ChatState) {
  const { phone: _, ...shown } = profile
  return {
    user: { id, is_bot: false, ...shown },
    place: { id, type: 'private', first_name: profile.first_name },
    bot: { id: world.botId, is_bot: true, first_name: 'Galla', username: world.username },
  }
}

export function createWriting(world: World, chat: ChatState) {
  const { user, place, bot } = sidesOf(world, chat)
  const queue = `chat ${chat.id}`
  const sends = (content: object, text = ''): Sent => {
    const { id } = show(chat, world.chats.keep, { from: 'person', text, buttons: [] })
    const message = { message_id: id, from: user, chat: place, date: date(), ...content }
    return { updateId: world.updates.add('message', message, queue) }
  }
  const quote = (quoted: Seen | undefined) =>
    quoted && {
      message_id: quoted.id,
      chat: place,
      date: 1,
      text: quoted.text,
      from: quoted.from === 'bot' ? bot : user,
    }
  return {
    says(text: string, quoting?: Seen): Sent {
      const quoted = quote(quoting)
      return sends({ text, ...entitiesOf(text), ...(quoted ? { reply_to_message: quoted } : {}) }, text)
    },
    /** Sends anything else as the content of a message. */
    sends: (content: object): Sent => sends(content),
    /** Changes the newest message of one's own. */
    edits(text: string): Sent {
      const own = chat.messages.findLast((seen) => seen.from === 'person')
      const times = { date: date(), edit_date: date() }
      const message = { message_id: own?.id ?? 1, from: user, chat: place, ...times, text }
      return { updateId: world.updates.add('edited_message', message, queue) }
    },
    /** One's own card; with `userId` null or another's it is a card out of the address book. */
    sharesContact(card: { userId?: number | null; phone?: string } = {}): Sent {
      const { userId = chat.id, phone = chat.profile.phone } = card
      const owner = userId === null ? {} : { user_id: userId }
      return sends({ contact: { phone_number: phone, first_name: chat.profile.first_name, ...owner } })
    },
    sharesLocation: (latitude = 22.3072, longitude = 73.1812): Sent =>
      sends({ location: { latitude, longitude } }),
  }
}

export function createFileSending(world: World, sends: (content: object) => Sent) {
  const file = (folder: string, extension: string, bytes: Uint8Array, { name, mime }: FileWords = {}) => {
    const { id: file_id, uniqueId: file_unique_id } = world.files.add(folder, extension, bytes)
    return {
      ...{ file_id, file_unique_id, file_size: bytes.length },
      ...(name ? { file_name: name } : {}),
      ...(mime ? { mime_type: mime } : {}),
    }
  }
  return {
    sendsPhoto(bytes: Uint8Array, { caption, album }: FileWords = {}): Sent {
      const small = { ...file('photos', 'jpg', bytes.subarray(0, 100)), width: 90, height: 120 }
      const large = { ...file('photos', 'jpg', bytes), width: 960, height: 1_280 }
      const words = { ...(caption ? { caption } : {}), ...(album ? { media_group_id: album } : {}) }
      return sends({ photo: [small, large], ...words })
    },
    sendsDocument(bytes: Uint8Array, words: FileWords = {}): Sent {
      const document = file('documents', words.name?.split('.').at(-1) ?? 'bin', bytes, words)
      return sends({ document, ...(words.caption ? { caption: words.caption } : {}) })
    },
    sendsVoice: (bytes: Uint8Array): Sent =>
      sends({ voice: { ...file('voice', 'oga', bytes, { mime: 'audio/ogg' }), duration: 3 } }),
  }
}

export function createMembership(world: World, chat: ChatState) {
  const { user, place, bot } = sidesOf(world, chat)
  const becomes = (status: string, before: string): Sent => {
    const change = { old_chat_member: { user: bot, status: before }, new_chat_member: { user: bot, status } }
    const content = { chat: place, from: user, date: date(), ...change }
    return { updateId: world.updates.add('my_chat_member', content, `chat ${chat.id}`) }
  }
  return {
    blocks(): Sent {
      chat.blocked = true
      return becomes('kicked', 'member')
    },
    unblocks(): Sent {
      chat.blocked = false
      return becomes('member', 'kicked')
    },
    /** The chat goes on under another id. */
    moves(to: number): void {
      chat.movedTo = to
    },
  }
}

function entitiesOf(text: string): object {
  const command = /^\/\w+/.exec(text)
  return command ? { entities: [{ type: 'bot_command', offset: 0, length: command[0].length }] } : {}
}
