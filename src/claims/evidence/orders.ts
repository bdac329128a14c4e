/** What schemes gave in the orders of a distributor. */
import { addDays, instantOf } from '../../orders/zone.ts'
import { databaseOf, liveSchemes, schemeVersions } from '../../schemes/live.ts'
import { firstDay, nextMonth } from '../month.ts'
import type { Evidence, EvidenceWish } from '../types.ts'
import { ofOrder } from './of-order.ts'
import { type OrderRow, orderRows } from './order-rows.ts'

/** Days before a month in which an order may have been placed that is received, or returned, in it. */
const backDays = 180

export async function orderEvidence({ q, distributor, month }: EvidenceWish): Promise<Evidence[]> {
  const { id, timeZone } = distributor
  const since = instantOf(addDays(firstDay(month), -backDays), '00:00', timeZone)
  const until = instantOf(firstDay(nextMonth(month)), '00:00', timeZone)
  const database = databaseOf((await liveSchemes(q)).key)
  const found: Evidence[] = []
  for await (const page of orderRows(q, id, since, until)) {
    const versions = await schemeVersions(q, database, versionsIn(page))
    const fundingOf = (scheme: number, version: number) =>
      versions.get(`${scheme} ${version}`)?.document.funding ?? 10_000
    for (const order of page) found.push(...ofOrder(order, timeZone, fundingOf))
  }
  return found
}

function versionsIn(page: readonly OrderRow[]) {
  const wanted = new Map<string, { id: number; version: number }>()
  for (const { effects, lines } of page) {
    for (const { id, version } of effects ?? []) wanted.set(`${id} ${version}`, { id, version })
    for (const { free, freeVersion } of lines)
      if (free && freeVersion !== null)
        wanted.set(`${free.scheme} ${freeVersion}`, { id: free.scheme, version: freeVersion })
  }
  return [...wanted.values()]
}
