/** Which orders are shown: each choice is an address of its own, so that going back and sharing work. */
import { html } from 'hono/html'
import type { OpenStatus } from '../../../orders/read.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import { type Filter, filters, matters, type OrderFilter, queryOf } from './find-orders.ts'

type Bar = {
  text: Text
  path: string
  asked: OrderFilter
  counts: Record<OpenStatus, number>
  beats: { id: number; name: string }[]
}

export function filterBar({ text, path, asked, counts, beats }: Bar): Html {
  const count = (filter: Filter): number | undefined => {
    if (filter === 'open') return Object.values(counts).reduce((sum, each) => sum + each, 0)
    return filter === 'closed' ? undefined : counts[filter]
  }
  const link = (change: Partial<OrderFilter>) => `${path}?${queryOf(asked, change)}`
  return html`<div class="filters">
<nav class="chips" aria-label="${text('filter-status')}">
${filters.map((filter) => html`<a href="${link({ filter, only: null })}" ${filter === asked.filter && !asked.only ? html`aria-current="true"` : ''}>${text(`filter-${filter}`)}${count(filter) === undefined ? '' : html` <b>${count(filter)}</b>`}</a>`)}
${matters.map((only) => html`<a href="${link({ filter: 'open', only })}" ${only === asked.only ? html`aria-current="true"` : ''}>${text(`filter-${only}`)}</a>`)}
</nav>
<form class="find" method="get" action="${path}" role="search">
<input type="hidden" name="status" value="${asked.filter}">
${asked.only ? html`<input type="hidden" name="only" value="${asked.only}">` : ''}
${beatSelect(text, beats, asked.beat)}
<label><span class="visually-hidden">${text('orders-search')}</span><input type="search" id="find" name="q" value="${asked.search}" placeholder="${text('orders-search')}" maxlength="60" autocomplete="off" aria-keyshortcuts="/"></label>
<button class="button">${text('do-search')}</button></form>
</div>`
}

/** Sends its form by itself when another beat is chosen: see assets/js/office.js. */
export const beatSelect = (text: Text, beats: { id: number; name: string }[], chosen: number | null): Html =>
  html`<label>${text('filter-beat')} <select name="beat" data-sends>
<option value="">${text('filter-all-beats')}</option>
${beats.map(({ id, name }) => html`<option value="${id}" ${id === chosen ? 'selected' : ''}>${name}</option>`)}
</select></label>`

type Pages = { text: Text; path: string; asked: OrderFilter; more: boolean }

export function pageLinks({ text, path, asked, more }: Pages): Html {
  const { page } = asked
  if (page === 1 && !more) return nothing
  const link = (to: number) => `${path}?${queryOf(asked, { page: to })}`
  return html`<nav class="pages" aria-label="${text('page-turn')}">
${page > 1 ? html`<a class="button" href="${link(page - 1)}" aria-keyshortcuts="p">${text('page-before')}</a>` : ''}
<span>${text('page-number', { page })}</span>
${more ? html`<a class="button" href="${link(page + 1)}" aria-keyshortcuts="n">${text('page-next')}</a>` : ''}
</nav>`
}
