/** Messages for the contract to send. */
import type { Body, Outgoing } from '../../src/chat/message.ts'

let lastId = 0

export function body(text: string): Body {
  return { v: 1, text, choices: [] }
}

export function outgoing(chat: string, content: Body, attempt = 1): Outgoing {
  // The person has just written, so that no reply window is closed.
  return { id: ++lastId, chat, class: 'order', attempt, body: content, heardAt: new Date() }
}

export function signal(): AbortSignal {
  return new AbortController().signal
}
