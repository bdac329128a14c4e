/** One order of a list: what the distributor decides by, and what can be done now. */
import { html } from 'hono/html'
import { creditWords } from '../../../chat/notices/dues.ts'
import { refusalReasons, storedReason } from '../../../chat/notices/reasons.ts'
import type { OrderCredit } from '../../../dues/order-credit.ts'
import { piecesStanding } from '../../../orders/standing.ts'
import type { OrderLine, OrderView, ShortLine } from '../../../orders/types.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import type { Access } from '../access.ts'
import { isOverdue, waited } from '../waiting.ts'
import { type DeedName, mayDeed } from './act.ts'

export type RowView = {
  access: Access
  text: Text
  now: Date
  /** Goes back to the same list after a deed. */
  query: string
}

export type RowFacts = { short: readonly ShortLine[]; credit?: OrderCredit | undefined; reported: boolean }

export function orderRow(order: OrderView, facts: RowFacts, view: RowView): Html {
  const { text, access } = view
  return html`<article class="order ${order.status}" id="order-${order.id}" data-row tabindex="-1">
<header>
<h3><a href="/distributor/${access.distributor.code}/orders/${order.id}" data-open><span class="number">${order.number}</span> ${order.outlet.name}</a> <small>${order.outlet.code}</small></h3>
<strong>${text('order-sum', { total: { money: order.quote.total } })}</strong>
<span class="status ${order.status}">${text(`status-${order.status}`)}</span>
</header>
${orderFacts(order, view)}
${order.note ? html`<p class="note">${order.note}</p>` : ''}
${goods(order, facts.short, text)}
${warnings(order, facts, view)}
${actions(order, view)}
</article>`
}

/** How long it waits, of which beat it is, and for which day. */
export function orderFacts(order: OrderView, { text, now, access }: RowView): Html {
  const waits = order.status === 'placed' || order.status === 'changed'
  const late = waits && isOverdue(order.changedAt, now, access.distributor)
  return html`<p class="facts">
${waits ? html`<span class="wait ${late ? 'late' : ''}">${text('order-waits', { time: waited(order.changedAt, now, text) })}</span>` : ''}
${waits ? '' : html`<span>${text('order-placed-at', { at: { moment: order.placedAt.toISOString() } })}</span>`}
${order.beat ? html`<span>${order.beat.name}</span>` : ''}
${order.deliverOn ? html`<span>${text('order-for', { day: { day: order.deliverOn } })}</span>` : ''}
${order.urgent === 'asked' || order.urgent === 'agreed' ? html`<span class="urgent">${text(`order-urgent-${order.urgent}`)}</span>` : ''}
</p>`
}

const mostGoods = 6

/** "48 Noodles · 12 Ghee (5 there) · …": enough to decide by; the rest is on the order's own page. */
function goods({ lines, status }: OrderView, short: readonly ShortLine[], text: Text): Html {
  const isShort = ({ line }: OrderLine) => short.some((each) => each.line === line)
  const first = [...lines].sort((a, b) => Number(isShort(b)) - Number(isShort(a)))
  const more = lines.length - mostGoods
  return html`<p class="goods">${first.slice(0, mostGoods).map((line) => {
    const missing = short.find((each) => each.line === line.line)
    const pieces = piecesStanding(line, status)
    const changed = pieces === line.ordered || missing ? '' : 'differs'
    return html`<span class="${missing ? 'short' : changed}"><b>${pieces}</b> ${line.name}${missing ? html` <i>${text('order-there', { available: missing.available })}</i>` : ''}</span>`
  })}${more > 0 ? html`<span>${text('order-more-lines', { count: more })}</span>` : ''}</p>`
}

/** What stands beside *Confirm*: an objection, a complaint, money that is due. */
export function warnings(order: OrderView, { credit, reported }: RowFacts, { text }: RowView): Html {
  const parts = [
    ...(order.held ? [text('order-held')] : []),
    ...(reported ? [text('order-reported')] : []),
    ...(credit ? creditWords(credit).map(({ key, args }) => text(key, args)) : []),
  ]
  return parts.length > 0
    ? html`<ul class="warnings">${parts.map((part) => html`<li>${part}</li>`)}</ul>`
    : nothing
}

function actions(order: OrderView, view: RowView): Html {
  const may = (name: DeedName) => mayDeed(view.access, name, order)
  const parts = [
    may('confirm') ? button(order, view, 'confirm', { look: 'strong', key: 'c' }) : '',
    may('dispatch') ? dispatch(order, view) : '',
    may('deliver') ? button(order, view, 'deliver', { look: 'strong', key: 'v' }) : '',
    may('refuse') ? refuse(order, view) : '',
  ].filter(Boolean)
  return parts.length > 0 ? html`<div class="actions">${parts}</div>` : nothing
}

type OrderId = Pick<OrderView, 'id'>

export const post = (order: OrderId, { access, query }: RowView, name: DeedName): Html =>
  html`hx-post="/distributor/${access.distributor.code}/orders/${order.id}/${name}?${query}" hx-target="#work" hx-swap="outerMorph"`

type Look = { look?: string; key?: string }

export function button(order: OrderId, view: RowView, name: DeedName, { look = '', key }: Look = {}): Html {
  return html`<button type="button" class="button ${look}" ${key ? html`aria-keyshortcuts="${key}"` : ''} ${post(order, view, name)} hx-disable="this">${view.text(`do-${name}`)}</button>`
}

export function dispatch(order: OrderId, view: RowView): Html {
  const id = `bills-${order.id}`
  return html`<form class="inline" ${post(order, view, 'dispatch')} hx-disable="find button">
<label class="visually-hidden" for="${id}">${view.text('bill-numbers')}</label>
<input id="${id}" name="bills" placeholder="${view.text('bill-numbers-example')}" title="${view.text('bill-numbers')}" maxlength="400" autocomplete="off" aria-keyshortcuts="b">
<button class="button strong" aria-keyshortcuts="d">${view.text('do-dispatch')}</button></form>`
}

export function refuse(order: OrderId, view: RowView): Html {
  const id = `reason-${order.id}`
  return html`<details class="refuse" id="refuse-${order.id}"><summary class="button" aria-keyshortcuts="x">${view.text('do-refuse')}</summary>
<form class="inline" ${post(order, view, 'refuse')} hx-disable="find button">
<div class="picks">${refusalReasons.map((reason) => html`<button class="button" name="picked" value="${storedReason(reason)}" formnovalidate>${view.text(`order-desk-why-${reason}`)}</button>`)}</div>
<label for="${id}">${view.text('refuse-reason')}</label>
<input id="${id}" name="reason" required maxlength="200" autocomplete="off">
<button class="button danger">${view.text('do-refuse')}</button></form></details>`
}
