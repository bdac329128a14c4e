/** Gifts on their way: the distributor takes them along on the shop's beat. */
import type { Tx } from '../db/tx.ts'
import { can } from '../people/can.ts'
import { outletAsSubject } from '../people/seat-right.ts'
import { loadPerson } from '../people/who.ts'
import type { Moved } from './cancel.ts'
import { holdRedemption, moveRedemption, type Redemption } from './redemption.ts'
import { type RewardRefusal, refused } from './refusal.ts'
import { lockReward } from './reward.ts'

type Deed = { readonly redemptionId: number; readonly by: number; readonly now: Date }

/** It left the godown with the beat. Refuses redemption-moved-on where it is cancelled or was delivered. */
export const sendGift = (tx: Tx, deed: Deed): Promise<Moved | RewardRefusal> => move(tx, deed, 'sent')

/** It was handed over, as the distributor or the shop itself says; also one that nobody had marked as sent. */
export const deliverGift = (tx: Tx, deed: Deed): Promise<Moved | RewardRefusal> => move(tx, deed, 'delivered')

const before = { sent: ['ordered'], delivered: ['ordered', 'sent'] }

async function move(
  tx: Tx,
  { redemptionId, by, now }: Deed,
  state: 'sent' | 'delivered',
): Promise<Moved | RewardRefusal> {
  const held = await holdRedemption(tx, redemptionId, lockReward)
  if (held?.reward.kind !== 'gift') return refused('redemption-unknown')
  if (!(await mayMove(tx, held, by, state))) return refused('redemption-not-allowed')
  if (held.state === state) return { ok: true, fresh: false, redemption: held }
  if (!before[state].includes(held.state)) return refused('redemption-moved-on', { state: held.state })
  return { ok: true, fresh: true, redemption: await moveRedemption(tx, { id: held.id, state, by, now }) }
}

async function mayMove(tx: Tx, { distributorId, outlet }: Redemption, by: number, state: string) {
  const who = await loadPerson(tx.client, by)
  if (can(who, 'send-gift', { distributor: distributorId })) return true
  if (state !== 'delivered') return false
  const shop = await outletAsSubject(tx.client, outlet.id)
  return (
    can(who, 'deliver', { distributor: distributorId }) ||
    (shop !== undefined && can(who, 'say-what-came', { outlet: shop }))
  )
}
