/** The brand sets what it makes of doubtful bills: checked, and written down with what held before. */
import { z } from 'zod'
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { audit } from '../../people/audit.ts'
import { type BillPolicy, billPolicy } from './policy.ts'

const rate = (most: number) => z.number().int().min(0).max(most)
const count = (least: number, most: number) => z.number().int().min(least).max(most)

/** Rates are basis points, amounts paise. */
export const NewPolicy = z.strictObject({
  estimate: z.enum(['refuse', 'review']),
  unknownSeller: z.enum(['none', 'reduced', 'review']),
  reducedRate: rate(10_000),
  windowDays: count(1, 365),
  undercutRate: rate(5_000),
  undercutBills: count(1, 100),
  reviewAbove: z.number().int().positive().max(1_000_000_000_00).nullable(),
  pendingDays: count(0, 90),
  reviewHours: count(1, 240),
  asks: z.boolean(),
}) satisfies z.ZodType<BillPolicy>

const write = statement<never>(
  'bill-policy-write',
  `update bill_policy set estimate = $1, unknown_seller = $2, reduced_rate = $3, window_days = $4, undercut_rate = $5,
     undercut_bills = $6, review_above = $7, pending_days = $8, review_hours = $9, asks = $10 where id = 1`,
)

/** Holds for bills decided from now on. Throws on what `NewPolicy` does not allow. */
export async function setBillPolicy(tx: Tx, asked: BillPolicy, by: number): Promise<void> {
  const policy = NewPolicy.parse(asked)
  const before = await billPolicy(tx.client)
  const { estimate, unknownSeller, reducedRate, windowDays, undercutRate, undercutBills } = policy
  const { reviewAbove, pendingDays, reviewHours, asks } = policy
  await rows(tx.client, write, [
    ...[estimate, unknownSeller, reducedRate, windowDays, undercutRate, undercutBills],
    ...[reviewAbove, pendingDays, reviewHours, asks],
  ])
  const detail = { before, after: policy }
  await audit(tx, { personId: by, action: 'set-bill-policy', subject: 'bill-policy', detail })
}
