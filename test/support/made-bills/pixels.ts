/** A picture in colour as bytes, three a pixel, and what the camera model does with one. */
import sharp from 'sharp'

export type Pixels = { readonly data: Uint8Array; readonly width: number; readonly height: number }

export async function pixelsOf(picture: Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

export const blank = (width: number, height: number): Pixels => ({
  data: new Uint8Array(width * height * 3),
  width,
  height,
})

/** One channel between four pixels. */
export function sample({ data, width, height }: Pixels, x: number, y: number, channel: number): number {
  const x0 = Math.min(width - 2, Math.max(0, Math.floor(x)))
  const y0 = Math.min(height - 2, Math.max(0, Math.floor(y)))
  const [dx, dy] = [x - x0, y - y0]
  const at = (y0 * width + x0) * 3 + channel
  const below = at + width * 3
  const upper = (data[at] as number) * (1 - dx) + (data[at + 3] as number) * dx
  const lower = (data[below] as number) * (1 - dx) + (data[below + 3] as number) * dx
  return upper * (1 - dy) + lower * dy
}

type Point = readonly [x: number, y: number]

/** From a place on the photo to one on the paper (0 to 1 each way): the square seen through four corners. */
export function unproject(corners: readonly [Point, Point, Point, Point]): (x: number, y: number) => Point {
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3]
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3]
  const det = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / det
  const h = (dx1 * sy - sx * dy1) / det
  const [a, b, c] = [x1 - x0 + g * x1, x3 - x0 + h * x3, x0]
  const [d, e, f] = [y1 - y0 + g * y1, y3 - y0 + h * y3, y0]
  return (x, y) => {
    const [p, q, r] = [e - f * h, c * h - b, b * f - c * e]
    const [s, t, u] = [f * g - d, a - c * g, c * d - a * f]
    const [v, w, z] = [d * h - e * g, b * g - a * h, a * e - b * d]
    const depth = v * x + w * y + z
    return [(p * x + q * y + r) / depth, (s * x + t * y + u) / depth]
  }
}
