/** A picture in memory and the text found on it. */

/** Upright or not yet; three bytes a pixel (red, green, blue), rows from the top. */
export type Picture = { readonly data: Uint8Array; readonly width: number; readonly height: number }

export type Point = readonly [x: number, y: number]

/** The corners of a piece of text: left top, right top, right bottom, left bottom, as one reads it. */
export type Quad = readonly [Point, Point, Point, Point]

/** One letter as an engine saw it: where it stands along its box (0 to 1), and the letter it took it for next. */
export type Glyph = {
  readonly char: string
  readonly p: number
  readonly at: number
  readonly second?: { readonly char: string; readonly p: number }
}

/** A piece of text: a word, a cell or a whole line, as the engine cuts it. Coordinates are the picture's pixels. */
export type TextBox = {
  readonly text: string
  /** 0 to 1, the engine's own opinion. */
  readonly confidence: number
  readonly quad: Quad
  readonly glyphs: readonly Glyph[]
  /** Only the second engine could read it: nobody is left to agree. */
  readonly alone?: boolean
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

export const widthOf = ([a, b, c, d]: Quad): number => Math.max(distance(a, b), distance(d, c))
export const heightOf = ([a, b, c, d]: Quad): number => Math.max(distance(a, d), distance(b, c))

/** The picture turned clockwise by quarter turns. */
export function turned(picture: Picture, quarters: number): Picture {
  const turns = ((quarters % 4) + 4) % 4
  if (turns === 0) return picture
  const { data, width, height } = picture
  const [w, h] = turns === 2 ? [width, height] : [height, width]
  const out = new Uint8Array(data.length)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [fromX, fromY] =
        turns === 1 ? [y, height - 1 - x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [width - 1 - y, x]
      const from = (fromY * width + fromX) * 3
      const to = (y * w + x) * 3
      out[to] = data[from] as number
      out[to + 1] = data[from + 1] as number
      out[to + 2] = data[from + 2] as number
    }
  return { data: out, width: w, height: h }
}
