/** The number a seller gave the bill. */
import { datesIn } from './date-text.ts'
import type { Cell, Page } from './page/types.ts'

const labels: readonly [RegExp, number][] = [
  [/(?:TAX\s?)?INV(?:OICE|OIOE)?\s?(?:NO|NUM(?:BER)?|#|N0)\s?[.:#]*/i, 10],
  [/\bBILL\s?(?:NO|NUM(?:BER)?|#|N0)\s?[.:#]*/i, 10],
  [/(?:बिल|मेमो|बीजक)\s?(?:नं|नम्बर|नंबर|न|क्र|संख्या)[\p{M}\s.:॰#]*/u, 10],
  [/\b(?:CASH\s?)?MEMO\s?(?:NO|#)\s?[.:#]*/i, 9],
  [/\bDOC(?:UMENT)?\s?(?:NO|#)\s?[.:#]*/i, 8],
  [/\bINV(?:OICE)?\s?[#:]\s?[.:#]*/i, 8],
  [/\b(?:RECEIPT|RCPT|RECPT|SLIP|REC)\s?(?:NO|NUM(?:BER)?|#)?\s?[.:#]+/i, 7],
  [/\bVOUCHER\s?(?:NO|#)\s?[.:#]*/i, 7],
  [/\b(?:CHECK|CHK|ORDER|TRANS(?:ACTION)?|TRN|TXN|TICKET)\s?(?:NO|NUM(?:BER)?|#|ID)?\s?[.:#]+/i, 4],
  [/^(?:SR?\.?\s?)?NO\s?[.:]+/i, 3],
]
const otherNumbers =
  /(?:GST|CONTACT|CELL|WHATSAPP|TAX|VAT|PAN|PHONE|TEL|MOB|FAX|ACCOUNT|A\/?C|REG|CIN|FSSAI|LIC|VEHICLE|TABLE|TBL|CO\.?\s?REG|SHOP|PLOT|HOUSE|EWAY|E-WAY|ACK|IRN|L\.?R|CARD|PIN|STATE\s?CODE|ORDER\s?REF|CHALLAN|DL|ITEM|S|SL|SR|ROOM|LOT)\W{0,4}$/i
const number = /^[\s:.#-]*([A-Z0-9][A-Z0-9/\\_-]{0,24}(?:\s?[-/]\s?[A-Z0-9]+)*)/i

/** Ones that stand among letters are the letter l. */
const asWords = (text: string) => text.replace(/(?<=[A-Za-z])1+/g, (ones) => 'l'.repeat(ones.length))

/** Whether a text says that it is the bill's number. */
export const namesNumber = (text: string): boolean =>
  labels.some(([label, weight]) => weight >= 9 && label.test(text))

type Candidate = { value: string; score: number }

/** Undefined where no label names one. Spaces inside are dropped. */
export function billNumberOf(page: Page): string | undefined {
  const found = page.lines.flatMap((line, at) =>
    line.cells.flatMap((cell, i) => candidates(page, at, cell, i)),
  )
  found.sort((a, b) => b.score - a.score)
  return found[0]?.value
}

function candidates(page: Page, at: number, cell: Cell, place: number): Candidate[] {
  for (const [label, weight] of labels) {
    const match = label.exec(asWords(cell.text))
    if (!match || otherNumbers.test(cell.text.slice(0, match.index))) continue
    const line = page.lines[at]
    const rest = cell.text.slice(match.index + match[0].length)
    const right = line?.cells.slice(place + 1, place + 4).map(({ text }) => text) ?? []
    const below = under(page, at, cell)
    const near = continued([rest, ...right.map((text) => text.replace(/^[:.\s#]+/, ''))])
    const beside = near.flatMap((text) => valueIn(text) ?? [])[0]
    const value = beside ?? (below && valueIn(below))
    if (!value) continue
    return [{ value, score: weight - at / 50 - (beside ? 0 : 2) }]
  }
  return []
}

/** A dash or slash at the beginning goes on with what stands before it. */
function continued(texts: readonly string[]): string[] {
  const whole: string[] = []
  for (const text of texts) {
    const before = whole.at(-1) ?? ''
    if (/^[-/][A-Z0-9]/i.test(text) && /[A-Z0-9]$/i.test(before)) whole[whole.length - 1] = before + text
    else whole.push(text)
  }
  return whole
}

/** The text in the column below a heading. */
function under(page: Page, at: number, cell: Cell): string | undefined {
  const below = page.lines[at + 1]
  return below?.cells.find(({ from, to }) => Math.min(to, cell.to) - Math.max(from, cell.from) > 0)?.text
}

/** Of a series that is counted anew each year, "KA/26-27/", the number itself is missing. */
const isSeries = (text: string): boolean => {
  const [, from, to] = /^[A-Z]+\/(?:20)?(\d\d)-(\d\d)$/i.exec(text) ?? []
  return from !== undefined && (Number(from) + 1) % 100 === Number(to)
}

/** A number has a digit, and is no date, no time and no mere series. */
function valueIn(text: string): string | undefined {
  const found = number.exec(text)?.[1]?.replace(/\s/g, '')
  if (!found || !/\d/.test(found)) return undefined
  const tight = found.replace(/(?:DATE|DT|DATED)\W*.*$/i, '').replace(/[-/]+$/, '')
  if (datesIn(tight).some(({ at }) => at === 0) || tight === '' || isSeries(tight)) return undefined
  return tight
}
