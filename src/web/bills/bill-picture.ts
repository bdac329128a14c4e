/** The pages as they were photographed, with the doubtful places marked, and those places cut out. */
import { html, raw } from 'hono/html'
import { readKeptFile } from '../../chat/kept-file.ts'
import { cropPage } from '../../invoices/crop.ts'
import { cropOf } from '../../invoices/crops.ts'
import { storedBill } from '../../invoices/settle/stored.ts'
import { errorPage } from '../errors.ts'
import { type Html, nothing } from '../html.ts'
import { sendFile } from '../send-file.ts'
import { doubtsOf, type Opened, placeOf, type Spot } from './opened.ts'
import type { OneBill } from './view.ts'

export function picture(opened: Opened): Html {
  const { c, bill } = opened
  const { text } = c.var
  if (bill.pages.length === 0)
    return html`<p class="none">${text(bill.source === 'billing' ? 'bills-from-books' : 'bills-no-picture')}</p>`
  return html`${bill.pages.map((_, page) => {
    const source = `/bills/${bill.id}/pages/${page}`
    return html`<figure class="bill-paper"><a href="${source}" target="_blank"><img src="${source}" alt="${text('bills-picture', { page: page + 1 })}" loading="lazy">${marks(opened, page)}</a></figure>`
  })}`
}

// Drawn in the picture's own shares: they lie right however large it is shown.
const scale = 1_000

function marks(opened: Opened, page: number): Html {
  const spots: Spot[] = [...doubtsOf(opened), { field: 'total', line: null }]
  const boxes = spots.flatMap((spot) => {
    const place = placeOf(opened.reading, spot)
    if (!place || place.page !== page) return []
    const [left, top, right, bottom] = [place.left, place.top, place.right, place.bottom].map((share) =>
      Math.round(share * scale),
    ) as [number, number, number, number]
    const kind = spot.field === 'total' ? 'total' : 'doubt'
    return `<rect class="${kind}" x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/>`
  })
  if (boxes.length === 0) return nothing
  return html`<svg viewBox="0 0 ${scale} ${scale}" preserveAspectRatio="none" aria-hidden="true">${raw(boxes.join(''))}</svg>`
}

const nameOf = ({ field, line }: Spot): string =>
  field !== 'line' ? field : line === null ? 'lines' : `line-${line}`

/** The place of a doubt, large enough to read; nothing where it is not known where it stands. */
export function crop(opened: Opened, spot: Spot): Html {
  const { bill, reading, c } = opened
  if (bill.pages.length === 0 || !placeOf(reading, spot)) return nothing
  return html`<img class="bill-crop" src="/bills/${bill.id}/crops/${nameOf(spot)}" alt="${c.var.text('bills-crop')}">`
}

/** Only ours to show to those who may see the bill, and not for other caches than their own. */
export async function pageFile({ web, c, bill }: OneBill) {
  const key = bill.pages[Number(c.req.param('page'))]
  const bytes = key === undefined ? undefined : await web.images?.get(key)
  return sendFile(c, bytes && { bytes, name: 'bill.jpg' })
}

export async function cropFile(view: OneBill) {
  const { web, c, bill } = view
  const spot = spotOf(c.req.param('place') ?? '')
  if (!spot) return errorPage(c, 404, 'error-missing')
  const kept = await cropOf(web.db.pool, bill.photoId, spot)
  const file = kept && (await readKeptFile(web.db.pool, kept.file))
  const bytes = file?.bytes ?? (await cutNow(view, spot))
  return sendFile(c, bytes && { bytes, name: 'bill.jpg' })
}

/** Of a bill that came before a person only later nothing was cut out when it was read. */
async function cutNow({ web, bill }: OneBill, spot: Spot): Promise<Uint8Array | undefined> {
  const place = placeOf((await storedBill(web.db.pool, bill.id))?.reading ?? null, spot)
  const key = place && bill.pages[place.page]
  const page = key === undefined ? undefined : await web.images?.get(key)
  return page && place && cropPage(page, place)
}

function spotOf(name: string): Spot | undefined {
  const line = /^line-(\d{1,3})$/.exec(name)?.[1]
  if (line !== undefined) return { field: 'line', line: Number(line) }
  if (name === 'lines') return { field: 'line', line: null }
  const field = (['date', 'invoiceNumber', 'total'] as const).find((each) => each === name)
  return field && { field, line: null }
}
