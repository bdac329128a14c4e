/** One delivery of a file or request: taken in once, and answered again with what was answered then. */
import type { Sql } from './kind.ts'
import type { Report } from './report.ts'

export type Delivery = {
  /** As its sender or its file names it; without one, every delivery is a new one. */
  readonly key?: string | undefined
  /** Of all that was brought. */
  readonly hash: Buffer
  readonly distributorId: number | null
  readonly source: 'api' | 'folder'
  /** Of the file, or of what stands for it. */
  readonly name: string
}

/** Warnings that somebody has to act on. */
const pressing = ['reserved-exceeds', 'paid-unclear']

/** What was answered to this delivery; 'other' where its key stands for another content. */
export async function deliveredBefore(
  sql: Sql,
  { key, hash }: Delivery,
): Promise<Report | 'other' | undefined> {
  if (key === undefined) return undefined
  const [found] = await sql.rows<{ result: { report: Report }; hash: Buffer }>(
    'select result, hash from exchange where key = $1',
    [key],
  )
  if (!found) return undefined
  return hash.equals(found.hash) ? { ...found.result.report, again: true } : 'other'
}

/** Remembers it together with what it wrote. The office hears of it where there is something to do. */
export async function rememberDelivery(
  sql: Sql,
  kind: string,
  delivery: Delivery,
  report: Report,
  now: Date,
) {
  const tells = report.warnings.some(({ code }) => pressing.includes(code))
  await sql.rows(
    `insert into exchange (distributor_id, kind, way, source, name, result, at, key, hash, told_at)
     values ($1, $2, 'in', $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[delivery.distributorId, kind, delivery.source, delivery.name, JSON.stringify({ report }), now],
      ...[delivery.key ?? null, delivery.hash, tells ? null : now],
    ],
  )
}
