import { Readable } from 'node:stream'
import type { Db } from '../../src/db/client.ts'
import { demoCatalogFiles } from '../../src/demo/files.ts'
import { type ImportOptions, importFile } from '../../src/imports/import-file.ts'
import type { KindName } from '../../src/imports/kinds.ts'
import { lineOf, type Report } from '../../src/imports/report.ts'

export const now = new Date('2026-11-25T06:00:00Z')

type More = Partial<Pick<ImportOptions, 'today' | 'maxMistakes' | 'now' | 'own' | 'whole' | 'delivery'>>

/** Imports what would stand in a file. */
export const bring = (db: Db, kind: KindName, content: string | Buffer, more: More = {}): Promise<Report> =>
  importFile(db, { kind, stream: Readable.from([Buffer.from(content)]), now, ...more })

/** Imports the demo's files of these kinds and whatever they rest on. */
export async function bringDemo(db: Db, upTo: KindName): Promise<void> {
  for (const { kind, path } of demoCatalogFiles()) {
    const report = await importFile(db, { kind, path, now })
    if (report.mistakes.length > 0) throw new Error(report.mistakes.map(lineOf).join('\n'))
    if (kind === upTo) return
  }
}

/** The report's mistakes as a person reads them. */
export const told = (report: Report): string[] => report.mistakes.map(lineOf)

export async function ask<Row>(db: Db, text: string, values: unknown[] = []): Promise<Row[]> {
  const { rows } = await db.pool.query(text, values)
  return rows as Row[]
}
