/** What stands in the account of a shop with its distributor. Amounts are paise; days are 'YYYY-MM-DD'. */

export type EntryKind = 'opening' | 'bill' | 'payment' | 'credit-note' | 'reversal'
export const paymentMethods = ['cash', 'upi', 'cheque', 'bank'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
export type EntrySource = 'chat' | 'page' | 'door' | 'import' | 'api' | 'return' | 'reward' | 'scheme'

export type Entry = {
  readonly id: number
  readonly distributorId: number
  readonly outletId: number
  readonly kind: EntryKind
  /** Above zero is owed, below zero is paid or credited. */
  readonly amount: number
  readonly number: string | null
  readonly day: string
  readonly dueOn: string | null
  readonly method: PaymentMethod | null
  readonly reference: string | null
  readonly orderId: number | null
  readonly reverses: number | null
  readonly key: string
  readonly source: EntrySource
  readonly by: number | null
  readonly at: Date
  readonly note: string | null
}

/** An expected refusal: a locale key with the values of its sentence. */
export type DuesRefusal = {
  readonly ok: false
  readonly reason:
    | 'dues-amount'
    | 'dues-key-reused'
    | 'dues-bill-known'
    | 'dues-entry-unknown'
    | 'dues-already-reversed'
    | 'dues-undo-late'
  readonly entry?: Entry
}

/** `fresh` is false where the same key had the same effect before; `balance` is the account's after it. */
export type Entered = {
  readonly ok: true
  readonly fresh: boolean
  readonly entry: Entry
  readonly balance: number
}
