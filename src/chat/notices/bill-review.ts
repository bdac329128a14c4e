/** A person decides about a bill, in chat or on a page: once, written down, and the shop hears of it. */
import type { Tx } from '../../db/tx.ts'
import { type BillView, billById } from '../../invoices/bills.ts'
import { mayReview, maySee } from '../../invoices/reviewers.ts'
import { type ReviewRequest, reviewBill } from '../../invoices/settle/again.ts'
import { audit } from '../../people/audit.ts'
import type { Who } from '../../people/who.ts'
import { entriesAbout } from '../../points/why.ts'
import type { Notice } from '../announce.ts'
import { decidedNotice } from './bills.ts'

export type Judgement = Omit<ReviewRequest, 'by'>

/**
 * bill-unknown: there is none that these people may see. bill-decided: somebody else was first, or it does not wait (any more);
 * `bill` tells how it stands. bill-unreadable: nothing was read that could be counted.
 */
export type NotJudged = {
  readonly ok: false
  readonly reason: 'bill-unknown' | 'bill-decided' | 'bill-unreadable'
  readonly bill?: BillView
}
/** The bill as it stands now, and what its shop is to be told. */
export type Judged = { readonly ok: true; readonly bill: BillView; readonly told: Notice[] }

/** One of two who decide at once is answered with what the other decided. */
export async function judgeBill(tx: Tx, who: Who, judgement: Judgement): Promise<Judged | NotJudged> {
  const { billId, say, answers, reason } = judgement
  const by = who.person?.id
  const before = await billById(tx.client, billId)
  if (by === undefined || !before || !maySee(who, before)) return { ok: false, reason: 'bill-unknown' }
  if (before.verdict !== 'review') return { ok: false, reason: 'bill-decided', bill: before }
  if (!mayReview(who, before)) return { ok: false, reason: 'bill-unknown' }
  const done = await reviewBill(tx, { ...judgement, by })
  const bill = await billById(tx.client, billId)
  if (!bill) return { ok: false, reason: 'bill-unknown' }
  if (!done.ok) return { ok: false, reason: done.reason, bill }
  const detail = {
    say,
    verdict: bill.verdict,
    ...(answers ? { answers } : {}),
    ...(reason ? { reason } : {}),
  }
  await audit(tx, { personId: by, action: 'review-bill', subject: `bill:${billId}`, detail })
  return { ok: true, bill, told: await toldOf(tx, bill) }
}

async function toldOf(tx: Tx, bill: BillView): Promise<Notice[]> {
  if (bill.verdict !== 'accepted' && bill.verdict !== 'refused') return []
  const told = await entriesAbout(tx.client, bill.outlet.id, { kind: 'bill', id: bill.id })
  return [decidedNotice(bill, told)]
}
