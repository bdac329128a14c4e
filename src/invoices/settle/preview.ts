import type { Db } from '../../db/client.ts'
import { inTransaction } from '../../db/tx.ts'
import type { LinePoints } from '../../points/bills/earn.ts'
import { reviewBill } from './again.ts'

/** Carries the answer out of a transaction that is taken back. */
class Rehearsed extends Error {
  readonly points: readonly LinePoints[]
  constructor(points: readonly LinePoints[]) {
    super('rehearsed')
    this.points = points
  }
}

/** Points by line that a bill in review would bring if it were accepted as it stands: nothing of it is kept. */
export async function wouldEarn(
  db: Db,
  { billId, by, now }: { readonly billId: number; readonly by: number; readonly now: Date },
): Promise<readonly LinePoints[]> {
  try {
    return await inTransaction(db, async (tx) => {
      const done = await reviewBill(tx, { billId, say: 'accept', by, now })
      throw new Rehearsed(done.ok ? done.settled.points : [])
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.points
    throw error
  }
}
