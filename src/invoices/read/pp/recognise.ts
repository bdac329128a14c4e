/** Reads crops: a network that says, step by step along the crop, which letter stands there. */
import type { Glyph } from '../picture.ts'
import { batchOf, type Crop, cropHeight } from './crop.ts'
import { type Session, tensor } from './session.ts'

/** Crops of like width go together; more at once costs memory and saves little. */
const atOnce = 6
/** The width the network was trained with; narrower crops are padded to it. */
const usualWidth = 320

export type Recognised = { text: string; confidence: number; glyphs: Glyph[] }

/** `letters[0]` is the blank between letters. Answers in the order of the crops. */
export async function recognise(
  session: Session,
  letters: readonly string[],
  crops: readonly Crop[],
): Promise<Recognised[]> {
  const out: Recognised[] = crops.map(() => ({ text: '', confidence: 0, glyphs: [] }))
  const order = crops.map((_, i) => i).sort((a, b) => (crops[a]?.width ?? 0) - (crops[b]?.width ?? 0))
  for (let from = 0; from < order.length; from += atOnce) {
    const group = order.slice(from, from + atOnce)
    const members = group.map((i) => crops[i] as Crop)
    const width = Math.max(usualWidth, ...members.map((each) => each.width))
    const { data, dims } = await session.run(
      tensor(batchOf(members, width), [members.length, 3, cropHeight, width]),
    )
    const [, steps = 0, classes = 0] = dims
    group.forEach((i, n) => {
      const own = data.subarray(n * steps * classes, (n + 1) * steps * classes)
      out[i] = decode(own, classes, letters, width / (crops[i] as Crop).width)
    })
  }
  return out
}

/** Takes the likeliest letter of each step; the same letter in a row, without a blank between, is one letter. */
export function decode(
  data: Float32Array,
  classes: number,
  letters: readonly string[],
  stretch: number,
): Recognised {
  const steps = data.length / classes
  const glyphs: Glyph[] = []
  let last = 0
  for (let step = 0; step < steps; step++) {
    const { best, p, next, nextP } = topTwo(data, step * classes, classes)
    const at = ((step + 0.5) / steps) * stretch
    if (best !== 0 && best !== last) glyphs.push(glyphOf(letters, best, p, next, nextP, at))
    last = best
  }
  const confidence = glyphs.reduce((sum, glyph) => sum + glyph.p, 0) / (glyphs.length || 1)
  return { text: glyphs.map(({ char }) => char).join(''), confidence, glyphs }
}

function glyphOf(
  letters: readonly string[],
  best: number,
  p: number,
  next: number,
  nextP: number,
  at: number,
): Glyph {
  const char = letters[best] ?? ''
  return next === 0 ? { char, p, at } : { char, p, at, second: { char: letters[next] ?? '', p: nextP } }
}

function topTwo(data: Float32Array, from: number, classes: number) {
  let [best, p, next, nextP] = [0, -1, 0, -1]
  for (let i = 0; i < classes; i++) {
    const value = data[from + i] as number
    if (value > p) {
      ;[next, nextP] = [best, p]
      ;[best, p] = [i, value]
    } else if (value > nextP) [next, nextP] = [i, value]
  }
  return { best, p, next, nextP }
}
