/** What a shop reported about an order, and what can be answered. */
import { html } from 'hono/html'
import { disputeWords, storedDecline, whyDeclined } from '../../../chat/notices/disputes.ts'
import type { OrderView } from '../../../orders/types.ts'
import type { DisputeView } from '../../../returns/disputes.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import { mayDeed } from '../orders/act.ts'
import { button, post, type RowView } from '../orders/order-row.ts'

export const disputeLines = (disputes: readonly DisputeView[], text: Text): Html =>
  html`<ul class="warnings">${disputes.map((dispute) => {
    const { key, args } = disputeWords(dispute)
    return html`<li>${text(key, args).replace(/^• /, '')}</li>`
  })}</ul>`

/** For those who may, while something is open. An objection is answered by what becomes of its order. */
export function disputeActions(order: OrderView, disputes: readonly DisputeView[], view: RowView): Html {
  const { text, access } = view
  const open = disputes.filter(({ status }) => status === 'open')
  if (open.some(({ kind }) => kind === 'not-ordered')) return objection(order, view)
  const [first] = open
  if (!first || !mayDeed(access, 'credit')) return nothing
  if (first.kind === 'not-come')
    return html`<div class="actions">${named(order, view, 'again', text('dispute-desk-bring'))}
${mayDeed(access, 'back') ? button(order, view, 'back') : ''}${decline(order, view, text('dispute-desk-was-there'))}</div>`
  return html`<div class="actions">${named(order, view, 'credit', text('notice-dispute-credit'))}
${named(order, view, 'again', text('notice-dispute-again'))}${decline(order, view, text('notice-dispute-decline'))}</div>`
}

function objection(order: OrderView, view: RowView): Html {
  const { access, text } = view
  if (!mayDeed(access, 'it-is-right')) return nothing
  return html`<div class="actions"><a class="button" href="/distributor/${access.distributor.code}/orders/${order.id}">${text('dispute-see-order')}</a>
${button(order, view, 'it-is-right')}</div>`
}

const keys = { credit: 'c', again: 'g' } as const

const named = (order: OrderView, view: RowView, name: 'credit' | 'again', label: string): Html =>
  html`<button type="button" class="button ${name === 'credit' ? 'strong' : ''}" aria-keyshortcuts="${keys[name]}" ${post(order, view, name)} hx-disable="this">${label}</button>`

function decline(order: OrderView, view: RowView, label: string): Html {
  const { text } = view
  const id = `decline-why-${order.id}`
  return html`<details class="refuse" id="decline-${order.id}"><summary class="button" aria-keyshortcuts="x">${label}</summary>
<form class="inline" ${post(order, view, 'decline')} hx-disable="find button">
<div class="picks">${whyDeclined.map((why) => html`<button class="button" name="picked" value="${storedDecline(why)}" formnovalidate>${text(`dispute-why-${why}`)}</button>`)}</div>
<label for="${id}">${text('refuse-reason')}</label>
<input id="${id}" name="reason" required maxlength="200" autocomplete="off">
<button class="button danger">${label}</button></form></details>`
}
