/** `/in/<token>` from the chat leads in, `/out` leads out. */
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { inTransaction, retryTransient } from '../../db/tx.ts'
import { audit } from '../../people/audit.ts'
import { isGoodLink, looksLikeLoginToken, useLoginLink } from '../../people/login-link.ts'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { layout } from '../layout.ts'
import { countAttempts } from './attempts.ts'
import { dropSession, keepSession, sessionId } from './cookie.ts'
import { currentPerson, requireSession } from './current-person.ts'
import { closeSession, openSession } from './session.ts'

const triesPerMinute = 30

export function signInRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const attempts = countAttempts(triesPerMinute, 60_000)
  const addressOf = web.clientAddress ?? connectionAddress
  app.use('/in/:token', async (c, next) => {
    if (!attempts.allow(addressOf(c), web.now())) return errorPage(c, 429, 'error-often')
    if (!looksLikeLoginToken(c.req.param('token'))) return errorPage(c, 410, 'error-link')
    return next()
  })
  app.get('/in/:token', (c) => askToEnter(web, c))
  app.post('/in/:token', (c) => enter(web, c))
  app.get('/out', (c) => signedOut(c))
  app.post('/out', requireSession, (c) => leave(web, c))
  return app
}

// One button, so that a messenger that opens the link to preview it does not use it up.
async function askToEnter(web: Web, c: WebContext) {
  const token = c.req.param('token') ?? ''
  if (!(await isGoodLink(web.db.pool, token, web.now()))) return errorPage(c, 410, 'error-link')
  const text = c.var.text
  const body = html`<main class="sheet">
<img src="/assets/icon.svg" alt="" width="56" height="56">
<h1>${text('in-title', { brand: c.var.brand.name })}</h1>
<p>${text('in-text')}</p>
<form method="post" action="/in/${token}"><button class="button strong wide">${text('in-button')}</button></form>
</main>`
  return c.html(layout(c, { title: text('in-title', { brand: c.var.brand.name }), body, kind: 'plain' }))
}

async function enter(web: Web, c: WebContext) {
  const token = c.req.param('token') ?? ''
  const now = web.now()
  const id = await retryTransient(
    () =>
      inTransaction(web.db, async (tx) => {
        const personId = await useLoginLink(tx, token, now)
        if (personId === undefined) return undefined
        await audit(tx, { personId, action: 'sign-in', subject: `person:${personId}`, detail: {} })
        return openSession(tx, personId, now)
      }),
    { attempts: 3 },
  )
  if (id === undefined) return errorPage(c, 410, 'error-link')
  keepSession(c, id, web.secureCookies)
  return c.redirect('/distributor', 303)
}

async function leave(web: Web, c: WebContext) {
  const { personId } = currentPerson(c)
  const id = sessionId(c, web.secureCookies) ?? ''
  await inTransaction(web.db, async (tx) => {
    await closeSession(tx, id)
    await audit(tx, { personId, action: 'sign-out', subject: `person:${personId}`, detail: {} })
  })
  dropSession(c, web.secureCookies)
  c.header('HX-Redirect', '/out')
  return c.body(null, 204)
}

function signedOut(c: WebContext) {
  const text = c.var.text
  const body = html`<main class="sheet"><h1>${text('out-title')}</h1><p>${text('out-text')}</p></main>`
  return c.html(layout(c, { title: text('out-title'), body, kind: 'plain' }))
}

// Absent where a request came over no connection, as in a test.
function connectionAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}
