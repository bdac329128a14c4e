/** One shop's phone: goes through the script, and knows when it was answered. */
import { buttonFor, type Shown } from './messenger.ts'
import type { Step } from './script.ts'

export type Chat = {
  id: string
  step: number
  /** What is still to come before the next step: the answer of the webhook, the reply. */
  awaits: number
  askedAt: number
  last: Shown | undefined
}

let lastUpdate = 100_000_000

/** The update a step becomes. Throws when the button it wants is not there. */
export function updateOf(chat: Chat, step: Step): object {
  const user = { id: Number(chat.id), is_bot: false, first_name: 'Owner', language_code: 'en' }
  const place = { id: Number(chat.id), type: 'private', first_name: 'Owner' }
  const id = ++lastUpdate
  const date = Math.floor(Date.now() / 1_000)
  if ('says' in step) {
    const entities = step.says.startsWith('/')
      ? { entities: [{ type: 'bot_command', offset: 0, length: step.says.length }] }
      : {}
    return {
      update_id: id,
      message: { message_id: id, from: user, chat: place, date, text: step.says, ...entities },
    }
  }
  const { shown, key } = buttonFor(chat, step.taps)
  const message = { message_id: shown.id, chat: place, date, text: shown.text }
  return {
    update_id: id,
    callback_query: { id: String(id), from: user, chat_instance: '1', message, data: key },
  }
}

/** What is wrong with an answer, or undefined. */
export function mistakeIn(shown: Shown, step: Step): string | undefined {
  if (step.hears.test(shown.text)) return undefined
  const asked = 'says' in step ? step.says : String(step.taps)
  return `asked ${asked}, wanted ${step.hears}, heard: ${shown.text}`
}
