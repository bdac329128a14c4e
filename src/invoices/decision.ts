/** What is made of a bill that was read: stored whole with it, so that it can be explained months later. */
import type { Kind } from './extract/kind.ts'
import type { ReadBill } from './types.ts'

/** accepted: it counts. asked: one thing is unclear to all but the shop. review: for a person. duplicate: known already. */
export type Verdict = 'accepted' | 'asked' | 'review' | 'refused' | 'duplicate'

/**
 * One named test of a bill. `unknown`: there was nothing to compare with. `evidence` says in figures what was compared, for
 * the people of the brand; what a shop is told comes from the reasons.
 */
export type Check = {
  readonly name: CheckName
  readonly result: 'passed' | 'failed' | 'unknown'
  readonly evidence: string
}

export type CheckName =
  | 'document-type'
  | 'known-seller'
  | 'serves-outlet'
  | 'buyer'
  | 'number-unique'
  | 'same-image'
  | 'similar-image'
  | 'same-content'
  | 'date'
  | 'arithmetic'
  | 'amount'
  | 'prices'
  | 'quantities'
  | 'scheme'
  | 'template'
  | 'genuine-picture'
  | 'billing'
  | 'order'

/** Why the verdict is what it is: `code` is a wording key without its prefix, `bill-reason-<code>`. Money is paise. */
export type Reason = {
  readonly code: ReasonCode
  readonly args?: Readonly<Record<string, string | number>>
}

export type ReasonCode =
  /** Papers that are no bills, by what they are: refused, or passed on. */
  | 'estimate'
  | 'not-a-bill'
  | 'payment'
  | 'credit-note'
  /** Whose bill it is. */
  | 'not-your-distributor'
  | 'unknown-seller'
  | 'other-shop'
  | 'buyer-unclear'
  /** What is known already: args.number, args.day. */
  | 'known'
  | 'other-with-number'
  | 'same-content'
  | 'similar-image'
  /** args.day, args.days. */
  | 'too-old'
  | 'ahead'
  | 'number-unclear'
  | 'handwritten'
  | 'sums-differ'
  | 'total-unclear'
  | 'nothing-of-ours'
  | 'products-unclear'
  | 'prices-differ'
  | 'quantities-unusual'
  | 'over-order'
  | 'large'
  | 'template'
  | 'picture'
  | 'screen'
  | 'edited'
  | 'raised'
  | 'many-doubts'
  /** A reviewer refused it: args.reason. */
  | 'by-person'

/** A field that is unclear, the likely answers best first, and where it stands: `places` of the reading, by field and line. */
export type Question = {
  /** Names it in answers: 'date', 'number', 'line:2:product', 'line:2:pieces', 'others'. */
  readonly id: string
  readonly field: 'date' | 'invoiceNumber' | 'line'
  /** Of a line: counted from 0, as in the reading; null where several are asked about together. */
  readonly line: number | null
  /** others: whether lines that are unknown are all of other makers. */
  readonly asks: 'date' | 'number' | 'product' | 'pieces' | 'others'
  /** As it was read. */
  readonly read: string
  readonly candidates: readonly Candidate[]
}

/** `value` is what an answer holds: a day, a number, a SKU (or 'other': none of the brand's), pieces. */
export type Candidate = { readonly value: string; readonly text: string }

export type Answer = {
  readonly question: string
  readonly value: string
  readonly by: number
  /** shop: what raises the bill's value then waits for a person. reviewer: it stands. */
  readonly as: 'shop' | 'reviewer'
  readonly at: string
}

export type DecidedLine = {
  /** As in the reading, from 0. */
  readonly line: number
  readonly description: string
  /** null: no product of this brand. */
  readonly product: {
    readonly id: number
    readonly sku: string
    readonly name: string
    readonly by: 'learned' | 'billing' | 'name' | 'barcode' | 'answer'
  } | null
  readonly pieces: number
  readonly freePieces: number
  /** Paise after all discounts, without GST. */
  readonly net: number
  /** The same at the list's price, and what live schemes would take off it; null without a product. */
  readonly list: number | null
  readonly scheme: number
  /** What an order stands for: those pieces earn with it. */
  readonly orders: readonly OrderShare[]
  /** Who said that it is none of the brand's, where nothing else told it. */
  readonly otherBy?: Answer['as']
  /** What keeps it from earning. */
  readonly not?: 'not-ours' | 'not-served' | 'unknown-seller'
}

export type OrderShare = { readonly orderId: number; readonly line: number; readonly pieces: number }

/** Ordered, confirmed and billed pieces of an order's line that the bill is for; `rate` paise without GST a piece. */
export type ThreeWay = {
  readonly orderId: number
  readonly number: number
  readonly line: number
  readonly sku: string
  readonly name: string
  readonly ordered: number
  readonly confirmed: number
  readonly billed: number
  readonly listRate: number
  readonly billedRate: number | null
}

export type Alert = {
  readonly kind: 'infiltration' | 'undercutting' | 'scheme-not-passed'
  readonly key: string
  readonly distributorId: number
  readonly productId: number | null
  readonly detail: Readonly<Record<string, unknown>>
  /** Of a scheme that was not passed on: the order's line whose claim is held. */
  readonly order?: { readonly id: number; readonly line: number }
}

export type Decision = {
  readonly v: 1
  readonly verdict: Verdict
  readonly reasons: readonly Reason[]
  readonly checks: readonly Check[]
  /** The next of them, where a shop or a person is asked; its `left` counts it and those after. */
  readonly question: (Question & { readonly left: number }) | null
  /** All that is unclear, the next first; absent in decisions of before. */
  readonly doubts?: readonly Question[]
  readonly answers: readonly Answer[]
  /** Who decides after the shop: the brand; for payments and order lists the shop's distributor. */
  readonly seller: {
    readonly key: string
    readonly distributorId: number | null
    readonly name: string | null
    readonly by: 'tax-id' | 'name' | 'none'
  }
  readonly kind: Kind
  readonly number: string | null
  readonly numberKey: string | null
  readonly year: string | null
  readonly day: string | null
  readonly total: number | null
  readonly contentKey: string | null
  readonly template: string | null
  readonly lines: readonly DecidedLine[]
  readonly threeWay: readonly ThreeWay[]
  readonly alerts: readonly Alert[]
  readonly witness: 'billing' | 'order' | null
  /** Basis points of full points. */
  readonly share: number
  /** Of a duplicate: the bill that is there already. */
  readonly billId: number | null
}

export type DecideRequest = {
  readonly reading: ReadBill
  readonly outletId: number
  readonly personId: number | null
  /** bill_photo; null for a bill that did not come as a photo. */
  readonly photoId: number | null
  /** The bill this decides about again, after an answer; null at first. */
  readonly billId: number | null
  readonly answers: readonly Answer[]
  /** A reviewer has looked at it and says that it counts: only what is counted already stands against that. */
  readonly approved?: true
  /** The seller, where it is known from where the bill comes. */
  readonly distributorId?: number
  readonly now: Date
}
