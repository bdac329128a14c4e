/** One message of ours on its way to a Telegram chat. */
import { GrammyError, InputFile } from 'grammy'
import { clip } from '../../chat/clip.ts'
import type { Body, Outgoing } from '../../chat/message.ts'
import { BoundedMap } from '../bounded-map.ts'
import { asSignal, type TelegramApi } from './api.ts'
import { capabilities } from './capabilities.ts'
import { askingKeyboard, inlineRows } from './keyboard.ts'

const longestCaption = 1_024
const largestPhoto = 10 * 1024 * 1024

type Attachment = NonNullable<Body['attachment']>
type Markup = Parameters<TelegramApi['sendMessage']>[0]['reply_markup']

/** Sends a body; resolves with the id of the message that carries its choices. Throws what the Bot API client throws. */
export type SendBody = (message: Outgoing, signal: AbortSignal) => Promise<string>

export function createSendBody(api: TelegramApi): SendBody {
  /** Chats whose last message of ours showed the asking keyboard. Lost with the process: it also hides when used. */
  const asking = new BoundedMap<string, true>(10_000)
  /** Messages whose file went out before their text failed: a repeat must not send the file again. */
  const filesSent = new BoundedMap<number, true>(1_000)

  return async ({ id, chat, body }, signal) => {
    const tidy = !body.ask && asking.get(chat) === true
    const markup = markupOf(body, tidy)
    const { attachment } = body
    let sent: string
    if (attachment && body.text.length <= longestCaption) {
      sent = await sendFile(api, chat, attachment, body.text, markup, signal)
    } else {
      if (attachment && !filesSent.get(id)) {
        await sendFile(api, chat, attachment, '', undefined, signal)
        filesSent.set(id, true)
      }
      sent = await sendText(api, chat, body.text, markup, signal)
      filesSent.delete(id)
    }
    if (body.ask) asking.set(chat, true)
    else if (tidy) {
      asking.delete(chat)
      if (body.choices.length > 0) await hideKeyboard(api, chat, signal)
    }
    return sent
  }
}

function markupOf(body: Body, tidy: boolean): Markup {
  if (body.ask) return askingKeyboard(body)
  if (body.choices.length > 0) return { inline_keyboard: inlineRows(body.choices) }
  return tidy ? { remove_keyboard: true } : undefined
}

async function sendText(api: TelegramApi, chat: string, whole: string, markup: Markup, signal: AbortSignal) {
  const text = clip(whole, capabilities.text)
  const rest = {
    chat_id: chat,
    ...(markup ? { reply_markup: markup } : {}),
    link_preview_options: { is_disabled: true },
  }
  return idOf(
    await orPlain(
      () => api.sendMessage({ ...rest, text: escapeHtml(text), parse_mode: 'HTML' }, asSignal(signal)),
      () => api.sendMessage({ ...rest, text }, asSignal(signal)),
    ),
  )
}

/** A picture is shown as one where Telegram takes it as one, otherwise sent as a file. */
async function sendFile(
  api: TelegramApi,
  chat: string,
  { name, mime, base64 }: Attachment,
  caption: string,
  markup: Markup,
  signal: AbortSignal,
) {
  const bytes = Buffer.from(base64, 'base64')
  const rest = { chat_id: chat, ...(markup ? { reply_markup: markup } : {}) }
  const html = caption ? { caption: escapeHtml(caption), parse_mode: 'HTML' as const } : {}
  const plain = caption ? { caption } : {}
  const asPhoto = (words: typeof html | typeof plain) =>
    api.sendPhoto({ ...rest, photo: new InputFile(bytes, name), ...words }, asSignal(signal))
  const asDocument = (words: typeof html | typeof plain) =>
    api.sendDocument({ ...rest, document: new InputFile(bytes, name), ...words }, asSignal(signal))
  if (mime.startsWith('image/') && bytes.length <= largestPhoto) {
    try {
      return idOf(
        await orPlain(
          () => asPhoto(html),
          () => asPhoto(plain),
        ),
      )
    } catch (error) {
      if (!refusedAs(error, /PHOTO_|IMAGE_PROCESS_FAILED/)) throw error
    }
  }
  return idOf(
    await orPlain(
      () => asDocument(html),
      () => asDocument(plain),
    ),
  )
}

/** What Telegram cannot read as HTML is said plainly: better without form than not at all. */
async function orPlain<T>(formatted: () => Promise<T>, plain: () => Promise<T>): Promise<T> {
  try {
    return await formatted()
  } catch (error) {
    if (!refusedAs(error, /can't parse entities/i)) throw error
    return plain()
  }
}

// A message has one keyboard: its choices leave no room to take the asking one away, so a passing message does.
async function hideKeyboard(api: TelegramApi, chat_id: string, signal: AbortSignal): Promise<void> {
  try {
    const passing = await api.sendMessage(
      { chat_id, text: '✓', disable_notification: true, reply_markup: { remove_keyboard: true } },
      asSignal(signal),
    )
    await api.deleteMessage({ chat_id, message_id: passing.message_id }, asSignal(signal))
  } catch {} // the message itself was sent; a keyboard too many harms nobody
}

function refusedAs(error: unknown, pattern: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && pattern.test(error.description)
}

function idOf(message: { message_id: number }): string {
  return String(message.message_id)
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** @see https://core.telegram.org/bots/api#html-style */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
