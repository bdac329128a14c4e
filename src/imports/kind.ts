import type { CountryCode } from 'libphonenumber-js'
import type { Vault } from '../rewards/vault.ts'
import type { Refusal } from './sentences.ts'

export type ReadContext = {
  country: CountryCode
  languages: readonly string[]
  /** Locks up what must not be stored as it is; absent where there is no key. */
  vault?: Vault | undefined
}

/** Turns a trimmed, non-empty cell into the text Postgres reads for the column's type, or refuses it. */
export type Reader = (text: string, context: ReadContext) => string | Refusal

export type Column = {
  name: string
  /** Type in the temporary table. */
  type: string
  read: Reader
  /** The file must have the column, and no cell of it may be empty. */
  required: boolean
  /** What an empty cell means; null unless told. */
  ifEmpty: string | null
}

export const required = (name: string, type: string, read: Reader): Column => ({
  name,
  type,
  read,
  required: true,
  ifEmpty: null,
})

/** A file without this column leaves what is stored as it is. */
export const optional = (
  name: string,
  type: string,
  read: Reader,
  ifEmpty: string | null = null,
): Column => ({
  name,
  type,
  read,
  required: false,
  ifEmpty,
})

/** The import's transaction. */
export type Sql = {
  rows<Row>(text: string, values?: unknown[]): Promise<Row[]>
  copyIn(text: string, chunks: AsyncIterable<string>): Promise<void>
}

/** Values of one row as Postgres will read them; null where the cell is empty, absent or was refused. */
export type Cells = (column: string) => string | null

/** A refusal found by looking at several cells of a row, told at one of them. */
export type RowRefusal = Refusal & { column: string }

/** Looks at the whole file in the temporary table `incoming`: `text` selects `row` and the details of the sentence. */
export type FileCheck = {
  column: string
  text: string
  refusal: (found: Record<string, string | number>) => Refusal
}

/** `whole`: the file lists all there is, so that what it does not name is over. */
export type Plan = { today: string; now: Date; has: (column: string) => boolean; whole?: boolean }

export type Written = { added: number; changed: number }

export type Kind = {
  name: string
  columns: readonly Column[]
  /** Expressions over `incoming` that together may stand only once in a file, and the column to blame. */
  key: { parts: readonly string[]; column: string; what: string }
  checkRow?: (cells: Cells) => RowRefusal[]
  /** Adds to `incoming` what only code can tell, before the file is checked. */
  prepare?: (sql: Sql) => Promise<void>
  checkFile?: readonly FileCheck[]
  /** Writes what `incoming` holds. */
  write: (sql: Sql, plan: Plan) => Promise<Written>
  /** Looked up after writing; the file is imported all the same. */
  warnings?: readonly FileCheck[]
}
