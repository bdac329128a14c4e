/** By when a bill that waits for a person is decided, in the working time of those who decide. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type Seller, sellersFor } from '../orders/overdue.ts'
import { type WorkingHours, workingDay, workingTimeAfter } from '../orders/working-time.ts'
import { caseTerms } from '../rewards/settings.ts'
import { billPolicy } from './check/policy.ts'
import type { Decision } from './decision.ts'

export type ReviewDue = { readonly remindAt: Date; readonly dueAt: Date }

const seller = statement<Seller>('review-seller', sellersFor('select where d.id = $2'))

const zone = statement<{ timeZone: string }>(
  'review-brand-zone',
  'select time_zone as "timeZone" from brand where id = 1',
)

/** The brand keeps no opening hours of its own. */
const brandHours = { opensAt: '09:00', closesAt: '18:00', holidays: [] }

/** Whose it is to decide: the seller's where it is one of the brand's and nothing speaks against it; else null, the brand's. */
export const reviewsFor = ({ seller: of, alerts }: Pick<Decision, 'seller' | 'alerts'>): number | null =>
  alerts.length === 0 ? of.distributorId : null

/**
 * `review_hours` of the policy, of which 24 are one working day: a bill of Saturday evening is due on Monday evening. Those who
 * decide are reminded after half of it.
 */
export async function reviewDue(
  tx: Tx,
  decision: Pick<Decision, 'seller' | 'alerts'>,
  now: Date,
): Promise<ReviewDue> {
  const { reviewHours } = await billPolicy(tx.client)
  const hours = await hoursOf(tx, reviewsFor(decision), now)
  const minutes = (workingDay(hours) * reviewHours) / 24
  const clock = (share: number) => new Date(now.getTime() + reviewHours * 3_600_000 * share)
  const at = (share: number) => workingTimeAfter(hours, now, minutes * share) ?? clock(share)
  return { remindAt: at(0.5), dueAt: at(1) }
}

async function hoursOf(tx: Tx, distributorId: number | null, now: Date): Promise<WorkingHours> {
  const found = distributorId === null ? undefined : await one(tx.client, seller, [now, distributorId])
  if (found) return found.hours
  const { workDays } = await caseTerms(tx.client)
  const timeZone = (await one(tx.client, zone))?.timeZone ?? 'Asia/Kolkata'
  return { ...brandHours, workDays, timeZone }
}
