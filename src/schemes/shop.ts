/** What schemes ask of a shop, and whether one is for it. Pure. */
import type { Scheme } from './live.ts'
import type { Target } from './parts.ts'

export type ShopFacts = {
  readonly outlet: string
  readonly class: string | null
  /** Its region and all those around it. */
  readonly regions: readonly string[]
  readonly beat: string | null
  readonly distributor: string | null
  readonly tier: string | null
  readonly segments: readonly string[]
  /** It has ordered nothing yet that was not refused or cancelled. */
  readonly firstOrder: boolean
}

export function isFor(to: Target, shop: ShopFacts): boolean {
  const names = (list: readonly string[] | undefined, own: string | null) =>
    list === undefined || (own !== null && list.includes(own))
  const overlaps = (list: readonly string[] | undefined, own: readonly string[]) =>
    list === undefined || own.some((each) => list.includes(each))
  return (
    names(to.outlets, shop.outlet) &&
    names(to.classes, shop.class) &&
    names(to.beats, shop.beat) &&
    names(to.distributors, shop.distributor) &&
    names(to.tiers, shop.tier) &&
    overlaps(to.regions, shop.regions) &&
    overlaps(to.segments, shop.segments) &&
    (to.firstOrder !== true || shop.firstOrder)
  )
}

export const holdsAt = ({ from, until }: Pick<Scheme, 'from' | 'until'>, at: Date): boolean =>
  at >= from && at < until

/** Those of a list that hold at a time and are for the shop. */
export const liveFor = (schemes: readonly Scheme[], shop: ShopFacts, at: Date): Scheme[] =>
  schemes.filter((scheme) => holdsAt(scheme, at) && isFor(scheme.document.to, shop))
