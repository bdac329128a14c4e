/** What a distributor credited to its shops for schemes that add up over time. */
import { rows, statement } from '../../db/statement.ts'
import { dayIn } from '../../orders/zone.ts'
import { databaseOf, liveSchemes, schemeVersions } from '../../schemes/live.ts'
import { lastDay } from '../month.ts'
import type { Evidence, EvidenceWish } from '../types.ts'

type Row = {
  id: number
  schemeId: number
  version: number
  outletId: number
  number: string
  pieces: number
  value: number
  paidAt: Date
}

const paid = statement<Row>(
  'claim-period-payouts',
  `select p.id, p.scheme_id as "schemeId", p.version, p.outlet_id as "outletId", coalesce(e.number, '') as number,
     p.pieces, p.amount as value, p.paid_at as "paidAt"
   from scheme_payout p left join dues_entry e on e.id = p.entry_id where p.distributor_id = $1 order by p.id`,
)

export async function payoutEvidence({ q, distributor, month }: EvidenceWish): Promise<Evidence[]> {
  const found = await rows(q, paid, [distributor.id])
  if (found.length === 0) return []
  const wanted = found.map(({ schemeId: id, version }) => ({ id, version }))
  const versions = await schemeVersions(q, databaseOf((await liveSchemes(q)).key), wanted)
  return found
    .map(({ id, version, paidAt, ...payout }) => ({
      ...payout,
      ...{ key: `period:${id}`, source: 'period' as const, day: dayIn(paidAt, distributor.timeZone) },
      funding: versions.get(`${payout.schemeId} ${version}`)?.document.funding ?? 10_000,
      ...{ orderId: null, orderLine: null, productId: null, bills: null },
    }))
    .filter(({ day }) => day <= lastDay(month))
}
