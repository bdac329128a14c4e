import { html } from 'hono/html'
import { creditOfOrders } from '../../../dues/order-credit.ts'
import { waitingNotes } from '../../../orders/notes.ts'
import { countsByStatus } from '../../../orders/read.ts'
import { shortagesOf } from '../../../orders/shortages.ts'
import type { OrderView } from '../../../orders/types.ts'
import { openDisputesOf } from '../../../returns/disputes.ts'
import type { Html } from '../../html.ts'
import type { Section, View } from '../section.ts'
import { confirmAll } from './confirm-all.ts'
import { dispatchList } from './dispatch-list.ts'
import { filterBar, pageLinks } from './filter-bar.ts'
import { beatsOf, findOrders, queryOf, readFilter } from './find-orders.ts'
import { notesCard } from './notes-card.ts'
import { orderRow, type RowFacts } from './order-row.ts'

export const ordersSection: Section = {
  tab: 'orders',
  sees: 'all',
  title: ({ c, access }) => c.var.text('page-orders-title', { name: access.distributor.name }),
  list: orderList,
}

async function orderList(view: View): Promise<Html> {
  const { web, c, access } = view
  const { id, code } = access.distributor
  const text = c.var.text
  const asked = readFilter(c.req.query())
  const [{ orders, more }, counts, beats, notes] = await Promise.all([
    findOrders(web.db.pool, id, asked),
    countsByStatus(web.db.pool, id),
    beatsOf(web.db.pool, id),
    waitingNotes(web.db.pool, id),
  ])
  const facts = await factsOf(view, orders)
  const row = { access, text, now: web.now(), query: `at=orders&${queryOf(asked, { page: asked.page })}` }
  const path = `/distributor/${code}/orders`
  const placed = asked.filter === 'open' || asked.filter === 'placed'
  return html`${filterBar({ text, path, asked, counts, beats })}
${access.may('answer-chats') ? notesCard(notes, text, web.now()) : ''}
<div class="bulk">${placed ? confirmAll(view, counts.placed, row.query) : ''}
${asked.filter === 'confirmed' && access.may('dispatch') ? dispatchList(view, row.query) : ''}</div>
<div class="orders" data-rows>${orders.map((order) => orderRow(order, facts(order), row))}</div>
${orders.length === 0 ? html`<p class="none">${text(asked.search ? 'orders-none-found' : 'orders-empty')}</p>` : ''}
${pageLinks({ text, path, asked, more })}`
}

/** What stands beside the orders of a page: what is short, what the shop owes, what it reported. */
async function factsOf({ web, access }: View, orders: readonly OrderView[]) {
  const q = web.db.pool
  const placed = orders.filter(({ status }) => status === 'placed')
  const [short, credit, disputes] = await Promise.all([
    shortagesOf(q, placed),
    access.may('see-dues') ? creditOfOrders(q, placed, web.now()) : undefined,
    openDisputesOf(q, access.distributor.id),
  ])
  const reported = new Set(disputes.filter(({ kind }) => kind !== 'not-ordered').map(({ order }) => order.id))
  return ({ id }: OrderView): RowFacts => ({
    short: short.get(id) ?? [],
    credit: credit?.get(id),
    reported: reported.has(id),
  })
}
