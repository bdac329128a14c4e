/** What the messages of shops will mostly need, read for all the chats of a batch before their turns. */
import { catalogOf } from '../../src/catalog/catalog.ts'
import type { Dialogs } from '../../src/chat/dialogs.ts'
import { layOutDues } from '../../src/dues/open-bills.ts'
import { layOut } from '../../src/orders/at-hand.ts'
import { layOutTerms } from '../../src/orders/shop-terms.ts'
import { layOutCredits } from '../../src/returns/credit-note.ts'

/** Four round trips, however many shops; none without a shop. */
export const layOutShops: Dialogs['prepare'] = async (tx, shops, now) => {
  if (shops.length === 0) return
  const outlets = [...new Set(shops.map(({ outletId }) => outletId))]
  await layOut(tx, shops, now)
  await layOutTerms(tx, shops, await catalogOf(tx.client, now), now)
  await layOutDues(tx, outlets)
  await layOutCredits(tx, outlets)
}
