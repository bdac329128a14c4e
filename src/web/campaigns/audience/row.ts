/** One condition of an audience in the form: what it says, its fields, and the button that takes it away. */
import { html } from 'hono/html'
import type { OutletList } from '../../../campaigns/audience/lists.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import type { AudienceMistakes } from './document.ts'
import { type FieldName, fieldsOfKind } from './kinds.ts'
import type { PickOf, Sources } from './options.ts'
import { picker } from './picker.ts'
import { isOneOf, placeKinds, type Row, rowKinds } from './typed.ts'

export type Named = { readonly code: string; readonly name: string }

export type RowView = Sources & {
  readonly text: Text
  readonly mistakes: AudienceMistakes
  readonly schemes: readonly Named[]
  readonly campaigns: readonly Named[]
  readonly channels: readonly string[]
  readonly lists: readonly OutletList[]
}

/** Draws the whole part anew: another condition has other fields. */
const redraw = html`hx-post="/campaigns/compose/audience" hx-target="#audience" hx-swap="outerMorph" hx-sync="#composer:queue last"`

export async function rowPart(row: Row, at: string, view: RowView): Promise<Html> {
  const { text } = view
  if (row.is === 'group') return groupPart(row, at, view)
  const fields = await Promise.all(fieldsOfKind[row.is].map(([name]) => field(name, row, at, view)))
  return html`<fieldset class="condition" id="${idOf(at)}">
<div class="inline"><select name="${at}.is" aria-label="${text('camp-condition')}" ${redraw} hx-trigger="change">${rowKinds.map((is) => html`<option value="${is}" ${is === row.is ? 'selected' : ''}>${text(`camp-is-${is}`)}</option>`)}</select>
${notBox(row, at, text)}${away(at, text)}</div>
<div class="inline">${fields}</div>${mistakeAt(at, view)}</fieldset>`
}

const idOf = (at: string): string => `row-${at.replaceAll('.', '-')}`

async function groupPart(row: Row, at: string, view: RowView): Promise<Html> {
  const { text } = view
  const rows = await Promise.all(row.rows.map((each, n) => rowPart(each, `${at}.${n}`, view)))
  return html`<fieldset class="condition group" id="${idOf(at)}"><input type="hidden" name="${at}.is" value="group">
<div class="inline">${joinSelect(`${at}.join`, row.join, text)}${notBox(row, at, text)}${away(at, text)}</div>
${rows}${mistakeAt(at, view)}
${actButton(`add:${at.slice(2)}`, text('camp-add-condition'))}</fieldset>`
}

export const joinSelect = (name: string, join: Row['join'], text: Text): Html =>
  html`<select name="${name}" aria-label="${text('camp-join')}">${(['all', 'any'] as const).map((each) => html`<option value="${each}" ${each === join ? 'selected' : ''}>${text(`camp-join-${each}`)}</option>`)}</select>`

const notBox = (row: Row, at: string, text: Text): Html =>
  html`<label class="tick"><input type="checkbox" name="${at}.not" value="1" ${row.not ? 'checked' : ''}><span>${text('camp-not')}</span></label>`

const away = (at: string, text: Text): Html => actButton(`remove:${at.slice(2)}`, text('camp-remove'), 'away')

/** Changes the rows and draws them anew. */
export const actButton = (act: string, label: string, look = ''): Html =>
  html`<button type="button" class="button small ${look}" value="${act}" hx-vals="${JSON.stringify({ act })}" ${redraw}>${label}</button>`

function mistakeAt(at: string, { mistakes, text }: RowView): Html {
  const found = mistakes.get(at)
  return found ? html`<p class="mistake">${text(`camp-mistake-${found}`)}</p>` : nothing
}

async function field(name: FieldName, row: Row, at: string, view: RowView): Promise<Html> {
  const { text } = view
  const value = (of: string) => row.values[of]?.[0] ?? ''
  const typed = (of: string, label: string) =>
    html`<label class="typed"><span>${text(label)}</span><input name="${at}.${of}" value="${value(of)}" inputmode="numeric" maxlength="12" autocomplete="off"></label>`
  switch (name) {
    case 'days':
      return typed('days', row.is === 'points-expiring' ? 'camp-days-ahead' : 'camp-days')
    case 'span':
      return html`${typed('least', `camp-least-${unitOf(row)}`)}${typed('most', `camp-most-${unitOf(row)}`)}`
    case 'within':
      return typed('within', 'camp-within')
    case 'goods':
      return picker({ name: `${at}.goods`, of: 'goods', chosen: row.values.goods ?? [] }, view, text)
    case 'in':
      return choices(row, at, view)
    case 'to':
      return targetFields(row, at, view)
    case 'scheme':
      return select(`${at}.scheme`, view.schemes, value('scheme'), text)
    case 'campaign':
      return select(`${at}.campaign`, view.campaigns, value('campaign'), text)
    case 'list':
      return listField(`${at}.list`, value('list'), view)
    case 'did':
      return select(
        `${at}.did`,
        ['told', 'read', 'answered', 'ordered'].map((code) => ({ code, name: text(`camp-did-${code}`) })),
        value('did'),
        text,
      )
  }
}

/** What it is called and how many shops it has; below it, the codes that nobody knows. */
function listField(name: string, chosen: string, { lists, text }: RowView): Html {
  const options = lists.map(({ id, name: file, outlets }) => ({
    code: String(id),
    name: text('camp-list-of', { name: file, count: outlets }),
  }))
  const found = lists.find(({ id }) => String(id) === chosen)
  return html`${select(name, options, chosen, text)}${found && found.unknown > 0 ? html`<p class="mistake">${text('campaign-list-unknown', { count: found.unknown, codes: found.unknownCodes.slice(0, 20).join(', ') })}</p>` : nothing}`
}

const unitOf = ({ is }: Row): string => (is === 'basket' ? 'rupees' : is === 'range' ? 'percent' : 'count')

function select(name: string, options: readonly Named[], chosen: string, text: Text): Html {
  const gone = chosen !== '' && !options.some(({ code }) => code === chosen)
  return html`<select name="${name}" aria-label="${text('camp-choose')}"><option value="">${text('camp-choose')}</option>
${gone ? html`<option value="${chosen}" selected>${chosen}</option>` : nothing}
${options.map(({ code, name: label }) => html`<option value="${code}" ${code === chosen ? 'selected' : ''}>${label}</option>`)}</select>`
}

function choices(row: Row, at: string, { text, channels }: RowView): Html {
  const all =
    row.is === 'language'
      ? ['hi', 'hi-Latn', 'en'].map((code) => ({ code, name: text('campaign-language-of', { code }) }))
      : channels.map((code) => ({ code, name: text('camp-channel', { channel: code }) }))
  return html`<div class="options">${all.map(({ code, name }) => html`<label class="tick"><input type="checkbox" name="${at}.in" value="${code}" ${row.values.in?.includes(code) ? 'checked' : ''}><span>${name}</span></label>`)}</div>`
}

async function targetFields(row: Row, at: string, view: RowView): Promise<Html> {
  const { text } = view
  const chosen = row.values.of?.[0] ?? ''
  const of: PickOf = isOneOf(placeKinds, chosen) ? chosen : 'classes'
  return html`<select name="${at}.of" aria-label="${text('camp-choose')}" ${redraw} hx-trigger="change">${placeKinds.map((kind) => html`<option value="${kind}" ${kind === of ? 'selected' : ''}>${text(`camp-to-${kind}`)}</option>`)}</select>
${await picker({ name: `${at}.codes`, of, chosen: row.values.codes ?? [] }, view, text)}`
}
