/** Orders as a file for another program, with a record that it was handed out. */
import { one, type Queryable, statement } from '../db/statement.ts'
import { headOf } from './beat-day.ts'
import { ordersCsv } from './orders-csv.ts'
import { ordersJson } from './orders-json.ts'
import { type OrderOut, type OrdersWish, ordersOut } from './orders-out.ts'
import { storedNames } from './stored-names.ts'
import { tallyXml } from './tally.ts'
import type { TallyNames } from './tally-names.ts'

export const exportFormats = ['csv', 'tally', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export type ExportWish = OrdersWish & {
  readonly format: ExportFormat
  /** Absent: as the distributor's are kept. */
  readonly names?: TallyNames | undefined
  readonly source: 'page' | 'api' | 'cli' | 'folder' | 'chat'
  readonly by: number | null
  readonly now: Date
}

export type ExportFile = {
  readonly name: string
  readonly mime: string
  readonly text: string
  readonly orders: number
  /** More orders than one file holds: export beat by beat, or acknowledge these and ask again. */
  readonly cut: boolean
  /** To acknowledge it by. */
  readonly id: number
}

const kinds = {
  csv: { ending: 'csv', mime: 'text/csv; charset=utf-8' },
  tally: { ending: 'xml', mime: 'application/xml' },
  json: { ending: 'json', mime: 'application/json' },
} as const

const record = statement<{ id: number }>(
  'papers-exchange',
  `insert into exchange (distributor_id, kind, way, source, name, result, by, at, told_at)
   values ($1, 'orders', 'out', $2, $3, $4, $5, $6, $6) returning id`,
)

/** Safe to ask for again: the same orders give the same file. undefined where there is no such distributor or beat. */
export async function exportOrders(q: Queryable, wish: ExportWish): Promise<ExportFile | undefined> {
  const day = wish.day ?? wish.now.toISOString().slice(0, 10)
  const head = await headOf(q, { ...wish, day })
  if (!head) return undefined
  const { orders, cut } = await ordersOut(q, wish)
  const { ending, mime } = kinds[wish.format]
  const name = `orders-${head.code}-${wish.day ?? 'changed'}.${ending}`
  const text = await textOf(q, wish, orders, day)
  // What a reader may acknowledge is what it was given, not what has become of it since.
  const handed =
    wish.source === 'api' || wish.source === 'folder'
      ? orders.map(({ id, changedAt }) => [id, changedAt])
      : undefined
  const result = JSON.stringify({ orders: orders.length, cut, handed })
  const made = await one(q, record, [wish.distributorId, wish.source, name, result, wish.by, wish.now])
  return { name, mime, text, orders: orders.length, cut, id: made?.id ?? 0 }
}

async function textOf(q: Queryable, wish: ExportWish, orders: readonly OrderOut[], day: string) {
  if (wish.format === 'csv') return ordersCsv(orders)
  if (wish.format === 'json') return ordersJson(orders)
  return tallyXml(orders, wish.names ?? (await storedNames(q, wish.distributorId)), day)
}
