/** Who may see and decide about a bill that waits for a person. */
import { can } from '../people/can.ts'
import type { Who } from '../people/who.ts'
import type { BillView } from './bills.ts'

/**
 * The brand decides about all; a distributor about bills it wrote itself, and never about one that raised an alert: it would
 * learn whose bill that was.
 */
export function mayReview(who: Who, { distributor, decision }: BillView): boolean {
  if (can(who, 'review-bill', 'brand')) return true
  if (!distributor || decision.alerts.length > 0) return false
  return can(who, 'review-bill', { distributor: distributor.id })
}

/** The same, and whoever decided it sees what came of it. */
export const maySee = (who: Who, bill: BillView): boolean =>
  mayReview(who, bill) ||
  (bill.decidedById !== null &&
    bill.decidedById === who.person?.id &&
    bill.distributor !== null &&
    can(who, 'review-bill', { distributor: bill.distributor.id }))

/** Whose bills these people may look at. */
export function reviewsOf(who: Who): 'all' | readonly number[] {
  if (can(who, 'review-bill', 'brand')) return 'all'
  return who.distributors.filter(({ id }) => can(who, 'review-bill', { distributor: id })).map(({ id }) => id)
}
