/** The stream that keeps the phones of an open page up to date. */
import { html } from 'hono/html'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { newPhone } from '../../channels/simulator/address.ts'
import type { Bell } from '../../channels/simulator/bell.ts'
import type { Web, WebContext } from '../env.ts'
import { errorPage } from '../errors.ts'
import { languageId, languageSelect, logId } from './phone.ts'
import { readScreen } from './screen.ts'
import { type Desk, readDesk, slots } from './slots.ts'

/** Pages open at once; each costs three small reads a second. */
const mostStreams = 40
/** Other nodes ring no bell here, so the phones are also looked at without one. */
const lookEveryMs = 1_000
const quietBeforePingMs = 15_000

export function liveStream(web: Web, bell: Bell) {
  let open = 0
  return (c: WebContext) => {
    if (open >= mostStreams) return errorPage(c, 503, 'error-busy')
    const desk = readDesk(c.req.query(), { a: newPhone(), b: newPhone(), c: newPhone() })
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      open++
      try {
        await follow(web, c, desk, bell, stream)
      } catch (error) {
        web.log.warn({ err: error }, 'a live stream of the demo page ended')
      } finally {
        open--
      }
    })
  }
}

async function follow(
  web: Web,
  c: WebContext,
  desk: Desk,
  bell: Bell,
  stream: SSEStreamingApi,
): Promise<void> {
  const waiting = makeWaiting()
  const deaf = bell.listen(Object.values(desk.phones), waiting.wake)
  const stop = () => waiting.end()
  stream.onAbort(stop)
  web.stopping?.addEventListener('abort', stop, { once: true })
  if (web.stopping?.aborted) stop()
  try {
    await sendChanges(web, c, desk, stream, waiting)
  } finally {
    deaf()
    web.stopping?.removeEventListener('abort', stop)
  }
}

async function sendChanges(web: Web, c: WebContext, desk: Desk, stream: SSEStreamingApi, waiting: Waiting) {
  const sent = new Map<string, string>()
  let quietSince = Date.now()
  while (!waiting.ended()) {
    const data = await changes(web, c, desk, sent).catch((error: unknown) => {
      // The database may be away for a moment; the page keeps what it shows.
      web.log.warn({ err: error }, 'the demo page could not be brought up to date')
      return ''
    })
    if (data) await stream.writeSSE({ data })
    else if (Date.now() - quietSince >= quietBeforePingMs) await stream.write(': still here\n\n')
    else {
      await waiting.next(lookEveryMs)
      continue
    }
    quietSince = Date.now()
    await waiting.next(lookEveryMs)
  }
}

/** What changed since it was last sent, as pieces that know their place on the page. */
async function changes(web: Web, c: WebContext, desk: Desk, sent: Map<string, string>): Promise<string> {
  const pieces: string[] = []
  for (const slot of slots) {
    const chat = desk.phones[slot]
    const screen = await readScreen(web, c, desk, slot)
    const language = languageSelect(slot, chat, screen.language, c.var.text)
    for (const [id, piece, swap] of [
      [logId(slot, chat), String(await screen.log), 'innerMorph'],
      [languageId(slot, chat), String(await language), 'innerHTML'],
    ] as const) {
      if (sent.get(id) === piece) continue
      sent.set(id, piece)
      const place = html`<hx-partial hx-target="#${id}" hx-swap="${swap}">`
      pieces.push(`${await place}${piece}</hx-partial>`)
    }
  }
  return pieces.join('\n')
}

type Waiting = ReturnType<typeof makeWaiting>

// A ring during a read is remembered, so that nothing waits for the next look.
function makeWaiting() {
  let rung = false
  let over = false
  let release = () => {}
  const wake = () => {
    rung = true
    release()
  }
  return {
    wake,
    end: () => {
      over = true
      wake()
    },
    ended: () => over,
    async next(atMostMs: number): Promise<void> {
      if (!rung) {
        const { promise, resolve } = Promise.withResolvers<void>()
        const timer = setTimeout(resolve, atMostMs)
        release = resolve
        await promise
        clearTimeout(timer)
      }
      rung = false
    },
  }
}
