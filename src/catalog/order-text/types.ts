/** A line of a basket is counted in pieces; the unit is what the shopkeeper named. */
export type Unit = 'piece' | 'inner' | 'case'

/** One sellable product. Money is paise with GST; sizes are pieces. */
export type ProductEntry = {
  readonly sku: string
  readonly name: string
  readonly category: string
  readonly innerSize: number | null
  readonly innerName: string | null
  readonly caseSize: number
  readonly orderMultiple: number
  readonly mrp: number
  readonly ptr: number
  readonly aliases: readonly string[]
  readonly active: boolean
}

/** What an outlet has bought of one SKU; pieces. `usualUnit` is `case` only where it always buys cases. */
export type Habit = {
  readonly typicalPieces: number
  readonly maxPieces: number
  readonly usualUnit: Unit
  readonly perDay: number
}

/** Words of one outlet; they win over the catalogue. A bare number after them counts `unit`, pieces when absent. */
export type LearnedAlias = { readonly words: string; readonly sku: string; readonly unit?: Unit }

export type OutletContext = {
  readonly aliases: readonly LearnedAlias[]
  readonly habits: ReadonlyMap<string, Habit>
  /** Beyond either of these a line of a SKU without history is asked about. */
  readonly limits?: { readonly cases: number; readonly paise: number }
}

export type ParsedLine = {
  readonly sku: string
  readonly quantity: number
  readonly unit: Unit
  readonly pieces: number
  /** The fragment of the message the line was read from. */
  readonly text: string
  /** A reading to be shown before placing: ₹200 worth of shampoo became whole strips. */
  readonly note?: 'value-to-packs' | 'usual-quantity'
}

export type Edit =
  | { readonly op: 'add' | 'set' | 'subtract'; readonly line: ParsedLine }
  | { readonly op: 'remove'; readonly sku: string; readonly text: string }
  | { readonly op: 'clear'; readonly text: string }

export type Reason =
  | 'unclear-product'
  | 'unclear-quantity'
  | 'no-quantity'
  | 'zero-quantity'
  | 'negative-quantity'
  | 'absurd-quantity'
  | 'fraction'
  | 'pack-size'
  | 'pieces-or-cases'
  | 'no-such-pack'
  | 'order-multiple'
  | 'not-sold'
  | 'rival'
  | 'too-long'

/** One way to answer a question whose quantity, not product, is open: "2 pieces or 2 cases?". */
export type Proposal = {
  readonly sku: string
  readonly quantity: number
  readonly unit: Unit
  readonly pieces: number
}

/** Something to ask. What is already known is kept, so that an answer completes the line. */
export type Question = {
  readonly text: string
  readonly reason: Reason
  /** Likely SKUs, best first; empty when nothing is likely. */
  readonly options: readonly string[]
  /** The words that named the product, as an alias to learn once it is chosen. */
  readonly words?: string
  readonly quantity?: number
  readonly unit?: Unit | 'box' | 'bag'
  readonly proposals?: readonly Proposal[]
  /** What the answer does to the basket; `add` when absent. */
  readonly op?: 'add' | 'set' | 'subtract' | 'remove'
}

export type ParsedOrder = {
  readonly kind: 'order' | 'edit' | 'usual' | 'repeat-last' | 'not-an-order'
  readonly lines: readonly ParsedLine[]
  readonly edits: readonly Edit[]
  readonly questions: readonly Question[]
}
