/** Tells within a second what is wrong with a photo, before the slow reading: measured on a small copy. */
import { heightOf, type Picture, type Quad } from '../read/picture.ts'

export type Advice = 'blurred' | 'dark' | 'glare' | 'cut-off' | 'small' | 'no-bill'

/** One sentence each, for terminals and the API; chats have their own wordings. */
export const adviceText: Record<Advice, string> = {
  blurred: 'The photo is blurred: hold the phone still and tap on the bill to focus.',
  dark: 'The photo is too dark: take it by a window or with the light on.',
  glare: 'Light shines on the bill: tilt it a little until the bright spot is gone.',
  'cut-off': 'A part of the bill is outside of the photo: show all four corners.',
  small: 'The letters are too small: hold the phone closer, or send the photo as a file.',
  'no-bill': 'There is no bill on this photo.',
}

/** Letters lower than this many pixels cannot be told apart. */
const readableHeight = 8
const fewBoxes = 4
const darkPaper = 70
/** Of a picture without text: levels between light and dark, and of those the share that lies between two pixels. */
const leastContrast = 30
const mostOutOfFocus = 0.1
/** Of a letter's height, over which its edges run out: readings begin to fail at a third. */
const mostBlur = 0.28
const glareLevel = 252

/** `boxes` is where a quick look found text. */
export async function coach(picture: Picture, boxes: readonly Quad[]): Promise<Advice[]> {
  if (boxes.length < fewBoxes) return [isOutOfFocus(picture) ? 'blurred' : 'no-bill']
  const grey = await greyOf(picture)
  const advice: Advice[] = []
  if (isDark(grey)) advice.push('dark')
  else if (hasGlare(grey)) advice.push('glare')
  const height = middle(boxes.map(heightOf)) * 0.6
  if (height < readableHeight) advice.push('small')
  else if (1 / (sharpness(picture, boxes) * height) > mostBlur || isOutOfFocus(picture))
    advice.push('blurred')
  if (isCutOff(picture, boxes)) advice.push('cut-off')
  return advice
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

type Grey = { data: Uint8Array; width: number; height: number }

async function greyOf({ data, width, height }: Picture): Promise<Grey> {
  const { default: sharp } = await import('sharp')
  const small = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(256, 256, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: small.data, width: small.info.width, height: small.info.height }
}

/** Even the brightest parts, which are the paper, are dark. */
function isDark({ data }: Grey): boolean {
  const sorted = data.toSorted()
  return (sorted[Math.floor(sorted.length * 0.9)] ?? 255) < darkPaper
}

/** A burnt-out patch on paper that is otherwise darker; on a scan all paper is white. */
function hasGlare({ data }: Grey): boolean {
  const sorted = data.toSorted()
  const paper = sorted[sorted.length >> 1] ?? 255
  const burnt = data.reduce((n, value) => n + (value >= glareLevel ? 1 : 0), 0) / data.length
  return paper < 200 && burnt > 0.02 && burnt < 0.4
}

/** Not even the steepest thousandth of a picture with light and dark in it is an edge. Its lines may be taken for one large letter, or for nothing. */
function isOutOfFocus(picture: Picture): boolean {
  const { width, height } = picture
  const corners: Quad = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
  const { steepest, contrast } = edgesIn(picture, corners, 0.999)
  return contrast >= leastContrast && steepest / contrast < mostOutOfFocus
}

/** How steep the strokes' edges are against their contrast: a tenth in a blur, a third and more on a sharp photo. */
function sharpness(picture: Picture, boxes: readonly Quad[]): number {
  const sharp = boxes
    .toSorted((a, b) => heightOf(b) - heightOf(a))
    .slice(0, 40)
    .map((box) => edgeOf(picture, box))
  return middle(sharp)
}

function edgeOf(picture: Picture, quad: Quad): number {
  const { steepest, contrast } = edgesIn(picture, quad, 0.98)
  return steepest / Math.max(30, contrast)
}

/** The step to the next pixel that `share` of the pixels do not reach, and how far light and dark are apart. */
function edgesIn({ data, width, height }: Picture, quad: Quad, share: number) {
  const xs = quad.map(([x]) => x)
  const ys = quad.map(([, y]) => y)
  const [x0, x1] = [Math.max(1, Math.floor(Math.min(...xs))), Math.min(width - 2, Math.ceil(Math.max(...xs)))]
  const [y0, y1] = [
    Math.max(1, Math.floor(Math.min(...ys))),
    Math.min(height - 2, Math.ceil(Math.max(...ys))),
  ]
  const at = (x: number, y: number) => data[(y * width + x) * 3 + 1] as number
  let [low, high, count] = [255, 0, 0]
  // How many pixels have an edge so steep: sorting hundreds of thousands of them took longer than the quick look itself.
  const steps = new Uint32Array(256)
  for (let y = y0; y <= y1; y++)
    for (let x = x0; x <= x1; x++) {
      const value = at(x, y)
      low = Math.min(low, value)
      high = Math.max(high, value)
      const steepest = Math.max(Math.abs(at(x + 1, y) - value), Math.abs(at(x, y + 1) - value))
      steps[steepest] = (steps[steepest] ?? 0) + 1
      count++
    }
  return { steepest: steepOf(steps, count * share), contrast: high - low }
}

function steepOf(steps: Uint32Array, most: number): number {
  let seen = 0
  for (const [step, pixels] of steps.entries()) {
    seen += pixels
    if (seen > Math.floor(most)) return step
  }
  return 0
}

/** Pieces of text run into the left or right edge of the photo: a column is cut through. */
function isCutOff({ width, height }: Picture, boxes: readonly Quad[]): boolean {
  const near = Math.max(2, Math.min(width, height) * 0.004)
  const touching = (side: (quad: Quad) => boolean) => boxes.filter(side).length
  const left = touching((quad) => Math.min(quad[0][0], quad[3][0]) < near)
  const right = touching((quad) => Math.max(quad[1][0], quad[2][0]) > width - near)
  return Math.max(left, right) >= Math.max(3, boxes.length * 0.02)
}
