/** A paper before it is drawn: a titled table. Drawn as PDF by pdf.ts and as a workbook by xlsx.ts. */

/** Paise. */
type Money = { readonly money: number }
export type Cell = string | number | Money

export type Column = {
  readonly label: string
  /** Points on A4, whose printable width is 523. */
  readonly width: number
  readonly align?: 'right'
  /** Left empty for a pen: a box to tick or to write an amount in. */
  readonly pen?: true
}

export type Row =
  | { readonly group: string }
  /** The first line of a text stands out; `marked` rows ask for a look. */
  | { readonly cells: readonly Cell[]; readonly marked?: boolean }

export type Paper = {
  /** Of the file, without its ending. */
  readonly name: string
  readonly title: string
  /** Below the title: beat, day, sums. */
  readonly facts: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** "Page {page} of {pages}" */
  readonly page: (page: number, pages: number) => string
  readonly money: (paise: number) => string
}

/** The text of a wording of papers in the reader's language. */
export type PaperText = (
  key: string,
  args?: Record<string, string | number | { money: number } | { day: string }>,
) => string
