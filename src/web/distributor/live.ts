/** Keeps an open page up to date, for as long as its reader may see it. */
import { html } from 'hono/html'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { loadPerson } from '../../people/who.ts'
import type { Web } from '../env.ts'
import { errorPage } from '../errors.ts'
import { sessionId } from '../sign-in/cookie.ts'
import { readSession } from '../sign-in/session.ts'
import { accessTo } from './access.ts'
import { liveMark } from './live-mark.ts'
import { mayOpen, type Section, type View } from './section.ts'

/** Pages open at once; all of one distributor cost one small read a second together. */
const mostStreams = 200
const lookEveryMs = 1_000
/** Whether the reader may still see it, and how long things have waited, is looked at this often without a change. */
const againEveryMs = 5_000
const redrawEveryMs = 60_000

export type Live = (section: Section, view: View) => Response | Promise<Response>

export function liveStreams(web: Web): Live {
  let open = 0
  const markOf = sharedMarks(web)
  return (section, view) => {
    if (open >= mostStreams) return errorPage(view.c, 503, 'error-busy')
    view.c.header('X-Accel-Buffering', 'no')
    return streamSSE(view.c, async (stream) => {
      open++
      try {
        await follow(section, view, stream, markOf)
      } catch (error) {
        web.log.warn({ err: error }, 'a live stream of a distributor ended')
      } finally {
        open--
      }
    })
  }
}

type MarkOf = (distributorId: number) => Promise<string>

/** However many pages look within a second, the database is asked once. */
function sharedMarks(web: Web): MarkOf {
  const seen = new Map<number, { at: number; mark: Promise<string> }>()
  return (distributorId) => {
    const known = seen.get(distributorId)
    if (known && Date.now() - known.at < lookEveryMs - 50) return known.mark
    const mark = liveMark(web.db.pool, distributorId)
    seen.set(distributorId, { at: Date.now(), mark })
    return mark
  }
}

async function follow(section: Section, first: View, stream: SSEStreamingApi, markOf: MarkOf): Promise<void> {
  const { web, c } = first
  const ended = Promise.withResolvers<void>()
  let over = web.stopping?.aborted ?? false
  const stop = () => {
    over = true
    ended.resolve()
  }
  stream.onAbort(stop)
  web.stopping?.addEventListener('abort', stop, { once: true })
  let known = c.req.query('live')
  let [seen, drawn] = [Date.now(), Date.now()]
  while (!over) {
    const mark = await markOf(first.access.distributor.id)
    const old = Date.now() - drawn >= redrawEveryMs
    if (mark !== known || old || Date.now() - seen >= againEveryMs) {
      const data = await asSeen(section, first, mark !== known || old)
      await stream.writeSSE({ data: data ?? gone(first) })
      if (data === undefined) break
      seen = Date.now()
      if (mark !== known || old) drawn = seen
      known = mark
    }
    await pause(ended.promise)
  }
  web.stopping?.removeEventListener('abort', stop)
}

/** What the reader is shown; undefined once they may not see it, also where that was decided while it was drawn. */
async function asSeen(section: Section, first: View, draw: boolean): Promise<string | undefined> {
  const view = await still(section, first)
  if (!view) return undefined
  const data = await changed(section, view, draw)
  return !draw || (await still(section, first)) ? data : undefined
}

/** The page's reader as they are now; undefined once they may not see it any more. */
async function still(section: Section, { web, c, access }: View): Promise<View | undefined> {
  const session = await readSession(web.db.pool, sessionId(c, web.secureCookies) ?? '', web.now())
  if (!session) return undefined
  const who = await loadPerson(web.db.pool, session.personId)
  const now = await accessTo(web.db.pool, who, access.distributor.code, web.now())
  return now && mayOpen(section, now) ? { web, c, access: now } : undefined
}

// Without a change an empty piece keeps the connection open and finds out whether anybody is still there.
async function changed(section: Section, view: View, draw: boolean): Promise<string> {
  const list = draw ? await section.list(view) : undefined
  const piece = list
    ? html`<hx-partial hx-target="#list" hx-swap="innerMorph">${list}</hx-partial>`
    : html`<hx-partial hx-target="#ended" hx-swap="innerHTML"></hx-partial>`
  return String(await piece)
}

// The page asks once more by itself, and is then told in full why it stands still.
const gone = ({ c }: View): string =>
  `<hx-partial hx-target="#ended" hx-swap="innerHTML"><i hx-get="${c.req.path}" hx-trigger="load" hx-swap="none"></i></hx-partial>`

async function pause(ended: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, lookEveryMs)
  await Promise.race([promise, ended])
  clearTimeout(timer)
}
