/** What this deployment makes of doubtful bills. */
import { one, type Queryable, statement } from '../../db/statement.ts'

export type BillPolicy = {
  readonly estimate: 'refuse' | 'review'
  readonly unknownSeller: 'none' | 'reduced' | 'review'
  /** Rates are basis points. */
  readonly reducedRate: number
  readonly windowDays: number
  readonly undercutRate: number
  readonly undercutBills: number
  /** Paise. */
  readonly reviewAbove: number | null
  readonly pendingDays: number
  readonly reviewHours: number
  readonly asks: boolean
}

const columns = `estimate, unknown_seller as "unknownSeller", reduced_rate as "reducedRate", window_days as "windowDays",
  undercut_rate as "undercutRate", undercut_bills as "undercutBills", review_above as "reviewAbove",
  pending_days as "pendingDays", review_hours as "reviewHours", asks`

const read = statement<BillPolicy>('bill-policy', `select ${columns} from bill_policy where id = 1`)
const make = statement<BillPolicy>(
  'bill-policy-make',
  `insert into bill_policy (id) values (1) on conflict (id) do update set id = 1 returning ${columns}`,
)

/** The row, with what is usual where nobody has set anything. */
export async function billPolicy(q: Queryable): Promise<BillPolicy> {
  const policy = (await one(q, read)) ?? (await one(q, make))
  if (!policy) throw new Error('the policy for bills could not be read')
  return policy
}
