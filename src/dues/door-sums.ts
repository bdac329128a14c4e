/** What one person took at shops' doors on a day: what is to be handed in. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { PaymentMethod } from './types.ts'

export type DoorSum = { readonly method: PaymentMethod; readonly amount: number; readonly count: number }

const sums = statement<DoorSum>(
  'door-sums',
  `select e.method, sum(-e.amount)::bigint as amount, count(*)::int as count from dues_entry e
   where e.distributor_id = $1 and e.by = $2 and e.day = $3 and e.kind = 'payment' and e.source = 'door'
     and not exists (select 1 from dues_entry r where r.distributor_id = e.distributor_id
       and r.outlet_id = e.outlet_id and r.reverses = e.id)
   group by e.method order by 2 desc`,
)

/** Paise by method, most first; what was taken back is left out. */
export const doorSums = (
  q: Queryable,
  { distributorId, by, day }: { distributorId: number; by: number; day: string },
): Promise<DoorSum[]> => rows(q, sums, [distributorId, by, day])
