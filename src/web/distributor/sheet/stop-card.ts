/** One shop of the day's sheet: what goes there, what is owed, and one form that delivers and takes the money. */
import { html } from 'hono/html'
import type { Stop, StopOrder } from '../../../papers/stops.ts'
import { type Html, nothing } from '../../html.ts'
import { mayDeed } from '../orders/act.ts'
import { dispatch } from '../orders/order-row.ts'
import type { View } from '../section.ts'

export type StopView = { view: View; place: number; due: boolean; query: string }

export const waysToPay = ['cash', 'upi', 'cheque', 'none'] as const

export function stopCard(stop: Stop, at: StopView): Html {
  const { view, place, due } = at
  const { text } = view.c.var
  const { outlet, orders, amount } = stop
  const sum = amount + (due ? Math.max(0, stop.due) : 0)
  return html`<article class="stop" id="stop-${outlet.id}" data-row tabindex="-1">
<header><h3><b class="place">${place}</b> ${outlet.name} <small>${outlet.code}${stop.beat ? html` · ${stop.beat}` : ''}</small></h3>
<strong>${text('order-sum', { total: { money: sum } })}</strong></header>
<ul class="stop-orders">${orders.map((order) => orderLine(order, at))}</ul>
${due && stop.due !== 0 ? html`<p class="due">${text(stop.due > 0 ? 'stop-due' : 'stop-ahead', { amount: { money: Math.abs(stop.due) } })}</p>` : nothing}
${deliverForm(stop, at)}
<p class="pen" aria-hidden="true"><span>${text('paper-cash')}</span><span>${text('paper-upi')}</span><span>${text('paper-cheque')}</span><span>${text('paper-signature')}</span></p>
</article>`
}

function orderLine(order: StopOrder, { view, query }: StopView): Html {
  const { access, c, web } = view
  const { text } = c.var
  const number = String(order.number)
  const bills = order.bills.join(', ')
  const row = { access, text, now: web.now(), query }
  const name = bills ? text('paper-order-bills', { number, bills }) : text('paper-order', { number })
  const known = access.sees === 'all'
  return html`<li id="order-${order.id}">${known ? html`<a href="/distributor/${access.distributor.code}/orders/${order.id}" data-open>${name}</a>` : html`<span>${name}</span>`}
<span class="status ${order.status}">${text(`status-${order.status}`)}</span> <span>${text('order-sum', { total: { money: order.amount } })}</span>
${order.status === 'confirmed' && mayDeed(access, 'dispatch') ? dispatch(order, row) : nothing}</li>`
}

/** Two taps: unfold, then the way it was paid. The amount of the goods stands there already. */
function deliverForm(stop: Stop, { view, query }: StopView): Html {
  const { access, c } = view
  const { text } = c.var
  const { id } = stop.outlet
  const on = stop.orders.filter(({ status }) => status === 'dispatched')
  if (on.length === 0 || !access.may('deliver')) return nothing
  const amount = on.reduce((sum, order) => sum + order.amount, 0)
  const orders = on.map((order) => order.id).join(',')
  const address = `/distributor/${access.distributor.code}/stops/${id}`
  return html`<details class="hand-over" id="hand-over-${id}"><summary class="button strong" aria-keyshortcuts="v">${text('do-deliver')}</summary>
<form hx-post="${address}?${query}" hx-target="#work" hx-swap="outerMorph" hx-disable="find button">
<input type="hidden" name="orders" value="${orders}">
${amountField(id, amount, view)}
<div class="picks">${ways(view)}</div>
<a class="short" href="${address}?orders=${orders}">${text('delivery-short')}</a>
</form></details>`
}

export function amountField(outletId: number, amount: number, { c }: View): Html {
  return html`<label for="paid-${outletId}">${c.var.text('stop-paid')}</label>
<input id="paid-${outletId}" name="amount" inputmode="decimal" maxlength="20" value="${(amount / 100).toFixed(amount % 100 === 0 ? 0 : 2)}" autocomplete="off">`
}

export const ways = ({ c }: View): Html[] =>
  waysToPay.map(
    (way) =>
      html`<button class="button ${way === 'cash' ? 'strong' : ''}" name="way" value="${way}">${c.var.text(way === 'none' ? 'stop-credit' : 'dues-method', { method: way })}</button>`,
  )
