/** Who sells and who buys: names by their place, tax ids by the words around them. */
import { namesNumber } from './bill-number.ts'
import type { Line, Page } from './page/types.ts'
import { type TaxId, taxIdsIn } from './tax-id.ts'
import { squeeze } from './words.ts'

export type Parties = {
  readonly sellerName: string | undefined
  readonly sellerTaxId: TaxId | undefined
  readonly buyerName: string | undefined
  readonly buyerTaxId: TaxId | undefined
}

const buyerWords =
  /\b(?:BILL(?:ED)?\s?TO|SOLD\s?TO|SHIP(?:PED)?\s?TO|BUYER|PARTY|CUSTOMER|CONSIGNEE|M\/S|DETAILS?\s?OF\s?RECEIVER|RECIPIENT|BILLING\s?ADDRESS|INVOICE\s?TO)|^(?:श्रीमान|श्री(?!\s?गणेश)|ग्राहक|पार्टी|मेसर्स|मै\.|नाम)(?=[\s:.])/i
/** A buyer's address and tax id take so many lines at most. */
const buyerLines = 9
/** What is printed above a seller's name, or instead of it. */
const notName =
  /TAX\s?INVOICE|INVOICE|CASH\s?MEMO|CASH\s?BILL|ESTIMAT|RECEIPT|ORIGINAL|DUPLICATE|TRIPLICATE|GST|PHONE|TEL\b|TEL:|MOB|CELL|EMAIL|E-MAIL|WWW|HTTP|@|DATE|STATE\s?:|PAN\s?:|CREDIT|DEBIT\s?MEMO|WELCOME|THANK|COPY|CUSTOMER|TABLE|SERVER|CHECK\s?#|BILL\s?OF|QUOTATION|CHALLAN|JURISDICTION|^PAGE|^NO\b|SUBJECT\s?TO|SHREE\s?GANESH|^FOR\b|SALE\b/i
const company =
  /\b(?:SDN|BHD|PVT|LTD|LIMITED|LLP|INC|LLC|CORP|CO\b|TRADERS?|TRADING|ENTERPRISES?|STORES?|AGENC|FOODS?|MART|SUPER|RESTAURANT|RESTORAN|HOTEL|CAFE|COMPANY|CORPORATION|DISTRIBUT|MARKETING|SALES|INDUSTR|BROTHERS|BROS|SONS|SHOP|PHARMA|MEDICAL|ELECTR|HARDWARE|MOBILES|PRINTERS|COMPUTERS)/i

const glued = /PVTLTD|PRIVATELIMITED|SDNBHD|LIMITED$|LLP$|TRADERS|ENTERPRISES|AGENCIES|CORPORATION|STORES?$/

export function partiesOf(page: Page): Parties {
  // A Shri on top of all belongs to the seller's name.
  const buyerAt = page.lines.findIndex(
    ({ text }, at) => buyerWords.test(text) && (at > 1 || !/^श्री/.test(text)),
  )
  const ids = page.lines.flatMap((line, at) =>
    line.cells.flatMap((cell) => taxIdsIn(cell.text).map((id) => ({ id, at, left: cell.from }))),
  )
  const inBuyerBlock = (at: number) => buyerAt >= 0 && at >= buyerAt && at <= buyerAt + buyerLines
  const own = ids.find(({ at }) => !inBuyerBlock(at)) ?? (ids.length > 1 || buyerAt < 0 ? ids[0] : undefined)
  const theirs = ids.find(({ id }) => id.id !== own?.id.id)
  return {
    sellerName: sellerName(page, buyerAt < 0 ? page.lines.length : Math.max(1, buyerAt)),
    sellerTaxId: own?.id,
    buyerName: buyerAt < 0 ? besideNumber(page) : buyerName(page, buyerAt),
    buyerTaxId: theirs?.id,
  }
}

/** Among the first lines the one that looks most like a name: large, of letters, named like a firm. */
function sellerName(page: Page, before: number): string | undefined {
  const middle = medianHeight(page.lines)
  const found = page.lines.slice(0, Math.min(before, 8)).flatMap((line, at) =>
    line.cells.flatMap((cell) => {
      const letters = (cell.text.match(/\p{L}/gu) ?? []).length
      const digits = (cell.text.match(/\d/g) ?? []).length
      if (letters < 3 || digits > letters / 2 || notName.test(cell.text)) return []
      const score =
        3 * Math.min(3, cell.height / middle) -
        1.2 * at +
        (company.test(cell.text) || glued.test(squeeze(cell.text)) ? 5 : 0) -
        digits / 3 -
        (/,/.test(cell.text) ? 2 : 0) +
        Math.min(2, letters / 6)
      return [{ name: cell.text, score, at }]
    }),
  )
  found.sort((a, b) => b.score - a.score)
  return found[0]?.name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}).]+$/gu, '')
}

function medianHeight(lines: readonly Line[]): number {
  const heights = lines.map(({ height }) => height).sort((a, b) => a - b)
  return heights[heights.length >> 1] || 1
}

/** The text after the buyer's word, else the line below it. */
function buyerName(page: Page, at: number): string | undefined {
  const line = page.lines[at]
  if (!line) return undefined
  const from = line.cells.findIndex(({ text }) => buyerWords.test(text))
  const cell = line.cells[from]
  if (!cell) return undefined
  const rest = cell.text.replace(buyerWords, '').replace(/^[\s:.'-]+/, '')
  const next = line.cells[from + 1]
  const below = page.lines[at + 1]?.cells[0]
  const name = [rest, next && isNameLike(next.text) ? next.text : '', below?.text ?? ''].find(isNameLike)
  return name?.trim()
}

/** Without a word that says so, the buyer is who stands at the left of the bill's number. */
function besideNumber(page: Page): string | undefined {
  const line = page.lines.find(({ cells }) => cells.slice(1).some(({ text }) => namesNumber(text)))
  const first = line?.cells[0]?.text ?? ''
  return isNameLike(first) && !/\d/.test(first) ? first : undefined
}

const isNameLike = (text: string) =>
  (text.match(/\p{L}/gu) ?? []).length >= 3 &&
  !/DATE|INVOICE|NO\s?[.:]/i.test(text) &&
  squeeze(text).length > 3
