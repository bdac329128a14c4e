/** One order in full: its lines to change, what its shop owes and says, its way so far, and every deed. */
import { html } from 'hono/html'
import { catalogOf } from '../../../catalog/catalog.ts'
import { creditOfOrders } from '../../../dues/order-credit.ts'
import { historyOf, orderById } from '../../../orders/read.ts'
import { shortagesOf } from '../../../orders/shortages.ts'
import type { OrderView } from '../../../orders/types.ts'
import { type DisputeView, disputesOfOrder } from '../../../returns/disputes.ts'
import { type Html, nothing } from '../../html.ts'
import { disputeActions, disputeLines } from '../disputes/dispute-parts.ts'
import type { Section, View } from '../section.ts'
import { mayDeed } from './act.ts'
import { changeForm, linesTable } from './change-form.ts'
import { idOf } from './find-orders.ts'
import { history } from './history.ts'
import { orderActions } from './order-actions.ts'
import { orderFacts, type RowView, warnings } from './order-row.ts'

export const orderSection: Section = {
  tab: 'orders',
  sees: 'all',
  title: ({ c, access }) => c.var.text('page-orders-title', { name: access.distributor.name }),
  list: orderPage,
}

async function orderPage(view: View): Promise<Html | undefined> {
  const { web, c, access } = view
  const q = web.db.pool
  const order = await orderById(q, idOf(c.req.param('id') ?? c.req.query('order')) ?? 0)
  if (order?.distributor.id !== access.distributor.id) return undefined
  const placed = order.status === 'placed'
  const [events, short, credit, disputes, catalog] = await Promise.all([
    historyOf(q, order.id),
    placed ? shortagesOf(q, [order]) : undefined,
    placed && access.may('see-dues') ? creditOfOrders(q, [order], web.now()) : undefined,
    disputesOfOrder(q, order.id),
    catalogOf(q, web.now()),
  ])
  const facts = { short: short?.get(order.id) ?? [], credit: credit?.get(order.id), reported: false }
  const row = { access, text: c.var.text, now: web.now(), query: `at=order&order=${order.id}` }
  const lines = mayDeed(access, 'change', order)
    ? await changeForm({ q, order, short: facts.short, catalog, row })
    : linesTable(order, row)
  return html`<p class="back"><a href="/distributor/${access.distributor.code}/orders" aria-keyshortcuts="o">${row.text('orders-back')}</a></p>
<article class="order whole ${order.status}" id="order-${order.id}">
<header><h2><span class="number">${order.number}</span> ${order.outlet.name} <small>${order.outlet.code}</small></h2>
<strong>${row.text('order-sum', { total: { money: order.quote.total } })}</strong>
<span class="status ${order.status}">${row.text(`status-${order.status}`)}</span></header>
${orderFacts(order, row)}
${order.note ? html`<p class="note">${order.note}</p>` : ''}
${warnings(order, facts, row)}
${reported(disputes, order, row)}
${orderActions(order, facts, row)}
${lines}
</article>
<section><h2>${row.text('history-title')}</h2>${history(events, order, row.text)}</section>`
}

function reported(disputes: readonly DisputeView[], order: OrderView, row: RowView): Html {
  if (disputes.length === 0) return nothing
  return html`<section class="reported" id="reported-${order.id}">${disputeLines(disputes, row.text)}${disputeActions(order, disputes, row)}</section>`
}
