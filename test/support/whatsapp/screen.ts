/** Waiting for what a person sees. */
import type { ChatState } from './chats.ts'
import { type Seen, titles } from './seen.ts'

export type Matcher = string | RegExp | ((seen: Seen) => boolean)

export function createScreen(chat: ChatState) {
  return {
    /** Everything on the screen, oldest first; one's own messages too. */
    messages: chat.messages as readonly Seen[],
    /** The business's newest message. */
    last: () => chat.messages.findLast((seen) => seen.from === 'business'),
    /** The next matching message of the business, each handed out once, in order; passes over what does not match. */
    hears: (matcher: Matcher = () => true, timeoutMs = 15_000) =>
      until(chat, () => next(chat, test(matcher)), timeoutMs),
    /** Waits until any message on the screen matches, old ones too. */
    sees: (matcher: Matcher, timeoutMs = 15_000) =>
      until(
        chat,
        () => chat.messages.find((seen) => seen.from === 'business' && test(matcher)(seen)),
        timeoutMs,
      ),
    /** What the phone shows, line by line. */
    screen: () => chat.messages.map(lineOf),
  }
}

function lineOf(seen: Seen): string {
  const choices = titles(seen).map((title) => `[${title}]`)
  return [`${seen.from}: ${seen.text}`, ...(seen.file ? [`<${seen.file.name}>`] : []), ...choices].join(' ')
}

function test(matcher: Matcher): (seen: Seen) => boolean {
  if (typeof matcher === 'function') return matcher
  return typeof matcher === 'string' ? ({ text }) => text.includes(matcher) : ({ text }) => matcher.test(text)
}

function next(chat: ChatState, matches: (seen: Seen) => boolean): Seen | undefined {
  const at = chat.messages.findIndex(
    (seen, n) => n >= chat.heard && seen.from === 'business' && matches(seen),
  )
  if (at >= 0) chat.heard = at + 1
  return chat.messages[at]
}

function until<T>(chat: ChatState, find: () => T | undefined, timeoutMs: number): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  // Nothing may be taken off the screen for someone who has it already.
  let settled = false
  const look = () => {
    const found = settled ? undefined : find()
    if (found === undefined) return
    settled = true
    resolve(found)
  }
  const timer = setTimeout(() => {
    settled = true
    const screen = chat.messages.map(lineOf).join('\n')
    reject(
      new Error(`${chat.profile.phone} did not hear it within ${timeoutMs} ms; on the screen:\n${screen}`),
    )
  }, timeoutMs)
  chat.changed.on('change', look)
  look()
  return promise.finally(() => {
    clearTimeout(timer)
    chat.changed.off('change', look)
  })
}
