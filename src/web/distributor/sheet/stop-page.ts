/** A shop of the sheet where something is short or not wanted: how many of each line, and why; then as at any door. */
import { html } from 'hono/html'
import { orderById } from '../../../orders/read.ts'
import type { OrderLine, OrderView } from '../../../orders/types.ts'
import { type Html, nothing } from '../../html.ts'
import { isOnSheet } from '../orders/act.ts'
import { idOf } from '../orders/find-orders.ts'
import type { Section, View } from '../section.ts'
import { amountField, ways } from './stop-card.ts'

export const stopSection: Section = {
  tab: 'sheet',
  sees: 'sheet',
  right: 'deliver',
  title: ({ c, access }) => c.var.text('sheet-title', { name: access.distributor.name }),
  list: stop,
}

/** Why pieces of a line are not handed over; the first letter is that of the form's fields. */
export const notHandedWhy = ['missing', 'refused', 'damaged'] as const
export const fieldOf = (order: number, line: number, why: string): string => `less-${order}-${line}-${why}`

/** Orders of this shop that are on the van, where this person may bring them. */
async function ordersHere(view: View): Promise<OrderView[]> {
  const { web, c, access } = view
  const outlet = idOf(c.req.param('outlet'))
  const found: OrderView[] = []
  for (const id of (c.req.query('orders') ?? '').split(',').slice(0, 50).map(idOf)) {
    const order = id === null ? undefined : await orderById(web.db.pool, id)
    if (order?.distributor.id !== access.distributor.id || order.outlet.id !== outlet) continue
    if (access.sees === 'sheet' && !(await isOnSheet(view, order.id))) continue
    if (order.status === 'dispatched') found.push(order)
  }
  return found
}

async function stop(view: View): Promise<Html | undefined> {
  const { c, access } = view
  const text = c.var.text
  const orders = await ordersHere(view)
  const [first] = orders
  const back = html`<p class="back"><a href="/distributor/${access.distributor.code}/sheet">${text('sheet-back')}</a></p>`
  if (!first) return html`${back}<p class="none">${text('stop-gone')}</p>`
  const amount = orders.reduce((sum, order) => sum + order.quote.total, 0)
  return html`${back}<article class="stop short" id="stop-${first.outlet.id}"><header><h2>${first.outlet.name} <small>${first.outlet.code}</small></h2></header>
<p>${text('stop-short-hint')}</p>
<form hx-post="/distributor/${access.distributor.code}/stops/${first.outlet.id}?at=sheet" hx-target="#work" hx-swap="outerMorph" hx-disable="find button">
<input type="hidden" name="orders" value="${orders.map(({ id }) => id).join(',')}"><input type="hidden" name="full" value="${amount}">
<div class="wide-table"><table><thead><tr><th scope="col">${text('column-product')}</th><th scope="col" class="amount">${text('stop-sent')}</th>${notHandedWhy.map((why) => html`<th scope="col" class="amount">${text('delivery-why-choice', { why })}</th>`)}</tr></thead>
<tbody>${orders.map((order) => order.lines.map((line) => lineRow(order, line, view)))}</tbody></table></div>
${amountField(first.outlet.id, amount, view)}
<div class="picks">${ways(view)}</div></form></article>`
}

function lineRow({ id, number }: OrderView, line: OrderLine, { c }: View): Html {
  const text = c.var.text
  if (line.dispatched === 0) return nothing
  const field = (why: string) => {
    const label = `${line.name}, ${text('delivery-why-choice', { why })}`
    return html`<td class="amount"><input name="${fieldOf(id, line.line, why)}" inputmode="numeric" pattern="[0-9]{0,7}" maxlength="7" aria-label="${label}" autocomplete="off"></td>`
  }
  return html`<tr><th scope="row">${line.name}${line.free ? html` <small>${text('line-free', { owed: 'no' })}</small>` : nothing} <small>${text('paper-order', { number: String(number) })}</small></th><td class="amount">${line.dispatched}</td>${notHandedWhy.map(field)}</tr>`
}
