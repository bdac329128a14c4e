/** The orders of a day as a file for another program, with a record that it was handed out. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { type BeatDay, headOf } from './beat-day.ts'
import { ordersCsv } from './orders-csv.ts'
import { ordersOut } from './orders-out.ts'
import { tallyXml } from './tally.ts'
import { type TallyNames, usualNames } from './tally-names.ts'

export const exportFormats = ['csv', 'tally'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type ExportWish = BeatDay & {
  readonly format: ExportFormat
  readonly names?: TallyNames
  readonly source: 'page' | 'api' | 'cli'
  readonly by: number | null
  readonly now: Date
}

export type ExportFile = {
  readonly name: string
  readonly mime: string
  readonly text: string
  readonly orders: number
  /** More orders than one file holds: export beat by beat. */
  readonly cut: boolean
}

const record = statement<object>(
  'papers-exchange',
  `insert into exchange (distributor_id, kind, way, source, name, result, by, at)
   values ($1, 'orders', 'out', $2, $3, $4, $5, $6)`,
)

/** Safe to ask for again: the same orders give the same file. undefined where there is no such distributor or beat. */
export async function exportOrders(q: Queryable, wish: ExportWish): Promise<ExportFile | undefined> {
  const head = await headOf(q, wish)
  if (!head) return undefined
  const { orders, cut } = await ordersOut(q, wish)
  const csv = wish.format === 'csv'
  const name = `orders-${head.code}-${wish.day}.${csv ? 'csv' : 'xml'}`
  const text = csv ? ordersCsv(orders) : tallyXml(orders, wish.names ?? usualNames, wish.day)
  const result = { orders: orders.length, cut }
  await rows(q, record, [wish.distributorId, wish.source, name, JSON.stringify(result), wish.by, wish.now])
  return {
    name,
    mime: csv ? 'text/csv; charset=utf-8' : 'application/xml',
    text,
    ...result,
    orders: orders.length,
  }
}
