/** `/bills/:id`: the paper with its doubtful places, what it comes to, what speaks against it, and who decided. */
import { html } from 'hono/html'
import { type Notice, work } from '../distributor/frame.ts'
import { waited } from '../distributor/waiting.ts'
import { type Html, nothing } from '../html.ts'
import { checks, orders, trail } from './bill-evidence.ts'
import { decide, doubts, headCorrection } from './bill-forms.ts'
import { lines } from './bill-lines.ts'
import { picture } from './bill-picture.ts'
import { billsFrame } from './frame.ts'
import { decidedText, reasonText, sellerOf, sumOf, verdictMark } from './list-page.ts'
import { type Opened, openBill } from './opened.ts'
import { isBrand, type OneBill } from './view.ts'

export async function billPage(view: OneBill, notice?: Notice) {
  const { c, bill } = view
  const opened = await openBill(view)
  const part = work(notice, billParts(opened))
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  const page = bill.verdict === 'accepted' || bill.verdict === 'refused' ? 'decided' : 'waiting'
  return billsFrame(view, c.var.text('bills-bill-title', { outlet: bill.outlet.name }), page, part)
}

const billParts = (opened: Opened): Html => html`<div class="bill-page">
<div class="bill-facts">${facts(opened)}${doubts(opened)}${decide(opened)}</div>
<div class="bill-lines">${lines(opened)}${orders(opened)}</div>
<div class="bill-papers">${picture(opened)}</div>
<div class="bill-evidence">${checks(opened)}${trail(opened)}</div>
</div>`

function facts(opened: Opened): Html {
  const { web, c, bill } = opened
  const { text } = c.var
  const { outlet, number, day, kind, dueAt, waitsSince } = bill
  return html`<article class="order ${bill.verdict === 'review' ? 'placed' : ''}"><header><h2>${outlet.name} <small>${outlet.code}</small></h2>${verdictMark(bill, opened)}</header>
<p class="facts">${sellerOf(bill, opened)}<span>${text('bills-kind', { kind: kind.replaceAll(' ', '-') })}</span>${sumOf(bill, opened)}</p>
<p class="facts"><span>${text('bills-number', { number: number ?? 'none' })}</span>${day ? html`<span>${text('day', { day: { day } })}</span>` : html`<span>${text('bills-no-day')}</span>`}</p>
${
  bill.verdict === 'review'
    ? html`<p class="facts"><span class="wait">${text('order-waits', { time: waited(waitsSince, web.now(), text) })}</span>${dueAt ? html`<span class="${dueAt <= web.now() ? 'wait late' : ''}">${text(dueAt <= web.now() ? 'bills-was-due' : 'bills-due', { at: { moment: dueAt.toISOString() } })}</span>` : nothing}</p>`
    : html`<p class="facts"><span>${decidedText(bill, opened)}</span></p>`
}
${warnings(opened)}
${headCorrection(opened)}</article>`
}

/** Why it waits or was refused; to the brand also what it shows about its seller. */
function warnings(opened: Opened): Html {
  const { reasons, alerts } = opened.bill.decision
  const kinds = isBrand(opened) ? [...new Set(alerts.map(({ kind }) => kind))] : []
  if (reasons.length + kinds.length === 0) return nothing
  return html`<ul class="warnings">${reasons.map((reason) => html`<li>${reasonText(reason, opened)}</li>`)}
${kinds.map((kind) => html`<li><b>${opened.c.var.text('bill-alert-kind', { kind })}</b></li>`)}</ul>`
}
