/** What shops owe, by shop and age, with the payments that they say they made on top. */
import { html } from 'hono/html'
import { type Ageing, ageingOf, type ShopAgeing } from '../../../dues/ageing.ts'
import { waitingClaims } from '../../../dues/claims.ts'
import { ageOf } from '../../../dues/open-bills.ts'
import { dayIn } from '../../../orders/zone.ts'
import { findOutlets } from '../../../people/find-outlets.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import { beatsOf } from '../orders/find-orders.ts'
import type { Section, View } from '../section.ts'
import { ageNames, agesBar, agesLegend } from './ages.ts'
import { claimCards } from './claim-card.ts'
import { type DuesFilter, duesBar, fits, queryOf, readFilter } from './dues-filter.ts'

export const duesSection: Section = {
  tab: 'dues',
  sees: 'all',
  right: 'see-dues',
  title: ({ c, access }) => c.var.text('dues-page-title', { name: access.distributor.name }),
  list: duesList,
}

const perPage = 100

async function duesList(view: View): Promise<Html> {
  const { web, c, access } = view
  const { id, code, hours } = access.distributor
  const q = web.db.pool
  const text = c.var.text
  const asked = readFilter(c.req.query())
  const [ageing, claims, beats, others] = await Promise.all([
    ageingOf(q, id, dayIn(web.now(), hours.timeZone)),
    waitingClaims(q, id, 100),
    beatsOf(q, id),
    asked.search ? findOutlets(q, asked.search, [id]) : [],
  ])
  const found = ageing.shops.filter((shop) => fits(shop, asked))
  const start = (asked.page - 1) * perPage
  const paid = others.filter((each) => !ageing.shops.some((shop) => shop.id === each.id))
  return html`${claimCards(view, claims, `at=dues&${queryOf(asked, { page: asked.page })}`)}
<section class="dues-sum"><h2>${text('dues-total', { due: { money: ageing.due }, count: ageing.shops.length })}</h2>
${agesBar(ageing.buckets)}${agesLegend(ageing.buckets, text)}</section>
${duesBar({ text, code, asked, beats })}
${found.length > 0 ? table(found.slice(start, start + perPage), ageing, view) : html`<p class="none">${text('dues-none')}</p>`}
${paid.length > 0 ? html`<ul class="plain">${paid.map((shop) => html`<li>${shopLink(shop, code)} ${text('dues-nothing-due')}</li>`)}</ul>` : nothing}
${turn(found.length, asked, code, text)}`
}

const shopLink = ({ code, name }: { code: string; name: string }, distributor: string): Html =>
  html`<a href="/distributor/${distributor}/dues/${code}" data-open>${name}</a> <small>${code}</small>`

function table(shops: readonly ShopAgeing[], { today }: Ageing, { c, access }: View): Html {
  const text = c.var.text
  const names = ageNames(text)
  return html`<div class="wide-table"><table class="dues" data-rows>
<thead><tr><th scope="col">${text('paper-shop')}</th><th scope="col">${text('filter-beat')}</th><th scope="col" class="amount">${text('column-due')}</th><th scope="col" class="amount">${text('column-oldest')}</th>${names.map((name) => html`<th scope="col" class="amount age">${name}</th>`)}</tr></thead>
<tbody>${shops.map((shop) => {
    const over = shop.limits.amount !== null && shop.due > shop.limits.amount
    return html`<tr id="dues-${shop.id}" data-row tabindex="-1"><th scope="row">${shopLink(shop, access.distributor.code)}</th><td>${shop.beat ?? ''}</td>
<td class="amount"><b class="${over ? 'over' : ''}">${text('money', { amount: { money: shop.due } })}</b></td>
<td class="amount">${text('dues-days', { days: shop.since ? ageOf(shop.since, today) : 0 })}</td>
${shop.buckets.map((amount, at) => html`<td class="amount age age-${at}">${amount > 0 ? text('money', { amount: { money: amount } }) : ''}</td>`)}</tr>`
  })}</tbody></table></div>`
}

function turn(count: number, asked: DuesFilter, code: string, text: Text): Html {
  const { page } = asked
  const more = count > page * perPage
  if (page === 1 && !more) return nothing
  const link = (to: number) => `/distributor/${code}/dues?${queryOf(asked, { page: to })}`
  return html`<nav class="pages" aria-label="${text('page-turn')}">
${page > 1 ? html`<a class="button" href="${link(page - 1)}" aria-keyshortcuts="p">${text('page-before')}</a>` : ''}
<span>${text('page-number', { page })}</span>
${more ? html`<a class="button" href="${link(page + 1)}" aria-keyshortcuts="n">${text('page-next')}</a>` : ''}</nav>`
}
