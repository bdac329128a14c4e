/** A credit note: the next number of the series, entered in what the shop owes. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { addEntry } from '../dues/entries.ts'
import { shopShelf } from '../orders/at-hand.ts'
import { dayIn } from '../orders/zone.ts'

export type CreditNote = { readonly id: number; readonly number: string; readonly amount: number }

export type CreditRequest = {
  readonly distributor: { readonly id: number; readonly timeZone: string }
  readonly outletId: number
  /** Paise above zero. */
  readonly amount: number
  /** Made by the caller: the same key is one credit note. */
  readonly key: string
  readonly orderId?: number
  /** What it is for; goods that came back unless told. */
  readonly source?: 'return' | 'reward' | 'scheme'
  readonly by: number | null
  readonly now: Date
}

const next = statement<{ number: number }>(
  'credit-note-next',
  `select nextval('credit_note_number')::int as number`,
)

// A distributor's own books may have used some of these numbers before.
const mostTries = 50

/**
 * Writes one under the next number the distributor has not used this year. What its key stands for was looked at under
 * the lock of what it credits, so any other refusal is a fault.
 */
export async function creditNote(tx: Tx, request: CreditRequest): Promise<CreditNote> {
  const { distributor, outletId, amount, key, orderId, source = 'return', by, now } = request
  for (let tries = 0; tries < mostTries; tries++) {
    const number = await one(tx.client, next)
    const entered = await addEntry(tx, {
      distributorId: distributor.id,
      outletId,
      kind: 'credit-note',
      amount,
      number: `CN-${number?.number}`,
      day: dayIn(now, distributor.timeZone),
      key,
      source,
      by,
      now,
      orderId,
    })
    if (entered.ok) return { id: entered.entry.id, number: entered.entry.number ?? '', amount }
    if (entered.reason !== 'dues-bill-known') throw new Error(`credit note ${key}: ${entered.reason}`)
  }
  throw new Error(`credit note ${key}: ${mostTries} numbers in a row are taken`)
}

export type Credit = { readonly number: string; readonly amount: number }

const sinceLast = statement<Credit & { outletId: number }>(
  'credit-notes-since-last-order',
  `select t.id as "outletId", c.number, c.amount
   from outlet t cross join lateral (
     select e.id, e.number, -e.amount as amount from dues_entry e
     where e.distributor_id = t.distributor_id and e.outlet_id = t.id
       and e.kind = 'credit-note' and e.number is not null
       and e.at >= coalesce((select o.placed_at from trade_order o where o.outlet_id = t.id
         and o.source not in ('backorder', 'again') order by o.placed_at desc nulls last limit 1), '-infinity')
       and not exists (select 1 from dues_entry r where r.distributor_id = e.distributor_id
         and r.outlet_id = e.outlet_id and r.reverses = e.id)
     order by e.id desc limit 5) c
   where t.id = any($1::bigint[]) order by t.id, c.id desc`,
)

/** What was credited to a shop since it last ordered, for its next review: newest first, five at most. */
export async function creditsSinceLastOrder(q: Queryable, outletId: number): Promise<Credit[]> {
  const found = await rows(q, sinceLast, [[outletId]])
  return found.map(({ number, amount }) => ({ number, amount }))
}

const shelf = shopShelf<Credit[]>()

/** Reads it for these shops at once, for the turns that follow in this transaction. */
export async function layOutCredits(tx: Tx, outletIds: readonly number[]): Promise<void> {
  if (outletIds.length === 0) return
  const found = Map.groupBy(await rows(tx.client, sinceLast, [outletIds]), ({ outletId }) => outletId)
  for (const id of outletIds) shelf.put(tx, id, found.get(id) ?? [])
}

/** The same for one shop, as it stands in this transaction. */
export const shopCredits = async (tx: Tx, outletId: number): Promise<readonly Credit[]> =>
  shelf.get(tx, outletId) ?? creditsSinceLastOrder(tx.client, outletId)
