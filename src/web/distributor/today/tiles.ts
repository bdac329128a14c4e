/** One tile for each kind of thing that waits, the most pressing first; what does not wait has none. */
import { html } from 'hono/html'
import type { Ageing } from '../../../dues/ageing.ts'
import type { Claim } from '../../../dues/claims.ts'
import type { OrderNote } from '../../../orders/notes.ts'
import type { BeatWork, Waiting } from '../../../orders/today.ts'
import type { DisputeView } from '../../../returns/disputes.ts'
import type { ReturnView } from '../../../returns/types.ts'
import type { Html } from '../../html.ts'
import type { View } from '../section.ts'
import { isOverdue, waited } from '../waiting.ts'

export type Today = {
  day: string
  waiting: Waiting
  beats: readonly BeatWork[]
  notes: readonly OrderNote[]
  disputes: readonly DisputeView[]
  returns: readonly ReturnView[]
  claims: readonly Claim[]
  /** Bills to look at. */
  bills: number
  ageing: Ageing | undefined
}

type Tile = {
  name: string
  count: number
  href: string
  /** One line that says more: the longest waiting, an amount. */
  detail?: string
  pressing?: boolean
}

export function tiles(today: Today, view: View): Html[] {
  const text = view.c.var.text
  const path = `/distributor/${view.access.distributor.code}`
  const all = [...orderTiles(today, view), ...answerTiles(today, view), ...moneyTiles(today, view)]
  return all
    .filter(({ count }) => count > 0)
    .map(
      ({ name, count, href, detail, pressing }) =>
        html`<a class="tile ${pressing ? 'pressing' : ''}" id="tile-${name}" href="${href.startsWith('/') ? href : `${path}/${href}`}" data-row data-open>
<b>${text('count', { count })}</b><span>${text(`today-${name}`, { count })}</span><small>${detail ?? ''}</small></a>`,
    )
}

function orderTiles({ waiting, beats, notes }: Today, { web, c, access }: View): Tile[] {
  const text = c.var.text
  const now = web.now()
  const { placed, total, oldest, urgent, short, changed } = waiting
  const sum = (of: (beat: BeatWork) => number) => beats.reduce((all, beat) => all + of(beat), 0)
  const late = oldest !== null && isOverdue(oldest.since, now, access.distributor)
  const first = oldest && text('today-oldest', { shop: oldest.outlet, time: waited(oldest.since, now, text) })
  const [note] = notes
  return [
    { name: 'urgent', count: urgent, href: 'orders?only=urgent', pressing: true },
    {
      name: 'new',
      count: placed,
      href: 'orders?status=placed',
      detail: [text('money', { amount: { money: total } }), first].filter(Boolean).join(' · '),
      pressing: late,
    },
    { name: 'short', count: short, href: 'orders?only=short' },
    {
      name: 'notes',
      count: notes.length,
      href: note && notes.length === 1 ? `/conversations/${note.media.conversation}` : 'orders#notes',
      ...(note ? { detail: `${note.outlet.name} · ${waited(note.createdAt, now, text)}` } : {}),
    },
    { name: 'load', count: sum(({ load }) => load), href: 'orders?status=confirmed' },
    { name: 'way', count: sum(({ way }) => way), href: 'sheet' },
    { name: 'changed', count: changed, href: 'orders?status=changed' },
  ]
}

function answerTiles({ disputes, returns, bills }: Today, { web, c }: View): Tile[] {
  const text = c.var.text
  const now = web.now()
  const [dispute] = disputes
  const asked = returns.filter(({ status }) => status === 'asked')
  const [goods] = asked
  return [
    {
      name: 'disputes',
      count: new Set(disputes.map(({ order }) => order.id)).size,
      href: 'disputes',
      ...(dispute ? { detail: `${dispute.outlet.name} · ${waited(dispute.openedAt, now, text)}` } : {}),
      pressing: true,
    },
    {
      name: 'returns',
      count: asked.length,
      href: 'returns',
      ...(goods ? { detail: `${goods.outlet.name} · ${waited(goods.askedAt, now, text)}` } : {}),
    },
    { name: 'collect', count: returns.length - asked.length, href: 'returns' },
    { name: 'bills', count: bills, href: '/bills' },
  ]
}

function moneyTiles({ claims, ageing }: Today, { c }: View): Tile[] {
  const text = c.var.text
  const [claim] = claims
  const old = ageing ? ageing.buckets[3] + ageing.buckets[4] : 0
  const shops = ageing?.shops.filter(({ buckets }) => buckets[3] + buckets[4] > 0).length ?? 0
  return [
    {
      name: 'claims',
      count: claims.length,
      href: 'dues#claims',
      ...(claim ? { detail: claim.outlet.name } : {}),
    },
    {
      name: 'overdue',
      count: shops,
      href: 'dues?older=30',
      detail: text('money', { amount: { money: old } }),
    },
  ]
}
