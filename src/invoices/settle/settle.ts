/** Records what was decided about a bill, and posts the points it comes to. */
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { type LinePoints, pointsOfBill } from '../../points/bills/earn.ts'
import { billPolicy } from '../check/policy.ts'
import type { DecideRequest, Decision } from '../decision.ts'
import { reviewDue } from '../review-due.ts'
import { takeBack } from './credit-note.ts'
import { holdClaims, learnOthers, learnWords, raiseAlerts, undercutting } from './effects.ts'
import { billOfPhoto, type StoredBill, storedBill } from './stored.ts'
import { writeBill } from './write.ts'

export type Settled = {
  readonly billId: number
  readonly decision: Decision
  /** By line of the decision; empty unless accepted. Lines that orders stand for earn with those. */
  readonly points: readonly LinePoints[]
  /** Of a bill that is known already: as it was decided first, and stands now. */
  readonly first: StoredBill | null
}

export type SettleRequest = Omit<DecideRequest, 'reading'> & {
  readonly reading: DecideRequest['reading'] | null
  /** Who decided, where a person did. */
  readonly by?: number
  readonly source?: 'photo' | 'billing'
  /** Lines that were settled before are now others: points are reckoned anew. */
  readonly anew?: boolean
}

const close = statement<object>(
  'bill-photo-decided',
  `update bill_photo set state = 'decided', bill_id = $2, changed_at = $3 where id = $1`,
)

/**
 * In the transaction of `decideBill`. A photo is settled once: again it is answered with what it was. Points are keyed by the
 * bill, so that nothing is paid twice; refused and asked bills are stored as well, with the reason.
 */
export async function settleBill(tx: Tx, request: SettleRequest, decided: Decision): Promise<Settled> {
  const { photoId, billId: known, now } = request
  const before = photoId === null || known !== null ? undefined : await billOfPhoto(tx.client, photoId)
  const first = before?.id ?? decided.billId
  if (first !== null && known === null) return answeredBefore(tx, request, before ?? first)
  // An answer made it another bill that is known: this one is over.
  const decision: Decision = first === null ? decided : { ...decided, verdict: 'refused' }
  const policy = await billPolicy(tx.client)
  const due = decision.verdict === 'review' ? await reviewDue(tx, decision, now) : null
  const { by = null, source = 'photo', anew = false } = request
  const billId = await writeBill(tx, { request, decision, source, by, due, anew })
  if (photoId !== null) await rows(tx.client, close, [photoId, billId, now])
  const accepted = decision.verdict === 'accepted'
  const alerts = accepted
    ? [...decision.alerts, ...(await undercutting(tx, decision, policy))]
    : infiltration(decision)
  await raiseAlerts(tx, alerts, { billId, outletId: request.outletId, now })
  if (!accepted) return { billId, decision, points: [], first: null }
  await holdClaims(tx, decision, now)
  await learnWords(tx, decision, now)
  await learnOthers(tx, decision, request.outletId, now)
  if (!anew) await takeBack(tx, billId, now)
  return { billId, decision, points: await pointsOfBill(tx, billId, now), first: null }
}

async function answeredBefore(
  tx: Tx,
  { photoId, now }: SettleRequest,
  known: StoredBill | number,
): Promise<Settled> {
  const first = typeof known === 'number' ? await storedBill(tx.client, known) : known
  if (!first) throw new Error(`bill ${known} is gone`)
  if (photoId !== null) await rows(tx.client, close, [photoId, first.id, now])
  return { billId: first.id, decision: first.decision, points: [], first }
}

/** Prices and schemes of a bill that does not stand prove nothing; whose bill it is does. */
const infiltration = ({ alerts, verdict }: Decision) =>
  verdict === 'asked' ? [] : alerts.filter(({ kind }) => kind === 'infiltration')
