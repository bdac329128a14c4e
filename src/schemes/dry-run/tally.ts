/** What a scheme would have come to, added up order by order. Memory grows with shops, not with orders. */
import { type Counter, countersOf, leftBy, type Use } from '../caps.ts'
import type { Effect, Gap, Left } from '../effect.ts'
import type { Scheme } from '../live.ts'

export type NearShop = {
  readonly code: string
  readonly name: string
  /** What the next slab still asked for: pieces, or taxable paise. */
  readonly missing: number
  readonly from: number
  readonly of: 'pieces' | 'paise'
}

/** Money in paise without GST. */
export type DryRun = {
  readonly days: number
  /** Orders and shops looked at that the scheme is for. */
  readonly orders: number
  readonly shops: number
  /** Of these, those that would have got something. */
  readonly gotOrders: number
  readonly gotShops: number
  readonly discount: number
  readonly freeValue: number
  readonly points: number
  /** The brand's share of discounts and free goods. */
  readonly funded: number
  /** Shops that missed a slab by at most a fifth of it, nearest first, 20 at most; and how many there are. */
  readonly near: readonly NearShop[]
  readonly nearShops: number
}

type Sums = { paise: number; pieces: number; times: number }

/** Counts as the real counters would: each order takes from what the orders before it left. */
export class CapsInMemory {
  private readonly uses = new Map<string, Use & Sums>()
  private readonly scheme: Scheme

  constructor(scheme: Scheme) {
    this.scheme = scheme
  }

  left(outletId: number, at: Date): Left {
    const { document, id } = this.scheme
    return leftBy(document, id, outletId, at, this.of(outletId, at))
  }

  take(outletId: number, at: Date, { discount, freeValue, pieces, times }: Effect): void {
    for (const use of this.of(outletId, at)) {
      use.paise += discount + freeValue
      use.pieces += pieces
      use.times += times
    }
  }

  private of(outletId: number, at: Date): (Use & Sums)[] {
    return countersOf(this.scheme, outletId, at).map((counter) => this.use(counter))
  }

  private use(counter: Counter): Use & Sums {
    const key = `${counter.outlet} ${counter.span}`
    const known = this.uses.get(key) ?? { ...counter, paise: 0, pieces: 0, times: 0 }
    this.uses.set(key, known)
    return known
  }
}

const mostNear = 20

/** Within a fifth of the slab: what a shop would stretch for. */
export const isNear = ({ missing, from }: Pick<Gap, 'missing' | 'from'>): boolean => missing * 5 <= from

export const nearestFirst = (shops: Iterable<NearShop>): NearShop[] =>
  [...shops]
    .sort((a, b) => a.missing / a.from - b.missing / b.from || (a.code < b.code ? -1 : 1))
    .slice(0, mostNear)
