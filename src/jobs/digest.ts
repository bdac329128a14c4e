/** Tells distributors of the orders that were gathered. A run that dies repeats whole: taken and told are one commit. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { digestNotice } from '../chat/notices/digest.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { creditOfOrders } from '../dues/order-credit.ts'
import { digestsDue, takeDigest } from '../orders/digest.ts'
import { shortagesOf } from '../orders/shortages.ts'

export async function sendDigests(core: Core, now: Date): Promise<void> {
  for (const distributorId of await digestsDue(core.db.pool, now)) {
    const wake = await retryTransient(
      () => inTransaction(core.db, (tx) => sendDigest(core, tx, distributorId, now)),
      { attempts: 3 },
    )
    wake?.()
  }
}

async function sendDigest(core: Core, tx: Tx, distributorId: number, now: Date) {
  const orders = await takeDigest(tx, distributorId, now)
  const credits = await creditOfOrders(tx.client, orders, now)
  const notice = digestNotice(orders, await shortagesOf(tx.client, orders), credits)
  const last = orders.at(-1)
  return notice && last && announce(core, tx, `digest:${distributorId}:${last.id}`, [notice])
}
