/** What the compiling of a condition knows, and the values it collects. */
import type { RunFacts } from '../run-facts.ts'
import type { AudienceQuery } from '../sql.ts'

/** The slabs of a scheme, and what counts towards them since when. */
export type Slabs = NonNullable<RunFacts['gap']>

export type Compiling = {
  readonly now: Date
  /** By the codes that the condition names. A scheme without slabs over a period has none: nobody is just under one. */
  readonly slabs: ReadonlyMap<string, Slabs>
  /** Orders are looked up in what was counted in the night, where it has the days asked for. */
  readonly counted: boolean
  /** One of several that may be true: what was counted is then joined once, and each is a look at the same row. */
  readonly beside?: boolean
}

export const dayMs = 86_400_000

/** Collects values and gives out their parameters. */
export class Values {
  readonly list: unknown[]
  /** Some condition is on the alias `k` of what was counted of the outlet. */
  counted = false
  readonly #first: number
  constructor(first: number) {
    this.list = []
    this.#first = first
  }
  add(value: unknown): string {
    return `$${this.#first + this.list.push(value) - 1}`
  }
  take({ text, values }: AudienceQuery): string {
    this.list.push(...values)
    return text
  }
  get next(): number {
    return this.#first + this.list.length
  }
}
