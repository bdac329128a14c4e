/** Which way up a page lies. */
import { heightOf, type Quad, widthOf } from '../picture.ts'
import { batchOf, cropHeight } from './crop.ts'
import type { Crops } from './recognise.ts'
import { type Session, tensor } from './session.ts'

const classifierWidth = 192
const asked = 16
/** Crops shorter than this look the same both ways to the classifier. */
const leastWidth = 120

/** True where most text stands on end: the page lies on its side. */
export function liesOnItsSide(quads: readonly Quad[]): boolean {
  const long = quads.filter(
    (quad) => Math.max(widthOf(quad), heightOf(quad)) > 2 * Math.min(widthOf(quad), heightOf(quad)),
  )
  const standing = long.filter((quad) => heightOf(quad) > widthOf(quad))
  return long.length > 3 && standing.length > long.length * 0.6
}

/** True where the direction classifier takes most of the longest lines for upside down. */
export async function isUpsideDown(session: Session, { widths, cut }: Crops): Promise<boolean> {
  const longest = widths
    .map((width, i) => ({ width, i }))
    .filter(({ width }) => width > leastWidth)
    .sort((a, b) => b.width - a.width)
    .slice(0, asked)
    .map(({ i }) => cut(i))
  if (longest.length < 3) return false
  const { data } = await session.run(
    tensor(batchOf(longest, classifierWidth), [longest.length, 3, cropHeight, classifierWidth]),
  )
  const turned = longest.filter((_, i) => (data[2 * i + 1] as number) > 0.8)
  return turned.length > longest.length * 0.6
}
