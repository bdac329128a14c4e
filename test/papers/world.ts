/** Orders of a beat's day, confirmed, in shops and of products with names in both scripts. */

import type { Language } from '../../src/chat/flow.ts'
import { loadWordings } from '../../src/chat/wording.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import type { OrderView } from '../../src/orders/types.ts'
import type { PaperText } from '../../src/papers/paper.ts'
import { monday10, place, type ShopWorld } from '../support/shop.ts'

const wordings = loadWordings('IN')
const region = { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }

export const textIn =
  (language: Language): PaperText =>
  (key, args) =>
    wordings.text(language, args ? { key, args } : { key }, { region, now: monday10 })

/** The Thursday on which the shops of a test are visited. */
export const thursday = '2026-11-05'

export async function confirmed(
  db: Db,
  shop: ShopWorld,
  lines: Record<string, number>,
  outlet = 0,
): Promise<OrderView> {
  const order = await place(db, shop, lines, { outlet })
  const request = { orderId: order.id, by: shop.billerId, now: monday10 }
  const outcome = await inTransaction(db, (tx) => confirmOrder(tx, request))
  if (!outcome.ok) throw new Error(`not confirmed: ${outcome.reason}`)
  return outcome.change.order
}
