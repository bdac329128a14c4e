/** A shop's habits, from its last orders. The cost does not grow with its history. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Habit, LearnedAlias, OutletContext, Unit } from '../catalog/order-text/types.ts'
import { one, type Queryable, statement } from '../db/statement.ts'
import { type Purchase, type Rhythm, rhythmsOf } from './rhythm.ts'
import { type Usual, usualOf } from './usual.ts'
import { dayIn } from './zone.ts'

type Lately = { placed_at: Date; lines: readonly { p: number; n: number }[] }

/** What a shop ordered lately and the words it taught, as its habits are read from. */
export type History = { readonly lately: readonly Lately[]; readonly aliases: readonly LearnedAlias[] }

export type HistoryRow = {
  lately: { placed_at: string; lines: Lately['lines'] }[] | null
  aliases: { words: string; sku: string; unit: Unit | null }[] | null
}

// What the shop asked for itself: not what it was given instead, nor what is only owed from an earlier order.
const lateOrders = (outlet: string, now: string): string => `
  from trade_order o
  where o.outlet_id = ${outlet} and o.placed_at > ${now} - interval '120 days' and o.placed_at <= ${now}
    and o.status not in ('refused', 'cancelled') and o.source <> 'backorder'
  order by o.placed_at desc nulls last limit 12`

/**
 * The columns of a HistoryRow for the shop and instant that these two expressions name; without the orders where
 * `wanted`, a condition, does not hold.
 */
export const historyColumns = (outlet: string, now: string, wanted = 'true'): string => `
  case when ${wanted} then (select json_agg(x) from (
     select o.placed_at, (select coalesce(json_agg(json_build_object('p', l.product_id, 'n', l.ordered)), '[]')
       from order_line l where l.order_id = o.id and l.substitutes is null and l.free_by is null) as lines
     ${lateOrders(outlet, now)}) x) end as lately,
  (select json_agg(json_build_object('words', a.words, 'sku', p.sku, 'unit', a.unit)) from (
     select * from outlet_alias where outlet_id = ${outlet} order by learned_at desc limit 200) a
   join product p on p.id = a.product_id) as aliases`

/** A row whose `version` changes with the orders that the history is read from; null where there are none. */
export const historyVersion = (outlet: string, now: string): string => `
  (select hashtextextended(string_agg(x.id || ' ' || extract(epoch from x.changed_at), ','), 0)::text as version
   from (select o.id, o.changed_at ${lateOrders(outlet, now)}) x)`

const readHistory = statement<HistoryRow>(
  'orders-history',
  `select ${historyColumns('$1::bigint', '$2::timestamptz')}`,
)

/** One round trip; its cost does not grow with the shop's past. */
export async function historyOf(q: Queryable, outletId: number, now: Date): Promise<History> {
  return historyFrom(await one(q, readHistory, [outletId, now]))
}

export function historyFrom(row: HistoryRow | undefined): History {
  return {
    lately: (row?.lately ?? []).map((order) => ({ ...order, placed_at: new Date(order.placed_at) })),
    aliases: (row?.aliases ?? []).map(({ words, sku, unit }) =>
      unit ? { words, sku, unit } : { words, sku },
    ),
  }
}

/** Read from the database by `usualFrom`. */
export async function usual(q: Queryable, outletId: number, catalog: Catalog, now: Date): Promise<Usual> {
  return usualFrom(await historyOf(q, outletId, now), catalog, now)
}

/**
 * What this outlet buys regularly, in its usual quantities, and what is due now by its own rhythm. Empty for new
 * outlets; never holds what is no longer sold.
 */
export function usualFrom({ lately }: History, catalog: Catalog, now: Date): Usual {
  const today = dayIn(now, catalog.timeZone)
  const isSold = (sku: string) => catalog.bySku.get(sku)?.active === true
  const size = median(lately.map(({ lines }) => lines.length))
  return usualOf(rhythmsFrom(lately, catalog, today), lately.length, today, isSold, size)
}

function median(counts: number[]): number {
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
}

/** Read from the database by `habitsFrom`. */
export async function habits(
  q: Queryable,
  outletId: number,
  catalog: Catalog,
  now: Date,
): Promise<OutletContext> {
  return habitsFrom(await historyOf(q, outletId, now), catalog, now)
}

/** What the reader of order text knows of an outlet: habits by SKU and its own words. */
export function habitsFrom({ lately, aliases }: History, catalog: Catalog, now: Date): OutletContext {
  const rhythms = rhythmsFrom(lately, catalog, dayIn(now, catalog.timeZone))
  return { aliases, habits: new Map(rhythms.map((rhythm) => [rhythm.sku, habitOf(rhythm)])) }
}

// A history in memory is looked at with each of the shop's messages.
const found = new WeakMap<readonly Lately[], { catalog: Catalog; today: string; rhythms: Rhythm[] }>()

function rhythmsFrom(lately: readonly Lately[], catalog: Catalog, today: string): Rhythm[] {
  const known = found.get(lately)
  if (known?.catalog === catalog && known.today === today) return known.rhythms
  const rhythms = readRhythms(lately, catalog, today)
  found.set(lately, { catalog, today, rhythms })
  return rhythms
}

function readRhythms(lately: readonly Lately[], catalog: Catalog, today: string): Rhythm[] {
  const purchases: Purchase[] = lately.flatMap(({ placed_at, lines }) => {
    const day = dayIn(placed_at, catalog.timeZone)
    return lines.flatMap(({ p, n }) => {
      const sku = catalog.byId.get(p)?.sku
      return sku === undefined ? [] : [{ day, sku, pieces: n }]
    })
  })
  return rhythmsOf(purchases, catalog.bySku, today)
}

const habitOf = ({ pieces, maxPieces, unit, perDay }: Rhythm): Habit => ({
  typicalPieces: pieces,
  maxPieces,
  usualUnit: unit,
  perDay,
})
