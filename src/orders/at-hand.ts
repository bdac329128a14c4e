/**
 * What most messages of a shop need – its open basket and its history – read and locked for all the shops of a
 * transaction at once, instead of by each message for itself. Kept for that transaction only.
 */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type History, type HistoryRow, historyColumns, historyFrom, historyOf } from './suggest.ts'

export type BasketOwner = { readonly personId: number; readonly outletId: number }
export type BasketRow = { content: unknown; changedAt: Date }

/** `null`: there is no basket. A basket here is locked until the transaction ends, or was written by it. */
type Shelf = { baskets: Map<string, BasketRow | null>; histories: Map<number, History> }

const shelves = new WeakMap<Tx, Shelf>()

function shelfOf(tx: Tx): Shelf {
  const found = shelves.get(tx) ?? { baskets: new Map(), histories: new Map() }
  shelves.set(tx, found)
  return found
}

const keyOf = ({ personId, outletId }: BasketOwner): string => `${personId} ${outletId}`

type Row = HistoryRow & BasketOwner & { basket: unknown; changedAt: Date | null }

// Locked in the order of the key, so that two batches never wait for each other.
const layOutShops = statement<Row>(
  'orders-lay-out',
  `with owner as (select * from unnest($1::bigint[], $2::bigint[]) as t(person_id, outlet_id)),
   held as materialized (
     select b.* from basket b join owner using (person_id, outlet_id)
     order by b.person_id, b.outlet_id for update of b)
   select owner.person_id as "personId", owner.outlet_id as "outletId", held.content as basket,
     held.changed_at as "changedAt", ${historyColumns('owner.outlet_id', '$3::timestamptz')}
   from owner left join held using (person_id, outlet_id)`,
)

/** Reads what messages of these shops will need; one round trip for all of them. */
export async function layOut(tx: Tx, owners: readonly BasketOwner[], now: Date): Promise<void> {
  const wanted = [...new Map(owners.map((owner) => [keyOf(owner), owner])).values()]
  if (wanted.length === 0) return
  const values = [wanted.map(({ personId }) => personId), wanted.map(({ outletId }) => outletId), now]
  const shelf = shelfOf(tx)
  for (const row of await rows(tx.client, layOutShops, values)) {
    if (row.changedAt) shelf.baskets.set(keyOf(row), { content: row.basket, changedAt: row.changedAt })
    shelf.histories.set(row.outletId, historyFrom(row))
  }
}

/** The basket as this transaction holds it; `undefined` when it has not been read yet. */
export const basketAtHand = (tx: Tx, owner: BasketOwner): BasketRow | null | undefined =>
  shelves.get(tx)?.baskets.get(keyOf(owner))

/** Remembers a basket that is locked or was just written; `null` once it is gone. */
export function keepBasket(tx: Tx, owner: BasketOwner, row: BasketRow | null): void {
  shelfOf(tx).baskets.set(keyOf(owner), row)
}

/** The shop's orders of late and its words. */
export async function shopHistory(tx: Tx, outletId: number, now: Date): Promise<History> {
  return shelves.get(tx)?.histories.get(outletId) ?? historyOf(tx.client, outletId, now)
}

/** What was read is out of date: the shop placed an order or taught a word. */
export function forgetHistory(tx: Tx, outletId: number): void {
  shelves.get(tx)?.histories.delete(outletId)
}
