/** The papers of a beat's day, to print or to save. */
import { html } from 'hono/html'
import { dayIn } from '../../../chat/format.ts'
import { type ExportFormat, exportOrders } from '../../../papers/export.ts'
import {
  makePaper,
  type PaperFormat,
  type PaperKind,
  paperFormats,
  paperKinds,
} from '../../../papers/make.ts'
import { errorPage } from '../../errors.ts'
import type { Html } from '../../html.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import { beatSelect } from '../orders/filter-bar.ts'
import { beatsOf, idOf } from '../orders/find-orders.ts'
import type { View } from '../section.ts'

const rights = { picking: 'see-picking-list', delivery: 'see-delivery-sheet' } as const

/** Whoever only delivers has today's sheet and no other. */
export function wantedOf({ web, c, access: { distributor, sees } }: View) {
  const today = dayIn(distributor.hours.timeZone, web.now())
  const asked = c.req.query('day') ?? ''
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked))
  return {
    day: sees === 'all' && isDay ? asked : today,
    beatId: idOf(c.req.query('beat')),
  }
}

/** The day's orders for another program: orders.csv, or orders.xml for Tally. */
async function ordersFile(view: View, format: ExportFormat) {
  const { web, c, access } = view
  if (!access.may('export-orders')) return errorPage(c, 403, 'error-not-allowed')
  const by = currentPerson(c).personId
  const wish = { distributorId: access.distributor.id, ...wantedOf(view), format, by }
  const file = await exportOrders(web.db.pool, { ...wish, source: 'page', now: web.now() })
  if (!file) return errorPage(c, 404, 'error-missing')
  return c.body(file.text, 200, {
    'content-type': file.mime,
    'content-disposition': `attachment; filename="${file.name}"`,
    'cache-control': 'no-store',
  })
}

export async function paperFile(view: View) {
  const { web, c, access } = view
  const [, kind, format] = /^(\w+)\.(\w+)$/.exec(c.req.param('file') ?? '') ?? []
  if (kind === 'orders' && (format === 'csv' || format === 'xml'))
    return ordersFile(view, format === 'csv' ? 'csv' : 'tally')
  if (!isKind(kind) || !isFormat(format)) return errorPage(c, 404, 'error-missing')
  if (!access.may(rights[kind])) return errorPage(c, 403, 'error-not-allowed')
  const dues = access.may('see-door-dues')
  const wish = { distributorId: access.distributor.id, ...wantedOf(view), kind, format, dues }
  const file = await makePaper(web.db.pool, { ...wish, now: web.now() }, c.var.text)
  if (!file) return errorPage(c, 404, 'error-missing')
  const way = format === 'pdf' ? 'inline' : 'attachment'
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mime,
    'content-disposition': `${way}; filename="${file.name}"`,
    'cache-control': 'no-store',
  })
}

const isKind = (kind: string | undefined): kind is PaperKind => paperKinds.some((each) => each === kind)
const isFormat = (format: string | undefined): format is PaperFormat =>
  paperFormats.some((each) => each === format)

/** Beat, day, and a link for each paper this person may see. */
export async function paperLinks(view: View): Promise<Html> {
  const { web, c, access } = view
  const text = c.var.text
  const { id, code } = access.distributor
  const { day, beatId } = wantedOf(view)
  const beats = await beatsOf(web.db.pool, id)
  const query = new URLSearchParams({ day, ...(beatId ? { beat: String(beatId) } : {}) }).toString()
  const links = paperKinds
    .filter((kind) => access.may(rights[kind]))
    .flatMap((kind) => paperFormats.map((format) => ({ kind, format })))
  return html`<div class="filters papers">
<form class="find" method="get" action="/distributor/${code}/sheet">
${access.sees === 'all' ? html`<label>${text('paper-day')} <input type="date" name="day" value="${day}" data-sends></label>` : ''}
${beatSelect(text, beats, beatId)}
<button class="button choose">${text('paper-show')}</button></form>
<button type="button" class="button" data-print aria-keyshortcuts="r">${text('do-print')}</button>
<details class="papers-more" id="papers-more"><summary class="button" aria-keyshortcuts="f">${text('papers-more')}</summary>
<nav class="chips" aria-label="${text('paper-print')}">
${links.map(({ kind, format }) => html`<a href="/distributor/${code}/papers/${kind}.${format}?${query}" target="_blank">${text(`paper-link-${kind}-${format}`)}</a>`)}
${access.may('export-orders') ? (['csv', 'xml'] as const).map((format) => html`<a href="/distributor/${code}/papers/orders.${format}?${query}">${text(`paper-link-orders-${format}`)}</a>`) : ''}
</nav></details>
</div>`
}
