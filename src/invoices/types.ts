/** What reading a photo or PDF of a bill gives. Money is integer hundredths (paise), percentages basis points. */
import type { Code } from './codes/scan.ts'
import type { Kind } from './extract/kind.ts'
import type { Basis, BillLine } from './extract/table/row.ts'
import type { Repair } from './extract/variants.ts'
import type { Advice } from './photo/coach.ts'
import type { Places } from './places.ts'

/** Of each field: whether two engines agree on it, or a sum or check digit proves it. One engine's word is not enough. */
export type Certain = {
  readonly total: boolean
  readonly date: boolean
  readonly invoiceNumber: boolean
  readonly taxId: boolean
  readonly lines: boolean
}

/** A test of the reading, by name; `evidence` says in figures what was compared. */
export type ReadCheck = {
  readonly name: string
  readonly result: 'passed' | 'failed' | 'unknown'
  readonly evidence: string
}

export type Party = { readonly name: string | null; readonly taxId: string | null }

export type ReadBill = {
  readonly verdict: 'certain' | 'doubtful'
  readonly seller: Party
  readonly buyer: Party
  readonly invoiceNumber: string | null
  /** YYYY-MM-DD. */
  readonly date: string | null
  readonly currency: string
  readonly total: number | null
  readonly tax: number | null
  readonly taxable: number | null
  readonly roundOff: number | null
  readonly kind: Kind
  readonly amountBasis: Basis | null
  readonly handwritten: boolean
  readonly lines: readonly BillLine[]
  readonly certain: Certain
  readonly checks: readonly ReadCheck[]
  readonly repairs: readonly Repair[]
  readonly codes: readonly Code[]
  readonly advice: readonly Advice[]
  /** Where on the upright photo the fields stand; absent where only the second engine saw them. */
  readonly places?: Places
  readonly image: {
    readonly sha256: string
    readonly perceptualHash: string
    readonly width: number
    readonly height: number
    readonly pages: number
  }
  readonly engine: string
}

/** A file that is no readable bill; `reason` names why, `text` says it in English. */
export type Unreadable = {
  readonly verdict: 'unreadable'
  readonly reason: string
  readonly text: string
  readonly advice: readonly Advice[]
  /** QR and barcodes: a pack's, a product's. */
  readonly codes?: readonly Code[]
}

export type Reading = ReadBill | Unreadable
