/** Which shops' dues are shown, as an address has it. */
import { html } from 'hono/html'
import { bucketEnds, type ShopAgeing } from '../../../dues/ageing.ts'
import type { Html } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import { beatSelect } from '../orders/filter-bar.ts'
import { idOf } from '../orders/find-orders.ts'

/** `older`: shops with something open that is older than so many days. */
export type DuesFilter = { older: number | null; beat: number | null; search: string; page: number }

export function readFilter(query: Record<string, string>): DuesFilter {
  const page = idOf(query.page) ?? 1
  return {
    older: bucketEnds.find((days) => String(days) === query.older) ?? null,
    beat: idOf(query.beat),
    search: (query.q ?? '').trim().slice(0, 60),
    page: Math.min(page, 1_000),
  }
}

export function queryOf(asked: DuesFilter, change: Partial<DuesFilter> = {}): string {
  const { older, beat, search, page } = { ...asked, page: 1, ...change }
  return new URLSearchParams({
    ...(older ? { older: String(older) } : {}),
    ...(beat ? { beat: String(beat) } : {}),
    ...(search ? { q: search } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
}

export function fits(
  { name, code, beatId, buckets }: ShopAgeing,
  { older, beat, search }: DuesFilter,
): boolean {
  const wanted = search.toLowerCase()
  const named = name.toLowerCase().includes(wanted) || code.toLowerCase().includes(wanted)
  const first = (bucketEnds as readonly (number | null)[]).indexOf(older) + 1
  const old = older === null || buckets.slice(first).some((amount) => amount > 0)
  return named && old && (beat === null || beatId === beat)
}

type Bar = { text: Text; code: string; asked: DuesFilter; beats: { id: number; name: string }[] }

export function duesBar({ text, code, asked, beats }: Bar): Html {
  const path = `/distributor/${code}/dues`
  return html`<div class="filters"><nav class="chips" aria-label="${text('dues-filter-age')}">
${[null, ...bucketEnds].map((older) => html`<a href="${path}?${queryOf(asked, { older })}" ${older === asked.older ? html`aria-current="true"` : ''}>${older === null ? text('dues-all') : text('dues-older', { days: older })}</a>`)}</nav>
<form class="find" method="get" action="${path}" role="search">
${asked.older ? html`<input type="hidden" name="older" value="${asked.older}">` : ''}
${beatSelect(text, beats, asked.beat)}
<label><span class="visually-hidden">${text('dues-search')}</span><input type="search" id="find" name="q" value="${asked.search}" placeholder="${text('dues-search')}" maxlength="60" autocomplete="off" aria-keyshortcuts="/"></label>
<button class="button">${text('do-search')}</button></form></div>`
}
