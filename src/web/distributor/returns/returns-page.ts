/** Goods that shops give back: to answer, to collect, and what became of the latest. */
import { html } from 'hono/html'
import { returnsEnded, returnsOfDistributor } from '../../../returns/read.ts'
import type { Html } from '../../html.ts'
import type { Section, View } from '../section.ts'
import { returnCard } from './return-card.ts'

export const returnsSection: Section = {
  tab: 'returns',
  sees: 'all',
  title: ({ c, access }) => c.var.text('returns-title', { name: access.distributor.name }),
  list: returnList,
}

const shows = ['open', 'done'] as const

async function returnList(view: View): Promise<Html> {
  const { web, c, access } = view
  const { id, code } = access.distributor
  const text = c.var.text
  const asked = shows.find((each) => each === c.req.query('show')) ?? 'open'
  const returns = await (asked === 'open'
    ? returnsOfDistributor(web.db.pool, id)
    : returnsEnded(web.db.pool, id))
  return html`<div class="filters"><nav class="chips" aria-label="${text('returns-show')}">
${shows.map((show) => html`<a href="/distributor/${code}/returns?show=${show}" ${show === asked ? html`aria-current="true"` : ''}>${text(`returns-${show}`)}</a>`)}</nav></div>
<div class="orders" data-rows>${returns.map((goods) => returnCard(goods, view, `at=returns&show=${asked}`))}</div>
${returns.length === 0 ? html`<p class="none">${text('returns-none')}</p>` : ''}
${returns.length === 50 ? html`<p class="none">${text('list-cut', { count: 50 })}</p>` : ''}`
}
