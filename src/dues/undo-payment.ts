/** A payment noted by mistake, taken back on the day it was noted; later that is a matter between the two. */
import type { Tx } from '../db/tx.ts'
import { dayIn } from '../orders/zone.ts'
import { entryById, reverseEntry } from './entries.ts'
import type { DuesRefusal, Entry, EntrySource } from './types.ts'

export type UndoRequest = {
  readonly entryId: number
  readonly distributor: { readonly id: number; readonly timeZone: string }
  readonly by: number | null
  readonly now: Date
  readonly source: EntrySource
}

export type Undone = {
  readonly ok: true
  /** What was taken back. */
  readonly payment: Entry
  readonly balance: number
}

/**
 * Takes a payment back once. Refuses dues-entry-unknown (also for what is no payment, or another distributor's),
 * dues-undo-late and dues-already-reversed.
 */
export async function undoPayment(tx: Tx, request: UndoRequest): Promise<Undone | DuesRefusal> {
  const { entryId, distributor, by, now, source } = request
  const payment = await entryById(tx.client, entryId)
  if (payment?.kind !== 'payment' || payment.distributorId !== distributor.id)
    return { ok: false, reason: 'dues-entry-unknown' }
  const day = dayIn(now, distributor.timeZone)
  if (dayIn(payment.at, distributor.timeZone) !== day) return { ok: false, reason: 'dues-undo-late' }
  const done = await reverseEntry(tx, { entryId, key: `undo ${entryId}`, source, by, now, day })
  if (!done.ok) return done
  if (!done.fresh) return { ok: false, reason: 'dues-already-reversed', entry: done.entry }
  return { ok: true, payment, balance: done.balance }
}
