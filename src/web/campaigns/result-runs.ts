/** What came of a campaign run by run, where it comes round or waits for events. */
import { html } from 'hono/html'
import { byRun, type RunCounts } from '../../campaigns/by-run.ts'
import type { Campaign } from '../../campaigns/campaign.ts'
import type { Queryable } from '../../db/statement.ts'
import { type Html, nothing } from '../html.ts'
import type { Text } from '../page-text.ts'

const mostShown = 30
const columns = ['planned', 'sent', 'read', 'answered', 'ordered', 'heldOut'] as const

export async function runsSection(q: Queryable, { id, document }: Campaign, text: Text): Promise<Html> {
  if (document.when.kind === 'now' || document.when.kind === 'once') return nothing
  const runs = await byRun(q, id, mostShown)
  if (runs.length === 0) return nothing
  const row = (run: RunCounts) =>
    html`<tr><th scope="row">${text('result-run-at', { at: { moment: run.at.toISOString() } })}${run.about ? html` <small>${run.about}</small>` : nothing}</th>
${columns.map((name) => html`<td class="amount">${text('result-number', { number: run[name] })}</td>`)}
<td class="amount">${text('campaign-amount', { amount: { money: run.value } })}</td></tr>`
  return html`<section class="card" id="runs"><h2>${text('result-runs')}</h2><div class="wide-table"><table>
<thead><tr><th scope="col">${text('result-run')}</th>${columns.map((name) => html`<th scope="col" class="amount">${text(`result-step-${name}`)}</th>`)}<th scope="col" class="amount">${text('camp-count-value')}</th></tr></thead>
<tbody>${runs.map(row)}</tbody></table></div>
${runs.length === mostShown ? html`<p class="soft">${text('result-runs-newest', { most: mostShown })}</p>` : nothing}</section>`
}
