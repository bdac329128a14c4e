import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { CountryCode } from 'libphonenumber-js'
import type { Db } from '../db/client.ts'
import type { Vault } from '../rewards/vault.ts'
import { checkFile, runCheck } from './check-file.ts'
import { inOwnTransaction } from './connect.ts'
import { type Delivery, deliveredBefore, rememberDelivery } from './delivery.ts'
import type { FileCheck, Kind, ReadContext, Sql } from './kind.ts'
import { type KindName, kindOf } from './kinds.ts'
import { isOfDistributor, onlyOwn, withOwn } from './own.ts'
import { type Collector, collector, type Report } from './report.ts'
import { hashRows, rowKeyChecks, takeRows, withRowKeys } from './row-keys.ts'
import { type Refusal, refuse } from './sentences.ts'
import { stage } from './stage.ts'
import { FileFault, type Table } from './table/fault.ts'
import { readTable } from './table/read-table.ts'
import { readBooks } from './tally/names.ts'
import { readTally } from './tally/read-tally.ts'

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
  /** Code of the distributor that the file comes from: it may leave the column out, and may name no other. */
  own?: string
  /** Needed for the codes of vouchers. */
  vault?: Vault | undefined
  /** Taken in once: see delivery.ts. */
  delivery?: Delivery
  /** All that the list does not name is over, however much that is. */
  whole?: boolean
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

async function importInto(sql: Sql, plain: Kind, input: Readable, options: ImportOptions): Promise<Report> {
  const limit = options.maxMistakes ?? 200
  const kind = withRowKeys(plain)
  const { context, today } = await begin(sql, options)
  const before = options.delivery && (await deliveredBefore(sql, options.delivery))
  if (before && before !== 'other') return before
  const mistakes = collector(limit)
  if (before)
    mistakes.add(0, '', refuse('key-reused', { text: options.delivery?.key?.split(':').at(-1) ?? '' }))
  const read: Read = before ? { rows: 0 } : await readAll(sql, kind, input, { context, mistakes, options })
  if (read.has) await checkAll(sql, kind, read, limit, mistakes, options.own)
  if (mistakes.total > 0 || !read.has) throw new Refused(refusedReport(read.rows, mistakes))
  if (read.has('key')) await takeRows(sql, kind, options.now)
  const whole = read.whole === true || options.whole === true
  const written = await kind.write(sql, { today, now: options.now, has: read.has, whole })
  const notes = collector(limit)
  if (read.onlySheet) notes.add(0, '', refuse('other-sheets', { sheet: read.onlySheet }))
  for (const note of read.notes ?? []) notes.add(0, '', note)
  for (const warning of kind.warnings ?? []) await runCheck(sql, warning, limit, notes)
  const unchanged = Math.max(0, read.rows - written.added - written.changed)
  const report = { rows: read.rows, ...written, unchanged, mistakes: [], more: 0, warnings: notes.list() }
  if (options.delivery) await rememberDelivery(sql, kind.name, options.delivery, report, options.now)
  return report
}

async function checkAll(
  sql: Sql,
  kind: Kind,
  read: Read,
  limit: number,
  mistakes: Collector,
  own: string | undefined,
): Promise<void> {
  const keyed = read.has?.('key') === true
  if (keyed) await hashRows(sql)
  await kind.prepare?.(sql)
  await checkFile(sql, kind, limit, mistakes)
  const more: FileCheck[] = [
    ...(keyed ? rowKeyChecks(kind) : []),
    ...(own !== undefined && isOfDistributor(kind) ? [onlyOwn(own)] : []),
  ]
  for (const check of more) await runCheck(sql, check, limit, mistakes)
}

/** One import at a time: two over the same rows would wait for each other in a circle. */
async function begin(sql: Sql, { now, languages, whole, vault, ...options }: ImportOptions) {
  await sql.rows(`select pg_advisory_xact_lock(hashtextextended('galla import', 0))`)
  const [brand] = await sql.rows<{ country: CountryCode; today: string }>(
    `select coalesce(b.country, 'IN') as country,
       ($1::timestamptz at time zone coalesce(b.time_zone, 'Asia/Kolkata'))::date::text as today
     from (select 1) always left join brand b on true`,
    [now],
  )
  const today = options.today ?? brand?.today ?? now.toISOString().slice(0, 10)
  await sql.rows(`select set_config('galla.today', $1, true), set_config('galla.whole', $2, true)`, [
    ...[today, whole ? 'surely' : 'no'],
  ])
  const context: ReadContext = {
    country: brand?.country ?? 'IN',
    languages: languages ?? ['en', 'hi', 'hi-Latn'],
    vault,
  }
  return { context, today }
}

type Read = {
  rows: number
  has?: (column: string) => boolean
  onlySheet?: string | undefined
  notes?: readonly Refusal[]
  whole?: boolean | undefined
}

type Reading = { context: ReadContext; mistakes: Collector; options: ImportOptions }

async function readAll(
  sql: Sql,
  kind: Kind,
  input: Readable,
  { context, mistakes, options: { own } }: Reading,
): Promise<Read> {
  try {
    const table = await readTable(input, (text) => ofTally(sql, kind, text, own))
    if (table.whole)
      await sql.rows(`select set_config('galla.whole', 'listed', true)
      where current_setting('galla.whole') = 'no'`)
    const rows = own === undefined ? table.rows : withOwn(table.rows, kind, own)
    const staged = await stage(sql, kind, rows, context, mistakes)
    if (!staged) return { rows: 0 }
    return { ...staged, onlySheet: table.onlySheet(), notes: table.notes?.() ?? [], whole: table.whole }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    mistakes.add(error.row, '', error.refusal)
    return { rows: 0 }
  }
}

async function ofTally(sql: Sql, kind: Kind, text: string, own: string | undefined): Promise<Table> {
  const books = own === undefined ? undefined : await readBooks(sql, own)
  if (!books) throw new FileFault(0, refuse('tally-whose'))
  return readTally(sql, text, kind.name, books)
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
