/** What boosters may give at most: counters that are locked, so that any number at once give exactly that. */
import { rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import type { PointRule, PointRuleOf } from '../rules/document.ts'

type Booster = PointRuleOf<'booster'>

const lock = statement<{ rule: number; outlet: number; points: number }>(
  'point-use-lock',
  `insert into point_rule_use as u (rule_id, outlet_id) select * from unnest($1::bigint[], $2::bigint[]) as x(r, o) order by r, o
   on conflict (rule_id, outlet_id) do update set points = u.points
   returning u.rule_id as rule, u.outlet_id as outlet, u.points`,
)
const write = statement<object>(
  'point-use-write',
  `update point_rule_use u set points = x.points from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as x(r, o, points)
   where u.rule_id = x.r and u.outlet_id = x.o`,
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

/**
 * What each wish gets, in their order: what is given back first, so that it can be given again. Two round trips, none
 * where no booster has a limit. Its locks come after those of the accounts.
 */
export async function grant(tx: Tx, wishes: readonly Wish[]): Promise<number[]> {
  const capped = wishes.filter(isCapped)
  if (capped.length === 0) return wishes.map(({ points }) => points)
  const keys = new Map<string, readonly [number, number]>()
  for (const { rule, outletId } of capped)
    for (const outlet of [0, outletId]) keys.set(`${rule.id} ${outlet}`, [rule.id, outlet])
  const pairs = [...keys.values()]
  const found = await rows(tx.client, lock, [pairs.map(([rule]) => rule), pairs.map(([, outlet]) => outlet)])
  const used = new Map(found.map(({ rule, outlet, points }) => [`${rule} ${outlet}`, points]))
  const granted = share(wishes, used)
  const last = [...used].map(([key, points]) => [...key.split(' ').map(Number), points])
  await rows(tx.client, write, [last.map(([rule]) => rule), last.map(([, o]) => o), last.map(([, , p]) => p)])
  return granted
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
