/** `/campaigns/audiences`: audiences with a name, which campaigns, schemes and rewards can name. */
import { html } from 'hono/html'
import {
  dropAudience,
  isAudienceName,
  saveAudience,
  savedAudiences,
} from '../../../campaigns/audience/saved.ts'
import { inTransaction } from '../../../db/tx.ts'
import { type Notice, work } from '../../distributor/frame.ts'
import { perform } from '../../distributor/perform.ts'
import { errorPage } from '../../errors.ts'
import { type Html, nothing } from '../../html.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import { fieldsOf } from '../fields.ts'
import { campaignFrame } from '../frame.ts'
import type { CampaignView } from '../guard.ts'
import { audiencePart, codesForm } from './builder.ts'
import { type AudienceMistakes, readAudience, typedOfAudience } from './document.ts'
import { noAudience, type TypedAudience, typedAudience } from './typed.ts'

export async function audiencesPage(view: CampaignView, notice?: Notice) {
  const { c } = view
  const text = c.var.text
  const part = work(notice, await listOf(view))
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  const body = html`<p class="camp-new"><a class="button strong" href="/campaigns/audiences/new">${text('camp-audience-new')}</a></p>
<p class="soft">${text('camp-audiences-how')}</p>${part}`
  return campaignFrame(c, { title: text('camp-tab-audiences'), tab: 'audiences', body })
}

async function listOf({ web, c }: CampaignView): Promise<Html> {
  const text = c.var.text
  const saved = await savedAudiences(web.db.pool)
  if (saved.length === 0) return html`<p class="none">${text('camp-audiences-none')}</p>`
  return html`<div class="wide-table"><table><thead><tr><th scope="col">${text('camp-audience-name')}</th><th scope="col" class="amount">${text('camp-audience-shops')}</th><th scope="col">${text('camp-audience-asof')}</th><th></th></tr></thead>
<tbody>${saved.map(
    ({
      name,
      outlets,
      refreshedAt,
    }) => html`<tr><th scope="row"><a href="/campaigns/audiences/${name}">${name}</a></th>
<td class="amount">${outlets === null ? '–' : text('camp-number', { number: outlets })}</td><td>${refreshedAt ? text('camp-at', { at: { moment: refreshedAt.toISOString() } }) : '–'}</td>
<td><details class="refuse" id="drop-${name}"><summary class="button small">${text('camp-do-drop')}</summary><p class="soft">${text('camp-audience-drop-sure')}</p><button type="button" class="button danger small" hx-post="/campaigns/audiences/${name}/drop" hx-target="#work" hx-swap="outerMorph">${text('camp-do-drop')}</button></details></td></tr>`,
  )}</tbody></table></div>`
}

type Drawn = { readonly name: string; readonly isNew: boolean; readonly typed: TypedAudience }

export async function newAudience(view: CampaignView) {
  return audienceForm(view, { name: '', isNew: true, typed: noAudience })
}

export async function editAudience(view: CampaignView) {
  const name = view.c.req.param('name') ?? ''
  const found = (await savedAudiences(view.web.db.pool)).find((each) => each.name === name)
  if (!found) return errorPage(view.c, 404, 'error-missing')
  return audienceForm(view, { name, isNew: false, typed: typedOfAudience(found.document) })
}

async function audienceForm(view: CampaignView, drawn: Drawn) {
  const text = view.c.var.text
  const body = html`<div class="compose-page"><div id="composing">${await form(view, drawn)}</div>
<aside class="beside"><section class="card"><h2>${text('camp-reach')}</h2><div id="reach" aria-live="polite" hx-post="/campaigns/compose/reach" hx-include="#composer" hx-trigger="load, change from:#composing delay:500ms, audience-changed from:body delay:200ms" hx-swap="innerHTML" hx-sync="this:replace"></div></section></aside></div>${codesForm}`
  return campaignFrame(view.c, { title: drawn.name || text('camp-audience-new'), tab: 'audiences', body })
}

async function form(
  view: CampaignView,
  { name, isNew, typed }: Drawn,
  wrong?: Notice,
  mistakes?: AudienceMistakes,
) {
  const text = view.c.var.text
  const field = isNew
    ? html`<label class="wide-field"><span>${text('camp-audience-name')}</span><input name="name" value="${name}" maxlength="60" autocomplete="off" spellcheck="false"></label><p class="soft">${text('camp-audience-name-how')}</p>`
    : html`<input type="hidden" name="name" value="${name}">`
  return html`<form id="composer" data-keeps hx-post="/campaigns/audiences${isNew ? '?new=1' : ''}" hx-target="this" hx-swap="outerMorph" hx-disable="find .acts button" novalidate autocomplete="off">
<div id="notice" role="status">${wrong ? html`<div class="said bad"><span>${wrong.text}</span></div>` : nothing}</div>
<section class="card">${field}<input type="hidden" name="hold-out" value="0"><input type="hidden" name="cover-days" value="0"></section>
${await audiencePart(typed, view, mistakes)}
<div class="actions acts"><button class="button strong">${text('camp-audience-save')}</button></div></form>`
}

/** `POST /campaigns/audiences` */
export async function audienceSaved(view: CampaignView) {
  const { web, c, by } = view
  const text = c.var.text
  const fields = await fieldsOf(c)
  const isNew = c.req.query('new') === '1'
  const drawn = { name: fields.one('name').trim(), isNew, typed: typedAudience(fields) }
  const refuse = async (key: string, mistakes?: AudienceMistakes) =>
    c.html(await form(view, drawn, { good: false, text: text(key) }, mistakes), 409)
  const read = readAudience(drawn.typed)
  if (!read.ok) return refuse('camp-mistakes', read.mistakes)
  if (!isAudienceName(drawn.name)) return refuse('camp-mistake-audience-name')
  const known = (await savedAudiences(web.db.pool)).some(({ name }) => name === drawn.name)
  if (isNew && known) return refuse('camp-mistake-audience-known')
  await inTransaction(web.db, (tx) =>
    saveAudience(tx, { name: drawn.name, document: read.document, by, now: web.now() }),
  )
  c.header('HX-Redirect', '/campaigns/audiences')
  return c.body(null, 204)
}

/** `POST /campaigns/audiences/:name/drop` */
export async function audienceDropped(view: CampaignView) {
  const name = view.c.req.param('name') ?? ''
  const done = await perform(view.web, currentPerson(view.c), async (tx) => ({
    ok: await dropAudience(tx, name, view.by),
  }))
  const key = done.ok ? 'camp-audience-dropped' : 'camp-audience-gone'
  return audiencesPage(view, { good: done.ok, text: view.c.var.text(key, { name }) })
}
