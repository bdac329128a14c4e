/** Cuts a box where the engine glued neighbouring cells of a table. */
import type { TextBox } from '../../read/picture.ts'
import { plain } from './plain.ts'
import type { Cell } from './types.ts'

type Place = { from: number; to: number; mid: number; height: number }

const money = String.raw`(?:\d{1,3}(?:,\d{2,3})+|\d+)\.\d\d`

/** Two amounts with two decimals each; an amount and a unit; a word like Total and its amount. Cut after the second decimal, or the word. */
const glued = new RegExp(
  String.raw`(?<=\d\.\d\d)(?=-?${money})|(?<=\d\.\d\d)(?=[A-Z]{2,4}\b)|(?<=\p{L}{4}|Off|OFF)(?=${money}(?!\d|\s?%))`,
  'gu',
)

export function cellsOf(box: TextBox, place: Place): Cell[] {
  const text = plain(box.text)
  const cuts = [0, ...[...text.matchAll(glued)].map(({ index }) => index), text.length]
  return cuts.slice(1).flatMap((end, i) => {
    const start = cuts[i] as number
    const part = text.slice(start, end)
    if (part.trim() === '') return []
    const lead = part.length - part.trimStart().length
    const [from, to] = spanOf(box, start + lead, end, place)
    return [{ ...place, text: part.trim(), from, to, box, start: start + lead }]
  })
}

/** Where letters `start` to `end` stand on the line. */
export function spanOf(box: TextBox, start: number, end: number, { from, to }: { from: number; to: number }) {
  const at = (i: number) => box.glyphs[i]?.at ?? i / Math.max(1, box.text.length)
  const left = start === 0 ? 0 : (at(start - 1) + at(start)) / 2
  const right = end >= box.text.length ? 1 : (at(end - 1) + at(end)) / 2
  return [from + (to - from) * left, from + (to - from) * right] as const
}
