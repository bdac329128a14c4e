/** `/campaigns/:id`: how far a campaign has come, what it cost and what it moved. */
import { html } from 'hono/html'
import { byLanguage } from '../../campaigns/by-language.ts'
import { type Campaign, campaignOf } from '../../campaigns/campaign.ts'
import { liftOfCampaign } from '../../campaigns/lift/of-campaign.ts'
import { minutesLeft, type Progress, progressOf } from '../../campaigns/progress.ts'
import { runsBegun } from '../../campaigns/runs.ts'
import { type Charged, costByOrigin, costOf } from '../../chat/cost.ts'
import { whenWords } from '../../chat/notices/campaign-when.ts'
import { type Notice, work } from '../distributor/frame.ts'
import type { Web } from '../env.ts'
import { errorPage } from '../errors.ts'
import { type Html, nothing } from '../html.ts'
import { campaignActs } from './acts.ts'
import { campaignFrame } from './frame.ts'
import { type CampaignView, idIn } from './guard.ts'
import { funnel, languages, others } from './result-funnel.ts'
import { daysSection, liftSection } from './result-lift.ts'
import { runsSection } from './result-runs.ts'
import { sparingly } from './sparingly.ts'
import { said } from './words.ts'

type Counts = { readonly progress: Progress; readonly charged: readonly Charged[] }

const counting = new WeakMap<Web, (id: number) => Promise<Counts>>()

/** Every open page asks every few seconds, and of a million recipients each look reads them all. */
function countsOf(web: Web, id: number): Promise<Counts> {
  const q = web.db.pool
  const known =
    counting.get(web) ??
    sparingly(async (of) => ({
      progress: await progressOf(q, of, web.now()),
      charged: await costByOrigin(q, `campaign:${of}:`),
    }))
  counting.set(web, known)
  return known(id)
}

/** The whole page; to a page that asks from within, its changing part with the notice of what was done. */
export async function resultPage(view: CampaignView, notice?: Notice) {
  const { web, c } = view
  const q = web.db.pool
  const campaign = await campaignOf(q, idIn(c))
  if (!campaign) return errorPage(c, 404, 'error-missing')
  if (campaign.status === 'draft') return c.redirect(`/campaigns/${campaign.id}/edit`)
  const counts = await countsOf(web, campaign.id)
  const { progress } = counts
  const path = `/campaigns/${campaign.id}`
  const asks = campaign.status === 'running' ? path : undefined
  const part = work(notice, await counted(view, campaign, counts), asks)
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  const outlets = progress.planned + progress.heldOut
  const begun = (await runsBegun(q, campaign.id)).runs > 0
  const lift = await liftOfCampaign(q, { id: campaign.id, outlets }, web.now())
  const text = c.var.text
  const body = html`<div class="result">${part}
${await runsSection(q, campaign, text)}${begun ? liftSection(lift, text) : nothing}${daysSection(lift, text)}${languages(await byLanguage(q, campaign.id), text)}
</div>
<script type="module" src="/assets/result.js"></script>`
  return campaignFrame(c, { title: campaign.document.name, body })
}

async function counted(view: CampaignView, campaign: Campaign, { progress, charged }: Counts): Promise<Html> {
  const { c } = view
  const text = c.var.text
  const { status, why, document, nextAt } = campaign
  const { first, runs } = await runsBegun(view.web.db.pool, campaign.id)
  const facts = [
    said(text, whenWords(document.when)),
    ...(first ? [text('result-began', { at: { moment: first.toISOString() }, runs })] : []),
    ...(nextAt && status === 'running' ? [text('camp-next', { at: { moment: nextAt.toISOString() } })] : []),
    ...(progress.waiting > 0
      ? [text('campaign-left', { count: progress.waiting, minutes: minutesLeft(progress) ?? 0 })]
      : []),
    costSaid(view, charged),
  ]
  return html`<div class="result-head"><p class="facts"><span class="status ${status}">${text('camp-status', { status })}</span>${facts.map((fact) => html`<span>${fact}</span>`)}</p>
${status === 'paused' ? html`<p class="note">${text('camp-why', { why: why ?? 'by-hand' })}</p>` : nothing}
<div class="result-acts">${campaignActs(campaign, view, 'result')}
<a class="button" href="/campaigns/${campaign.id}/result.xlsx" download>${text('result-export')}</a></div></div>
${runs > 0 ? html`${funnel(progress, text)}${others(progress, text)}` : html`<p class="none">${text('result-nothing-yet')}</p>`}`
}

function costSaid({ core, c }: CampaignView, charged: readonly Charged[]): string {
  const messages = charged.reduce((sum, each) => sum + each.messages, 0)
  const cost = costOf(charged, core.prices ?? {})
  if (cost === undefined) return c.var.text('result-cost-unknown', { messages })
  return c.var.text('result-cost', { messages, cost: { money: Math.round(cost * 100) } })
}
