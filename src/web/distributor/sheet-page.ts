/** The day's deliveries: all that a delivery person sees. */
import { html } from 'hono/html'
import { dayIn } from '../../chat/format.ts'
import { beatSheet } from '../../orders/beat-sheet.ts'
import type { Web, WebContext } from '../env.ts'
import type { Access } from './access.ts'
import { framed, type Notice, work } from './frame.ts'
import { orderCard } from './order-card.ts'
import { paperLinks } from './papers.ts'

export async function sheetPage(web: Web, c: WebContext, access: Access, notice?: Notice) {
  const { id, code, name, hours } = access.distributor
  const now = web.now()
  const day = dayIn(hours.timeZone, now)
  const sheet = await beatSheet(web.db.pool, { distributorId: id, day })
  const text = c.var.text
  const view = { access, text, now, query: 'from=sheet' }
  const part = work(
    `/distributor/${code}/sheet`,
    notice,
    html`<p class="lead">${text('sheet-sum', { day: { day }, count: sheet.orders.length, total: { money: sheet.total } })}</p>
${await paperLinks(web, c, access)}
<div class="orders">${sheet.orders.map((order) => orderCard(order, view))}</div>
${sheet.orders.length === 0 ? html`<p class="none">${text('sheet-none')}</p>` : ''}
${sheet.cut ? html`<p class="none">${text('orders-cut')}</p>` : ''}`,
  )
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  return framed(c, text('sheet-title', { name }), access, 'sheet', part)
}
