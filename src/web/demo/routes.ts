/** The demo page's addresses. They exist only where a simulator is given, which production never does. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { isPhone, newPhone, personOf } from '../../channels/simulator/address.ts'
import { fileKind } from '../../channels/simulator/file-kind.ts'
import { largestFile } from '../../channels/simulator/media-folder.ts'
import type { Simulator } from '../../channels/simulator/simulator.ts'
import { readSaidFile } from '../../channels/simulator/talk.ts'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { ActId, actKinds, Quoted, readAct } from './acts.ts'
import { newPhoneLink, partyOf, personLink } from './holder.ts'
import { liveStream } from './live.ts'
import { demoPage } from './page.ts'
import { findPeople, usualPhones } from './people.ts'
import { isSlot, readDesk } from './slots.ts'

export function demoRoutes(web: Web, simulator: Simulator): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const tooLarge = (c: Context) => errorPage(c as WebContext, 413, 'error-too-large')
  const small = bodyLimit({ maxSize: 64 * 1024, onError: tooLarge })
  const large = bodyLimit({ maxSize: largestFile + 64 * 1024, onError: tooLarge })
  app.get('/', (c) => demoPage(web, c))
  app.get('/demo/live', liveStream(web, simulator.bell))
  app.get('/demo/people', (c) => people(web, c))
  app.get('/demo/media/:id', async (c) => sendFile(c, await simulator.media.read(c.req.param('id'))))
  app.get('/demo/said/:id', async (c) => {
    const file = await readSaidFile(web.db, Number(c.req.param('id')))
    return sendFile(c, file?.bytes, file?.name)
  })
  app.get('/demo/bills/:chat/:kind', (c) => thumbnail(web, c))
  app.post('/demo/phones/:chat/file', large, (c) => act(web, simulator, c, 'file'))
  app.post('/demo/phones/:chat/:kind', small, (c) => act(web, simulator, c, c.req.param('kind')))
  return app
}

async function act(web: Web, simulator: Simulator, c: WebContext, named: string) {
  const chat = c.req.param('chat') ?? ''
  const kind = actKinds.find((each) => each === named)
  if (!kind || !isPhone(chat)) return errorPage(c, 404, 'error-missing')
  const form = await c.req.parseBody()
  const id = ActId.safeParse(form.id)
  const quoted = Quoted.safeParse(form.quoted)
  if (!id.success || !quoted.success) return errorPage(c, 400, 'error-unclear')
  const done = await readAct(kind, form, {
    ...{ q: web.db.pool, media: simulator.media, chat },
    ...(web.demo?.samples ? { samples: web.demo.samples } : {}),
  })
  if ('refused' in done) return errorPage(c, done.refused === 'error-too-large' ? 413 : 400, done.refused)
  if (!(await simulator.hear(chat, id.data, done.heard, quoted.data)))
    return errorPage(c, 404, 'error-missing')
  return c.body(null, 204)
}

async function thumbnail(web: Web, c: WebContext) {
  const { chat = '', kind = '' } = c.req.param()
  const samples = web.demo?.samples
  const bytes = isPhone(chat) ? await samples?.thumbnail(personOf(chat), kind) : undefined
  return sendFile(c, bytes)
}

async function people(web: Web, c: WebContext) {
  const slot = c.req.query('slot')
  if (!isSlot(slot)) return errorPage(c, 404, 'error-missing')
  const desk = readDesk(c.req.query(), await usualPhones(web.db.pool, newPhone))
  const found = await findPeople(web.db.pool, c.req.query('q') ?? '', partyOf(slot))
  const text = c.var.text
  return c.html(html`${newPhoneLink(slot, desk, newPhone(), text)}${found.map((one) => personLink(slot, desk, one, text))}
${found.length === 0 ? html`<li class="none">${text('demo-nobody')}</li>` : ''}`)
}

// Only what browsers show without running anything in it keeps its type; the rest is saved, not opened.
function sendFile(c: WebContext, bytes: Uint8Array | undefined, name?: string) {
  if (!bytes) return errorPage(c, 404, 'error-missing')
  const mime = fileKind(bytes)
  c.header('Cache-Control', 'private, max-age=3600')
  if (!mime) {
    const save = `attachment; filename*=UTF-8''${encodeURIComponent(name ?? 'file')}`
    c.header('Content-Disposition', save)
  }
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': mime ?? 'application/octet-stream' })
}
