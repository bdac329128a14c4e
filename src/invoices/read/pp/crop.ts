/** Cuts a piece of text out of a picture, straightened, at the height the recogniser reads. */
import { heightOf, type Picture, type Point, type Quad, widthOf } from '../picture.ts'

export const cropHeight = 48
const leastWidth = 16
const mostWidth = 3_200
/** A box this much taller than wide holds text that runs up the page. */
const upright = 1.5

/** Three planes (red, green, blue) of numbers from −1 to 1. */
export type Crop = { readonly planes: Float32Array; readonly width: number }

export function crop(picture: Picture, quad: Quad): Crop {
  const standing = heightOf(quad) >= upright * widthOf(quad)
  const corners: Quad = standing ? [quad[1], quad[2], quad[3], quad[0]] : quad
  const high = Math.max(4, Math.round(heightOf(corners)))
  const long = Math.max(4, Math.round(widthOf(corners)))
  const width = Math.max(leastWidth, Math.min(mostWidth, Math.round((long * cropHeight) / high)))
  const planes = new Float32Array(3 * cropHeight * width)
  // Large letters are averaged down, else their strokes break up.
  const samples = Math.min(4, Math.max(1, Math.round(high / cropHeight)))
  for (let y = 0; y < cropHeight; y++)
    for (let x = 0; x < width; x++) sampleInto(planes, y * width + x, picture, corners, x, y, width, samples)
  return { planes, width }
}

function sampleInto(
  planes: Float32Array,
  at: number,
  picture: Picture,
  quad: Quad,
  x: number,
  y: number,
  width: number,
  samples: number,
): void {
  const size = cropHeight * width
  const color = [0, 0, 0]
  for (let a = 0; a < samples; a++)
    for (let b = 0; b < samples; b++)
      addPixel(
        color,
        picture,
        pointIn(quad, (x + (b + 0.5) / samples) / width, (y + (a + 0.5) / samples) / cropHeight),
      )
  const n = samples * samples
  for (let c = 0; c < 3; c++) planes[c * size + at] = ((color[c] as number) / n / 255 - 0.5) / 0.5
}

function pointIn([lt, rt, rb, lb]: Quad, u: number, v: number): Point {
  const along = (i: 0 | 1) => (lt[i] * (1 - u) + rt[i] * u) * (1 - v) + (lb[i] * (1 - u) + rb[i] * u) * v
  return [along(0) - 0.5, along(1) - 0.5]
}

/** Adds the colour between four pixels. */
function addPixel(color: number[], { data, width, height }: Picture, [x, y]: Point): void {
  const x0 = Math.max(0, Math.min(width - 1, Math.floor(x)))
  const y0 = Math.max(0, Math.min(height - 1, Math.floor(y)))
  const x1 = Math.min(width - 1, x0 + 1)
  const y1 = Math.min(height - 1, y0 + 1)
  const fx = Math.min(1, Math.max(0, x - x0))
  const fy = Math.min(1, Math.max(0, y - y0))
  for (let c = 0; c < 3; c++) {
    const top =
      (data[(y0 * width + x0) * 3 + c] as number) * (1 - fx) +
      (data[(y0 * width + x1) * 3 + c] as number) * fx
    const low =
      (data[(y1 * width + x0) * 3 + c] as number) * (1 - fx) +
      (data[(y1 * width + x1) * 3 + c] as number) * fx
    color[c] = (color[c] as number) + top * (1 - fy) + low * fy
  }
}

/** The crop upside down. */
export function flipped({ planes, width }: Crop): Crop {
  const size = cropHeight * width
  const out = new Float32Array(planes.length)
  for (let c = 0; c < 3; c++)
    for (let i = 0; i < size; i++) out[c * size + i] = planes[c * size + size - 1 - i] as number
  return { planes: out, width }
}

/** Crops beside each other in one batch, each padded to `width` with nothing. */
export function batchOf(crops: readonly Crop[], width: number): Float32Array {
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
