/** What the returns domain shows and answers. Quantities are pieces, money is paise. */
import type { Reason, ReturnStatus } from './transitions.ts'

export type ReturnLine = {
  readonly line: number
  readonly orderId: number
  readonly orderNumber: number
  readonly orderLine: number
  readonly productId: number
  readonly sku: string
  readonly name: string
  readonly caseSize: number
  readonly innerSize: number | null
  readonly innerName: string | null
  readonly pieces: number
  readonly reason: Reason
  /** Of its picture: see kept_file. */
  readonly fileId: number | null
  readonly decision: 'accepted' | 'refused' | null
  readonly accepted: number | null
  /** Of what was collected: back to the shelf, and into the damaged bucket. */
  readonly saleable: number | null
  readonly damaged: number | null
  readonly credit: number | null
  /** Why it was refused, or not taken in full. */
  readonly why: string | null
}

export type ReturnView = {
  readonly id: number
  readonly number: number
  readonly status: ReturnStatus
  readonly outlet: { readonly id: number; readonly code: string; readonly name: string }
  readonly distributor: { readonly id: number; readonly name: string; readonly timeZone: string }
  readonly person: { readonly id: number; readonly name: string }
  readonly askedAt: Date
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly collectedAt: Date | null
  readonly changedAt: Date
  readonly creditNote: { readonly number: string; readonly amount: number } | null
  readonly lines: readonly ReturnLine[]
}

/** An expected no: `reason` is a locale key; `who` and `since` tell who made it so and when. */
export type ReturnRefusal = {
  readonly ok: false
  readonly reason: string
  readonly args?: Readonly<Record<string, string | number>>
  readonly who?: string
  readonly since?: Date
  readonly goods?: ReturnView
}

/** `repeated`: the same key, or the same answer by the same hand, did it before; nobody needs to be told again. */
export type ReturnOutcome =
  | { readonly ok: true; readonly goods: ReturnView; readonly repeated: boolean }
  | ReturnRefusal

export type ReturnRequest = {
  readonly returnId: number
  readonly by: number
  readonly now: Date
  /** With it, a return of another shop or distributor is answered as not found. */
  readonly scope?: { readonly outletId?: number; readonly distributorId?: number }
}
