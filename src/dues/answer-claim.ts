/** The distributor says whether a payment that a shop told of has come. */
import type { Tx } from '../db/tx.ts'
import { type Claim, claimById, closeClaim, holdClaim } from './claims.ts'
import { type Paid, recordPayment } from './payment.ts'
import type { DuesRefusal, EntrySource } from './types.ts'

export type ClaimAnswer = {
  readonly claim: Claim
  readonly by: number | null
  readonly now: Date
  readonly source: EntrySource
}

/** What has become of a claim meanwhile, and who made it so. */
export type ClaimClosed = { readonly ok: false; readonly reason: 'claim-closed'; readonly claim: Claim }

/**
 * It came: the payment is entered and the claim closed, once. `amount` in paise, where the shop named none. Refuses
 * claim-closed, and what recordPayment refuses.
 */
export async function claimCame(
  tx: Tx,
  { claim, by, now, source, amount }: ClaimAnswer & { readonly amount: number },
): Promise<Paid | DuesRefusal | ClaimClosed> {
  if (!(await holdClaim(tx, claim.id))) return closed(tx, claim)
  const { outlet, distributor, reference } = claim
  const account = { distributorId: distributor.id, outletId: outlet.id }
  const payment = { amount, method: 'upi' as const, reference: reference ?? undefined }
  const done = await recordPayment(tx, { ...account, ...payment, by, key: `claim ${claim.id}`, now, source })
  if (done.ok) await closeClaim(tx, { id: claim.id, entryId: done.entry.id, by, now })
  return done
}

/** It has not come; refuses claim-closed. */
export async function claimNotCome(
  tx: Tx,
  { claim, by, now }: Omit<ClaimAnswer, 'source'>,
): Promise<{ readonly ok: true } | ClaimClosed> {
  if (!(await holdClaim(tx, claim.id))) return closed(tx, claim)
  await closeClaim(tx, { id: claim.id, entryId: null, by, now })
  return { ok: true }
}

const closed = async (tx: Tx, claim: Claim): Promise<ClaimClosed> => ({
  ok: false,
  reason: 'claim-closed',
  claim: (await claimById(tx.client, claim.id)) ?? claim,
})
