/** Today's beats, and those with work left: new orders, goods to load, goods on their way. */
import { html } from 'hono/html'
import type { BeatWork } from '../../../orders/today.ts'
import type { Html } from '../../html.ts'
import type { Text } from '../../page-text.ts'

export function beatsTable(beats: readonly BeatWork[], code: string, text: Text): Html {
  if (beats.length === 0) return html``
  const path = `/distributor/${code}`
  const cell = (count: number, href: string) =>
    html`<td class="amount">${count > 0 ? html`<a href="${path}/${href}">${text('count', { count })}</a>` : '–'}</td>`
  return html`<section class="card"><h2>${text('beats-title')}</h2><div class="wide-table"><table class="beats">
<thead><tr><th scope="col">${text('filter-beat')}</th><th scope="col" class="amount">${text('filter-placed')}</th><th scope="col" class="amount">${text('column-load')}</th><th scope="col" class="amount">${text('filter-dispatched')}</th></tr></thead>
<tbody>${beats.map(({ id, name, visited, shops, placed, load, way }) => {
    const beat = id === null ? '' : `&beat=${id}`
    return html`<tr><th scope="row">${id === null ? text('beats-none') : html`<a href="${path}/sheet?beat=${id}">${name}</a>`}${visited ? html` <span class="visited">${text('beats-today', { count: shops })}</span>` : ''}</th>
${cell(placed, `orders?status=placed${beat}`)}${cell(load, `orders?status=confirmed${beat}`)}${cell(way, id === null ? 'sheet' : `sheet?beat=${id}`)}</tr>`
  })}</tbody></table></div></section>`
}
