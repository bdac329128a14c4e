/** Before it is out of our hands a redemption can be taken back: its points return to the lots they came from. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { reverseEntry } from '../dues/entries.ts'
import { dayIn } from '../orders/zone.ts'
import { can } from '../people/can.ts'
import { outletAsSubject } from '../people/seat-right.ts'
import { loadPerson } from '../people/who.ts'
import { postOne } from '../points/post.ts'
import { registerBenefit } from './benefits.ts'
import { holdRedemption, moveRedemption, type Redemption } from './redemption.ts'
import { type RewardRefusal, refused } from './refusal.ts'
import { lockReward } from './reward.ts'
import { cancellable, type State } from './states.ts'

export type Moved = { readonly ok: true; readonly fresh: boolean; readonly redemption: Redemption }

type Deed = {
  readonly redemptionId: number
  readonly by: number
  readonly now: Date
  readonly timeZone: string
}

const restock = statement<object>(
  'reward-restock',
  'update reward set stock = stock + 1 where id = $1 and stock is not null',
)
const orderedSince = statement<{ id: number }>(
  'redemption-ordered-since',
  `select id from trade_order where outlet_id = $1 and placed_at > $2 and status not in ('refused', 'cancelled')
     and source not in ('backorder', 'again') limit 1`,
)

/**
 * Done by an owner of the shop or the brand's desk; again it changes nothing. Refuses redemption-moved-on: a voucher was
 * shown, a gift sent, a payout filed, and a credit note used once the shop has ordered after it.
 */
export async function cancelRedemption(tx: Tx, deed: Deed): Promise<Moved | RewardRefusal> {
  const held = await holdRedemption(tx, deed.redemptionId, lockReward)
  if (!held) return refused('redemption-unknown')
  if (!(await mayCancel(tx, held, deed.by))) return refused('redemption-not-allowed')
  if (held.state === 'cancelled') return { ok: true, fresh: false, redemption: held }
  if (!cancellable.includes(held.state) || (await used(tx, held)))
    return refused('redemption-moved-on', { state: held.state })
  return { ok: true, fresh: true, redemption: await giveBack(tx, held, 'cancelled', deed) }
}

/** Points, stock and the credit note of a redemption that is held go back, and it ends in this state. */
export async function giveBack(
  tx: Tx,
  held: Redemption,
  state: Extract<State, 'cancelled' | 'failed'>,
  { by, now, timeZone, note }: Omit<Deed, 'redemptionId'> & { readonly note?: string },
): Promise<Redemption> {
  const key = `${state}:${held.key}`
  if (held.credit) await takeBackCredit(tx, held.credit.id, { key, by, now, day: dayIn(now, timeZone) })
  await registerBenefit(tx, held, -1, { now, timeZone })
  await one(tx.client, restock, [held.reward.id])
  const undone = await postOne(
    tx,
    {
      ...{ do: 'undo', outletId: held.outlet.id, entryId: held.entryId, key, by },
      source: { kind: 'reward', id: held.reward.id },
      reason: { v: 1, reward: held.reward.code, name: held.reward.name },
    },
    now,
  )
  if (!undone.ok) throw new Error(`points of redemption ${held.id} did not go back: ${undone.reason}`)
  return moveRedemption(tx, { id: held.id, state, by, now, ...(note === undefined ? {} : { note }) })
}

type TakingBack = {
  readonly key: string
  readonly by: number
  readonly now: Date
  readonly day: string
}

async function takeBackCredit(tx: Tx, entryId: number, taking: TakingBack): Promise<void> {
  const back = await reverseEntry(tx, { entryId, source: 'reward', ...taking })
  if (!back.ok) throw new Error(`credit note ${entryId} was not taken back: ${back.reason}`)
}

async function mayCancel(tx: Tx, { outlet: { id } }: Redemption, by: number): Promise<boolean> {
  const who = await loadPerson(tx.client, by)
  const outlet = await outletAsSubject(tx.client, id)
  return can(who, 'manage-rewards', 'brand') || (outlet !== undefined && can(who, 'redeem', { outlet }))
}

const used = async (tx: Tx, { state, outlet, at }: Redemption): Promise<boolean> =>
  state === 'credited' && (await one(tx.client, orderedSince, [outlet.id, at])) !== undefined
