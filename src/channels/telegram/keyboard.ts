/** Where the choices of a message go. */
import type { InlineKeyboardButton, KeyboardButton, ReplyKeyboardMarkup } from 'grammy/types'
import type { Body } from '../../chat/message.ts'

/** Telegram refuses very large keyboards without naming a limit; these are what bots get along with. */
const most = 100
const perRow = 8
/** What fits side by side on a small phone: characters of a row, each button's frame counted as four. */
const rowWidth = 30
const frame = 4

/** Buttons that bring their key back. A choice stands alone on its row unless it and its neighbours are short. */
export function inlineRows(choices: Body['choices']): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = []
  let room = 0
  for (const { key, label } of choices.slice(0, most)) {
    const button = { text: label, callback_data: key }
    const width = label.length + frame
    const row = rows.at(-1)
    if (row && row.length < perRow && width <= room) {
      row.push(button)
      room -= width
    } else {
      rows.push([button])
      room = rowWidth - width
    }
  }
  return rows
}

/**
 * The button that shares a phone number or place, which only this kind of keyboard has. A message shows one kind,
 * so its choices become keys that type their label.
 */
export function askingKeyboard(body: Body): ReplyKeyboardMarkup {
  const text = body.askLabel ?? (body.ask === 'contact' ? '☎' : '⚲')
  const asking: KeyboardButton =
    body.ask === 'contact' ? { text, request_contact: true } : { text, request_location: true }
  const typing = body.choices.slice(0, most - 1).map(({ label }) => [{ text: label }])
  return { keyboard: [[asking], ...typing], resize_keyboard: true, one_time_keyboard: true }
}
