/** What boosters may give at most: counters that are locked, so that any number at once give exactly that. */
import { rows, statement } from '../../db/statement.ts'
import type { Use } from '../ledger/write.ts'
import type { PointRule, PointRuleOf } from '../rules/document.ts'
import type { Work } from './work.ts'

type Booster = PointRuleOf<'booster'>

// The accounts first: see the order of locks. What counts them makes sure of it.
const lock = statement<Use>(
  'point-use-lock',
  `with account as materialized (
     insert into point_account as a (outlet_id, changed_at) select o, $4 from unnest($3::bigint[]) as o order by o
     on conflict (outlet_id) do update set changed_at = greatest(a.changed_at, excluded.changed_at) returning 1)
   insert into point_rule_use as u (rule_id, outlet_id) select * from unnest($1::bigint[], $2::bigint[]) as x(r, o)
   where (select count(*) from account) >= 0 order by r, o
   on conflict (rule_id, outlet_id) do update set points = u.points
   returning u.rule_id as rule, u.outlet_id as outlet, u.points`,
)

/** Points asked of a rule for a shop; below zero gives back. Rules other than boosters have no limits. */
export type Wish = {
  readonly rule: PointRule | undefined
  readonly outletId: number
  readonly points: number
}

type Capped = Wish & { readonly rule: Booster }

function isCapped(wish: Wish): wish is Capped {
  const { rule } = wish.rule?.document ?? {}
  return rule?.kind === 'booster' && (rule.budget !== undefined || rule.perOutlet !== undefined)
}

/** What each wish gets, and what the counters come to once that is written, with the entries, by whoever asked. */
export type Granted = {
  readonly points: readonly number[]
  readonly uses: readonly Use[]
  /** The accounts are locked now, with the counters. */
  readonly locked: boolean
}

/**
 * What each wish gets, in their order: what is given back first, so that it can be given again. One round trip, which locks
 * the accounts of these shops and then the counters; none where no booster has a limit.
 */
export async function grant(
  { tx, locked, moved, now }: Pick<Work, 'tx' | 'locked' | 'moved' | 'now'>,
  wishes: readonly Wish[],
): Promise<Granted> {
  const capped = wishes.filter(isCapped)
  if (capped.length === 0) return { points: wishes.map(({ points }) => points), uses: [], locked }
  const keys = new Map<string, readonly [number, number]>()
  for (const { rule, outletId } of capped)
    for (const outlet of [0, outletId]) keys.set(`${rule.id} ${outlet}`, [rule.id, outlet])
  const pairs = [...keys.values()]
  const shops = locked ? [] : [...new Set(moved.map(({ order }) => order.outlet.id))]
  const rule = pairs.map(([id]) => id)
  const found = await rows(tx.client, lock, [rule, pairs.map(([, outlet]) => outlet), shops, now])
  const used = new Map(found.map((use) => [`${use.rule} ${use.outlet}`, use.points]))
  const points = share(wishes, used)
  const uses = [...keys].map(([key, [id, outlet]]) => ({ rule: id, outlet, points: used.get(key) ?? 0 }))
  return { points, uses, locked: true }
}

function share(wishes: readonly Wish[], used: Map<string, number>): number[] {
  const granted = wishes.map(({ points }) => points)
  const take = ({ rule, outletId }: Capped, points: number) => {
    for (const outlet of [0, outletId]) {
      const key = `${rule.id} ${outlet}`
      used.set(key, Math.max(0, (used.get(key) ?? 0) + points))
    }
  }
  for (const wish of wishes) if (wish.points < 0 && isCapped(wish)) take(wish, wish.points)
  for (const [at, wish] of wishes.entries()) {
    if (wish.points < 0 || !isCapped(wish)) continue
    const { budget = Number.MAX_SAFE_INTEGER, perOutlet = Number.MAX_SAFE_INTEGER } = wish.rule.document.rule
    const ofAll = budget - (used.get(`${wish.rule.id} 0`) ?? 0)
    const ofShop = perOutlet - (used.get(`${wish.rule.id} ${wish.outletId}`) ?? 0)
    granted[at] = Math.max(0, Math.min(wish.points, ofAll, ofShop))
    take(wish, granted[at] ?? 0)
  }
  return granted
}
