/** `/bills/alerts`: what bills show about distributors, each with the bill that shows it. For the brand alone. */
import { html } from 'hono/html'
import { alertWords } from '../../chat/notices/bill-alerts.ts'
import { type AlertView, alertKinds, findAlerts } from '../../invoices/alerts.ts'
import { idOf } from '../distributor/orders/find-orders.ts'
import { type Html, nothing } from '../html.ts'
import { billsFrame } from './frame.ts'
import type { BillsView } from './view.ts'

const shown = 100

export async function alertsPage(view: BillsView) {
  const { web, c } = view
  const { text } = c.var
  const kind = alertKinds.find((each) => each === c.req.query('kind')) ?? null
  const distributor = /^[\w./-]{1,40}$/.exec(c.req.query('distributor') ?? '')?.[0] ?? null
  const before = idOf(c.req.query('before'))
  const alerts = await findAlerts(web.db.pool, { kind, distributor, before, limit: shown })
  const last = alerts.length === shown ? alerts.at(-1) : undefined
  const href = (change: { kind?: string | null; before?: number }) =>
    `/bills/alerts?${new URLSearchParams({
      ...((change.kind === undefined ? kind : change.kind) ? { kind: change.kind ?? kind ?? '' } : {}),
      ...(distributor ? { distributor } : {}),
      ...(change.before ? { before: String(change.before) } : {}),
    })}`
  const body = html`<div class="filters"><nav class="chips" aria-label="${text('bills-alert-kinds')}">
<a href="${href({ kind: null })}" ${kind ? nothing : html`aria-current="true"`}>${text('dues-all')}</a>
${alertKinds.map((each) => html`<a href="${href({ kind: each })}" ${each === kind ? html`aria-current="true"` : nothing}>${text('bill-alert-kind', { kind: each })}</a>`)}</nav></div>
<ul class="bill-alerts">${alerts.map((alert) => item(alert, view))}</ul>
${alerts.length === 0 ? html`<p class="none">${text('bills-no-alerts')}</p>` : nothing}
${last ? html`<p><a class="button" href="${href({ before: last.id })}">${text('chats-older')}</a></p>` : nothing}`
  return billsFrame(view, text('bills-alerts-title'), 'alerts', body)
}

function item(alert: AlertView, { c }: BillsView): Html {
  const { text } = c.var
  const { key, args } = alertWords(alert)
  const { bill, distributor, at } = alert
  return html`<li class="order"><header><h3><a href="/bills/alerts?distributor=${encodeURIComponent(distributor.code)}">${distributor.name}</a> <small>${distributor.code}</small></h3><span class="status changed">${text('bill-alert-kind', { kind: alert.kind })}</span></header>
<p>${text(key, args).replace(/^• /, '')}</p>
<p class="facts"><span>${text('history-at', { at: { moment: at.toISOString() } })}</span>${bill ? html`<a href="/bills/${bill.id}">${text('bills-see-bill')}</a>` : nothing}</p></li>`
}
