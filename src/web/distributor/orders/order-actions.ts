/** Everything that can be done with one order as it stands, by this person. */
import { html } from 'hono/html'
import type { OrderView } from '../../../orders/types.ts'
import { addDays, dayIn } from '../../../orders/zone.ts'
import { type Html, nothing } from '../../html.ts'
import { type DeedName, mayDeed } from './act.ts'
import { button, dispatch, post, type RowFacts, type RowView, refuse } from './order-row.ts'

export function orderActions(order: OrderView, facts: RowFacts, view: RowView): Html {
  const may = (name: DeedName) => mayDeed(view.access, name, order)
  const { credit, short } = facts
  const owes = credit !== undefined && (credit.due > 0 || credit.over.length > 0)
  const parts = [
    may('confirm') ? button(order, view, 'confirm', { look: 'strong', key: 'c' }) : '',
    may('confirm-available') && short.length > 0
      ? button(order, view, 'confirm-available', { key: 's' })
      : '',
    may('it-is-right') ? button(order, view, 'it-is-right') : '',
    may('dispatch') ? dispatch(order, view) : '',
    may('deliver') ? button(order, view, 'deliver', { look: 'strong', key: 'v' }) : '',
    may('back') ? button(order, view, 'back') : '',
    may('payment-first') && owes ? button(order, view, 'payment-first', { key: 'p' }) : '',
    may('override') && credit?.blocked ? override(order, view) : '',
    may('refuse') ? refuse(order, view) : '',
  ].filter(Boolean)
  return html`${may('urgent') ? urgent(order, view) : ''}${parts.length > 0 ? html`<div class="actions">${parts}</div>` : nothing}`
}

/** When it can come: the days before its beat's day, or not sooner. */
function urgent(order: OrderView, view: RowView): Html {
  const { text, now } = view
  const today = dayIn(now, order.distributor.timeZone)
  const days = [0, 1, 2].map((more) => addDays(today, more))
  const sooner = days.filter((day) => order.deliverOn === null || day < order.deliverOn)
  return html`<form class="actions urgent-answer" id="urgent-${order.id}" ${post(order, view, 'urgent')} hx-disable="find button">
<b>${text('urgent-when')}</b>
${sooner.map((day) => html`<button class="button" name="day" value="${day}">${text('urgent-answer-day', { day: { day } })}</button>`)}
<button class="button" name="day" value="">${text('urgent-answer-no')}</button></form>`
}

function override(order: OrderView, view: RowView): Html {
  const id = `override-${order.id}`
  return html`<details class="refuse" id="over-${order.id}"><summary class="button">${view.text('credit-anyway')}</summary>
<form class="inline" ${post(order, view, 'override')} hx-disable="find button">
<label for="${id}">${view.text('override-reason')}</label>
<input id="${id}" name="reason" required maxlength="300" autocomplete="off">
<button class="button strong">${view.text('credit-anyway')}</button></form></details>`
}
