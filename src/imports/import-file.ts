import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { CountryCode } from 'libphonenumber-js'
import type { Db } from '../db/client.ts'
import { checkFile, runCheck } from './check-file.ts'
import { inOwnTransaction } from './connect.ts'
import type { Kind, ReadContext, Sql } from './kind.ts'
import { type KindName, kindOf } from './kinds.ts'
import { type Collector, collector, type Report } from './report.ts'
import { refuse } from './sentences.ts'
import { stage } from './stage.ts'
import { FileFault } from './table/fault.ts'
import { readTable } from './table/read-table.ts'

export type Source = { path: string; stream?: undefined } | { path?: undefined; stream: Readable }

export type ImportOptions = Source & {
  kind: KindName
  /** When a stock count is taken as made, and outlets as made. */
  now: Date
  /** The day from which undated prices count, as 2026-11-25; by default the brand's day at `now`. */
  today?: string
  /** How many mistakes and warnings are told; default 200. */
  maxMistakes?: number
  /** Languages an outlet may have; default en, hi, hi-Latn. */
  languages?: readonly string[]
}

/** Carries the report out of the transaction, which it rolls back. */
class Refused extends Error {
  readonly report: Report
  constructor(report: Report) {
    super('the file has mistakes')
    this.report = report
  }
}

/**
 * Imports a CSV file or an Excel workbook, all or nothing, in one transaction of its own. Rows are found by their code
 * and changed where they differ; columns the file does not have stay as they are. A file with mistakes is a report, not
 * an error; throws when the file cannot be opened or the database fails.
 */
export async function importFile(db: Pick<Db, 'url'>, options: ImportOptions): Promise<Report> {
  // Opened before anything else, so that a missing file is this call's error and no stream's.
  const input = options.stream ?? (await open(options.path)).createReadStream()
  try {
    return await inOwnTransaction(db.url, (sql) => importInto(sql, kindOf(options.kind), input, options))
  } catch (error) {
    if (error instanceof Refused) return error.report
    throw error
  } finally {
    input.destroy()
  }
}

async function importInto(sql: Sql, kind: Kind, input: Readable, options: ImportOptions): Promise<Report> {
  const limit = options.maxMistakes ?? 200
  const { context, today } = await begin(sql, options)
  const mistakes = collector(limit)
  const read = await readAll(sql, kind, input, context, mistakes)
  if (read.has) await kind.prepare?.(sql)
  if (read.has) await checkFile(sql, kind, limit, mistakes)
  if (mistakes.total > 0 || !read.has) throw new Refused(refusedReport(read.rows, mistakes))
  const written = await kind.write(sql, { today, now: options.now, has: read.has })
  const notes = collector(limit)
  if (read.onlySheet) notes.add(0, '', refuse('other-sheets', { sheet: read.onlySheet }))
  for (const warning of kind.warnings ?? []) await runCheck(sql, warning, limit, notes)
  const unchanged = read.rows - written.added - written.changed
  return { rows: read.rows, ...written, unchanged, mistakes: [], more: 0, warnings: notes.list() }
}

/** One import at a time: two over the same rows would wait for each other in a circle. */
async function begin(sql: Sql, { now, languages, ...options }: ImportOptions) {
  await sql.rows(`select pg_advisory_xact_lock(hashtextextended('galla import', 0))`)
  const [brand] = await sql.rows<{ country: CountryCode; today: string }>(
    `select coalesce(b.country, 'IN') as country,
       ($1::timestamptz at time zone coalesce(b.time_zone, 'Asia/Kolkata'))::date::text as today
     from (select 1) always left join brand b on true`,
    [now],
  )
  const today = options.today ?? brand?.today ?? now.toISOString().slice(0, 10)
  await sql.rows(`select set_config('galla.today', $1, true)`, [today])
  const context: ReadContext = {
    country: brand?.country ?? 'IN',
    languages: languages ?? ['en', 'hi', 'hi-Latn'],
  }
  return { context, today }
}

type Read = { rows: number; has?: (column: string) => boolean; onlySheet?: string | undefined }

async function readAll(
  sql: Sql,
  kind: Kind,
  input: Readable,
  context: ReadContext,
  mistakes: Collector,
): Promise<Read> {
  try {
    const table = await readTable(input)
    const staged = await stage(sql, kind, table.rows, context, mistakes)
    return staged ? { ...staged, onlySheet: table.onlySheet() } : { rows: 0 }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    mistakes.add(error.row, '', error.refusal)
    return { rows: 0 }
  }
}

function refusedReport(rows: number, found: Collector): Report {
  const mistakes = found.list()
  return {
    rows,
    added: 0,
    changed: 0,
    unchanged: 0,
    mistakes,
    more: found.total - mistakes.length,
    warnings: [],
  }
}
