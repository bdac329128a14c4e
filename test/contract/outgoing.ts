/** Messages for the contract to send. */
import type { Body, Outgoing } from '../../src/chat/message.ts'

let lastId = 0

export function body(text: string): Body {
  return { v: 1, text, choices: [] }
}

export function outgoing(chat: string, content: Body, attempt = 1): Outgoing {
  return { id: ++lastId, chat, class: 'order', attempt, body: content }
}

export function signal(): AbortSignal {
  return new AbortController().signal
}
