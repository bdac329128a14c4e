/** `/campaigns/new` and `/campaigns/:id/edit`: the form on one side, what a shop reads and how many on the other. */
import { html } from 'hono/html'
import { campaignOf } from '../../../campaigns/campaign.ts'
import { liveSchemes } from '../../../schemes/live.ts'
import type { Notice } from '../../distributor/frame.ts'
import { errorPage } from '../../errors.ts'
import { nothing } from '../../html.ts'
import { codesForm } from '../audience/builder.ts'
import { campaignFrame } from '../frame.ts'
import { type CampaignView, idIn } from '../guard.ts'
import { type Mistakes, noMistakes } from './document.ts'
import { composeParts } from './form.ts'
import { pictureForm } from './picture.ts'
import { blank, type Typed, typedOf } from './typed.ts'

export async function newCampaign(view: CampaignView) {
  return composePage(view, blank)
}

export async function editCampaign(view: CampaignView) {
  const { web, core, c } = view
  const campaign = await campaignOf(web.db.pool, idIn(c))
  if (!campaign) return errorPage(c, 404, 'error-missing')
  if (campaign.status !== 'draft') return c.redirect(`/campaigns/${campaign.id}`)
  const typed = typedOf(campaign, await core.catalogOf(web.db.pool, web.now()))
  const notice = c.req.query('saved') ? { good: true, text: c.var.text('camp-saved') } : undefined
  return composePage(view, typed, notice)
}

async function composePage(view: CampaignView, typed: Typed, notice?: Notice) {
  const text = view.c.var.text
  const body = html`<div class="compose-page"><div id="composing">${await composer(view, typed, { ...(notice ? { notice } : {}) })}</div>
<aside class="beside" id="beside">
<section class="card"><h2>${text('camp-preview')}</h2><div id="preview" aria-live="polite" hx-post="/campaigns/compose/preview" hx-include="#composer, #reach" hx-trigger="load, input from:#composing delay:350ms, change from:#reach, picture-changed from:body, audience-changed from:body" hx-swap="innerHTML" hx-sync="this:replace"></div></section>
<section class="card"><h2>${text('camp-reach')}</h2><div id="reach" aria-live="polite" hx-post="/campaigns/compose/reach" hx-include="#composer" hx-trigger="load, change from:#composing delay:500ms, audience-changed from:body delay:200ms" hx-swap="innerHTML" hx-sync="this:replace"></div></section>
</aside></div>
${codesForm}${pictureForm}`
  return campaignFrame(view.c, { title: typed.name || text('camp-new-title'), tab: 'list', body })
}

type Said = { readonly notice?: Notice; readonly mistakes?: Mistakes; readonly changed?: true }

/** The form itself: drawn anew, with what was typed, when something in it is not right. */
export async function composer(
  view: CampaignView,
  typed: Typed,
  { notice, mistakes = noMistakes, changed }: Said,
) {
  const { web, c } = view
  const text = c.var.text
  const { schemes } = await liveSchemes(web.db.pool)
  const shown = schemes
    .filter(({ document, until }) => document.level === 'secondary' && until > web.now())
    .map(({ code, document }) => ({ code, name: `${document.name.en} (${code})` }))
  const act = (name: string, look: string, label: string) =>
    html`<button class="button ${look}" name="do" value="${name}">${text(label)}</button>`
  return html`<form id="composer" data-keeps hx-post="/campaigns/compose" hx-target="this" hx-swap="outerMorph" hx-disable="find .acts button" novalidate autocomplete="off">
<div id="notice" role="status">${notice ? html`<div class="said ${notice.good ? 'good' : 'bad'}"><span>${notice.text}</span></div>` : nothing}</div>
<input type="hidden" name="campaign" value="${typed.id}"><input type="hidden" name="rev" value="${typed.rev}">
${await composeParts(typed, { view, mistakes, schemes: shown })}
<div class="actions acts">${changed ? act('copy', 'strong', 'camp-save-copy') : nothing}${act('save', changed ? '' : 'strong', 'camp-save')}${act('test', '', 'campaign-draft-test')}${act('start', '', 'camp-start')}<a class="button to-preview" href="#beside">${text('camp-see-preview')}</a></div></form>`
}
