/** Choosing out of many: what is chosen stands there ticked, and a search brings more to tick. */
import { html } from 'hono/html'
import type { Place } from '../../../schemes/places.ts'
import { errorPage } from '../../errors.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import { fieldsOf } from '../fields.ts'
import type { CampaignView } from '../guard.ts'
import { chosenOf, isShort, optionsOf, type PickOf, type Sources } from './options.ts'
import { isOneOf, placeKinds } from './typed.ts'

type Picker = { readonly name: string; readonly of: PickOf; readonly chosen: readonly string[] }

export async function picker({ name, of, chosen }: Picker, sources: Sources, text: Text): Promise<Html> {
  const found = isShort(of) ? await optionsOf(sources, of, '') : []
  if (isShort(of) && found.length + chosen.length === 0)
    return html`<p class="soft">${text('camp-pick-none')}</p>`
  const id = `pick-${name.replaceAll('.', '-')}`
  const address = `/campaigns/compose/pick?${new URLSearchParams({ name, of })}`
  const search = isShort(of)
    ? nothing
    : html`<input type="search" name="q.${name}" class="pick-search" maxlength="60" autocomplete="off" placeholder="${text(`camp-pick-${of}`)}" aria-label="${text(`camp-pick-${of}`)}" hx-post="${address}" hx-trigger="input delay:250ms, focus once" hx-target="#${id}" hx-swap="innerMorph" hx-sync="this:replace">`
  return html`<div class="picker">${search}<div class="options" id="${id}">${await ticks({ name, of, chosen }, found, sources)}</div></div>`
}

async function ticks({ name, of, chosen }: Picker, found: readonly Place[], sources: Sources): Promise<Html> {
  const named = await chosenOf(sources, of, chosen)
  const rest = found.filter(({ code }) => !chosen.includes(code))
  return html`${named.map((place) => tick(name, place, true))}${rest.map((place) => tick(name, place, false))}`
}

const tick = (field: string, { code, name }: Place, on: boolean): Html => {
  const plain = code.slice(code.indexOf(':') + 1)
  return html`<label class="tick"><input type="checkbox" name="${field}" value="${code}" ${on ? 'checked' : ''}><span>${name}${name.toLowerCase() === plain.toLowerCase() ? '' : html` <small>${plain}</small>`}</span></label>`
}

/** `POST /campaigns/compose/pick`: the ticks of one picker anew, with what its search finds. */
export async function pickPart(view: CampaignView) {
  const { c, web, core } = view
  const [name = '', of = ''] = [c.req.query('name'), c.req.query('of')]
  if (!/^(?:to|w)\.[\w.-]{1,40}$/.test(name) || !(of === 'goods' || isOneOf(placeKinds, of)))
    return errorPage(c, 400, 'error-unclear')
  const fields = await fieldsOf(c)
  const sources = { q: web.db.pool, catalog: await core.catalogOf(web.db.pool, web.now()) }
  const found = await optionsOf(sources, of, fields.one(`q.${name}`))
  const part = await ticks({ name, of, chosen: fields.all(name) }, found, sources)
  return c.html(
    found.length === 0 ? html`${part}<span class="soft">${c.var.text('camp-pick-nothing')}</span>` : part,
  )
}
