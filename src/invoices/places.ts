/** Where on a photo something was read, so that a person can be shown it. */
import type { Extracted } from './extract/extract.ts'
import type { Page } from './extract/page/types.ts'
import { heightOf, type Quad } from './read/picture.ts'

/** Shares (0 to 1) of the upright page's width and height; pages count from 0. */
export type Place = {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Places = {
  /** One for each line of the bill. */
  readonly lines: readonly (Place | null)[]
  readonly total: Place | null
  readonly date: Place | null
  readonly invoiceNumber: Place | null
  readonly seller: Place | null
}

export type PlacedPage = { readonly text: Page; readonly width: number; readonly height: number }

/** `pages` as they were joined to the one that `found` was taken from. */
export function placesOf(found: Extracted, pages: readonly PlacedPage[]): Places {
  const lines = pages.flatMap(({ text }, page) => text.lines.map((line) => ({ line, page })))
  const around = (page: number, quads: readonly Quad[]) => placeOf(pages[page], page, quads)
  const ofLines = (from: number, to: number): Place | null => {
    const first = lines[from]
    if (!first) return null
    const shown = lines.slice(from, to + 1).filter(({ page }) => page === first.page)
    return around(
      first.page,
      shown.flatMap(({ line }) => line.cells.map(({ box }) => box.quad)),
    )
  }
  const withText = (text: string | undefined) => {
    const tight = squeeze(text ?? '')
    const at = tight === '' ? -1 : lines.findIndex(({ line }) => squeeze(line.text).includes(tight))
    return at < 0 ? null : ofLines(at, at)
  }
  const { total } = found
  return {
    lines: found.rows.map(({ from, to }) => ofLines(from, to)),
    total: total?.figure ? ofLines(total.figure.line, total.figure.line) : null,
    date: found.date ? ofLines(found.date.line, found.date.line) : null,
    invoiceNumber: withText(found.invoiceNumber),
    seller: withText(found.parties.sellerName),
  }
}

/** All lines together, of the first page that has any. */
export function placeOfLines({ lines }: Places): Place | null {
  const [first] = lines.filter((place) => place !== null)
  if (!first) return null
  const all = lines.filter((place) => place?.page === first.page) as Place[]
  return {
    page: first.page,
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  }
}

const squeeze = (text: string) => text.replace(/\s/g, '').toUpperCase()

/** With half a letter's height of the paper around it. */
function placeOf(of: PlacedPage | undefined, page: number, quads: readonly Quad[]): Place | null {
  if (!of || quads.length === 0) return null
  const points = quads.flat()
  const margin = Math.max(...quads.map(heightOf)) / 2
  const share = (value: number, whole: number) => Math.min(1, Math.max(0, value / whole))
  const place = {
    page,
    left: share(Math.min(...points.map(([x]) => x)) - margin, of.width),
    top: share(Math.min(...points.map(([, y]) => y)) - margin, of.height),
    right: share(Math.max(...points.map(([x]) => x)) + margin, of.width),
    bottom: share(Math.max(...points.map(([, y]) => y)) + margin, of.height),
  }
  return place.right > place.left && place.bottom > place.top ? place : null
}
