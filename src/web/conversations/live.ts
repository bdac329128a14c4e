/** Keeps an open chat up to date, for as long as its reader may read it. */
import { html } from 'hono/html'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { errorPage } from '../errors.ts'
import { answerBox, type ChatView, isClosed, logOf, stateOf } from './chat-page.ts'

/** Pages open at once; each costs a few small reads a second. */
const mostStreams = 60
const lookEveryMs = 1_000
const quietBeforePingMs = 15_000

let open = 0

/** `again` reads the chat anew with the reader's rights; undefined ends the stream. */
export function liveChat(first: ChatView, again: () => Promise<ChatView | undefined>) {
  const { web, c } = first
  if (open >= mostStreams) return errorPage(c, 503, 'error-busy')
  c.header('X-Accel-Buffering', 'no')
  return streamSSE(c, async (stream) => {
    open++
    try {
      await follow(first, again, stream)
    } catch (error) {
      web.log.warn({ err: error }, 'a live stream of a chat ended')
    } finally {
      open--
    }
  })
}

async function follow(first: ChatView, again: () => Promise<ChatView | undefined>, stream: SSEStreamingApi) {
  const { web } = first
  const ended = Promise.withResolvers<void>()
  let over = web.stopping?.aborted ?? false
  const stop = () => {
    over = true
    ended.resolve()
  }
  stream.onAbort(stop)
  web.stopping?.addEventListener('abort', stop, { once: true })
  const sent = new Map<string, string>()
  let quietSince = Date.now()
  while (!over) {
    const view = await again()
    if (!view) break
    const data = await changes(view, sent)
    // What was said after the right was taken away may have been read by a look that began before.
    if (data && !(await again())) break
    if (data) await stream.writeSSE({ data })
    else if (Date.now() - quietSince >= quietBeforePingMs) await stream.write(': still here\n\n')
    if (data || Date.now() - quietSince >= quietBeforePingMs) quietSince = Date.now()
    await pause(ended.promise)
  }
  web.stopping?.removeEventListener('abort', stop)
}

async function pause(ended: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, lookEveryMs)
  await Promise.race([promise, ended])
  clearTimeout(timer)
}

/** What changed since it was last sent. The answer box is replaced only when it opens or closes: somebody types in it. */
async function changes(view: ChatView, sent: Map<string, string>): Promise<string> {
  const paused = String((view.chat.humanUntil?.getTime() ?? 0) > view.web.now().getTime())
  const log = String(await logOf(view))
  const parts = [
    { id: 'chat-log', mark: log, swap: 'innerMorph', draw: () => log },
    { id: 'chat-state', mark: `${paused}${minuteOf(view)}`, swap: 'innerHTML', draw: () => stateOf(view) },
    { id: 'answer', mark: isClosed(view) ?? 'open', swap: 'innerHTML', draw: () => answerBox(view) },
  ]
  const pieces: string[] = []
  for (const { id, mark, swap, draw } of parts) {
    const known = sent.get(id)
    sent.set(id, mark)
    // The page was drawn a moment ago; only the log may have moved on since.
    if (known === mark || (known === undefined && id !== 'chat-log')) continue
    const place = await html`<hx-partial hx-target="#${id}" hx-swap="${swap}">`
    pieces.push(`${place}${await draw()}</hx-partial>`)
  }
  return pieces.join('\n')
}

const minuteOf = ({ chat, web }: ChatView): number =>
  chat.humanUntil ? Math.ceil((chat.humanUntil.getTime() - web.now().getTime()) / 60_000) : 0
