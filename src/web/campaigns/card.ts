/** A campaign in the list: what it is, how far it has come, and what can be done with it. */
import { html } from 'hono/html'
import type { Campaign } from '../../campaigns/campaign.ts'
import { campaignOf } from '../../campaigns/campaign.ts'
import { minutesLeft, type Progress, progressOf } from '../../campaigns/progress.ts'
import { reachOf } from '../../campaigns/reach.ts'
import { whenWords } from '../../chat/notices/campaign-when.ts'
import { inTransaction } from '../../db/tx.ts'
import { errorPage } from '../errors.ts'
import { type Html, nothing } from '../html.ts'
import type { Text } from '../page-text.ts'
import { campaignActs } from './acts.ts'
import { bubblesOf } from './compose/preview.ts'
import { counts } from './compose/reach-part.ts'
import { type CampaignView, idIn } from './guard.ts'
import { said } from './words.ts'

export function campaignCard(campaign: Campaign, view: CampaignView, maker: string | undefined): Html {
  const { id, status, document, nextAt, startedAt, reach, why } = campaign
  const text = view.c.var.text
  const href = status === 'draft' ? `/campaigns/${id}/edit` : `/campaigns/${id}`
  const facts = [
    // "At once" says nothing of what went out weeks ago.
    document.when.kind === 'now' && startedAt
      ? text('result-began', { at: { moment: startedAt.toISOString() }, runs: 1 })
      : said(text, whenWords(document.when)),
    ...(nextAt && document.when.kind === 'weekly'
      ? [text('camp-next', { at: { moment: nextAt.toISOString() } })]
      : []),
    ...(status === 'waiting' && reach !== null ? [text('campaign-reach-asked', { count: reach })] : []),
    ...(maker ? [text('camp-by', { name: maker })] : []),
  ]
  return html`<article class="order campaign ${status}" id="campaign-${id}" data-row tabindex="-1">
<header><h3><a href="${href}" data-open>${document.name}</a></h3><span class="status ${status}">${text('camp-status', { status })}</span></header>
<p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
${status === 'paused' ? html`<p class="note">${text('camp-why', { why: why ?? 'by-hand' })}</p>` : nothing}
${status === 'draft' || status === 'waiting' ? nothing : countsPlace(campaign)}
${status === 'waiting' ? saidPlace(campaign, text) : nothing}
${campaignActs(campaign, view)}</article>`
}

/** What somebody else is asked to answer for, fetched once it is unfolded. */
const saidPlace = ({ id }: Campaign, text: Text): Html =>
  html`<details class="camp-said" id="said-${id}" hx-get="/campaigns/${id}/said" hx-trigger="toggle once" hx-target="find div"><summary>${text('camp-what-it-says')}</summary><div></div></details>`

/** `GET /campaigns/:id/said`: the bubbles as shops read them, and whom it is for. */
export async function saidPart(view: CampaignView) {
  const campaign = await campaignOf(view.web.db.pool, idIn(view.c))
  if (!campaign) return errorPage(view.c, 404, 'error-missing')
  const reach = await inTransaction(view.web.db, (tx) => reachOf(tx, campaign.document, view.web.now()))
  return view.c.html(html`${counts(reach, view)}${await bubblesOf(campaign.document, view)}`)
}

/** Fetched when it comes into view: counting a million recipients must not hold up the list. */
function countsPlace({ id, status }: Campaign): Html {
  const again = status === 'running' ? ', every 15s' : ''
  return html`<div class="camp-counts" id="counts-${id}" hx-get="/campaigns/${id}/counts?was=${status}" hx-trigger="intersect once${again}" hx-swap="innerHTML" hx-sync="this:drop"></div>`
}

/** `GET /campaigns/:id/counts`: the card's numbers; a page that shows another state than there is loads anew. */
export async function countsPart(view: CampaignView) {
  const { web, c } = view
  const campaign = await campaignOf(web.db.pool, idIn(c))
  if (!campaign) return errorPage(c, 404, 'error-missing')
  if (c.req.query('was') !== campaign.status) c.header('HX-Refresh', 'true')
  return c.html(progressCounts(await progressOf(web.db.pool, campaign.id, web.now()), c.var.text))
}

function progressCounts(progress: Progress, text: Text): Html {
  const { planned, sent, read, answered, ordered, value, waiting } = progress
  const failed = progress.failed.reduce((sum, { count }) => sum + count, 0)
  const all = { planned, sent, read, answered, ordered, ...(failed > 0 ? { failed } : {}) }
  const left = minutesLeft(progress)
  return html`<dl>${Object.entries(all).map(([name, count]) => html`<div><dt>${text(`camp-count-${name}`)}</dt><dd>${text('camp-number', { number: count })}</dd></div>`)}
${value > 0 ? html`<div><dt>${text('camp-count-value')}</dt><dd>${text('campaign-amount', { amount: { money: value } })}</dd></div>` : nothing}</dl>
${waiting > 0 ? html`<p class="soft">${text('campaign-left', { count: waiting, minutes: left ?? 0 })}</p>` : nothing}`
}
