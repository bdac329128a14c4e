/** `/campaigns`: what waits for a decision, what runs, what is planned and what is over. */
import { html } from 'hono/html'
import { type Campaign, campaignsOf } from '../../campaigns/campaign.ts'
import { type Notice, work } from '../distributor/frame.ts'
import { type Html, nothing } from '../html.ts'
import { campaignCard } from './card.ts'
import { campaignFrame } from './frame.ts'
import type { CampaignView } from './guard.ts'
import { namesOfPeople } from './people.ts'

const mostOpen = 200
const fewOver = 12
const mostOver = 300

const groups = ['waiting', 'paused', 'running', 'scheduled', 'draft', 'over'] as const
type Group = (typeof groups)[number]

/** The whole page; to a page that asks from within, its changing part with the notice of what was done. */
export async function listPage(view: CampaignView, notice?: Notice) {
  const { c } = view
  const list = await listOf(view)
  const part = work(notice, list)
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  const body = html`<p class="camp-new"><a class="button strong" href="/campaigns/new">${c.var.text('campaigns-new')}</a></p>${part}`
  return campaignFrame(c, { title: c.var.text('camp-title'), tab: 'list', body })
}

async function listOf(view: CampaignView): Promise<Html> {
  const { web, c } = view
  const q = web.db.pool
  const wholly = c.req.query('over') === 'all'
  const open = await campaignsOf(q, ['waiting', 'paused', 'running', 'draft'], mostOpen)
  const over = await campaignsOf(q, ['ended', 'stopped'], wholly ? mostOver : 2 * fewOver)
  const kept = over.filter(({ why }) => why !== 'dropped')
  const all = [...open, ...(wholly ? kept : kept.slice(0, fewOver))]
  const names = await namesOfPeople(
    q,
    all.flatMap(({ createdBy }) => createdBy ?? []),
  )
  const cards = (group: Group) =>
    all
      .filter((campaign) => groupOf(campaign, web.now()) === group)
      .map((campaign) => campaignCard(campaign, view, names.get(campaign.createdBy ?? 0)))
  const text = c.var.text
  const more = !wholly && (kept.length > fewOver || over.length === 2 * fewOver)
  return html`${all.length === 0 ? html`<p class="none">${text('camp-none')}</p>` : nothing}
${groups.map((group) => section(cards(group), text(`camp-group-${group}`)))}
${more ? html`<p class="pages"><a class="button" href="/campaigns?over=all">${text('camp-older')}</a></p>` : nothing}`
}

function section(cards: Html[], title: string): Html {
  if (cards.length === 0) return nothing
  return html`<section class="camp-group"><h2>${title} <small>${cards.length}</small></h2><div class="orders">${cards}</div></section>`
}

/** One that has a day and has not come to it is planned; what comes round or waits for events runs. */
function groupOf({ status, nextAt, document }: Campaign, now: Date): Group {
  if (status === 'ended' || status === 'stopped') return 'over'
  if (status !== 'running') return status
  return document.when.kind === 'once' && nextAt !== null && nextAt > now ? 'scheduled' : 'running'
}
