/** One order of the list: what the distributor decides by, and what can be done now. */
import { html } from 'hono/html'
import { piecesStanding } from '../../orders/standing.ts'
import type { OrderView } from '../../orders/types.ts'
import { type Html, nothing } from '../html.ts'
import type { Text } from '../page-text.ts'
import type { Access } from './access.ts'
import { type DeedName, deeds } from './act.ts'
import { isOverdue, waited } from './waiting.ts'

export type CardView = {
  access: Access
  text: Text
  now: Date /** Goes back to the same list after a deed. */
  query: string
}

export function orderCard(order: OrderView, view: CardView): Html {
  const { text, now, access } = view
  const waits = order.status === 'placed' || order.status === 'changed'
  const late = waits && isOverdue(order.changedAt, now, access.distributor)
  return html`<article class="order ${order.status}" id="order-${order.id}">
<header>
<h3><span class="number">${order.number}</span> ${order.outlet.name} <small>${order.outlet.code}</small></h3>
<span class="status ${order.status}">${text(`status-${order.status}`)}</span>
</header>
<p class="facts">
${waits ? html`<span class="wait ${late ? 'late' : ''}">${text('order-waits', { time: waited(order.changedAt, now, text) })}</span>` : ''}
<span>${text('order-placed-at', { at: { moment: order.placedAt.toISOString() } })}</span>
${order.beat ? html`<span>${order.beat.name}</span>` : ''}
${order.deliverOn ? html`<span>${text('order-for', { day: { day: order.deliverOn } })}</span>` : ''}
${order.urgent === 'asked' || order.urgent === 'agreed' ? html`<span class="urgent">${text(`order-urgent-${order.urgent}`)}</span>` : ''}
<strong>${text('order-total', { total: { money: order.quote.total } })}</strong>
</p>
${order.note ? html`<p class="note">${order.note}</p>` : ''}
<details class="lines" id="lines-${order.id}"><summary>${text('order-lines', { count: order.lines.length })}</summary>${lines(order, text)}</details>
${actions(order, view)}
</article>`
}

function lines(order: OrderView, text: Text): Html {
  return html`<div class="wide-table"><table>
<thead><tr><th scope="col">${text('column-product')}</th><th scope="col" class="amount">${text('column-ordered')}</th><th scope="col" class="amount">${text('column-now')}</th><th scope="col" class="amount">${text('column-ptr')}</th></tr></thead>
<tbody>${order.lines.map((line) => {
    const pieces = piecesStanding(line, order.status)
    return html`<tr class="${pieces === line.ordered ? '' : 'differs'}"><th scope="row">${line.name} <small>${line.sku}</small></th>
<td class="amount">${line.ordered}</td><td class="amount">${pieces}</td><td class="amount">${text('money', { amount: { money: line.ptr } })}</td></tr>`
  })}</tbody></table></div>`
}

function actions(order: OrderView, view: CardView): Html {
  const can = (name: DeedName) => view.access.may(deeds[name].right) && deeds[name].when(order)
  const parts = [
    can('confirm') ? button(order, view, 'confirm', 'strong') : '',
    can('dispatch') ? dispatch(order, view) : '',
    can('deliver') ? button(order, view, 'deliver', 'strong') : '',
    can('refuse') ? refuse(order, view) : '',
  ].filter(Boolean)
  return parts.length > 0 ? html`<div class="actions">${parts}</div>` : nothing
}

const post = (order: OrderView, { access, query }: CardView, name: DeedName): Html =>
  html`hx-post="/distributor/${access.distributor.code}/orders/${order.id}/${name}?${query}" hx-target="#work" hx-swap="outerMorph"`

export function button(order: OrderView, view: CardView, name: DeedName, look = ''): Html {
  return html`<button type="button" class="button ${look}" ${post(order, view, name)} hx-disable="this">${view.text(`do-${name}`)}</button>`
}

function dispatch(order: OrderView, view: CardView): Html {
  const id = `bills-${order.id}`
  return html`<form class="inline" ${post(order, view, 'dispatch')} hx-disable="find button">
<label class="visually-hidden" for="${id}">${view.text('bill-numbers')}</label>
<input id="${id}" name="bills" placeholder="${view.text('bill-numbers')}" maxlength="400" autocomplete="off">
<button class="button strong">${view.text('do-dispatch')}</button></form>`
}

function refuse(order: OrderView, view: CardView): Html {
  const id = `reason-${order.id}`
  return html`<details class="refuse" id="refuse-${order.id}"><summary class="button">${view.text('do-refuse')}</summary>
<form class="inline" ${post(order, view, 'refuse')} hx-disable="find button">
<label for="${id}">${view.text('refuse-reason')}</label>
<input id="${id}" name="reason" required maxlength="200" autocomplete="off">
<button class="button danger">${view.text('do-refuse')}</button></form></details>`
}
