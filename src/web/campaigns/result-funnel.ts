/** How far a campaign has come: the funnel as a table, from which result.js draws it, and what became of the rest. */
import { html } from 'hono/html'
import type { LanguageCounts } from '../../campaigns/by-language.ts'
import type { Progress } from '../../campaigns/progress.ts'
import { type Html, nothing } from '../html.ts'
import type { Text } from '../page-text.ts'

const steps = ['planned', 'sent', 'delivered', 'read', 'answered', 'ordered'] as const

const share = (part: number, whole: number): number =>
  whole > 0 ? Math.round((part / whole) * 1_000) / 10 : 0

/** Charts are drawn from the tables beside them: the same numbers, and nothing is lost without a script. */
export function funnel(progress: Progress, text: Text): Html {
  const { planned, value, ordered } = progress
  return html`<section class="card result-funnel"><h2>${text('result-funnel')}</h2>
<div class="result-chart" data-chart="funnel" data-from="funnel-table" data-library="/assets/echarts.js" role="img" aria-label="${text('result-funnel-told', { planned, sent: progress.sent, ordered })}"></div>
<div class="wide-table"><table id="funnel-table">
<thead><tr><th scope="col">${text('result-step')}</th><th scope="col" class="amount">${text('result-shops')}</th><th scope="col" class="amount">${text('result-of-planned')}</th></tr></thead>
<tbody>${steps.map((step) => html`<tr data-value="${progress[step]}"><th scope="row">${text(`result-step-${step}`)}</th><td class="amount">${text('result-number', { number: progress[step] })}</td><td class="amount">${text('result-percent', { percent: share(progress[step], planned) })}</td></tr>`)}</tbody></table></div>
${value > 0 ? html`<p>${text('result-value', { value: { money: value }, orders: ordered })}</p>` : nothing}</section>`
}

/** Who was not told, or did not get it, and why. */
export function others({ failed, skipped, heldOut }: Progress, text: Text): Html {
  const rest = [
    ...failed.map((each) => ({ ...each, kind: 'failed' })),
    ...skipped.map((each) => ({ ...each, kind: 'skipped' })),
  ]
  if (rest.length === 0 && heldOut === 0) return nothing
  return html`<section class="card"><h2>${text('result-others')}</h2><div class="wide-table"><table>
<thead><tr><th scope="col">${text('result-what')}</th><th scope="col">${text('result-why')}</th><th scope="col" class="amount">${text('result-shops')}</th></tr></thead>
<tbody>${rest.map(({ kind, reason, count }) => html`<tr><th scope="row">${text('result-kind', { kind })}</th><td>${text('campaign-reason', { reason })}</td><td class="amount">${text('result-number', { number: count })}</td></tr>`)}
${heldOut > 0 ? html`<tr><th scope="row">${text('result-kind', { kind: 'held-out' })}</th><td>${text('result-held-why')}</td><td class="amount">${text('result-number', { number: heldOut })}</td></tr>` : nothing}</tbody></table></div></section>`
}

export function languages(counts: readonly LanguageCounts[], text: Text): Html {
  if (counts.length === 0) return nothing
  const columns = ['planned', 'sent', 'read', 'answered', 'ordered'] as const
  return html`<section class="card"><h2>${text('result-languages')}</h2><div class="wide-table"><table>
<thead><tr><th scope="col">${text('result-language')}</th>${columns.map((name) => html`<th scope="col" class="amount">${text(`result-step-${name}`)}</th>`)}</tr></thead>
<tbody>${counts.map((each) => html`<tr><th scope="row">${text('campaign-language-of', { code: each.language })}</th>${columns.map((name) => html`<td class="amount">${text('result-number', { number: each[name] })}</td>`)}</tr>`)}</tbody></table></div></section>`
}
