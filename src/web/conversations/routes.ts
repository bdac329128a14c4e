/** `/conversations`: staff read the chats of their shops, answer them, and switch the bot off and on there. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { answerByHand, type ByHand, botOff, botOn, type HandDone } from '../../chat/by-hand.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import { audit } from '../../people/audit.ts'
import { loadPerson } from '../../people/who.ts'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { sendFile } from '../send-file.ts'
import { sessionId } from '../sign-in/cookie.ts'
import { currentPerson, requireSession } from '../sign-in/current-person.ts'
import { readSession } from '../sign-in/session.ts'
import { type ChatAccess, chatAccess } from './access.ts'
import { answerBox, type ChatView, chatPage, stateOf } from './chat-page.ts'
import { findChat } from './find-chats.ts'
import { listPage } from './list-page.ts'
import { liveChat } from './live.ts'
import { heardFile, saidFile } from './media.ts'
import type { ChatPages } from './pages.ts'

type Handler = (view: ChatView) => Response | Promise<Response>

export function conversationRoutes(web: Web, { core, fetchMedia }: ChatPages): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const tooLarge = (c: Context) => errorPage(c as WebContext, 413, 'error-unclear')
  app.use('/conversations/*', bodyLimit({ maxSize: 32 * 1024, onError: tooLarge }), requireSession)
  app.use('/conversations', requireSession)
  const inChat = (handler: Handler) => async (c: WebContext) => {
    const access = chatAccess(currentPerson(c).who, c.var.brand.name)
    if (!access) return errorPage(c, 403, 'error-not-allowed')
    const view = await viewOf({ web, core, c, access })
    return view ? handler(view) : errorPage(c, 404, 'error-missing')
  }
  app.get('/conversations', (c) => {
    const access = chatAccess(currentPerson(c).who, c.var.brand.name)
    return access ? listPage(web, c, access) : errorPage(c, 403, 'error-not-allowed')
  })
  app.get('/conversations/:id', inChat(chatPage))
  app.get(
    '/conversations/:id/live',
    inChat((view) => liveChat(view, () => still(view))),
  )
  app.get(
    '/conversations/:id/media/:message/:n',
    inChat(async (view) => {
      const id = numberOf(view.c, 'message')
      return sendFile(view.c, await heardFile(web.db.pool, view.chat, id, fetchMedia))
    }),
  )
  app.get(
    '/conversations/:id/sent/:message',
    inChat(async (view) =>
      sendFile(view.c, await saidFile(web.db.pool, view.chat, numberOf(view.c, 'message'))),
    ),
  )
  app.post('/conversations/:id/answer', inChat(answer))
  app.post(
    '/conversations/:id/bot-on',
    inChat((view) => switchBot(view, 'bot-on')),
  )
  app.post(
    '/conversations/:id/bot-off',
    inChat((view) => switchBot(view, 'bot-off')),
  )
  return app
}

const numberOf = (c: WebContext, name: string): number => {
  const id = Number(c.req.param(name))
  return Number.isSafeInteger(id) && id > 0 ? id : 0
}

async function viewOf(parts: Omit<ChatView, 'chat'>): Promise<ChatView | undefined> {
  const { web, c, access } = parts
  const chat = await findChat(web.db.pool, access, numberOf(c, 'id'), web.now())
  return chat && { ...parts, chat }
}

/** The chat as it is now, while the session and the rights of its reader last. */
async function still(view: ChatView): Promise<ChatView | undefined> {
  const { web, core, c } = view
  const session = await readSession(web.db.pool, sessionId(c, web.secureCookies) ?? '', web.now())
  const who = session && (await loadPerson(web.db.pool, session.personId))
  const access = who && chatAccess(who, c.var.brand.name)
  return access && viewOf({ web, core, c, access })
}

const Form = z.object({ id: z.uuid(), text: z.string().max(4_000).default('') })

async function answer(view: ChatView): Promise<Response> {
  const { c } = view
  const form = Form.safeParse(await c.req.parseBody())
  if (!form.success) return errorPage(c, 400, 'error-unclear')
  const { id, text } = form.data
  const done = await acting(view, 'chat-answered', id, (tx, deed) =>
    answerByHand(view.core, tx, { ...deed, text }),
  )
  const again = (await viewOf(view)) ?? view
  if (done.ok) return c.html(answerBox(again))
  return c.html(answerBox(again, { reason: done.reason, typed: text }), 409)
}

async function switchBot(view: ChatView, deed: 'bot-on' | 'bot-off'): Promise<Response> {
  const form = Form.safeParse(await view.c.req.parseBody())
  if (!form.success) return errorPage(view.c, 400, 'error-unclear')
  const run = deed === 'bot-on' ? botOn : botOff
  await acting(view, deed, form.data.id, (tx, hand) => run(view.core, tx, hand))
  return view.c.html(stateOf((await viewOf(view)) ?? view))
}

/** Does it and writes down who did, in one transaction; then wakes the sender. */
async function acting(
  { web, c, access, chat }: ChatView,
  action: string,
  id: string,
  run: (tx: Tx, deed: ByHand) => Promise<HandDone>,
): Promise<HandDone> {
  const { personId, who } = currentPerson(c)
  const { business } = access as ChatAccess
  const deed = { conversationId: chat.id, name: who.person?.name ?? '', business, origin: `page:${id}` }
  const once = () =>
    inTransaction(web.db, async (tx) => {
      const done = await run(tx, deed)
      const subject = `conversation:${chat.id}`
      if (done.ok) await audit(tx, { personId, action, subject, detail: { origin: deed.origin } })
      return done
    })
  const done = await retryTransient(once, { attempts: 3 })
  if (done.ok) done.wake()
  return done
}
