/** Publishing a file of schemes: all of them or none. */
import type { Queryable } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Mistake } from './mistakes.ts'
import { type ReadScheme, readScheme } from './read-document.ts'
import { isSchemeCode, publishScheme } from './store.ts'
import { unknownNames } from './unknown-names.ts'
import { windowOf } from './window.ts'

/** One scheme of a file; `row` as a spreadsheet counts, or the place in a list from 1. */
export type Entry = {
  readonly row: number
  readonly code: string
  readonly document: unknown
  /** Where a place in the document stands in the file: the column of a table. Absent: the place itself. */
  readonly placeOf?: (at: string) => string
}

/** `reason` and `args` are a wording; `code` '' where it has none. */
export type FileMistake = { readonly row: number; readonly code: string } & Omit<Mistake, 'at'>

export type Imported = { readonly published: number; readonly unchanged: number }

/** Thrown out of the transaction, which it rolls back. */
export class SchemesRefused extends Error {
  readonly mistakes: readonly FileMistake[]
  constructor(mistakes: readonly FileMistake[]) {
    super('the file of schemes has mistakes')
    this.mistakes = mistakes
  }
}

const most = 1_000

/**
 * Publishes every entry: a new code begins at version 1, a changed document becomes the next version, the same again
 * changes nothing. Throws SchemesRefused with every mistake of every entry; then nothing of the file may be committed.
 */
export async function importSchemes(
  tx: Tx,
  entries: readonly Entry[],
  { by, now }: { by: number | null; now: Date },
): Promise<Imported> {
  const mistakes = await fileMistakes(tx.client, entries, now)
  if (mistakes.length > 0) throw new SchemesRefused(mistakes)
  let [published, unchanged] = [0, 0]
  for (const { row, code, document } of entries) {
    const done = await publishScheme(tx, { code, document, by, now })
    if (!done.ok) {
      const { reason, args = {} } = done
      mistakes.push({ row, code, reason, args })
    } else if (done.repeated) unchanged += 1
    else published += 1
  }
  if (mistakes.length > 0) throw new SchemesRefused(mistakes)
  return { published, unchanged }
}

function ofTheList(entries: readonly Entry[]): FileMistake[] {
  if (entries.length === 0) return [{ row: 0, code: '', reason: 'scheme-file-empty', args: {} }]
  if (entries.length > most) return [{ row: 0, code: '', reason: 'scheme-file-long', args: { most } }]
  const first = new Map<string, number>()
  return entries.flatMap(({ row, code }) => {
    const before = first.get(code)
    if (before === undefined) first.set(code, row)
    return before === undefined
      ? []
      : [{ row, code, reason: 'scheme-file-twice', args: { code, first: before } }]
  })
}

/** Every mistake of every entry: of the list, of codes and documents, of windows that are over, of names that nothing has. */
export async function fileMistakes(
  q: Queryable,
  entries: readonly Entry[],
  now: Date,
): Promise<FileMistake[]> {
  const list = ofTheList(entries)
  const read = entries.slice(0, most).map((entry) => ({ entry, read: readScheme(entry.document) }))
  const sound = read.flatMap((each) => (each.read.ok ? [{ ...each, document: each.read.document }] : []))
  const names = await unknownNames(
    q,
    sound.map(({ document }) => document),
  )
  const unknown = new Map(sound.map(({ entry }, n) => [entry, names[n] ?? []]))
  return [
    ...list,
    ...read.flatMap(({ entry, read: document }) => headMistakes(entry, document, now)),
    ...read.flatMap((each) =>
      (each.read.ok ? (unknown.get(each.entry) ?? []) : each.read.mistakes).map(inFile(each.entry)),
    ),
  ]
}

function headMistakes({ row, code }: Entry, read: ReadScheme, now: Date): FileMistake[] {
  const of = (reason: string): FileMistake => ({ row, code, reason, args: { code } })
  return [
    ...(isSchemeCode(code) ? [] : [of('scheme-code-invalid')]),
    ...(read.ok && windowOf(read.document.window).until <= now ? [of('scheme-over-already')] : []),
  ]
}

const inFile =
  ({ row, code, placeOf = (at) => at }: Entry) =>
  ({ at, reason, args }: Mistake): FileMistake => ({ row, code, reason, args: { ...args, at: placeOf(at) } })
