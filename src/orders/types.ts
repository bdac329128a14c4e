/** What the order domain shows and answers. Quantities are pieces, money is paise with GST unless said otherwise. */
import type { OrderPricing } from './order-pricing.ts'
import type { Quote } from './quote.ts'
import type { Status } from './transitions.ts'

export type OrderLine = {
  readonly line: number
  readonly productId: number
  readonly sku: string
  readonly name: string
  readonly innerSize: number | null
  readonly innerName: string | null
  readonly caseSize: number
  readonly orderMultiple: number
  /** What the shop asked for or said yes to. */
  readonly ordered: number
  /** What the distributor offers instead while the shop has not answered; null where the line is as ordered. */
  readonly offered: number | null
  /** Pieces held in stock for this line: as offered while status is `changed`, agreed from `confirmed` on. */
  readonly confirmed: number
  readonly dispatched: number
  readonly received: number
  readonly returned: number
  /** The number of the line this one replaces. */
  readonly substitutes: number | null
  readonly mrp: number
  readonly ptr: number
  /** GST in basis points. */
  readonly rate: number
  /** Given by a scheme; `owed`: with an earlier order, when it was not there. */
  readonly free?: { readonly scheme: number; readonly owed: boolean }
}

export type OrderView = {
  readonly id: number
  readonly number: number
  readonly key: string
  readonly status: Status
  readonly outlet: {
    readonly id: number
    readonly code: string
    readonly name: string
    readonly language: string
  }
  readonly distributor: {
    readonly id: number
    readonly code: string
    readonly name: string
    readonly timeZone: string
    readonly shortLines: string
    /** What an order beyond a shop's credit meets: block, warn or off. */
    readonly credit: string
  }
  readonly beat: { readonly id: number; readonly code: string; readonly name: string } | null
  readonly placedBy: { readonly id: number; readonly name: string } | null
  readonly placedAt: Date
  readonly source: string
  readonly note: string | null
  /** 'YYYY-MM-DD' in the distributor's time zone. */
  readonly deliverOn: string | null
  /** null, asked, agreed or declined. */
  readonly urgent: string | null
  readonly changedAt: Date
  /** Rises with every change; an answer to an offer names the revision it was given for. */
  readonly revision: number
  /** The estimate for what stands now: ordered, offered, confirmed, dispatched or received by status. */
  readonly quote: Quote
  readonly lines: readonly OrderLine[]
  /** The shop objects to what was typed for it: not dispatched until that is settled. */
  readonly held?: true
  /** What changes of it are priced by; only while an action works on it. */
  readonly pricing?: OrderPricing
}

export type ShortLine = {
  readonly line: number
  readonly sku: string
  readonly name: string
  readonly wanted: number
  /** What could be sent of it now. */
  readonly available: number
}

/** An expected no. `reason` is a locale key; `who` and `since` tell who made it so and when, where that is known. */
export type Refusal = {
  readonly ok: false
  readonly reason: string
  readonly args?: Readonly<Record<string, string | number>>
  readonly who?: string
  readonly since?: Date
  readonly short?: readonly ShortLine[]
  /** The order as it is, where there is one. */
  readonly order?: OrderView
}

export type ChangeKind =
  | 'placed'
  | 'confirmed'
  | 'changed'
  | 'change-accepted'
  | 'change-declined'
  | 'change-settled'
  | 'refused'
  | 'cancelled'
  | 'dispatched'
  | 'delivered'
  | 'received'
  | 'short'
  | 'not-come'
  | 'brought-back'
  | 'goods-returned'
  | 'urgent-asked'
  | 'urgent-agreed'
  | 'urgent-declined'
  | 'day-moved'

export type LineChange = {
  readonly line: number
  readonly sku: string
  readonly name: string
  readonly from: number
  readonly to: number
  readonly substitutes?: number
  readonly missing?: number
  readonly damaged?: number
  /** Not taken at the door. */
  readonly refused?: number
}

/** Stored with the event, hence its version. `total` is the estimate after the change. */
export type ChangeDetail = {
  readonly v: 1
  readonly total: number
  readonly lines?: readonly LineChange[]
  readonly reason?: string
  readonly bills?: readonly string[]
  /** 48 hours of silence counted as received. */
  readonly silent?: true
  /** The order that carries what could not be sent now. */
  readonly backorder?: { readonly id: number; readonly number: number; readonly deliverOn: string | null }
}

/** Everything needed to tell all concerned. `by` is null where time, not a person, brought it about. */
export type OrderChange = {
  readonly kind: ChangeKind
  readonly order: OrderView
  readonly by: number | null
  readonly detail: ChangeDetail
}

export type Outcome = { readonly ok: true; readonly change: OrderChange } | Refusal

export type BatchOutcome = {
  readonly done: readonly OrderChange[]
  readonly refused: readonly { readonly orderId: number; readonly refusal: Refusal }[]
}

/** Who acts on which order. With a scope, an order of another shop or distributor is answered as not found. */
export type OrderRequest = {
  readonly orderId: number
  readonly by: number | null
  readonly now: Date
  readonly scope?: Scope
}

export type Scope = { readonly outletId?: number; readonly distributorId?: number }

export type BatchRequest = Omit<OrderRequest, 'orderId'> & { readonly orderIds: readonly number[] }
