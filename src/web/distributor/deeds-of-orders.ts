/** What is posted about orders, stock and the sheet; the answer is the page it came from, with the notice of the deed. */
import { orderById } from '../../orders/read.ts'
import { errorPage } from '../errors.ts'
import { disputesSection } from './disputes/disputes-page.ts'
import type { Notice } from './frame.ts'
import type { Handler } from './guard.ts'
import { actOnOrder, isDeed } from './orders/act.ts'
import { confirmAllAsked } from './orders/confirm-all.ts'
import type { Done } from './orders/deeds.ts'
import { dispatchListed } from './orders/dispatch-list.ts'
import { idOf } from './orders/find-orders.ts'
import { orderSection } from './orders/order-page.ts'
import { button } from './orders/order-row.ts'
import { ordersSection } from './orders/orders-page.ts'
import { refusalText } from './orders/refusal-text.ts'
import { type Section, show, type View } from './section.ts'
import { handOver } from './sheet/hand-over.ts'
import { sheetSection } from './sheet/sheet-page.ts'
import { changeStock } from './stock/set-stock.ts'
import { stockSection } from './stock/stock-page.ts'
import { todaySection } from './today/today-page.ts'

const origins: Record<string, Section> = {
  today: todaySection,
  orders: ordersSection,
  order: orderSection,
  sheet: sheetSection,
  disputes: disputesSection,
  stock: stockSection,
}

/** The page a form stands on, as its address says; whoever sees only the sheet goes back there. */
function originOf({ c, access }: View, usual: Section): Section {
  if (access.sees === 'sheet') return sheetSection
  return origins[c.req.query('at') ?? ''] ?? usual
}

export const deedOnOrder: Handler = async (view) => {
  const { c } = view
  const orderId = idOf(c.req.param('id'))
  const name = c.req.param('deed') ?? ''
  if (!isDeed(name) || orderId === null) return errorPage(c, 404, 'error-missing')
  const done = await actOnOrder(view, { orderId, name, form: await c.req.parseBody() })
  if (!done) return errorPage(c, 403, 'error-not-allowed')
  if (!done.ok && done.reason === 'order-not-found') return errorPage(c, 404, 'error-missing')
  return show(originOf(view, ordersSection), view, await noticeOf(view, orderId, done))
}

// Where not everything is there, what is there can be sent.
async function noticeOf({ web, c, access }: View, orderId: number, done: Done): Promise<Notice> {
  const text = c.var.text
  if (done.ok) {
    const { number, status, outlet } = done.order
    const args = { number: String(number), status: text(`status-${status}`), shop: outlet.name }
    return { good: true, text: text(done.said ?? 'done-order', args) }
  }
  const told = { good: false, text: refusalText(done, text) }
  const order = done.reason === 'order-short' ? await orderById(web.db.pool, orderId) : undefined
  if (order?.status !== 'placed') return told
  const query = new URLSearchParams(c.req.query()).toString()
  return { ...told, more: button(order, { access, text, now: web.now(), query }, 'confirm-available') }
}

export const stockSet: Handler = async (view) => {
  if (!view.access.may('keep-stock')) return errorPage(view.c, 403, 'error-not-allowed')
  return show(originOf(view, stockSection), view, await changeStock(view))
}

export const confirmAllDone: Handler = async (view) => {
  if (!view.access.may('confirm-order')) return errorPage(view.c, 403, 'error-not-allowed')
  const notice = await confirmAllAsked(view)
  return notice ? show(originOf(view, ordersSection), view, notice) : errorPage(view.c, 400, 'error-unclear')
}

export const listDispatched: Handler = async (view) => {
  if (!view.access.may('dispatch')) return errorPage(view.c, 403, 'error-not-allowed')
  return show(ordersSection, view, await dispatchListed(view))
}

export const handOverDone: Handler = async (view) => {
  if (!view.access.may('deliver')) return errorPage(view.c, 403, 'error-not-allowed')
  const notice = await handOver(view)
  return notice ? show(sheetSection, view, notice) : errorPage(view.c, 400, 'error-unclear')
}
