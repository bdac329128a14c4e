/** Cuts a piece of text out of a picture, straightened, at the height the recogniser reads. */
import { heightOf, type Picture, type Quad, widthOf } from '../picture.ts'

export const cropHeight = 48
const leastWidth = 16
const mostWidth = 3_200
/** A box this much taller than wide holds text that runs up the page. */
const upright = 1.5

/** Three planes (red, green, blue) of numbers from −1 to 1. */
export type Crop = { readonly planes: Float32Array; readonly width: number }

const isStanding = (quad: Quad) => heightOf(quad) >= upright * widthOf(quad)

/** The columns of pixels that the crop of a box has. */
export function cropWidth(quad: Quad): number {
  const [a, b] = [heightOf(quad), widthOf(quad)].map((side) => Math.max(4, Math.round(side))) as [
    number,
    number,
  ]
  const [high, long] = isStanding(quad) ? [b, a] : [a, b]
  return Math.max(leastWidth, Math.min(mostWidth, Math.round((long * cropHeight) / high)))
}

export function crop(picture: Picture, quad: Quad): Crop {
  const corners: Quad = isStanding(quad) ? [quad[1], quad[2], quad[3], quad[0]] : quad
  const high = Math.max(4, Math.round(heightOf(corners)))
  const width = cropWidth(quad)
  const planes = new Float32Array(3 * cropHeight * width)
  // Large letters are averaged down, else their strokes break up.
  const samples = Math.min(4, Math.max(1, Math.round(high / cropHeight)))
  for (let y = 0; y < cropHeight; y++)
    for (let part = 0; part < samples; part++)
      addRow(planes, y * width, picture, rowAt(corners, (y + (part + 0.5) / samples) / cropHeight), {
        width,
        samples,
      })
  const each = 2 / (samples * samples * 255)
  for (let i = 0; i < planes.length; i++) planes[i] = (planes[i] as number) * each - 1
  return { planes, width }
}

type Row = { x0: number; y0: number; x1: number; y1: number }

/** The ends of the row that lies so far down the box, 0 to 1. */
const rowAt = ([lt, rt, rb, lb]: Quad, v: number): Row => ({
  x0: lt[0] * (1 - v) + lb[0] * v,
  y0: lt[1] * (1 - v) + lb[1] * v,
  x1: rt[0] * (1 - v) + rb[0] * v,
  y1: rt[1] * (1 - v) + rb[1] * v,
})

/** Adds the colours along a row, each between four pixels: millions of times a bill, so nothing is made on the way. */
function addRow(
  planes: Float32Array,
  at: number,
  { data, width: wide, height: high }: Picture,
  { x0, y0, x1, y1 }: Row,
  { width, samples }: { width: number; samples: number },
): void {
  const size = cropHeight * width
  const [dx, dy] = [(x1 - x0) / (width * samples), (y1 - y0) / (width * samples)]
  for (let i = 0; i < width * samples; i++) {
    const x = x0 + dx * (i + 0.5) - 0.5
    const y = y0 + dy * (i + 0.5) - 0.5
    const left = Math.max(0, Math.min(wide - 1, Math.floor(x)))
    const top = Math.max(0, Math.min(high - 1, Math.floor(y)))
    const right = Math.min(wide - 1, left + 1)
    const low = Math.min(high - 1, top + 1)
    const fx = Math.min(1, Math.max(0, x - left))
    const fy = Math.min(1, Math.max(0, y - top))
    const to = at + Math.floor(i / samples)
    for (let c = 0; c < 3; c++) {
      const a = data[(top * wide + left) * 3 + c] as number
      const b = data[(top * wide + right) * 3 + c] as number
      const e = data[(low * wide + left) * 3 + c] as number
      const f = data[(low * wide + right) * 3 + c] as number
      const upper = a + (b - a) * fx
      planes[c * size + to] = (planes[c * size + to] as number) + upper + (e + (f - e) * fx - upper) * fy
    }
  }
}

/** Crops beside each other in one batch, each padded to `width` with nothing. */
export function batchOf(crops: readonly Crop[], width: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(crops.length * 3 * cropHeight * width)
  crops.forEach((each, n) => {
    for (let row = 0; row < 3 * cropHeight; row++) {
      const from = row * each.width
      const used = Math.min(width, each.width)
      out.set(each.planes.subarray(from, from + used), (n * 3 * cropHeight + row) * width)
    }
  })
  return out
}
