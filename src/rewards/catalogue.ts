/** What a shop can get now, and what it can save up for. */
import { one, type Queryable, statement } from '../db/statement.ts'
import { shopFacts } from './facts.ts'
import { notForNow, type Reward, rewardsOn } from './reward.ts'

const readBalance = statement<{ active: number }>(
  'rewards-balance',
  'select active from point_account where outlet_id = $1',
)

export type Catalogue = {
  /** Active points; below zero is a debt. */
  readonly balance: number
  /** Dearest first: what is worth most of what can be had. */
  readonly now: readonly Reward[]
  /** Cheapest first. */
  readonly later: readonly Reward[]
}

/** `keyId` names the key that opens vouchers here, `today` the shop's day. */
export async function catalogueFor(
  q: Queryable,
  outletId: number,
  keyId: string | null,
  today: string,
): Promise<Catalogue> {
  const balance = (await one(q, readBalance, [outletId]))?.active ?? 0
  const shop = await shopFacts(q, outletId)
  const all = await rewardsOn(q, keyId, today)
  const fitting = shop ? all.filter((reward) => !notForNow(reward, shop, today)) : []
  return {
    balance,
    now: fitting.filter(({ points }) => points <= balance).toReversed(),
    later: fitting.filter(({ points }) => points > balance),
  }
}
