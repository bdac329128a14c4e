/** Strips of print that are too wide for a chat are folded between words. */
import { describe, expect, it } from 'vitest'
import { edgesOf, folded } from '../../src/invoices/fold.ts'

/** Grey paper with a shadow over it and words of stripes, by the columns they fill. */
function strip(width: number, height: number, words: readonly (readonly [from: number, to: number])[]) {
  const data = new Uint8Array(3 * width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isInk = y % 4 < 2 && x % 5 < 3 && words.some(([from, to]) => x >= from && x < to)
      data.fill(isInk ? 40 : 200 - Math.round((60 * x) / width), 3 * (y * width + x), 3 * (y * width + x) + 3)
    }
  return { data, width, height }
}

describe('a strip', () => {
  it('is left as it is where a bubble shows it large enough', () => {
    const short = strip(320, 40, [[0, 320]])
    expect(folded(short)).toBe(short)
  })

  it('is folded between words, never within one, and loses no column', () => {
    const words = [
      [10, 290],
      [330, 590],
      [620, 900],
    ] as const
    const wide = strip(900, 40, words)
    const edges = edgesOf(wide)
    expect(edges).toHaveLength(4)
    for (const cut of edges.slice(1, -1))
      expect(
        words.some(([from, to]) => cut > from && cut < to),
        String(cut),
      ).toBe(false)
    const { data, width, height } = folded(wide)
    expect(width).toBe(Math.max(...edges.slice(1).map((to, n) => to - (edges[n] ?? 0))))
    expect(height).toBe(3 * 40 + 2 * 6)
    const ink = (bytes: Uint8Array) => bytes.filter((byte) => byte === 40).length
    expect(ink(data)).toBe(ink(wide.data))
  })

  it('is cut in the middle where all of it is printed', () => {
    const [, cut] = edgesOf(strip(500, 40, [[0, 500]]))
    expect(cut).toBeGreaterThan(190)
    expect(cut).toBeLessThan(310)
  })
})
