/** What orders got of schemes, as rows: the evidence of discounts and free goods, and what caps count. */
import type { OrderEffect } from '../schemes/order-schemes.ts'
import type { OrderChange, OrderView } from './types.ts'

const effectShape = `order_id bigint, scheme_id bigint, version int, slab smallint, measured bigint, discount bigint,
      free_value bigint, points bigint, pieces int, times int, lines jsonb, capped bool, day date`

/** Part of a statement; `head`: where the new order's id comes from, null where each row names its order. */
export const insertEffects = (head: 'head' | null, parameter: string): string => `
    insert into order_effect (order_id, scheme_id, version, slab, measured, discount, free_value, points, pieces, times,
      lines, capped, day)
    select ${head ? 'head.id' : 'x.order_id'}, x.scheme_id, x.version, x.slab, x.measured, x.discount, x.free_value,
      x.points, x.pieces, x.times, x.lines, x.capped, x.day
    from ${head ? 'head, ' : ''}jsonb_to_recordset(${parameter}::jsonb) as x(${effectShape})
    on conflict (order_id, scheme_id) do update set version = excluded.version, slab = excluded.slab,
      measured = excluded.measured, discount = excluded.discount, free_value = excluded.free_value,
      points = excluded.points, pieces = excluded.pieces, times = excluded.times, lines = excluded.lines`

/** Part of a statement: counters move by these amounts, below zero where something is given back. */
export const addUses = (head: 'head' | null, parameter: string): string => `
    update scheme_use u set paise = u.paise + x.paise, pieces = u.pieces + x.pieces, times = u.times + x.times
    from ${head ? 'head, ' : ''}jsonb_to_recordset(${parameter}::jsonb) as x(scheme bigint, outlet bigint, span text,
      paise bigint, pieces bigint, times bigint)
    where u.scheme_id = x.scheme and u.outlet_id = x.outlet and u.span = x.span`

/** What an order takes of schemes; one that comes to nothing takes nothing. */
export function effectsStanding({
  status,
  quote,
}: Pick<OrderView, 'status' | 'quote'>): readonly OrderEffect[] {
  return ['refused', 'cancelled', 'returned'].includes(status) ? [] : (quote.schemes?.effects ?? [])
}

export const effectRows = (orderId: number, order: OrderView) =>
  effectsStanding(order).map((effect) => ({
    order_id: orderId,
    scheme_id: effect.id,
    free_value: effect.freeValue,
    capped: effect.counters !== undefined,
    lines: linesOf(effect, order),
    ...{ version: effect.version, slab: effect.slab, measured: effect.measured, discount: effect.discount },
    ...{ points: effect.points, pieces: effect.pieces, times: effect.times, day: effect.day },
  }))

function linesOf({ id, lines, free }: OrderEffect, order: OrderView) {
  const given = order.lines
    .filter((line) => line.free?.scheme === id && !line.free.owed)
    .flatMap(({ line, sku }) => {
      const pieces = free.find((each) => each.sku === sku)?.pieces ?? 0
      return pieces > 0 ? [{ line, discount: 0, free: pieces }] : []
    })
  return [...lines, ...given]
}

type Sum = { paise: number; pieces: number; times: number }

/** By how much each counter moves from what was taken to what is. */
export function useChanges(before: readonly OrderEffect[], after: readonly OrderEffect[]) {
  const moved = new Map<string, Sum & { scheme: number; outlet: number; span: string }>()
  const add = ({ counters, discount, freeValue, pieces, times }: OrderEffect, sign: 1 | -1) => {
    for (const counter of counters ?? []) {
      const key = `${counter.scheme} ${counter.outlet} ${counter.span}`
      const known = moved.get(key) ?? { ...counter, paise: 0, pieces: 0, times: 0 }
      known.paise += sign * (discount + freeValue)
      known.pieces += sign * pieces
      known.times += sign * times
      moved.set(key, known)
    }
  }
  for (const effect of before) add(effect, -1)
  for (const effect of after) add(effect, 1)
  return [...moved.values()].filter(({ paise, pieces, times }) => paise !== 0 || pieces !== 0 || times !== 0)
}

/** What a write does to effects: rows that go, rows that stand, and the counters. */
export function effectChanges(
  changes: readonly OrderChange[],
  before: ReadonlyMap<number, OrderView>,
): [string, string, string] {
  const was = (order: OrderView) => {
    const known = before.get(order.id)
    return known ? effectsStanding(known) : []
  }
  const gone = changes.flatMap(({ order }) => {
    const kept = new Set(effectsStanding(order).map(({ id }) => id))
    return was(order)
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ order_id: order.id, scheme_id: id }))
  })
  const rows = changes.flatMap(({ order }) => effectRows(order.id, order))
  // Two orders of one change may count in the same counter, and a statement updates a row only once.
  const uses = useChanges(
    changes.flatMap(({ order }) => was(order)),
    changes.flatMap(({ order }) => effectsStanding(order)),
  )
  return [JSON.stringify(gone), JSON.stringify(rows), JSON.stringify(uses)]
}
