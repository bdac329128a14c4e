/**
 * Whether a photo was taken of a screen: its coloured points beat with the camera's (moiré), in waves of one length and
 * direction all over the page. Print is black on white, and what colour there is in it has no such waves. Not seen where
 * the camera was out of focus, or the messenger pressed the picture hard.
 */
import FFT from 'fft.js'
import type { Picture } from '../read/picture.ts'

/** Pixels of a square looked at, a power of two, and squares in each direction. */
const side = 128
const across = 4
/** Shorter waves are the camera's own, longer ones are print: in waves a square. */
const waves = { least: side / 16, most: side / 2.3 }
/** Lines of print and the blocks of JPEG run along the sides: waves that do as well prove nothing. */
const alongSides = 4
/** Paper stays below 35 (a hundred real photos, and made ones); made photos of screens have 165 and more. */
const leastOfScreen = 80

export const isOfScreen = (strength: number): boolean => strength >= leastOfScreen

/** How far the strongest wave of colour stands out of those of its length, as a ratio; 0 for a picture too small to say. */
export function screenStrength(picture: Picture): number {
  const power = new Float64Array(side * side)
  for (const [left, top] of squaresOf(picture)) {
    const own = spectrumOf(rednessOf(picture, left, top))
    // As shares, so that no square outshouts the others.
    const all = counted.reduce((sum, at) => sum + (own[at] as number), 0) || 1
    for (const at of counted) power[at] = (power[at] as number) + (own[at] as number) / all
  }
  return Math.max(...rings.map((ring) => outstanding(ring.map((at) => power[at] as number))))
}

/** Left and top of squares spread over the middle of the photo. */
function squaresOf({ width, height }: Picture): [number, number][] {
  const places = (length: number) =>
    Array.from({ length: across }, (_, i) =>
      Math.round(length * (0.15 + (0.7 * i) / (across - 1)) - side / 2),
    )
  return places(width)
    .flatMap((x) => places(height).map((y): [number, number] => [x, y]))
    .filter(([x, y]) => x >= 0 && y >= 0 && x + side <= width && y + side <= height)
}

const signed = (at: number) => (at <= side / 2 ? at : at - side)
const lengthOf = (at: number) => Math.hypot(signed(at % side), signed(Math.floor(at / side)))
const counted = Array.from({ length: side * side }, (_, at) => at).filter((at) => {
  const [x, y] = [Math.abs(signed(at % side)), Math.abs(signed(Math.floor(at / side)))]
  return lengthOf(at) >= waves.least && lengthOf(at) <= waves.most && Math.min(x, y) > alongSides
})
/** Waves of about the same length. */
const rings = [...Map.groupBy(counted, (at) => Math.round(lengthOf(at) / 4)).values()]

const outstanding = (ring: number[]): number => {
  const sorted = ring.toSorted((a, b) => a - b)
  return (sorted.at(-1) ?? 0) / (sorted[sorted.length >> 1] || 1)
}

function rednessOf({ data, width }: Picture, left: number, top: number): Float64Array {
  const values = new Float64Array(side * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = ((top + y) * width + left + x) * 3
      values[y * side + x] = (data[at] as number) - ((data[at + 1] as number) + (data[at + 2] as number)) / 2
    }
  return values
}

const fft = new FFT(side)
/** Fades a square out towards its sides: a hard edge would count as every wave. */
const fade = Float64Array.from(
  { length: side },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / side),
)

/** Power of each wave of a square: transformed row by row, then column by column. */
function spectrumOf(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rows = Array.from({ length: side }, (_, y) =>
    transformed((x) => [
      ((values[y * side + x] as number) - mean) * (fade[x] as number) * (fade[y] as number),
      0,
    ]),
  )
  const power = new Float64Array(side * side)
  for (let x = 0; x < side; x++) {
    const column = transformed((y) => [rows[y]?.[2 * x] as number, rows[y]?.[2 * x + 1] as number])
    for (let y = 0; y < side; y++)
      power[y * side + x] = (column[2 * y] as number) ** 2 + (column[2 * y + 1] as number) ** 2
  }
  return power
}

function transformed(value: (i: number) => readonly [real: number, imaginary: number]): number[] {
  const [from, to] = [fft.createComplexArray(), fft.createComplexArray()]
  for (let i = 0; i < side; i++) [from[2 * i], from[2 * i + 1]] = value(i) as [number, number]
  fft.transform(to, from)
  return to
}
