/** Finds where text stands: the network's map of likely text, cut into blobs, a turned box about each. */
import sharp from 'sharp'
import type { Picture, Point, Quad } from '../picture.ts'
import { cornersOf, hullOf, smallestRectangle } from './geometry.ts'
import { type Session, tensor } from './session.ts'

/** Pixels of the long side the network sees: measured, small light text is lost below. */
const longSide = 1280
/** Smaller pictures are enlarged up to this, so that thin strokes are seen at all. */
const leastSide = 960
const mostEnlarged = 2
const textAt = 0.3
const boxAt = 0.5
const leastPixels = 8
const leastHeight = 3
/** How far a box reaches beyond its blob, which the network draws shrunken: Vatti's ratio, as it was trained. */
const unclip = 1.6
const mean = [0.485, 0.456, 0.406] as const
const spread = [0.229, 0.224, 0.225] as const

/** More boxes than any bill has: a picture of noise must not keep a worker busy for minutes. */
const mostBoxes = 1_200

export type Map2 = { readonly data: Float32Array; readonly width: number; readonly height: number }

export async function detect(session: Session, picture: Picture, side = longSide): Promise<Quad[]> {
  const map = await likelyText(session, picture, side)
  const [sx, sy] = [picture.width / map.width, picture.height / map.height]
  return boxesOf(map).map((quad) => quad.map(([x, y]) => [x * sx, y * sy] as const) as unknown as Quad)
}

async function likelyText(session: Session, { data, width, height }: Picture, side: number): Promise<Map2> {
  const long = Math.max(width, height)
  const scale =
    long > side ? side / long : Math.min(mostEnlarged, Math.max(1, Math.min(side, leastSide) / long))
  const w = Math.max(32, Math.round((width * scale) / 32) * 32)
  const h = Math.max(32, Math.round((height * scale) / 32) * 32)
  const small = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(w, h, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer()
  const size = w * h
  const input = new Float32Array(3 * size)
  // Blue first: the order of colours that the network was trained with.
  for (let c = 0; c < 3; c++) {
    const scaled = levels(mean[c] as number, spread[c] as number)
    for (let i = 0; i < size; i++) input[c * size + i] = scaled[small[3 * i + 2 - c] as number] as number
  }
  return { data: (await session.run(tensor(input, [1, 3, h, w]))).data, width: w, height: h }
}

/** What each of the 256 levels of a colour is to the network. */
const levels = (m: number, s: number) => Float32Array.from({ length: 256 }, (_, n) => (n / 255 - m) / s)

export function boxesOf(map: Map2): Quad[] {
  const seen = new Uint8Array(map.data.length)
  const quads: Quad[] = []
  for (let i = 0; i < seen.length && quads.length < mostBoxes; i++) {
    if (seen[i] || (map.data[i] as number) <= textAt) continue
    const blob = blobAt(map, i, seen)
    if (blob.count < leastPixels || blob.sum / blob.count < boxAt) continue
    const quad = boxAbout(blob.edges)
    if (quad) quads.push(quad)
  }
  return quads
}

type Blob = { count: number; sum: number; edges: Map<number, [number, number]> }

/** Walks a blob from one of its pixels; keeps its leftmost and rightmost pixel of each row. */
function blobAt({ data, width, height }: Map2, start: number, seen: Uint8Array): Blob {
  const blob: Blob = { count: 0, sum: 0, edges: new Map() }
  const stack = [start]
  seen[start] = 1
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    const y = Math.floor(i / width)
    const x = i - y * width
    blob.count++
    blob.sum += data[i] as number
    const edge = blob.edges.get(y)
    if (!edge) blob.edges.set(y, [x, x])
    else if (x < edge[0]) edge[0] = x
    else if (x > edge[1]) edge[1] = x
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx
        if (seen[next] || (data[next] as number) <= textAt) continue
        seen[next] = 1
        stack.push(next)
      }
  }
  return blob
}

function boxAbout(edges: Map<number, [number, number]>): Quad | undefined {
  const points: Point[] = []
  for (const [y, [left, right]] of edges)
    points.push([left, y], [right + 1, y], [left, y + 1], [right + 1, y + 1])
  const rectangle = smallestRectangle(hullOf(points))
  const [w, h] = [rectangle.x1 - rectangle.x0, rectangle.y1 - rectangle.y0]
  if (Math.min(w, h) < leastHeight) return undefined
  return cornersOf(rectangle, (w * h * unclip) / (2 * (w + h)))
}
