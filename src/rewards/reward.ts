/** Rewards as they stand in the catalogue, and whether a shop can have one now. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Target } from '../schemes/parts.ts'
import { isFor, type ShopFacts } from '../schemes/shop.ts'
import { type RewardRefusal, refused } from './refusal.ts'
import type { RewardKind } from './states.ts'

/** By language; English stands in for one left out. */
export type RewardNames = { readonly en: string; readonly hi?: string; readonly 'hi-Latn'?: string }

export type Reward = {
  readonly id: number
  readonly code: string
  readonly kind: RewardKind
  readonly name: RewardNames
  readonly points: number
  /** Paise. */
  readonly worth: number
  readonly countsAsBenefit: boolean
  /** null: as many as anybody wants. Of vouchers, codes that can be opened and are free. */
  readonly left: number | null
  /** Free codes that were sealed under another key. */
  readonly locked: number
  readonly to: Target
  readonly fromDay: string | null
  readonly untilDay: string | null
}

export const namesSql = (r: string): string =>
  `jsonb_strip_nulls(jsonb_build_object('en', ${r}.name, 'hi', ${r}.name_hi, 'hi-Latn', ${r}.name_hinglish))`

// $1: the key that opens codes here, $2: today.
const free = `(select count(*) filter (where key_id = $1)::int as n, count(*) filter (where key_id is distinct from $1)::int as locked
    from voucher_code c where c.reward_id = r.id and c.redemption_id is null
      and (c.expires_on is null or c.expires_on >= $2::date))`
const columns = `r.id, r.code, r.kind, ${namesSql('r')} as name, r.points, r.worth, r.counts_as_benefit as "countsAsBenefit",
   case r.kind when 'voucher' then least(r.stock, free.n) else r.stock end as left,
   case r.kind when 'voucher' then free.locked else 0 end as locked, r.from_day as "fromDay", r.until_day as "untilDay",
   jsonb_strip_nulls(jsonb_build_object('classes', r.classes, 'regions', r.regions, 'beats', r.beats,
     'distributors', r.distributors, 'outlets', r.outlets, 'tiers', r.tiers, 'segments', r.segments)) as to`

const readAll = statement<Reward>(
  'rewards-read',
  `select ${columns} from reward r cross join lateral ${free} free
   where $2::date between coalesce(r.from_day, $2::date) and coalesce(r.until_day, $2::date)
   order by r.points, r.id limit 500`,
)
const lock = statement<{ id: number }>('reward-lock', 'select id from reward where id = $1 for update')
const readOne = statement<Reward>(
  'reward-read',
  `select ${columns} from reward r cross join lateral ${free} free where r.id = $3`,
)

/** What can be had on a day, cheapest first, for whichever shop. */
export const rewardsOn = (q: Queryable, keyId: string | null, today: string): Promise<Reward[]> =>
  rows(q, readAll, [keyId, today])

export const rewardById = (
  q: Queryable,
  id: number,
  keyId: string | null,
  today: string,
): Promise<Reward | undefined> => one(q, readOne, [keyId, today, id])

/** Locked until the transaction ends: after orders and scheme budgets, before dues and the account of points. */
export async function lockReward(tx: Tx, id: number): Promise<void> {
  await one(tx.client, lock, [id])
}

/** Why this shop cannot have it today, points apart; undefined where it can. */
export function notForNow(reward: Reward, shop: ShopFacts, today: string): RewardRefusal | undefined {
  const { fromDay, untilDay, left, locked } = reward
  if ((fromDay && today < fromDay) || (untilDay && today > untilDay)) return refused('reward-over')
  if (!isFor(reward.to, shop)) return refused('reward-not-for-shop')
  if (left === 0) return refused(locked > 0 ? 'reward-locked' : 'reward-out')
  return undefined
}
