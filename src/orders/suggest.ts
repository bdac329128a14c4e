/** A shop's habits, from its last orders. The cost does not grow with its history. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Habit, LearnedAlias, OutletContext, Unit } from '../catalog/order-text/types.ts'
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { type Purchase, type Rhythm, rhythmsOf } from './rhythm.ts'
import { type Usual, usualOf } from './usual.ts'
import { dayIn } from './zone.ts'

type Lately = { placed_at: Date; lines: readonly { p: number; n: number }[] }

// What the shop asked for itself: not what it was given instead, nor what is only owed from an earlier order.
const lastOrders = `
  select o.placed_at, (select coalesce(json_agg(json_build_object('p', l.product_id, 'n', l.ordered)), '[]')
    from order_line l where l.order_id = o.id and l.substitutes is null) as lines
  from trade_order o
  where o.outlet_id = $1 and o.placed_at > $2::timestamptz - interval '120 days' and o.placed_at <= $2
    and o.status not in ('refused', 'cancelled') and o.source <> 'backorder'
  order by o.placed_at desc nulls last limit 12`

const readLately = statement<Lately>('orders-lately', lastOrders)

const readContext = statement<{
  lately: { placed_at: string; lines: Lately['lines'] }[] | null
  aliases: { words: string; sku: string; unit: Unit | null }[] | null
}>(
  'orders-outlet-context',
  `select (select json_agg(x) from (${lastOrders}) x) as lately,
    (select json_agg(json_build_object('words', a.words, 'sku', p.sku, 'unit', a.unit)) from (
       select * from outlet_alias where outlet_id = $1 order by learned_at desc limit 200) a
     join product p on p.id = a.product_id) as aliases`,
)

/**
 * What this outlet buys regularly, in its usual quantities, and what is due now by its own rhythm. Empty for new
 * outlets; never holds what is no longer sold. One round trip.
 */
export async function usual(q: Queryable, outletId: number, catalog: Catalog, now: Date): Promise<Usual> {
  const lately = await rows(q, readLately, [outletId, now])
  const today = dayIn(now, catalog.timeZone)
  const isSold = (sku: string) => catalog.bySku.get(sku)?.active === true
  const size = median(lately.map(({ lines }) => lines.length))
  return usualOf(rhythmsFrom(lately, catalog, today), lately.length, today, isSold, size)
}

function median(counts: number[]): number {
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
}

/** What the reader of order text knows of an outlet: habits by SKU and its own words. One round trip. */
export async function habits(
  q: Queryable,
  outletId: number,
  catalog: Catalog,
  now: Date,
): Promise<OutletContext> {
  const row = await one(q, readContext, [outletId, now])
  const lately = (row?.lately ?? []).map((order) => ({ ...order, placed_at: new Date(order.placed_at) }))
  const rhythms = rhythmsFrom(lately, catalog, dayIn(now, catalog.timeZone))
  const aliases: LearnedAlias[] = (row?.aliases ?? []).map(({ words, sku, unit }) =>
    unit ? { words, sku, unit } : { words, sku },
  )
  return { aliases, habits: new Map(rhythms.map((rhythm) => [rhythm.sku, habitOf(rhythm)])) }
}

function rhythmsFrom(lately: readonly Lately[], catalog: Catalog, today: string): Rhythm[] {
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
