/** The day's deliveries in route order: all that a delivery person sees. */
import { html } from 'hono/html'
import { stopsOf } from '../../../papers/stops.ts'
import { type Html, nothing } from '../../html.ts'
import type { Section, View } from '../section.ts'
import { paperLinks, wantedOf } from './papers.ts'
import { stopCard } from './stop-card.ts'

export const sheetSection: Section = {
  tab: 'sheet',
  sees: 'sheet',
  title: ({ c, access }) => c.var.text('sheet-title', { name: access.distributor.name }),
  list: sheet,
}

const mostStops = 300

/** Amounts due are seen by the office, and by whoever is to bring them; not by the godown, not by the brand. */
const seesDue = ({ access }: View): boolean => access.may('see-door-dues')

async function sheet(view: View): Promise<Html> {
  const { web, c, access } = view
  const text = c.var.text
  const { day, beatId } = wantedOf(view)
  const { stops, cut } = await stopsOf(web.db.pool, { distributorId: access.distributor.id, beatId, day })
  const total = stops.reduce((sum, { amount }) => sum + amount, 0)
  const orders = stops.reduce((sum, stop) => sum + stop.orders.length, 0)
  const query = new URLSearchParams({ at: 'sheet', day, ...(beatId ? { beat: String(beatId) } : {}) })
  const due = seesDue(view)
  return html`<p class="lead">${text('sheet-sum', { day: { day }, count: orders, total: { money: total } })}</p>
${await paperLinks(view)}
<div class="stops" data-rows>${stops
    .slice(0, mostStops)
    .map((stop, at) => stopCard(stop, { view, place: at + 1, due, query: query.toString() }))}</div>
${stops.length === 0 ? html`<p class="none">${text('sheet-none')}</p>` : nothing}
${cut || stops.length > mostStops ? html`<p class="none">${text('sheet-cut', { count: mostStops })}</p>` : nothing}`
}
