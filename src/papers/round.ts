/** The stops of those who bring goods today: what is on its way, beat by beat, in the order of its route. */
import type { Queryable } from '../db/statement.ts'
import { type Stop, stopsOf } from './stops.ts'

export type Round = {
  readonly beatId: number | null
  readonly beat: string | null
  readonly stops: readonly Stop[]
}

/** Orders that left and have not arrived, of the day and left over from before. */
export async function roundsOf(
  q: Queryable,
  { distributorId, day }: { distributorId: number; day: string },
): Promise<Round[]> {
  const { stops } = await stopsOf(q, { distributorId, day })
  const open = stops.flatMap((stop) => onItsWay(stop))
  return [...Map.groupBy(open, ({ beatId }) => beatId)].map(([beatId, of]) => ({
    beatId,
    beat: of[0]?.beat ?? null,
    stops: of,
  }))
}

function onItsWay(stop: Stop): Stop[] {
  const orders = stop.orders.filter(({ status }) => status === 'dispatched')
  if (orders.length === 0) return []
  return [{ ...stop, orders, amount: orders.reduce((sum, { amount }) => sum + amount, 0) }]
}
