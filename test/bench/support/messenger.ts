/** A messenger as the phones of a bench use it: it takes what a bot sends, and delivers what people do. */
import type { Chat } from './chat.ts'
import type { Step } from './script.ts'

export type Shown = {
  chat: string
  id: string | number
  text: string
  buttons: { text: string; key: string }[]
}

export type Messenger = {
  root: string
  /** Where the bot hears, for messengers that the bot does not tell itself. */
  listen(url: string): void
  /** Delivers one step of a chat; milliseconds until the bot said 200. */
  ask(chat: Chat, step: Step): Promise<number>
  /** One POST of so many messages, each of another chat; milliseconds until the bot said 200. */
  askTogether?(chats: string[], text: string): Promise<number>
  /** Updates delivered so far, of every kind. */
  delivered(): number
  close(): void
}

/** The button a step wants. Throws when it is not there. */
export function buttonFor({ last }: Chat, taps: RegExp): { shown: Shown; key: string; text: string } {
  const button = last?.buttons.find(({ text }) => taps.test(text))
  if (!button || !last) throw new Error(`no button like ${taps} in: ${JSON.stringify(last, undefined, 1)}`)
  return { shown: last, ...button }
}
