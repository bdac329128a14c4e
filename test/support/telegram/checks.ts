/** The limits that the Bot API enforces on what a bot sends. */
import { textOfHtml } from './html.ts'
import { bad, broken } from './refusal.ts'
import type { Button, ReplyKey } from './seen.ts'

export type Fields = Record<string, unknown>

export const limits = {
  text: 4_096,
  caption: 1_024,
  callbackData: 64,
  rowButtons: 8,
  buttons: 100,
  photo: 10 * 1024 * 1024,
  upload: 50 * 1024 * 1024,
  download: 20 * 1024 * 1024,
  tapAnswer: 200,
}

/** The text as it is shown; `field` is text or caption. */
export function checkText(fields: Fields, field: 'text' | 'caption'): string {
  const given = fields[field] === undefined ? '' : String(fields[field])
  const plain = (fields.parse_mode === 'HTML' ? textOfHtml(given) : given).trim()
  if (field === 'text' && plain === '') throw broken('message text is empty')
  const most = limits[field]
  if (plain.length > most && [...plain].length > most)
    throw broken(field === 'text' ? 'message is too long' : 'message caption is too long')
  return plain
}

export type Markup = { buttons: Button[][]; keyboard?: ReplyKey[][] }

export function checkMarkup(fields: Fields): Markup {
  const given = typeof fields.reply_markup === 'string' ? parse(fields.reply_markup) : fields.reply_markup
  if (given === undefined) return { buttons: [] }
  const markup = given as { inline_keyboard?: unknown; keyboard?: unknown; remove_keyboard?: boolean }
  if (markup.remove_keyboard) return { buttons: [], keyboard: [] }
  if (markup.keyboard)
    return { buttons: [], keyboard: rowsOf(markup.keyboard).map((row) => row.map(replyKey)) }
  if (markup.inline_keyboard)
    return { buttons: rowsOf(markup.inline_keyboard).map((row) => row.map(inlineButton)) }
  throw broken("can't parse reply keyboard markup JSON object")
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw broken("can't parse reply keyboard markup JSON object")
  }
}

function rowsOf(value: unknown): Fields[][] {
  if (!Array.isArray(value) || !value.every(Array.isArray))
    throw broken('field of the keyboard must be of type Array')
  const rows = value as Fields[][]
  if (rows.flat().length > limits.buttons || rows.some((row) => row.length > limits.rowButtons))
    throw broken('reply markup is too long')
  return rows
}

function inlineButton({ text, callback_data: data, url }: Fields): Button {
  if (typeof text !== 'string' || text === '') throw broken('BUTTON_TEXT_INVALID')
  if ((data === undefined) === (url === undefined))
    throw broken('text buttons are unallowed in the inline keyboard')
  if (url !== undefined) return { label: text, url: String(url) }
  const bytes = Buffer.byteLength(String(data))
  if (bytes < 1 || bytes > limits.callbackData) throw broken('BUTTON_DATA_INVALID')
  return { label: text, data: String(data) }
}

function replyKey(key: Fields): ReplyKey {
  if (typeof key.text !== 'string' || key.text === '') throw broken('BUTTON_TEXT_INVALID')
  if (key.request_contact) return { label: key.text, asks: 'contact' }
  if (key.request_location) return { label: key.text, asks: 'location' }
  return { label: key.text }
}

export function checkFile(kind: 'photo' | 'document', value: unknown): { name: string; bytes: Buffer } {
  const file = value as { name?: string; bytes?: Buffer } | undefined
  if (!Buffer.isBuffer(file?.bytes)) throw bad('wrong file identifier/HTTP URL specified')
  if (file.bytes.length === 0) throw broken('file must be non-empty')
  if (kind === 'photo' && file.bytes.length > limits.photo)
    throw broken('file of size is too big for a photo')
  return { name: file.name ?? kind, bytes: file.bytes }
}
