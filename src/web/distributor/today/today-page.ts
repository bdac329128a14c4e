/** What waits, each one click from its work: where an owner's and a biller's day begins. */
import { html } from 'hono/html'
import { ageingOf } from '../../../dues/ageing.ts'
import { waitingClaims } from '../../../dues/claims.ts'
import { countInReview } from '../../../invoices/bills.ts'
import { waitingNotes } from '../../../orders/notes.ts'
import { beatWork, waitingNumbers } from '../../../orders/today.ts'
import { dayIn } from '../../../orders/zone.ts'
import { openDisputesOf } from '../../../returns/disputes.ts'
import { returnsOfDistributor } from '../../../returns/read.ts'
import type { Html } from '../../html.ts'
import { confirmAll } from '../orders/confirm-all.ts'
import type { Section, View } from '../section.ts'
import { beatsTable } from './beats-table.ts'
import { moneyCard } from './money-card.ts'
import { type Today, tiles } from './tiles.ts'

export const todaySection: Section = {
  tab: 'today',
  sees: 'all',
  title: ({ c, access }) => c.var.text('today-title', { name: access.distributor.name }),
  list: today,
}

async function today(view: View): Promise<Html> {
  const { c, access } = view
  const text = c.var.text
  const found = await readToday(view)
  const waits = tiles(found, view)
  return html`<header class="today-head"><h2>${text('today-day', { day: { day: found.day } })}</h2>
${confirmAll(view, found.waiting.placed, 'at=today')}</header>
${waits.length > 0 ? html`<div class="tiles" data-rows>${waits}</div>` : html`<p class="none all-done">${text('today-nothing')}</p>`}
<div class="today-more">${beatsTable(found.beats, access.distributor.code, text)}
${found.ageing ? moneyCard(found.ageing, access.distributor.code, text) : ''}</div>`
}

/** Only what this person may see is read. */
async function readToday({ web, access }: View): Promise<Today> {
  const { id, hours } = access.distributor
  const q = web.db.pool
  const day = dayIn(web.now(), hours.timeZone)
  const money = access.may('see-dues')
  const [waiting, beats, notes, disputes, returns, claims, ageing, bills] = await Promise.all([
    waitingNumbers(q, id),
    beatWork(q, id, day),
    access.may('answer-chats') ? waitingNotes(q, id, 100) : [],
    openDisputesOf(q, id),
    returnsOfDistributor(q, id),
    money ? waitingClaims(q, id, 100) : [],
    money ? ageingOf(q, id, day) : undefined,
    access.may('review-bill') ? countInReview(q, [id]) : 0,
  ])
  return { day, waiting, beats, notes, disputes, returns, claims, ageing, bills }
}
