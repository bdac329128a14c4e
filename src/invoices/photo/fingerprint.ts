/** What makes a picture known again: the exact file, and the look of its page. */
import { createHash } from 'node:crypto'
import type { Picture } from '../read/picture.ts'

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const side = 32
const kept = 8

/**
 * 64 bits of the picture's coarse shapes (a cosine transform of 32 × 32 grey points, each of the lowest 8 × 8 waves
 * above or below their median), as 16 hex digits: alike for the same page in another size or light.
 */
export async function perceptualHash({ data, width, height }: Picture): Promise<string> {
  const { default: sharp } = await import('sharp')
  const grey = await sharp(data, { raw: { width, height, channels: 3 } })
    .greyscale()
    .resize(side, side, { fit: 'fill' })
    .raw()
    .toBuffer()
  const waves = lowWaves(grey)
  const sorted = waves.slice(1).sort((a, b) => a - b)
  const median = sorted[sorted.length >> 1] ?? 0
  let bits = 0n
  for (const wave of waves) bits = (bits << 1n) | (wave > median ? 1n : 0n)
  return bits.toString(16).padStart(16, '0')
}

function lowWaves(grey: Uint8Array): number[] {
  const cosine = (k: number, x: number) => Math.cos(((2 * x + 1) * k * Math.PI) / (2 * side))
  const waves: number[] = []
  for (let v = 0; v < kept; v++)
    for (let u = 0; u < kept; u++) {
      let sum = 0
      for (let y = 0; y < side; y++)
        for (let x = 0; x < side; x++) sum += (grey[y * side + x] as number) * cosine(u, x) * cosine(v, y)
      waves.push(sum)
    }
  return waves
}

/** Bits in which two perceptual hashes differ: 0 to 64. */
export function hashDistance(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let count = 0
  for (; differing > 0n; differing &= differing - 1n) count++
  return count
}
