/** Claims of distributors, as they are asked for and looked at. Money is paise without GST. */
import type { Queryable } from '../db/statement.ts'
import type { Names } from '../schemes/parts.ts'
import type { ClaimStatus } from './transitions.ts'

export const claimSources = ['discount', 'free', 'period', 'primary', 'reward'] as const
export type ClaimSource = (typeof claimSources)[number]

/** What was given on one line as it stands now, net of what came back. */
export type Evidence = {
  /** null: reward credit notes. */
  readonly schemeId: number | null
  /** The brand's share in basis points. */
  readonly funding: number
  /** Names the line for ever: the same goods of the same order are the same evidence. */
  readonly key: string
  readonly source: ClaimSource
  readonly orderId: number | null
  readonly orderLine: number | null
  readonly outletId: number | null
  readonly productId: number | null
  readonly number: string
  readonly bills: string | null
  readonly pieces: number
  /** Discounts at face value, free goods at the distributor's price; the whole of it, whoever pays. */
  readonly value: number
  /** On which it was received or paid, in the distributor's zone. */
  readonly day: string
}

export type EvidenceWish = {
  readonly q: Queryable
  readonly distributor: { readonly id: number; readonly code: string; readonly timeZone: string }
  /** Its last day is the last that counts. */
  readonly month: string
  readonly now: Date
}

/** Where evidence comes from: everything of a distributor until the end of a month. */
export type EvidenceOf = (wish: EvidenceWish) => Promise<Evidence[]>

export type ClaimView = {
  readonly id: number
  readonly number: number
  readonly distributor: { readonly id: number; readonly code: string; readonly name: string }
  /** null: reward credit notes. */
  readonly scheme: { readonly id: number; readonly code: string; readonly name: Names } | null
  /** '2026-10' */
  readonly month: string
  readonly status: ClaimStatus
  /** Over all lines; of that on held ones; null until it is decided. */
  readonly claimed: number
  readonly held: number
  readonly approved: number | null
  readonly reason: string | null
  readonly noteNumber: string | null
  readonly submittedBy: number | null
  readonly verifiedBy: number | null
  readonly decidedBy: number | null
  /** Who moved it last. */
  readonly lastBy: string | null
  readonly changedAt: Date
}

export type ClaimLine = {
  readonly key: string
  readonly source: ClaimSource
  readonly number: string
  readonly bills: string | null
  readonly day: string
  readonly outlet: { readonly code: string; readonly name: string } | null
  readonly product: { readonly sku: string; readonly name: string } | null
  readonly pieces: number
  readonly value: number
  readonly funding: number
  readonly amount: number
  readonly held: string | null
  readonly approved: number | null
}

/** An expected refusal: a locale key with the values of its sentence. */
export type ClaimRefusal = {
  readonly ok: false
  readonly reason: string
  readonly args?: Readonly<Record<string, string | number | { readonly money: number }>>
  readonly claim?: ClaimView
}

export type ClaimOutcome = { readonly ok: true; readonly claim: ClaimView } | ClaimRefusal
