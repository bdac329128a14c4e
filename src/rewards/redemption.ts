/** Redemptions as people see them. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { namesSql, type RewardNames } from './reward.ts'
import type { RewardKind, State } from './states.ts'

export type Redemption = {
  readonly id: number
  readonly key: string
  readonly outlet: {
    readonly id: number
    readonly code: string
    readonly name: string
    readonly beat: string | null
  }
  readonly distributorId: number
  readonly reward: {
    readonly id: number
    readonly code: string
    readonly kind: RewardKind
    readonly name: RewardNames
  }
  readonly by: { readonly id: number; readonly name: string }
  readonly points: number
  /** Paise. */
  readonly worth: number
  readonly countsAsBenefit: boolean
  /** Paise withheld: taken off the credit note or payout (`deducted`), the rest as further points. */
  readonly tax: number
  readonly deducted: number
  readonly taxPoints: number
  readonly state: State
  /** Its spend in the book of points. */
  readonly entryId: number
  readonly credit: { readonly id: number; readonly number: string } | null
  readonly payTo: string | null
  readonly payoutId: number | null
  readonly at: Date
  readonly changedAt: Date
}

const columns = `x.id, x.key, x.points, x.worth, x.counts_as_benefit as "countsAsBenefit",
   x.tax, x.deducted, x.tax_points as "taxPoints", x.state, x.entry_id as "entryId",
   x.distributor_id as "distributorId", x.pay_to as "payTo", x.payout_id as "payoutId", x.at, x.changed_at as "changedAt",
   jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'beat', b.name) as outlet,
   jsonb_build_object('id', r.id, 'code', r.code, 'kind', r.kind, 'name', ${namesSql('r')}) as reward,
   jsonb_build_object('id', p.id, 'name', p.name) as by,
   case when e.id is not null then jsonb_build_object('id', e.id, 'number', e.number) end as credit`
const from = `redemption x join outlet o on o.id = x.outlet_id left join beat b on b.id = o.beat_id
   join reward r on r.id = x.reward_id join person p on p.id = x.by left join dues_entry e on e.id = x.credit_id`

const byKey = statement<Redemption>('redemption-by-key', `select ${columns} from ${from} where x.key = $1`)
const byId = statement<Redemption>('redemption-by-id', `select ${columns} from ${from} where x.id = $1`)
const ofOutlet = statement<Redemption>(
  'redemptions-of-outlet',
  `select ${columns} from ${from} where x.outlet_id = $1 order by x.id desc limit $2`,
)
const payTo = statement<{ payTo: string }>(
  'redemption-pay-to',
  `select pay_to as "payTo" from redemption where outlet_id = $1 and pay_to is not null and state <> 'failed'
   order by id desc limit 1`,
)
const waiting = statement<Redemption>(
  'redemptions-waiting',
  `select ${columns} from ${from} where x.state = any($1::text[]) and ($2::bigint is null or x.distributor_id = $2)
   order by x.id limit $3`,
)
const hold = statement<{ rewardId: number }>(
  'redemption-reward',
  'select reward_id as "rewardId" from redemption where id = $1',
)
const lock = statement<object>('redemption-lock', 'select 1 from redemption where id = $1 for update')
const write = statement<object>(
  'redemption-move',
  `with moved as (
     update redemption set state = $2, changed_at = $4, payout_id = coalesce($6, payout_id) where id = $1)
   insert into redemption_event (redemption_id, state, by, at, note) values ($1, $2, $3, $4, $5)`,
)

export const redemptionByKey = (q: Queryable, key: string): Promise<Redemption | undefined> =>
  one(q, byKey, [key])
export const redemptionById = (q: Queryable, id: number): Promise<Redemption | undefined> =>
  one(q, byId, [id])

/** Newest first. */
export const redemptionsOf = (q: Queryable, outletId: number, most = 10): Promise<Redemption[]> =>
  rows(q, ofOutlet, [outletId, most])

/** The UPI address that a shop was last paid to. */
export const lastPayTo = async (q: Queryable, outletId: number): Promise<string | undefined> =>
  (await one(q, payTo, [outletId]))?.payTo

/** Those in one of these states, oldest first; of one distributor's shops, or of all. */
export const redemptionsIn = (
  q: Queryable,
  states: readonly State[],
  distributorId: number | null,
  most = 200,
): Promise<Redemption[]> => rows(q, waiting, [states, distributorId, most])

/** Locks it, its reward first, and reads it as it is then. */
export async function holdRedemption(
  tx: Tx,
  id: number,
  lockReward: (tx: Tx, rewardId: number) => Promise<void>,
): Promise<Redemption | undefined> {
  const found = await one(tx.client, hold, [id])
  if (!found) return undefined
  await lockReward(tx, found.rewardId)
  await one(tx.client, lock, [id])
  return redemptionById(tx.client, id)
}

export type Move = {
  readonly id: number
  readonly state: State
  readonly by: number | null
  readonly now: Date
  readonly note?: string
  readonly payoutId?: number
}

/** Writes the next state of a redemption that is held, with who did it. */
export async function moveRedemption(
  tx: Tx,
  { id, state, by, now, note, payoutId }: Move,
): Promise<Redemption> {
  await one(tx.client, write, [id, state, by, now, note ?? null, payoutId ?? null])
  const moved = await redemptionById(tx.client, id)
  if (!moved) throw new Error(`redemption ${id} is gone`)
  return moved
}
