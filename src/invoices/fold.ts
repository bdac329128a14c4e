/** Folds a wide strip of print where nothing is printed, so that its parts stand below each other. Pure. */
import type { Picture } from './read/picture.ts'

/** So many times as wide as high a part may be: a bubble of a chat shows its letters large enough. */
const widest = 8
/** More parts are harder to follow than small letters. */
const mostParts = 3
/** How far from an even cut it may be made, as a share of the strip. */
const reach = 0.1
/** Rows of pixels between two parts. */
const between = 6
const white = 255

/** The strip itself where it is not too wide. */
export function folded(strip: Picture): Picture {
  const { data, width, height } = strip
  const edges = edgesOf(strip)
  if (edges.length === 2) return strip
  const parts = edges.slice(1).map((to, n) => ({ from: edges[n] as number, to }))
  const wide = Math.max(...parts.map(({ from, to }) => to - from))
  const high = parts.length * (height + between) - between
  const out = new Uint8Array(3 * wide * high).fill(white)
  for (const [n, { from, to }] of parts.entries())
    for (let y = 0; y < height; y++) {
      const row = data.subarray(3 * (y * width + from), 3 * (y * width + to))
      out.set(row, 3 * wide * (n * (height + between) + y))
    }
  return { data: out, width: wide, height: high }
}

/** Columns between which the parts lie, the first and the last edge with them. */
export function edgesOf(strip: Picture): number[] {
  const { width, height } = strip
  const parts = Math.min(mostParts, Math.max(1, Math.ceil(width / height / widest)))
  const unevenness = parts === 1 ? [] : unevennessOf(strip)
  const cuts = Array.from({ length: parts - 1 }, (_, n) =>
    calmest(unevenness, Math.round(((n + 1) * width) / parts), Math.round(width * reach)),
  )
  return [0, ...cuts, width]
}

/** Of each column: how much its pixels differ from those above. Paper differs little, whatever shadow lies on it. */
function unevennessOf({ data, width, height }: Picture): number[] {
  // Green alone tells light from dark.
  const green = (x: number, y: number) => data[3 * (y * width + x) + 1] as number
  return Array.from({ length: width }, (_, x) => {
    let sum = 0
    for (let y = 1; y < height; y++) sum += Math.abs(green(x, y) - green(x, y - 1))
    return sum
  })
}

/** The middle of the calmest stretch about a column: wide enough that no gap between letters is taken for one of words. */
function calmest(unevenness: readonly number[], about: number, reachBy: number): number {
  const half = Math.max(1, Math.round(reachBy / 16))
  const around = (x: number) => unevenness.slice(x - half, x + half + 1).reduce((sum, each) => sum + each, 0)
  let [best, least] = [about, Number.POSITIVE_INFINITY]
  for (let off = 0; off <= reachBy; off++)
    for (const x of [about - off, about + off]) {
      const here = around(x)
      if (here < least) [best, least] = [x, here]
    }
  return best
}
