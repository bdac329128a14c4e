/** Money that came from a shop. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { dayIn } from '../orders/zone.ts'
import type { Account } from './account.ts'
import { addEntry } from './entries.ts'
import type { DuesRefusal, Entered, EntrySource, PaymentMethod } from './types.ts'

export type PaymentRequest = Account & {
  /** Paise above zero. */
  readonly amount: number
  readonly method: PaymentMethod
  /** UTR, cheque number. */
  readonly reference?: string | undefined
  /** The order at whose delivery it was paid. */
  readonly orderId?: number | undefined
  readonly by: number | null
  /** Made by the caller: the same key never counts twice. */
  readonly key: string
  readonly now: Date
  readonly source: EntrySource
  readonly note?: string | undefined
}

const zone = statement<{ zone: string }>(
  'dues-zone',
  'select time_zone as zone from distributor where id = $1',
)
// A payment that covers what was asked ends the waiting; a smaller one leaves it to the distributor.
const settle = statement<{ outletId: number }>(
  'dues-asked-settled',
  `update dues_account set payment_asked_at = null, payment_asked_amount = null
   where distributor_id = $1 and outlet_id = $2 and payment_asked_at is not null
     and (balance <= 0 or payment_asked_amount <= $3) returning outlet_id as "outletId"`,
)

/** `settled`: what the distributor had asked for before it sends anything has come. */
export type Paid = Entered & { readonly settled: boolean }

/** Enters a payment on the distributor's day. Refuses what addEntry refuses. */
export async function recordPayment(tx: Tx, request: PaymentRequest): Promise<Paid | DuesRefusal> {
  const { distributorId, outletId, amount, now } = request
  const day = await dayOf(tx, distributorId, now)
  const done = await addEntry(tx, { ...request, kind: 'payment', day })
  if (!done.ok) return done
  const settled =
    done.fresh && (await one(tx.client, settle, [distributorId, outletId, amount])) !== undefined
  return { ...done, settled }
}

/** The distributor's calendar day at an instant. */
export async function dayOf(tx: Tx, distributorId: number, now: Date): Promise<string> {
  const row = await one(tx.client, zone, [distributorId])
  if (!row) throw new Error(`there is no distributor ${distributorId}`)
  return dayIn(now, row.zone)
}
