/** Reads crops: a network that says, step by step along the crop, which letter stands there. */
import type { Glyph } from '../picture.ts'
import { batchOf, type Crop } from './crop.ts'

/** Crops of like width go together, so many at most, and so many columns of pixels: more do not fit near the processor, and take longer each. */
const mostAtOnce = 12
const mostColumns = 800
/** Nothing beside the letters, and whole steps of the network: measured to read as well as the width it was trained with. */
const padding = 16

export type Recognised = { text: string; confidence: number; glyphs: Glyph[] }

/** Crops side by side as the network takes them, `width` columns each, of which `own` are theirs. */
export type Batch = {
  readonly data: Float32Array<ArrayBuffer>
  readonly width: number
  readonly own: readonly number[]
}

/** Reads batches, `atOnce` of them at a time. */
export type BatchReader = { readonly atOnce: number; read(batch: Batch): Promise<Recognised[]> }

/** Boxes to be read: how wide each is when cut out, and the cutting, which waits until it is wanted. */
export type Crops = { readonly widths: readonly number[]; cut(i: number): Crop }

/** Answers in the order of the crops. */
export async function recognise(reader: BatchReader, { widths, cut }: Crops): Promise<Recognised[]> {
  const out: Recognised[] = widths.map(() => ({ text: '', confidence: 0, glyphs: [] }))
  const groups = grouped(widths)
  const readOn = async () => {
    for (let group = groups.shift(); group; group = groups.shift()) {
      const members = group.map(cut)
      const width = paddedWidth(members[0]?.width ?? 0)
      const own = members.map((each) => each.width)
      const lines = await reader.read({ data: batchOf(members, width), width, own })
      for (const [n, i] of group.entries()) out[i] = lines[n] as Recognised
    }
  }
  // One more than are read at once: it is cut out while the others are read.
  await Promise.all(Array.from({ length: reader.atOnce + 1 }, readOn))
  return out
}

const paddedWidth = (width: number) => Math.ceil((width + padding) / padding) * padding

/** Places of crops that go together, the widest first: what is begun last should not take long. */
function grouped(widths: readonly number[]): number[][] {
  const order = widths.map((_, i) => i).sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))
  const groups: number[][] = []
  for (let from = 0; from < order.length; ) {
    const room = Math.floor(mostColumns / paddedWidth(widths[order[from] as number] ?? 0))
    const group = order.slice(from, from + Math.max(1, Math.min(mostAtOnce, room)))
    groups.push(group)
    from += group.length
  }
  return groups
}

/**
 * Takes the likeliest letter of each step; the same letter in a row, without a blank between, is one letter.
 * `letters[0]` is the blank between letters. `stretch`: the padded width in widths of the crop.
 */
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
    const best = likeliest(data, step * classes, classes, -1)
    if (best !== 0 && best !== last) {
      const next = likeliest(data, step * classes, classes, best)
      const at = ((step + 0.5) / steps) * stretch
      const p = (of: number) => data[step * classes + of] as number
      const glyph = { char: letters[best] ?? '', p: p(best), at }
      glyphs.push(next === 0 ? glyph : { ...glyph, second: { char: letters[next] ?? '', p: p(next) } })
    }
    last = best
  }
  const confidence = glyphs.reduce((sum, glyph) => sum + glyph.p, 0) / (glyphs.length || 1)
  return { text: glyphs.map(({ char }) => char).join(''), confidence, glyphs }
}

function likeliest(data: Float32Array, from: number, classes: number, except: number): number {
  let best = 0
  let most = -1
  for (let i = 0; i < classes; i++) {
    const value = data[from + i] as number
    if (value > most && i !== except) {
      most = value
      best = i
    }
  }
  return best
}
