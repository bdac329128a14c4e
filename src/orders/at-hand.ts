/**
 * What most messages of a shop need – its open basket, its history, its terms – is read and locked for all the shops of
 * a transaction at once, instead of by each message for itself. Kept for that transaction only.
 */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { keptHistory, knownVersion } from './history-kept.ts'
import { type History, type HistoryRow, historyColumns, historyOf, historyVersion } from './suggest.ts'

export type BasketOwner = { readonly personId: number; readonly outletId: number }
export type BasketRow = { content: unknown; changedAt: Date }

/** Something known of shops, by their outlet, for as long as a transaction lasts. */
export type ShopShelf<Value> = {
  get(tx: Tx, outletId: number): Value | undefined
  put(tx: Tx, outletId: number, value: Value): void
}

const shopShelves: WeakMap<Tx, Map<number, unknown>>[] = []

/** Makes a shelf, once, at module level. What it holds of a shop is dropped by `forgetShop`. */
export function shopShelf<Value>(): ShopShelf<Value> {
  const all = new WeakMap<Tx, Map<number, Value>>()
  shopShelves.push(all)
  return {
    get: (tx, outletId) => all.get(tx)?.get(outletId),
    put: (tx, outletId, value) => void mapOf(all, tx).set(outletId, value),
  }
}

/** What was read of a shop is out of date: it placed an order, taught a word, or its account moved. */
export function forgetShop(tx: Tx, outletId: number): void {
  for (const shelf of shopShelves) shelf.get(tx)?.delete(outletId)
}

function mapOf<Key, Value>(all: WeakMap<Tx, Map<Key, Value>>, tx: Tx): Map<Key, Value> {
  const found = all.get(tx) ?? new Map<Key, Value>()
  all.set(tx, found)
  return found
}

/** `null`: there is no basket. A basket here is locked until the transaction ends, or was written by it. */
const baskets = new WeakMap<Tx, Map<string, BasketRow | null>>()
const histories = shopShelf<History>()

export const ownerKey = ({ personId, outletId }: BasketOwner): string => `${personId} ${outletId}`

type Row = HistoryRow & BasketOwner & { basket: unknown; changedAt: Date | null; version: string | null }

// Locked in the order of the key, so that two batches never wait for each other. A history this process has read before
// and that is still the same is not read again.
const layOutShops = statement<Row>(
  'orders-lay-out',
  `with owner as (
     select * from unnest($1::bigint[], $2::bigint[], $4::text[]) as t(person_id, outlet_id, known)),
   held as materialized (
     select b.* from basket b join owner using (person_id, outlet_id)
     order by b.person_id, b.outlet_id for update of b)
   select owner.person_id as "personId", owner.outlet_id as "outletId", held.content as basket,
     held.changed_at as "changedAt", late.version,
     ${historyColumns('owner.outlet_id', '$3::timestamptz', 'late.version is distinct from owner.known')}
   from owner left join held using (person_id, outlet_id)
   cross join lateral ${historyVersion('owner.outlet_id', '$3::timestamptz')} as late`,
)

/** Reads what messages of these shops will need; one round trip for all of them. */
export async function layOut(tx: Tx, owners: readonly BasketOwner[], now: Date): Promise<void> {
  const wanted = [...new Map(owners.map((owner) => [ownerKey(owner), owner])).values()]
  if (wanted.length === 0) return
  const known = wanted.map(({ outletId }) => knownVersion(tx, outletId))
  const values = [wanted.map(({ personId }) => personId), wanted.map(({ outletId }) => outletId), now, known]
  for (const row of await rows(tx.client, layOutShops, values)) {
    keepBasket(tx, row, row.changedAt && { content: row.basket, changedAt: row.changedAt })
    histories.put(tx, row.outletId, keptHistory(tx, row))
  }
}

/** The basket as this transaction holds it; `undefined` when it has not been read yet. */
export const basketAtHand = (tx: Tx, owner: BasketOwner): BasketRow | null | undefined =>
  baskets.get(tx)?.get(ownerKey(owner))

/** Remembers a basket that is locked or was just written; `null` once it is gone. */
export function keepBasket(tx: Tx, owner: BasketOwner, row: BasketRow | null): void {
  mapOf(baskets, tx).set(ownerKey(owner), row)
}

/** The shop's orders of late and its words. */
export async function shopHistory(tx: Tx, outletId: number, now: Date): Promise<History> {
  return histories.get(tx, outletId) ?? historyOf(tx.client, outletId, now)
}
