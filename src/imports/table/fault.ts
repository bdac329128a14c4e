import { type Refusal, say } from '../sentences.ts'

/** The file itself cannot be read on: thrown by the readers, told as one mistake by the importer. */
export class FileFault extends Error {
  readonly row: number
  readonly refusal: Refusal
  constructor(row: number, refusal: Refusal) {
    super(say(refusal))
    this.name = 'FileFault'
    this.row = row
    this.refusal = refusal
  }
}

/** One row as a spreadsheet counts it, the header being row 1; empty rows are left out but counted. */
export type Row = { row: number; cells: readonly string[] }

/** `onlySheet` names the sheet that was read when the workbook has others too; ask after the last row. */
export type Table = {
  rows: AsyncIterable<Row>
  onlySheet(): string | undefined
  /** What was left aside on the way. */
  notes?(): readonly Refusal[]
  /** The list holds all there is of its kind: what it does not name is over. */
  whole?: boolean
}
