/** `/distributor`: orders, stock and the day's sheet, for those whose distributor it is, and for the brand to see. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { countsByStatus, orderById } from '../../orders/read.ts'
import type { Outcome } from '../../orders/types.ts'
import { chatAccess } from '../conversations/access.ts'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { currentPerson, requireSession } from '../sign-in/current-person.ts'
import { type Access, accesses, accessTo } from './access.ts'
import { actOnOrder, isDeed } from './act.ts'
import { framed, type Notice } from './frame.ts'
import { button } from './order-card.ts'
import { ordersPage } from './orders-page.ts'
import { paperFile } from './papers.ts'
import { refusalText } from './refusal-text.ts'
import { sheetPage } from './sheet-page.ts'
import { changeStock, stockPage } from './stock-page.ts'

type Handler = (c: WebContext, access: Access) => Response | Promise<Response>

export function distributorRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const tooLarge = (c: Context) => errorPage(c as WebContext, 413, 'error-unclear')
  app.use('/distributor/*', bodyLimit({ maxSize: 16 * 1024, onError: tooLarge }), requireSession)
  app.use('/distributor', requireSession)
  const guarded = (needs: Access['sees'], handler: Handler) => async (c: WebContext) => {
    const access = await accessTo(web.db.pool, currentPerson(c).who, c.req.param('code') ?? '', web.now())
    if (!access) return errorPage(c, 404, 'error-missing')
    if (needs === 'all' && access.sees === 'sheet') return errorPage(c, 403, 'error-not-allowed')
    return handler(c, access)
  }
  app.get('/distributor', (c) => chooseDistributor(web, c))
  app.get('/distributor/:code', guarded('sheet', home))
  app.get(
    '/distributor/:code/orders',
    guarded('all', (c, access) => ordersPage(web, c, access)),
  )
  app.get(
    '/distributor/:code/sheet',
    guarded('sheet', (c, access) => sheetPage(web, c, access)),
  )
  app.get(
    '/distributor/:code/papers/:file',
    guarded('sheet', (c, access) => paperFile(web, c, access)),
  )
  app.get(
    '/distributor/:code/stock',
    guarded('all', (c, access) => stockPage(web, c, access)),
  )
  app.post(
    '/distributor/:code/stock',
    guarded('all', (c, access) => setStockOf(web, c, access)),
  )
  app.post(
    '/distributor/:code/orders/:id/:deed',
    guarded('sheet', (c, access) => act(web, c, access)),
  )
  return app
}

const home: Handler = (c, { distributor, sees }) =>
  c.redirect(`/distributor/${distributor.code}/${sees === 'all' ? 'orders' : 'sheet'}`)

async function chooseDistributor(web: Web, c: WebContext) {
  const seen = await accesses(web.db.pool, currentPerson(c).who, web.now())
  const [only] = seen
  if (!only) return errorPage(c, 403, 'error-not-allowed')
  if (seen.length === 1) return home(c, only)
  const text = c.var.text
  const rows = await Promise.all(
    seen.slice(0, 200).map(async ({ distributor: { id, code, name } }) => {
      const { placed, changed, confirmed, dispatched } = await countsByStatus(web.db.pool, id)
      return html`<tr><th scope="row"><a href="/distributor/${code}">${name}</a> <small>${code}</small></th>
<td class="amount">${placed + changed}</td><td class="amount">${confirmed}</td><td class="amount">${dispatched}</td></tr>`
    }),
  )
  const chats = chatAccess(currentPerson(c).who, c.var.brand.name)
  const toChats = chats ? html`<p><a class="button" href="/conversations">${text('tab-chats')}</a></p>` : ''
  const body = html`${toChats}<div class="wide-table"><table><thead><tr><th scope="col">${text('column-distributor')}</th><th scope="col" class="amount">${text('filter-placed')}</th><th scope="col" class="amount">${text('filter-confirmed')}</th><th scope="col" class="amount">${text('filter-dispatched')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  return framed(c, text('distributors-title'), undefined, undefined, body)
}

async function act(web: Web, c: WebContext, access: Access) {
  const orderId = Number(c.req.param('id'))
  const name = c.req.param('deed') ?? ''
  if (!isDeed(name) || !Number.isSafeInteger(orderId)) return errorPage(c, 404, 'error-missing')
  const form = await c.req.parseBody()
  const outcome = await actOnOrder(web, { access, session: currentPerson(c), orderId, name, form })
  if (!outcome) return errorPage(c, 403, 'error-not-allowed')
  if (!outcome.ok && outcome.reason === 'order-not-found') return errorPage(c, 404, 'error-missing')
  const notice = await noticeOf(web, c, access, orderId, outcome)
  const fromSheet = c.req.query('from') === 'sheet' || access.sees === 'sheet'
  return fromSheet ? sheetPage(web, c, access, notice) : ordersPage(web, c, access, notice)
}

// Where not everything is there, what is there can be sent.
async function noticeOf(
  web: Web,
  c: WebContext,
  access: Access,
  orderId: number,
  outcome: Outcome,
): Promise<Notice> {
  const text = c.var.text
  if (outcome.ok) {
    const { number, status, outlet } = outcome.change.order
    return {
      good: true,
      text: text('done-order', {
        number: String(number),
        status: text(`status-${status}`),
        shop: outlet.name,
      }),
    }
  }
  const told = { good: false, text: refusalText(outcome, text) }
  const order = outcome.reason === 'order-short' ? await orderById(web.db.pool, orderId) : undefined
  if (order?.status !== 'placed') return told
  const query = new URLSearchParams(c.req.query()).toString()
  return { ...told, more: button(order, { access, text, now: web.now(), query }, 'confirm-available') }
}

async function setStockOf(web: Web, c: WebContext, access: Access) {
  if (!access.may('keep-stock')) return errorPage(c, 403, 'error-not-allowed')
  return stockPage(web, c, access, await changeStock(web, c, access))
}
