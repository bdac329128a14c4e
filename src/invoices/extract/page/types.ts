/** A page of text: lines from the top, cells from the left. */
import type { TextBox } from '../../read/picture.ts'

/** A piece of text on its line. `from` and `to` lie along the text's own direction, `mid` and `height` across it. */
export type Cell = {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly mid: number
  readonly height: number
  readonly box: TextBox
  /** Where the cell's text begins in the text of its box, as the engine gave it. */
  readonly start: number
}

export type Line = {
  readonly cells: readonly Cell[]
  /** The cells' texts, two spaces apart. */
  readonly text: string
  readonly mid: number
  readonly height: number
}

export type Page = { readonly lines: readonly Line[]; readonly width: number; readonly height: number }
