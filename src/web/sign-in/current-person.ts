/** Who is at the other end, read anew for every request: a role taken away counts at once. */
import { timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { loadPerson } from '../../people/who.ts'
import type { Session, Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { asLanguage, textIn } from '../page-text.ts'
import { sessionId } from './cookie.ts'
import { readSession } from './session.ts'

/** Sets `c.var.session`, and with it the language of the person's choice. */
export function loadSession(web: Web) {
  return createMiddleware<WebEnv>(async (c, next) => {
    const id = sessionId(c, web.secureCookies)
    const found = id ? await readSession(web.db.pool, id, web.now()) : undefined
    if (found) {
      const who = await loadPerson(web.db.pool, found.personId)
      const language = asLanguage(who.person?.language)
      c.set('session', { ...found, who })
      c.set('language', language)
      c.set('text', textIn(web.wordings, language, c.var.brand.region, web.now()))
    }
    await next()
  })
}

/** Lets only signed-in people through, and changes only with the token that the page of this session carries. */
export const requireSession = createMiddleware<WebEnv>(async (c, next) => {
  const { session } = c.var
  if (!session) return errorPage(c, 403, 'error-session')
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (!reads && !same(c.req.header('x-csrf-token') ?? '', session.csrf)) {
    return errorPage(c, 403, 'error-unclear')
  }
  return next()
})

/** The session behind a page that `requireSession` guards. */
export function currentPerson(c: WebContext): Session {
  const { session } = c.var
  if (!session) throw new Error('this page is open to people who are not signed in')
  return session
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
