/** A shop's open bills and its entries, as tables that also print. */
import { html } from 'hono/html'
import { ageOf, type Dues } from '../../../dues/open-bills.ts'
import type { DuesShop } from '../../../dues/shop.ts'
import type { Statement, StatementLine } from '../../../dues/statement.ts'
import { mayUndo } from '../../../dues/undo-delivered.ts'
import { dayIn } from '../../../orders/zone.ts'
import { type Html, nothing } from '../../html.ts'
import type { View } from '../section.ts'

export type AtShop = { view: View; shop: DuesShop; today: string; timeZone: string }

export function openBillsTable({ bills }: Dues, { view, today }: AtShop): Html {
  const text = view.c.var.text
  if (bills.length === 0) return nothing
  const money = (paise: number) => text('money', { amount: { money: paise } })
  return html`<section><h3>${text('statement-open', { count: bills.length })}</h3><div class="wide-table"><table class="bills-table">
<thead><tr><th scope="col">${text('column-bill')}</th><th scope="col">${text('column-day')}</th><th scope="col" class="amount">${text('column-oldest')}</th><th scope="col" class="amount">${text('column-amount')}</th><th scope="col" class="amount">${text('column-open')}</th></tr></thead>
<tbody>${bills.slice(0, mostLines).map((bill) => html`<tr><th scope="row">${bill.number ?? text('entry-opening')}</th><td>${text('day', { day: { day: bill.day } })}</td><td class="amount">${text('dues-days', { days: ageOf(bill.day, today) })}</td><td class="amount">${money(bill.amount)}</td><td class="amount"><b>${money(bill.open)}</b></td></tr>`)}</tbody></table></div></section>`
}

const mostLines = 400

export function entriesTable({ before, lines, after }: Statement, at: AtShop): Html {
  const text = at.view.c.var.text
  const money = (paise: number) => text('money', { amount: { money: paise } })
  const cut = lines.length - mostLines
  const shown = lines.slice(-mostLines)
  const brought = shown[0] ? shown[0].balance - shown[0].amount : before
  return html`<div class="wide-table"><table class="entries" data-rows>
<thead><tr><th scope="col">${text('column-day')}</th><th scope="col">${text('column-what')}</th><th scope="col" class="amount">${text('column-billed')}</th><th scope="col" class="amount">${text('column-paid')}</th><th scope="col" class="amount">${text('column-balance')}</th></tr></thead>
<tbody><tr><td></td><td>${text('statement-before')}</td><td></td><td></td><td class="amount">${money(brought)}</td></tr>
${shown.map((line) => entryRow(line, lines, at))}</tbody>
<tfoot><tr><td></td><th scope="row">${text('statement-after')}</th><td></td><td></td><td class="amount"><b>${money(after)}</b></td></tr></tfoot></table></div>
${cut > 0 ? html`<p class="none">${text('list-cut', { count: mostLines })}</p>` : nothing}`
}

function entryRow(line: StatementLine, all: readonly StatementLine[], at: AtShop): Html {
  const text = at.view.c.var.text
  const money = (paise: number) => text('money', { amount: { money: paise } })
  const { kind, amount, number, method, reference } = line
  const gone = all.some(({ reverses }) => reverses === line.id)
  const what = text(`entry-${kind}`, { number: number ?? '', method: method ?? 'none' })
  return html`<tr id="entry-${line.id}" class="${gone || kind === 'reversal' ? 'gone' : ''}" data-row tabindex="-1"><td>${text('day', { day: { day: line.day } })}</td>
<td>${what}${reference ? html` <small>${reference}</small>` : ''}${line.note ? html` <small>${line.note}</small>` : ''}${undo(line, gone, at)}</td>
<td class="amount">${amount > 0 ? money(amount) : ''}</td><td class="amount">${amount < 0 ? money(-amount) : ''}</td><td class="amount">${money(line.balance)}</td></tr>`
}

/** On the day a payment was noted it can be taken back; what was owed at the door, at any time. */
function undo(line: StatementLine, gone: boolean, { view, shop, today, timeZone }: AtShop): Html {
  const { access, c } = view
  const fresh = line.kind === 'payment' && dayIn(line.at, timeZone) === today
  const deed = fresh ? 'undo' : mayUndo(line) ? 'unbill' : undefined
  if (!deed || gone || !access.may('record-payment')) return nothing
  const values = JSON.stringify({ entry: String(line.id) })
  return html` <button type="button" class="button small" aria-keyshortcuts="u" hx-post="/distributor/${access.distributor.code}/dues/${shop.code}/${deed}?at=shop" hx-vals="${values}" hx-target="#work" hx-swap="outerMorph" hx-disable="this">${c.var.text('dues-desk-undo')}</button>`
}
