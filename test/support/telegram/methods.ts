/** The methods of the Bot API that the product calls. */

import { type ChatState, type Chats, show } from './chats.ts'
import { checkFile, checkMarkup, checkText, type Fields, limits } from './checks.ts'
import type { Files } from './files.ts'
import { bad, broken, Refusal } from './refusal.ts'
import type { Seen } from './seen.ts'
import type { Taps } from './taps.ts'
import type { Updates } from './updates.ts'

export type World = {
  botId: number
  username: string
  chats: Chats
  updates: Updates
  files: Files
  taps: Taps
  commands: Fields[]
}
type Method = (world: World, fields: Fields, gone: AbortSignal) => unknown

export const methods: Record<string, Method> = {
  getMe: (world) => ({
    ...botOf(world),
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
  }),
  getUpdates: ({ updates }, fields, gone) => updates.getUpdates(fields, gone),
  setWebhook: ({ updates }, fields) => updates.setWebhook(fields),
  deleteWebhook: ({ updates }, fields) => updates.deleteWebhook(fields),
  getWebhookInfo: ({ updates }) => ({
    url: updates.hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending(),
    max_connections: updates.hook?.maxConnections ?? 40,
    ...(updates.allowed ? { allowed_updates: updates.allowed } : {}),
    ...(updates.sender.stats.lastError ? { last_error_message: updates.sender.stats.lastError } : {}),
  }),
  sendMessage(world, fields) {
    const chat = reachable(world, fields)
    const text = checkText(fields, 'text')
    return answer(world, chat, show(chat, world.chats.keep, { from: 'bot', text, ...looks(fields) }))
  },
  sendPhoto: (world, fields) => sendFile(world, fields, 'photo'),
  sendDocument: (world, fields) => sendFile(world, fields, 'document'),
  editMessageText(world, fields) {
    const { chat, seen } = messageOf(world, fields, 'edit')
    const text = checkText(fields, 'text')
    const { buttons } = checkMarkup(fields)
    if (text === seen.text && JSON.stringify(buttons) === JSON.stringify(seen.buttons)) throw unmodified()
    return change(world, chat, Object.assign(seen, { text, buttons }))
  },
  editMessageReplyMarkup(world, fields) {
    const { chat, seen } = messageOf(world, fields, 'edit')
    const { buttons } = checkMarkup(fields)
    if (JSON.stringify(buttons) === JSON.stringify(seen.buttons)) throw unmodified()
    return change(world, chat, Object.assign(seen, { buttons }))
  },
  deleteMessage(world, fields) {
    const { chat, seen } = messageOf(world, fields, 'delete')
    const at = chat.messages.indexOf(seen)
    chat.messages.splice(at, 1)
    if (at < chat.heard) chat.heard--
    return true
  },
  answerCallbackQuery({ taps }, fields) {
    if (String(fields.text ?? '').length > limits.tapAnswer) throw broken('MESSAGE_TOO_LONG')
    if (!taps.answer(String(fields.callback_query_id)))
      throw bad('query is too old and response timeout expired or query ID is invalid')
    return true
  },
  sendChatAction: (world, fields) => reachable(world, fields) && true,
  setMyCommands({ commands }, fields) {
    for (const { command, description } of fields.commands as Fields[]) {
      if (!/^[a-z0-9_]{1,32}$/.test(String(command))) throw broken('BOT_COMMAND_INVALID')
      if (!/^[\s\S]{1,256}$/.test(String(description))) throw broken('BOT_COMMAND_DESCRIPTION_INVALID')
    }
    commands.push(fields)
    return true
  },
  getFile({ files }, fields) {
    const file = files.get(String(fields.file_id))
    if (!file) throw bad('wrong file_id or the file is temporarily unavailable')
    if (file.bytes.length > limits.download) throw bad('file is too big')
    const { id, uniqueId, path, bytes } = file
    return { file_id: id, file_unique_id: uniqueId, file_size: bytes.length, file_path: path }
  },
}

function botOf({ botId, username }: World) {
  return { id: botId, is_bot: true, first_name: 'Galla', username }
}

function reachable({ chats }: World, fields: Fields): ChatState {
  const chat = chats.get(Number(fields.chat_id))
  if (!chat) throw bad('chat not found')
  if (chat.movedTo !== undefined)
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      parameters: { migrate_to_chat_id: chat.movedTo },
    })
  if (chat.blocked) throw new Refusal(403, 'Forbidden: bot was blocked by the user')
  return chat
}

function messageOf(world: World, fields: Fields, doing: 'edit' | 'delete') {
  const chat = reachable(world, fields)
  const seen = chat.messages.find(({ id, from }) => id === Number(fields.message_id) && from === 'bot')
  if (!seen) throw bad(`message to ${doing} not found`)
  if (doing === 'edit' && seen.keyboard) throw bad("message can't be edited")
  return { chat, seen }
}

function unmodified(): Refusal {
  return bad(
    'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
  )
}

function looks(fields: Fields) {
  const markup = checkMarkup(fields)
  return { ...markup, ...(fields.disable_notification ? { silent: true } : {}) }
}

function sendFile(world: World, fields: Fields, kind: 'photo' | 'document'): object {
  const chat = reachable(world, fields)
  const file = { kind, ...checkFile(kind, fields[kind]) }
  const text = checkText(fields, 'caption')
  return answer(world, chat, show(chat, world.chats.keep, { from: 'bot', text, file, ...looks(fields) }))
}

function change(world: World, chat: ChatState, seen: Seen): object {
  seen.edits++
  chat.changed.emit('change')
  return answer(world, chat, seen)
}

/** The message as the Bot API tells it back. */
function answer(world: World, { id, profile }: ChatState, seen: Seen): object {
  return {
    message_id: seen.id,
    from: botOf(world),
    chat: { id, type: 'private', first_name: profile.first_name },
    date: Math.floor(Date.now() / 1_000),
    [seen.file ? 'caption' : 'text']: seen.text,
  }
}
