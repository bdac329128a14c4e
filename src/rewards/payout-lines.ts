/** The lines of a file for the bank: what shops get for points, and what consumers won with pack codes. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { State } from './states.ts'

export type PayoutLine = {
  readonly kind: 'reward' | 'prize'
  /** Of the redemption, or of the pack code. */
  readonly id: number
  /** null: a consumer. */
  readonly outlet: string | null
  /** Empty where nobody knows whose it is. */
  readonly owner: string
  readonly payTo: string
  /** Paise. */
  readonly amount: number
  readonly state: State
}

// A prize that was refused is taken out of its file.
const read = statement<PayoutLine>(
  'payout-lines',
  `select 'reward' as kind, x.id, o.code as outlet, p.name as owner, x.pay_to as "payTo", x.worth - x.deducted as amount, x.state
   from redemption x join outlet o on o.id = x.outlet_id join person p on p.id = x.by where x.payout_id = $1
   union all
   select 'prize', x.id, null, coalesce(p.name, ''), x.pay_to, x.amount, x.state
   from pack_code x left join person p on p.id = x.person_id where x.payout_id = $1 and x.state <> 'refused'
   order by kind desc, id`,
)

export const linesOf = (q: Queryable, payoutId: number): Promise<PayoutLine[]> => rows(q, read, [payoutId])
