/** What shops and the distributor see differently, order by order, the oldest first. */
import { html } from 'hono/html'
import { orderById } from '../../../orders/read.ts'
import type { OrderView } from '../../../orders/types.ts'
import { type DisputeView, openDisputesOf } from '../../../returns/disputes.ts'
import type { Html } from '../../html.ts'
import type { RowView } from '../orders/order-row.ts'
import type { Section, View } from '../section.ts'
import { waited } from '../waiting.ts'
import { disputeActions, disputeLines } from './dispute-parts.ts'

export const disputesSection: Section = {
  tab: 'disputes',
  sees: 'all',
  title: ({ c, access }) => c.var.text('disputes-title', { name: access.distributor.name }),
  list: disputeList,
}

async function disputeList({ web, c, access }: View): Promise<Html> {
  const q = web.db.pool
  const text = c.var.text
  const open = await openDisputesOf(q, access.distributor.id)
  const row = { access, text, now: web.now(), query: 'at=disputes' }
  const byOrder = [...Map.groupBy(open, ({ order }) => order.id)]
  const orders = await Promise.all(byOrder.map(([id]) => orderById(q, id)))
  const cards = byOrder.map(([, disputes], at) => card(orders[at], disputes, row))
  return html`<p class="lead">${text('disputes-lead', { count: byOrder.length })}</p>
<div class="orders" data-rows>${cards}</div>`
}

function card(order: OrderView | undefined, disputes: readonly DisputeView[], row: RowView): Html {
  const [first] = disputes
  if (!order || !first) return html``
  const { text, access, now } = row
  return html`<article class="order" id="dispute-${order.id}" data-row tabindex="-1">
<header><h3><a href="/distributor/${access.distributor.code}/orders/${order.id}" data-open><span class="number">${order.number}</span> ${order.outlet.name}</a> <small>${order.outlet.code}</small></h3>
<span class="status ${order.status}">${text(`status-${order.status}`)}</span></header>
<p class="facts"><span class="wait">${text('order-waits', { time: waited(first.openedAt, now, text) })}</span>
${first.openedBy ? html`<span>${first.openedBy.name}</span>` : ''}</p>
${disputeLines(disputes, text)}
${disputeActions(order, disputes, row)}</article>`
}
