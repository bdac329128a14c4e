/** What was owed at the door without a bill in the book, taken back once its bill stands there under another name. */
import type { Tx } from '../db/tx.ts'
import { dayIn } from '../orders/zone.ts'
import { entryById, reverseEntry } from './entries.ts'
import type { DuesRefusal, Entry } from './types.ts'
import type { UndoRequest } from './undo-payment.ts'

export type UndoneBill = {
  readonly ok: true
  /** What was taken back. */
  readonly bill: Entry
  readonly balance: number
}

/** Bills of lists and of the books are put right there: a list would bring them back. */
export const mayUndo = ({ kind, source }: Pick<Entry, 'kind' | 'source'>): boolean =>
  kind === 'bill' && source === 'door'

/** Takes it back once, on any day. Refuses dues-entry-unknown (also for any other bill) and dues-already-reversed. */
export async function undoDelivered(tx: Tx, request: UndoRequest): Promise<UndoneBill | DuesRefusal> {
  const { entryId, distributor, by, now, source } = request
  const bill = await entryById(tx.client, entryId)
  if (!bill || !mayUndo(bill) || bill.distributorId !== distributor.id)
    return { ok: false, reason: 'dues-entry-unknown' }
  const day = dayIn(now, distributor.timeZone)
  const done = await reverseEntry(tx, { entryId, key: `undo ${entryId}`, source, by, now, day })
  if (!done.ok) return done
  if (!done.fresh) return { ok: false, reason: 'dues-already-reversed', entry: done.entry }
  return { ok: true, bill, balance: done.balance }
}
