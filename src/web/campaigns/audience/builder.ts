/** The part of a form that says whom it is for. */
import { html } from 'hono/html'
import { keepList, listsOf, mostCodes } from '../../../campaigns/audience/lists.ts'
import { campaignsOf } from '../../../campaigns/campaign.ts'
import { rows, statement } from '../../../db/statement.ts'
import { inTransaction } from '../../../db/tx.ts'
import { readOutletCodes } from '../../../imports/outlet-codes.ts'
import { liveSchemes } from '../../../schemes/live.ts'
import { type Html, nothing } from '../../html.ts'
import { fieldsOf } from '../fields.ts'
import type { CampaignView } from '../guard.ts'
import type { AudienceMistakes } from './document.ts'
import { picker } from './picker.ts'
import { actButton, joinSelect, type Named, type RowView, rowPart } from './row.ts'
import { afterAct, emptyRow, placeKinds, type Row, type TypedAudience, typedAudience } from './typed.ts'

const none: AudienceMistakes = new Map()

export async function audiencePart(
  typed: TypedAudience,
  view: CampaignView,
  mistakes = none,
  wrongFile?: string,
): Promise<Html> {
  const text = view.c.var.text
  const at = await rowView(view, mistakes, typed)
  const places = await Promise.all(
    placeKinds.map(
      async (kind) =>
        html`<fieldset class="place"><legend>${text(`camp-to-${kind}`)}</legend>${await picker({ name: `to.${kind}`, of: kind, chosen: typed.to[kind] }, at, text)}</fieldset>`,
    ),
  )
  const conditions = await Promise.all(typed.rows.map((row, n) => rowPart(row, `w.${n}`, at)))
  return html`<section class="card" id="audience"><h2>${text('camp-audience')}</h2>
<p class="soft">${text('camp-audience-all')}</p>
<div class="places">${places}</div>
${codes(typed, at, wrongFile)}
<h3>${text('camp-conditions')}</h3>
${typed.rows.length > 1 ? joinSelect('w.join', typed.join, text) : html`<input type="hidden" name="w.join" value="${typed.join}">`}
${typed.kept ? html`<p class="soft">${text('camp-kept')}</p><pre class="kept">${typed.kept}</pre><input type="hidden" name="kept" value="${typed.kept}">` : nothing}
${conditions}
${mistakes.has('w') ? html`<p class="mistake">${text('camp-mistake-too-much')}</p>` : nothing}
<div class="actions">${actButton('add', text('camp-add-condition'))}${actButton('add-group', text('camp-add-group'))}</div></section>`
}

function codes(
  { outlets, firstOrder }: TypedAudience,
  { text, mistakes }: RowView,
  wrongFile?: string,
): Html {
  return html`<details class="codes" ${outlets || firstOrder || wrongFile ? 'open' : ''}><summary>${text('camp-codes')}</summary>
<label for="outlets">${text('camp-codes-how')}</label>
<textarea id="outlets" name="outlets" rows="3" spellcheck="false">${outlets}</textarea>
${mistakes.has('outlets') ? html`<p class="mistake">${text('camp-mistake-codes')}</p>` : nothing}
<label class="button small">${text('camp-codes-file')}<input type="file" name="file" form="codes-form" id="codes-file" class="visually-hidden" accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain"></label>
<p class="soft">${text('camp-codes-file-how', { most: mostCodes })}</p>
${wrongFile ? html`<p class="mistake">${text('camp-mistake-file', { why: wrongFile, most: mostCodes })}</p>` : nothing}
<label class="tick"><input type="checkbox" name="first-order" value="1" ${firstOrder ? 'checked' : ''}><span>${text('camp-first-order')}</span></label></details>`
}

/** The form that carries a file with codes: of its own, so that the file is not sent with every word typed. */
export const codesForm = html`<form id="codes-form" hx-post="/campaigns/compose/list" hx-include="#composer" hx-encoding="multipart/form-data" hx-trigger="change from:#composing target:#codes-file" hx-target="#audience" hx-swap="outerMorph" hx-sync="#composer:queue last"></form>`

const channelsUsed = statement<{ channel: string }>(
  'web_campaign_channels',
  'select distinct channel from channel_account order by 1',
)

async function rowView(
  { web, core, c }: CampaignView,
  mistakes: AudienceMistakes,
  typed: TypedAudience,
): Promise<RowView> {
  const q = web.db.pool
  const { schemes } = await liveSchemes(q)
  const open = schemes.filter(({ until }) => until > web.now())
  const past = await campaignsOf(q, ['running', 'paused', 'ended', 'stopped'], 60)
  return {
    q,
    catalog: await core.catalogOf(q, web.now()),
    text: c.var.text,
    mistakes,
    schemes: open.map(({ code, document }): Named => ({ code, name: `${document.name.en} (${code})` })),
    campaigns: past
      .filter(({ why }) => why !== 'dropped')
      .map(({ id, document }): Named => ({ code: String(id), name: document.name })),
    lists: await listsOf(q, listsIn(typed.rows), mostLists),
    channels: (await rows(q, channelsUsed)).map(({ channel }) => channel),
  }
}

const mostLists = 40

const listsIn = (rows: readonly Row[]): number[] =>
  rows.flatMap((row) => [
    ...(row.values.list ?? []).map(Number).filter(Number.isSafeInteger),
    ...listsIn(row.rows),
  ])

/** `POST /campaigns/compose/audience`: the part anew, after a button of it or with another condition. */
export async function audienceAgain(view: CampaignView) {
  const fields = await fieldsOf(view.c)
  view.c.header('HX-Trigger', 'audience-changed')
  return view.c.html(await audiencePart(afterAct(typedAudience(fields), fields.one('act')), view))
}

/**
 * `POST /campaigns/compose/list`: keeps the shops of a CSV file or workbook as a list, and draws the part anew with a
 * condition that names it. A list without a shop that is known is not kept.
 */
export async function listAdded(view: CampaignView) {
  const { web, c, by } = view
  const body = await c.req.parseBody({ all: true })
  const typed = typedAudience(await fieldsOf(c))
  const { file } = body
  const sent = file instanceof File ? file : undefined
  const read = await readOutletCodes(new Uint8Array((await sent?.arrayBuffer()) ?? []))
  c.header('HX-Trigger', 'audience-changed')
  if (!read.ok) return c.html(await audiencePart(typed, view, none, read.why))
  const written = { name: sent?.name ?? '', codes: read.codes, by, now: web.now() }
  const { id } = await inTransaction(web.db, (tx) => keepList(tx, written))
  const row = { ...emptyRow('list'), values: { list: [String(id)] } }
  return c.html(await audiencePart({ ...typed, rows: [...typed.rows, row] }, view))
}
