import { html } from 'hono/html'
import { waitingNotes } from '../../orders/notes.ts'
import { countsByStatus, type OpenStatus } from '../../orders/read.ts'
import type { Web, WebContext } from '../env.ts'
import type { Html } from '../html.ts'
import type { Access } from './access.ts'
import { beatsOf, type Filter, filters, findOrders, type OrderFilter, readFilter } from './find-orders.ts'
import { framed, type Notice, work } from './frame.ts'
import { notesCard } from './notes-card.ts'
import { orderCard } from './order-card.ts'

/** The list of orders; only its changing part where the page asks for no more. */
export async function ordersPage(web: Web, c: WebContext, access: Access, notice?: Notice) {
  const part = await orderList(web, c, access, notice)
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  return framed(c, c.var.text('orders-title', { name: access.distributor.name }), access, 'orders', part)
}

async function orderList(web: Web, c: WebContext, access: Access, notice?: Notice): Promise<Html> {
  const { id, code } = access.distributor
  const asked = readFilter(c.req.query())
  const [{ orders, cut }, counts, beats, notes] = await Promise.all([
    findOrders(web.db.pool, id, asked),
    countsByStatus(web.db.pool, id),
    beatsOf(web.db.pool, id),
    waitingNotes(web.db.pool, id),
  ])
  const query = queryOf(asked)
  const view = { access, text: c.var.text, now: web.now(), query }
  const path = `/distributor/${code}/orders`
  return work(
    `${path}?${query}`,
    notice,
    html`${filterBar(c, path, asked, counts, beats)}
${access.may('answer-chats') ? notesCard(notes, c.var.text, web.now()) : ''}
<div class="orders">${orders.map((order) => orderCard(order, view))}</div>
${orders.length === 0 ? html`<p class="none">${c.var.text('orders-none')}</p>` : ''}
${cut ? html`<p class="none">${c.var.text('orders-cut')}</p>` : ''}`,
  )
}

function queryOf({ filter, beat }: OrderFilter, change: Partial<OrderFilter> = {}): string {
  const next = { filter, beat, ...change }
  return new URLSearchParams({
    status: next.filter,
    ...(next.beat ? { beat: String(next.beat) } : {}),
  }).toString()
}

type Counts = Record<OpenStatus, number>

function filterBar(
  c: WebContext,
  path: string,
  asked: OrderFilter,
  counts: Counts,
  beats: { id: number; name: string }[],
): Html {
  const text = c.var.text
  const number = (filter: Filter): number | undefined => {
    if (filter === 'open') return Object.values(counts).reduce((sum, count) => sum + count, 0)
    return filter === 'closed' ? undefined : counts[filter]
  }
  return html`<div class="filters">
<nav class="chips" aria-label="${text('filter-status')}">
${filters.map((filter) => html`<a href="${path}?${queryOf(asked, { filter })}" ${filter === asked.filter ? html`aria-current="true"` : ''}>${text(`filter-${filter}`)}${number(filter) === undefined ? '' : html` <b>${number(filter)}</b>`}</a>`)}
</nav>
<form class="beat-filter" method="get" action="${path}">
<input type="hidden" name="status" value="${asked.filter}">
<label>${text('filter-beat')} <select name="beat" hx-get="${path}" hx-include="closest form" hx-target="#work" hx-swap="outerMorph" hx-trigger="change">
<option value="">${text('filter-all-beats')}</option>
${beats.map((beat) => html`<option value="${beat.id}" ${beat.id === asked.beat ? 'selected' : ''}>${beat.name}</option>`)}
</select></label></form>
</div>`
}
