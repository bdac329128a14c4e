import { html } from 'hono/html'
import { availabilityOf } from '../../../orders/availability.ts'
import { type StockView, stockOfDistributor } from '../../../orders/stock.ts'
import type { Html } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import type { Section, View } from '../section.ts'
import { waited } from '../waiting.ts'

export const stockSection: Section = {
  tab: 'stock',
  sees: 'all',
  title: ({ c, access }) => c.var.text('page-stock-title', { name: access.distributor.name }),
  list: stockList,
}

const shows = ['all', 'low', 'damaged'] as const
type Shows = (typeof shows)[number]
const mostShown = 500

async function stockList({ web, c, access }: View): Promise<Html> {
  const { id, code } = access.distributor
  const text = c.var.text
  const all = await stockOfDistributor(web.db.pool, id)
  const asked = shows.find((each) => each === c.req.query('show')) ?? 'all'
  const search = (c.req.query('q') ?? '').trim().slice(0, 60)
  const found = all.filter((row) => fits(row, asked) && named(row, search))
  const query = new URLSearchParams({ at: 'stock', show: asked, ...(search ? { q: search } : {}) }).toString()
  const row = { text, now: web.now(), ...(access.may('keep-stock') ? { post: post(code, query) } : {}) }
  return html`${bar({ text, code, asked, search, counts: countsOf(all) })}
${asOf(all, row)}
${row.post ? addForm(row.post, text) : ''}
<div class="wide-table"><table class="stock" data-rows>
<caption class="visually-hidden">${text('page-stock-title', { name: access.distributor.name })}</caption>
<thead><tr><th scope="col">${text('column-product')}</th><th scope="col" class="amount">${text('column-physical')}</th><th scope="col" class="amount">${text('column-reserved')}</th><th scope="col" class="amount">${text('column-available')}</th><th scope="col" class="amount">${text('column-damaged')}</th><th scope="col">${text('column-counted')}</th></tr></thead>
<tbody>${found.slice(0, mostShown).map((each) => stockRow(each, row))}</tbody></table></div>
${found.length === 0 ? html`<p class="none">${text(all.length === 0 ? 'stock-none' : 'stock-none-found')}</p>` : ''}
${found.length > mostShown ? html`<p class="none">${text('list-cut', { count: mostShown })}</p>` : ''}`
}

const isLow = ({ available, caseSize }: StockView): boolean =>
  availabilityOf(available, { caseSize, orderMultiple: 1 }) !== 'available'

const fits = (row: StockView, asked: Shows): boolean =>
  asked === 'all' || (asked === 'low' ? isLow(row) : row.damaged > 0)

const named = ({ name, sku, category }: StockView, search: string): boolean =>
  [name, sku, category].some((each) => each.toLowerCase().includes(search.toLowerCase()))

const countsOf = (all: readonly StockView[]) => ({
  all: all.length,
  low: all.filter(isLow).length,
  damaged: all.filter(({ damaged }) => damaged > 0).length,
})

type Bar = { text: Text; code: string; asked: Shows; search: string; counts: Record<Shows, number> }

function bar({ text, code, asked, search, counts }: Bar): Html {
  const path = `/distributor/${code}/stock`
  const link = (show: Shows) =>
    `${path}?${new URLSearchParams({ show, ...(search ? { q: search } : {}) }).toString()}`
  return html`<div class="filters"><nav class="chips" aria-label="${text('stock-show')}">
${shows.map((show) => html`<a href="${link(show)}" ${show === asked ? html`aria-current="true"` : ''}>${text(`stock-show-${show}`)} <b>${counts[show]}</b></a>`)}</nav>
<form class="find" method="get" action="${path}" role="search"><input type="hidden" name="show" value="${asked}">
<label><span class="visually-hidden">${text('stock-search')}</span><input type="search" id="find" name="q" value="${search}" placeholder="${text('stock-search')}" maxlength="60" autocomplete="off" aria-keyshortcuts="/"></label>
<button class="button">${text('do-search')}</button></form></div>`
}

type Row = { text: Text; now: Date; post?: Html }

/** Stock shows its time: the newest and the oldest count. */
function asOf(all: readonly StockView[], { text, now }: Row): Html {
  const times = all.map(({ countedAt }) => countedAt.getTime())
  if (times.length === 0) return html``
  const [oldest, newest] = [new Date(Math.min(...times)), new Date(Math.max(...times))]
  return html`<p class="lead">${text('stock-as-of', { at: { moment: newest.toISOString() }, oldest: waited(oldest, now, text) })}</p>`
}

function stockRow(row: StockView, { text, post }: Row): Html {
  const short = row.reserved > row.physical
  return html`<tr id="stock-${row.sku}" class="${short ? 'short' : isLow(row) ? 'low' : ''}" data-row tabindex="-1"><th scope="row">${row.name} <small>${row.sku}</small></th>
<td class="amount">${post ? setForm(row, post, text) : row.physical}</td><td class="amount">${row.reserved}</td>
<td class="amount"><b>${row.available}</b></td><td class="amount">${row.damaged || ''}</td><td>${text('stock-counted', { at: { moment: row.countedAt.toISOString() } })}</td></tr>`
}

function setForm({ sku, name, physical }: StockView, post: Html, text: Text): Html {
  return html`<form class="set" id="set-${sku}" ${post}><input type="hidden" name="sku" value="${sku}">
<input name="pieces" id="pieces-of-${sku}" inputmode="numeric" pattern="[0-9]{1,8}" required value="${physical}" aria-label="${text('stock-set-of', { name })}" autocomplete="off" aria-keyshortcuts="s">
<button class="button">${text('do-set')}</button></form>`
}

function addForm(post: Html, text: Text): Html {
  return html`<details class="add" id="stock-add"><summary class="button" aria-keyshortcuts="a">${text('stock-add')}</summary><form class="inline" ${post}>
<label>${text('column-sku')} <input name="sku" required maxlength="60" autocomplete="off"></label>
<label>${text('column-pieces')} <input name="pieces" inputmode="numeric" pattern="[0-9]{1,8}" required autocomplete="off"></label>
<button class="button">${text('do-set-stock')}</button></form></details>`
}

const post = (code: string, query: string): Html =>
  html`hx-post="/distributor/${code}/stock?${query}" hx-target="#work" hx-swap="outerMorph" hx-disable="find button"`
