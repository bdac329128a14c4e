/** Reward credit notes that a distributor honoured: the brand owes it their amounts. */
import { rows, statement } from '../../db/statement.ts'
import { lastDay } from '../month.ts'
import type { Evidence, EvidenceWish } from '../types.ts'

type Row = { id: number; outletId: number; number: string; day: string; value: number }

// One that was taken back counts for nothing, so that what was claimed of it comes off.
const honoured = statement<Row>(
  'claim-reward-notes',
  `select x.id, x.outlet_id as "outletId", coalesce(e.number, '') as number, e.day,
     case when exists (select from dues_entry r where r.distributor_id = e.distributor_id
       and r.outlet_id = e.outlet_id and r.reverses = e.id) then 0 else -e.amount end as value
   from redemption x join dues_entry e on e.id = x.credit_id
   where e.distributor_id = $1 and e.day <= $2 order by x.id`,
)

export async function rewardEvidence({ q, distributor, month }: EvidenceWish): Promise<Evidence[]> {
  const found = await rows(q, honoured, [distributor.id, lastDay(month)])
  return found.map(({ id, ...note }) => ({
    ...note,
    ...{ schemeId: null, funding: 10_000, key: `reward:${id}`, source: 'reward' as const },
    ...{ orderId: null, orderLine: null, productId: null, bills: null, pieces: 0 },
  }))
}
