/** What a node and the processes that read bills for it say to each other. */
import type { Code } from '../codes/scan.ts'
import type { Advice } from '../photo/coach.ts'
import type { Reading } from '../types.ts'

export type ToChild = {
  readonly id: number
  readonly bytes: Uint8Array
  readonly country: string
  readonly now: number
  /** The pages are wanted too. */
  readonly pages: boolean
  /** Nothing but codes is looked for. */
  readonly codesOnly?: boolean
  /** What a look has found already. */
  readonly advice?: readonly Advice[]
}

/** A page as it may be kept: JPEG, upright, drawn anew, so that nothing of the camera's notes is left in it. */
export type PageImage = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

export type FromChild =
  | { readonly kind: 'pages'; readonly id: number; readonly pages: readonly PageImage[] }
  | { readonly kind: 'advice'; readonly id: number; readonly advice: readonly Advice[] }
  | {
      readonly kind: 'looked'
      readonly id: number
      readonly advice: readonly Advice[]
      /** Looked for only where there is no bill: a product's barcode is answered too. */
      readonly codes: readonly Code[]
      /** Resident bytes after it. */
      readonly rss: number
    }
  | {
      readonly kind: 'read'
      readonly id: number
      readonly reading: Reading /** Resident bytes after it. */
      readonly rss: number
    }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string }

/** A process that holds more has leaked, or was given a bill that no reading should take so much for: it ends itself. */
export const mostMemory = 1_200_000_000
