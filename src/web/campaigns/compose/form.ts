/** The form of a campaign, part by part, with a sentence beside each field that is not right. */
import { html } from 'hono/html'
import { events, weekdays } from '../../../campaigns/document.ts'
import { type Html, nothing } from '../../html.ts'
import { audiencePart } from '../audience/builder.ts'
import type { Named } from '../audience/row.ts'
import type { CampaignView } from '../guard.ts'
import { said } from '../words.ts'
import type { Mistakes } from './document.ts'
import { picturePart } from './picture.ts'
import { buttonKinds, composeLanguages, mostButtons, type Typed, whenKinds } from './typed.ts'

export type FormView = {
  readonly view: CampaignView
  readonly mistakes: Mistakes
  readonly schemes: readonly Named[]
}

export async function composeParts(typed: Typed, at: FormView): Promise<Html> {
  return html`${namePart(typed, at)}${textPart(typed, at)}${buttonsPart(typed, at)}${await audiencePart(typed.audience, at.view, at.mistakes.audience)}${whenPart(typed, at)}${morePart(typed, at)}`
}

const textOf = ({ view }: FormView) => view.c.var.text

function mistake(at: FormView, field: string): Html {
  const found = at.mistakes.fields.get(field)
  return found ? html`<p class="mistake" id="mistake-${field}">${said(textOf(at), found)}</p>` : nothing
}

const wrong = ({ mistakes }: FormView, field: string): Html =>
  mistakes.fields.has(field) ? html`aria-invalid="true" aria-describedby="mistake-${field}"` : nothing

function namePart({ name }: Typed, at: FormView): Html {
  const text = textOf(at)
  return html`<section class="card"><label class="wide-field"><span>${text('camp-name')}</span><input name="name" value="${name}" maxlength="60" autocomplete="off" ${wrong(at, 'name')}></label>
<p class="soft">${text('camp-name-how')}</p>${mistake(at, 'name')}</section>`
}

const insertable = ['name', 'points', 'gap', 'usual', 'about']

function textPart({ texts, picture }: Typed, at: FormView): Html {
  const text = textOf(at)
  return html`<section class="card"><h2>${text('camp-message')}</h2>
${picturePart(picture, at.view)}${mistake(at, 'picture')}
${composeLanguages.map(
  (
    code,
  ) => html`<div class="text-field"><label for="text-${code}">${text('campaign-language-of', { code })}</label>
<textarea id="text-${code}" name="text-${code}" lang="${code}" rows="4" maxlength="700" ${wrong(at, `text-${code}`)}>${texts[code]}</textarea>
<div class="inserts" role="group" aria-label="${text('camp-insert')}">${insertable.map((name) => html`<button type="button" class="button small" data-insert="{${name}}" data-into="text-${code}" title="{${name}}">${text(`camp-variable-${name}`)}</button>`)}</div>
${mistake(at, `text-${code}`)}</div>`,
)}
<p class="soft">${text('camp-message-how')}</p></section>`
}

function buttonsPart({ buttons }: Typed, at: FormView): Html {
  const text = textOf(at)
  return html`<section class="card"><h2>${text('camp-buttons')}</h2>
${Array.from({ length: mostButtons }, (_, n) => {
  const { does = '', goods = '', scheme = '' } = buttons[n] ?? {}
  return html`<div class="inline button-row"><select name="b.${n}.do" aria-label="${text('camp-button-number', { n: n + 1 })}">${buttonKinds.map((kind) => html`<option value="${kind}" ${kind === does ? 'selected' : ''}>${text(`camp-button-${kind || 'none'}`)}</option>`)}</select>
<label class="for-order"><span class="visually-hidden">${text('camp-goods')}</span><input name="b.${n}.goods" value="${goods}" maxlength="400" placeholder="${text('camp-goods-how')}" autocomplete="off" ${wrong(at, `b.${n}`)}></label>
<label class="for-offer"><span class="visually-hidden">${text('camp-scheme')}</span><select name="b.${n}.scheme"><option value="">${text('camp-scheme-all')}</option>${at.schemes.map(({ code, name }) => html`<option value="${code}" ${code === scheme ? 'selected' : ''}>${name}</option>`)}</select></label>
${mistake(at, `b.${n}`)}</div>`
})}
<p class="soft">${text('camp-buttons-how')}</p></section>`
}

function whenPart({ when }: Typed, at: FormView): Html {
  const text = textOf(at)
  const radio = (name: string, value: string, chosen: string, label: string) =>
    html`<label class="tick"><input type="radio" name="${name}" value="${value}" ${value === chosen ? 'checked' : ''}><span>${text(label)}</span></label>`
  return html`<section class="card when"><h2>${text('camp-when')}</h2>
<div class="options">${whenKinds.map((kind) => radio('when', kind, when.kind, `camp-when-${kind}`))}</div>
<div class="for-once"><label class="typed"><span>${text('camp-day')}</span><input type="date" name="day" value="${when.day}"></label></div>
<div class="for-weekly"><div class="options">${weekdays.map((day) => html`<label class="tick"><input type="checkbox" name="days" value="${day}" ${when.days.includes(day) ? 'checked' : ''}><span>${text('campaign-weekday', { day })}</span></label>`)}</div>
<label class="typed"><span>${text('camp-until')}</span><input type="date" name="until" value="${when.until}"></label></div>
<div class="for-clock"><div class="options">${radio('by', 'time', when.by, 'camp-by-time')}${radio('by', 'cut-off', when.by, 'camp-by-cut-off')}</div>
<label class="typed for-time"><span>${text('camp-time')}</span><input type="time" name="time" value="${when.time}"></label>
<label class="typed for-cut-off"><span>${text('camp-before')}</span><input name="before" value="${when.before}" inputmode="numeric" maxlength="4"></label></div>
<div class="for-event"><label><span class="visually-hidden">${text('camp-when-event')}</span><select name="on">${events.map((on) => html`<option value="${on}" ${on === when.on ? 'selected' : ''}>${text('campaign-when-event', { on })}</option>`)}</select></label>
<p class="soft">${text('camp-event-how')}</p></div>
${mistake(at, 'when')}</section>`
}

function morePart({ holdOut, coverDays }: Typed, at: FormView): Html {
  const text = textOf(at)
  return html`<section class="card"><h2>${text('camp-more')}</h2><div class="inline">
<label class="typed"><span>${text('camp-hold-out')}</span><input name="hold-out" value="${holdOut}" inputmode="decimal" maxlength="5" ${wrong(at, 'hold-out')}></label>
<label class="typed"><span>${text('camp-cover')}</span><input name="cover-days" value="${coverDays}" inputmode="numeric" maxlength="2" ${wrong(at, 'cover-days')}></label></div>
${mistake(at, 'hold-out')}${mistake(at, 'cover-days')}
<p class="soft">${text('camp-more-how')}</p></section>`
}
