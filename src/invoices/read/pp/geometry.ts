/** Boxes around blobs: the smallest turned rectangle about a set of points. */
import type { Point, Quad } from '../picture.ts'

const cross = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** The convex hull, by Andrew's monotone chain. Sorts the points it is given. */
export function hullOf(points: Point[]): Point[] {
  points.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return [...chain(points), ...chain(points.toReversed())]
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of points) {
    while (kept.length > 1 && cross(kept.at(-2) as Point, kept.at(-1) as Point, point) <= 0) kept.pop()
    kept.push(point)
  }
  kept.pop()
  return kept
}

/** A rectangle turned by `angle`: its extent along and across the turned axes. */
export type Turned = { angle: number; x0: number; x1: number; y0: number; y1: number }

/** The turned rectangle of the least area about a hull: one of its sides lies along a side of the hull. */
export function smallestRectangle(hull: readonly Point[]): Turned {
  let best: Turned = { angle: 0, x0: 0, x1: 0, y0: 0, y1: 0 }
  let least = Number.POSITIVE_INFINITY
  hull.forEach((a, i) => {
    const b = hull[(i + 1) % hull.length] as Point
    const turned = extent(hull, Math.atan2(b[1] - a[1], b[0] - a[0]))
    const area = (turned.x1 - turned.x0) * (turned.y1 - turned.y0)
    if (area < least) [least, best] = [area, turned]
  })
  return best
}

function extent(points: readonly Point[], angle: number): Turned {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const turned = { angle, x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity }
  for (const [x, y] of points) {
    const [u, v] = [x * c + y * s, y * c - x * s]
    turned.x0 = Math.min(turned.x0, u)
    turned.x1 = Math.max(turned.x1, u)
    turned.y0 = Math.min(turned.y0, v)
    turned.y1 = Math.max(turned.y1, v)
  }
  return turned
}

/** The corners of a turned rectangle grown by `by` on each side, in reading order. */
export function cornersOf({ angle, x0, x1, y0, y1 }: Turned, by: number): Quad {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const corner = (u: number, v: number): Point => [u * c - v * s, u * s + v * c]
  const corners = [
    corner(x0 - by, y0 - by),
    corner(x1 + by, y0 - by),
    corner(x1 + by, y1 + by),
    corner(x0 - by, y1 + by),
  ]
  return inReadingOrder(corners)
}

/** The two leftmost corners are the left side: right for text that leans less than 45°. */
function inReadingOrder(corners: Point[]): Quad {
  const [a, b, c, d] = corners.toSorted((p, q) => p[0] - q[0]) as [Point, Point, Point, Point]
  const [leftTop, leftBottom] = a[1] <= b[1] ? [a, b] : [b, a]
  const [rightTop, rightBottom] = c[1] <= d[1] ? [c, d] : [d, c]
  return [leftTop, rightTop, rightBottom, leftBottom]
}
