/** What speaks against a bill and for it, the orders it is for, and who said and decided what, when. */

import { html } from 'hono/html'
import { complaints, pickedOf } from '../../cases/types.ts'
import { whyRefused } from '../../chat/notices/bills.ts'
import type { Check } from '../../invoices/decision.ts'
import type { ReviewStep } from '../../invoices/review-trail.ts'
import { type Html, nothing } from '../html.ts'
import type { Opened } from './opened.ts'
import { isBrand } from './view.ts'

/** What a distributor kept back is for the brand to know. */
const forBrandAlone: readonly Check['name'][] = ['scheme', 'serves-outlet']

export function checks(opened: Opened): Html {
  const { text } = opened.c.var
  const all = opened.bill.decision.checks.filter(
    ({ name }) => isBrand(opened) || !forBrandAlone.includes(name),
  )
  const failed = all.filter(({ result }) => result === 'failed')
  const passed = all.filter(({ result }) => result === 'passed')
  return html`<h2>${text('bills-checks')}</h2>
${failed.length === 0 ? html`<p>${text('bills-nothing-against')}</p>` : nothing}
<ul class="checks failed">${failed.map((check) => item(check, opened))}</ul>
<details class="lines" id="passed"><summary>${text('bills-passed', { count: passed.length })}</summary><ul class="checks">${passed.map((check) => item(check, opened))}</ul></details>`
}

const item = ({ name, evidence }: Check, { c }: Opened): Html =>
  html`<li><b>${c.var.text('bill-check-name', { name })}</b> <small>${evidence}</small></li>`

/** Ordered, confirmed and billed. */
export function orders({ bill, c }: Opened): Html {
  const { text } = c.var
  const all = bill.decision.threeWay
  if (all.length === 0) return nothing
  return html`<h2>${text('bills-orders')}</h2><div class="wide-table"><table><thead><tr><th scope="col">${text('column-product')}</th><th scope="col" class="amount">${text('column-ordered')}</th><th scope="col" class="amount">${text('filter-confirmed')}</th><th scope="col" class="amount">${text('column-billed')}</th></tr></thead>
<tbody>${all.slice(0, 60).map(({ number, name, ordered, confirmed, billed }) => html`<tr><th scope="row">${name} <small>${text('paper-order', { number: String(number) })}</small></th><td class="amount">${ordered}</td><td class="amount">${confirmed}</td><td class="amount">${billed}</td></tr>`)}</tbody></table></div>`
}

export function trail({ trail: steps, c }: Opened): Html {
  const { text } = c.var
  if (steps.length === 0) return nothing
  return html`<h2>${text('bills-trail')}</h2><ol class="trail">${steps.map((step) => html`<li><b>${text('bills-did', { did: step.did })}</b> ${saidOf(step, text)}<br><small>${text('bills-decided-by', { who: step.who ?? '', at: { moment: step.at.toISOString() } })}</small></li>`)}</ol>`
}

function saidOf({ did, words, answers }: ReviewStep, text: Opened['c']['var']['text']): string {
  const known = whyRefused.find((why) => words === `@${why}`)
  const complaint = pickedOf(complaints, words ?? '')
  if (complaint) return text(`case-said-${complaint}`)
  if (did === 'answer') return Object.values(answers).join(', ')
  return known ? text(`bill-why-${known}`) : (words ?? '')
}
