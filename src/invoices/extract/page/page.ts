/** Text in the order one reads it: lines from the top, cells from the left. */
import type { TextBox } from '../../read/picture.ts'
import { heightOf, widthOf } from '../../read/picture.ts'
import { cellsOf } from './cells.ts'
import type { Line, Page } from './types.ts'

/** A box in the page's own frame, with the lean it has against the page. */
type Placed = { box: TextBox; u: number; v: number; w: number; h: number; lean: number }

export function pageOf(boxes: readonly TextBox[]): Page {
  const angle = leanOf(boxes)
  const placed = boxes.map((box) => place(box, angle)).sort((a, b) => a.v - b.v)
  const lines = gather(placed).map(lineOf)
  lines.sort((a, b) => a.mid - b.mid)
  return {
    lines,
    width: extent(placed.map(({ u, w }) => [u - w / 2, u + w / 2])),
    height: extent(placed.map(({ v }) => [v, v])),
  }
}

const extent = (ranges: readonly (readonly number[])[]) =>
  ranges.length === 0 ? 0 : Math.max(...ranges.flat()) - Math.min(...ranges.flat())

const angleOf = ({ quad: [lt, rt, rb, lb] }: TextBox) =>
  Math.atan2(rt[1] + rb[1] - lt[1] - lb[1], rt[0] + rb[0] - lt[0] - lb[0])

/** The middle lean of the boxes long enough to have one. */
function leanOf(boxes: readonly TextBox[]): number {
  const angles = boxes
    .filter(({ quad }) => widthOf(quad) > 2 * heightOf(quad))
    .map(angleOf)
    .sort((a, b) => a - b)
  return angles[angles.length >> 1] ?? 0
}

function place(box: TextBox, angle: number): Placed {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const [a, , b] = box.quad
  const [x, y] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  const [w, h] = [widthOf(box.quad), heightOf(box.quad)]
  // A short box's lean is noise.
  const lean = w > 3 * h ? Math.tan(angleOf(box) - angle) : 0
  return { box, u: x * c + y * s, v: y * c - x * s, w, h, lean: Math.abs(lean) < 0.2 ? lean : 0 }
}

/** How many of the latest lines a box may still belong to. */
const reach = 10

function gather(placed: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = []
  for (const box of placed) {
    let best: Placed[] | undefined
    let least = 0.5
    for (const line of lines.slice(-reach)) {
      const off = offset(line, box)
      if (off < least) [least, best] = [off, line]
    }
    if (best) best.push(box)
    else lines.push([box])
  }
  return lines
}

/** How far a box stands off a line, in heights; infinite where it would lie on a box of that line. */
function offset(line: readonly Placed[], box: Placed): number {
  const overlaps = line.some((other) => overlap(other, box) > 0.3 * Math.min(other.w, box.w))
  if (overlaps) return Number.POSITIVE_INFINITY
  const near = line.reduce((a, b) => (gap(b, box) < gap(a, box) ? b : a))
  const run = box.u - near.u
  // Either may lean with the curl of the paper: both say where the other should be.
  const expected = near.v + (run * (near.lean + box.lean)) / 2
  return Math.min(Math.abs(expected - box.v), Math.abs(near.v - box.v)) / Math.min(near.h, box.h)
}

const overlap = (a: Placed, b: Placed) =>
  Math.min(a.u + a.w / 2, b.u + b.w / 2) - Math.max(a.u - a.w / 2, b.u - b.w / 2)
const gap = (a: Placed, b: Placed) => -overlap(a, b)

function lineOf(line: readonly Placed[]): Line {
  const cells = line
    .toSorted((a, b) => a.u - b.u)
    .flatMap(({ box, u, v, w, h }) => cellsOf(box, { from: u - w / 2, to: u + w / 2, mid: v, height: h }))
  const mid = line.reduce((sum, { v }) => sum + v, 0) / line.length
  const heights = line.map(({ h }) => h).sort((a, b) => a - b)
  return {
    cells,
    text: cells.map(({ text }) => text).join('  '),
    mid,
    height: heights[heights.length >> 1] ?? 0,
  }
}
