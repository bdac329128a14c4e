/** What somebody may do with a campaign as it stands; the server looks again when it is asked for. */
import { html } from 'hono/html'
import type { Campaign } from '../../campaigns/campaign.ts'
import { type Html, nothing } from '../html.ts'
import type { CampaignView } from './guard.ts'

export type CampaignDeed = 'start' | 'approve' | 'pause' | 'resume' | 'stop' | 'copy' | 'drop'

/** `at`: the page that is shown again afterwards. */
export function campaignActs(
  campaign: Campaign,
  { c, by }: CampaignView,
  at: 'list' | 'result' = 'list',
): Html {
  const { id, rev, status, startedBy, createdBy } = campaign
  const text = c.var.text
  const post = (deed: CampaignDeed) =>
    html`hx-post="/campaigns/${id}/${deed}?at=${at}" hx-vals="${JSON.stringify({ rev })}" hx-target="#work" hx-swap="outerMorph" hx-disable="this"`
  const button = (deed: CampaignDeed, look = '') =>
    html`<button type="button" class="button ${look}" ${post(deed)}>${text(`camp-do-${deed}`)}</button>`
  const isOwn = by === startedBy || by === createdBy
  const isOver = status === 'ended' || status === 'stopped'
  return html`<div class="actions">
${status === 'draft' ? html`<a class="button" href="/campaigns/${id}/edit">${text('camp-do-edit')}</a>${button('start', 'strong')}` : nothing}
${status === 'waiting' ? (isOwn ? html`<span class="soft">${text('camp-waits-for-another')}</span>` : button('approve', 'strong')) : nothing}
${status === 'running' ? button('pause') : nothing}
${status === 'paused' ? button('resume', 'strong') : nothing}
${button('copy')}
${status === 'draft' ? sure('drop') : isOver ? nothing : sure('stop')}</div>`

  /** What cannot be taken back is asked about first. */
  function sure(deed: 'stop' | 'drop'): Html {
    return html`<details class="refuse" id="${deed}-${id}"><summary class="button">${text(`camp-do-${deed}`)}</summary>
<p class="soft">${text(deed === 'stop' ? 'campaign-stop-sure' : 'camp-drop-sure')}</p>${button(deed, 'danger')}</details>`
  }
}
