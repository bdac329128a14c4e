/** The picture of a campaign: sent up by itself as soon as it is chosen, shown, and taken away again. */
import { html } from 'hono/html'
import { keepPicture, pictureNamed } from '../../../chat/campaigns/picture.ts'
import { inTransaction } from '../../../db/tx.ts'
import { errorPage } from '../../errors.ts'
import { type Html, nothing } from '../../html.ts'
import { sendFile } from '../../send-file.ts'
import { type CampaignView, idIn } from '../guard.ts'
import { pictureHref } from './preview.ts'
import type { Typed } from './typed.ts'

export function picturePart(picture: Typed['picture'], { c }: CampaignView, refused = false): Html {
  const text = c.var.text
  const gone = html`hx-post="/campaigns/compose/no-picture" hx-target="#picture" hx-swap="outerHTML"`
  return html`<div id="picture" class="inline picture"><input type="hidden" name="picture" value="${picture.file}"><input type="hidden" name="picture-name" value="${picture.name}">
${picture.file ? html`<span class="thumb"><img src="${pictureHref(picture)}" alt="${text('camp-picture')}"></span>` : nothing}
<label class="button small">${text(picture.file ? 'camp-picture-other' : 'camp-picture-add')}<input type="file" name="file" form="picture-form" id="picture-file" class="visually-hidden" accept="image/jpeg,image/png,image/webp"></label>
${picture.file ? html`<button type="button" class="button small" ${gone}>${text('camp-picture-none')}</button>` : nothing}
${refused ? html`<p class="mistake">${text('camp-mistake-picture')}</p>` : nothing}</div>`
}

/** Of its own, so that the picture does not go up with every word typed. */
export const pictureForm = html`<form id="picture-form" hx-post="/campaigns/compose/picture" hx-encoding="multipart/form-data" hx-trigger="change from:#composing target:#picture-file" hx-target="#picture" hx-swap="outerHTML"></form>`

/** `POST /campaigns/compose/picture` */
export async function pictureAdded(view: CampaignView) {
  const { web, c } = view
  const { file } = await c.req.parseBody()
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined
  const kept = bytes && (await inTransaction(web.db, (tx) => keepPicture(tx, bytes, web.now())))
  c.header('HX-Trigger', 'picture-changed')
  const picture = kept ? { file: String(kept.file), name: kept.name } : { file: '', name: '' }
  return c.html(picturePart(picture, view, !kept))
}

export async function pictureGone(view: CampaignView) {
  view.c.header('HX-Trigger', 'picture-changed')
  return view.c.html(picturePart({ file: '', name: '' }, view))
}

/** `GET /campaigns/pictures/:id`: whoever knows its name, which cannot be guessed, has it from a campaign. */
export async function pictureShown({ web, c }: CampaignView) {
  const name = c.req.query('name') ?? ''
  const file = await pictureNamed(web.db.pool, idIn(c), name)
  return file ? sendFile(c, file) : errorPage(c, 404, 'error-missing')
}
