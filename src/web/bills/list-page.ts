/** `/bills`: the bills that wait for these people, the longest waiting first, and those that people decided. */
import { html } from 'hono/html'
import { reviewReason } from '../../chat/notices/bills.ts'
import { type BillView, billsDecided, billsInReview } from '../../invoices/bills.ts'
import { work } from '../distributor/frame.ts'
import { idOf } from '../distributor/orders/find-orders.ts'
import { waited } from '../distributor/waiting.ts'
import { type Html, nothing } from '../html.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import { billsFrame, pathOf } from './frame.ts'
import { type BillsView, isBrand } from './view.ts'

const shown = 50
/** Of a date, in milliseconds. */
const latest = 8.64e15

export async function waitingPage(view: BillsView) {
  const { web, c, whose } = view
  const { text } = c.var
  const bills = await billsInReview(web.db.pool, whose, shown)
  const list = html`<p class="lead">${text('bill-desk-list', { count: bills.length })}</p>
<div class="orders" data-rows>${bills.map((bill) => waitingCard(bill, view))}</div>
${bills.length === shown ? html`<p class="none">${text('list-cut', { count: shown })}</p>` : nothing}`
  const part = work(undefined, list, '/bills')
  return c.req.header('hx-request') ? c.html(part) : billsFrame(view, text('bills-title'), 'waiting', part)
}

function waitingCard(bill: BillView, view: BillsView): Html {
  const { web, c } = view
  const { text } = c.var
  const { outlet, dueAt, waitsSince, decision } = bill
  const late = dueAt !== null && dueAt <= web.now()
  return html`<article class="order ${late ? 'changed' : 'placed'}" id="bill-${bill.id}" data-row tabindex="-1">
<header><h3><a href="/bills/${bill.id}" data-open>${outlet.name}</a> <small>${outlet.code}</small></h3>
${sumOf(bill, view)}</header>
<p class="facts">${sellerOf(bill, view)}<span>${bill.number ?? ''}</span>${bill.day ? html`<span>${text('day', { day: { day: bill.day } })}</span>` : nothing}</p>
<p class="facts"><span class="wait">${text('order-waits', { time: waited(waitsSince, web.now(), text) })}</span>
${dueAt ? html`<span class="${late ? 'wait late' : ''}">${text(late ? 'bills-was-due' : 'bills-due', { at: { moment: dueAt.toISOString() } })}</span>` : nothing}</p>
<ul class="warnings">${decision.reasons.map((reason) => html`<li>${reasonText(reason, view)}</li>`)}</ul>
</article>`
}

export const reasonText = (reason: BillView['decision']['reasons'][number], { c }: BillsView): string => {
  const { key, args } = reviewReason(reason)
  return c.var.text(key, args)
}

export const sumOf = ({ total }: BillView, { c }: BillsView): Html =>
  total === null
    ? nothing
    : html`<strong class="amount">${c.var.text('money', { amount: { money: total } })}</strong>`

/** Whose bill it is; an office knows that it is its own. */
export function sellerOf({ distributor, sellerName }: BillView, view: BillsView): Html {
  if (!isBrand(view) && view.whose.length === 1) return nothing
  const name = distributor?.name ?? sellerName
  return name ? html`<span>${view.c.var.text('bills-seller', { name })}</span>` : nothing
}

export async function decidedPage(view: BillsView) {
  const { web, c, whose } = view
  const { text } = c.var
  const before = idOf(c.req.query('before'))
  const bills = await billsDecided(web.db.pool, whose, {
    by: currentPerson(c).personId,
    before: before !== null && before < latest ? new Date(before) : undefined,
    limit: shown,
  })
  const last = bills.length === shown ? bills.at(-1)?.decidedAt : undefined
  const body = html`<div class="wide-table"><table><thead><tr><th scope="col">${text('bills-column-bill')}</th><th scope="col">${text('bills-column-verdict')}</th><th scope="col" class="amount">${text('column-amount')}</th></tr></thead>
<tbody>${bills.map((bill) => decidedRow(bill, view))}</tbody></table></div>
${bills.length === 0 ? html`<p class="none">${text('bills-none-decided')}</p>` : nothing}
${last ? html`<p><a class="button" href="${pathOf('decided')}?before=${last.getTime()}">${text('chats-older')}</a></p>` : nothing}`
  return billsFrame(view, text('bills-decided-title'), 'decided', body)
}

function decidedRow(bill: BillView, view: BillsView): Html {
  return html`<tr><th scope="row"><a href="/bills/${bill.id}">${bill.outlet.name}</a> <small>${bill.number ?? ''}</small><br>${sellerOf(bill, view)}</th>
<td>${verdictMark(bill, view)}<br><small>${decidedText(bill, view)}</small></td><td class="amount">${sumOf(bill, view)}</td></tr>`
}

const colours = {
  accepted: 'confirmed',
  refused: 'refused',
  review: 'placed',
  asked: 'changed',
  duplicate: 'refused',
}

export const verdictMark = ({ verdict }: BillView, { c }: BillsView): Html =>
  html`<span class="status ${colours[verdict]}">${c.var.text('bills-verdict', { verdict })}</span>`

/** "Hetal, today 10:40 am" */
export const decidedText = ({ decidedBy, decidedAt }: BillView, { c }: BillsView): string =>
  decidedAt && decidedBy
    ? c.var.text('bills-decided-by', { who: decidedBy, at: { moment: decidedAt.toISOString() } })
    : ''
