/** What a redeemed code won, on its way to whoever won it. */
import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type Deed, holdPayout, mayPayOut } from '../rewards/payouts.ts'
import { type RewardRefusal, refused } from '../rewards/refusal.ts'

/**
 * won → requested (a UPI address was given) → filed (it stands in a file for the bank) → paid, or failed: the bank refused
 * it, and another address may be given. refused: the brand does not pay it.
 */
export const prizeStates = ['won', 'requested', 'filed', 'paid', 'failed', 'refused'] as const
export type PrizeState = (typeof prizeStates)[number]

type Sum = { readonly count: number; readonly amount: number }

const pay = statement<Sum>(
  'pack-code-pay-to',
  `with mine as (
     update pack_code set pay_to = $3, state = 'requested', payout_id = null, changed_at = $4
     where conversation_id = $1 and (state in ('won', 'failed') or (state = 'requested' and id = $2)) returning id, amount),
   told as (insert into pack_code_event (code_id, state, at) select id, 'requested', $4 from mine)
   select count(*)::int as count, coalesce(sum(amount), 0)::bigint as amount from mine`,
)

export type PayTo = {
  readonly conversationId: number
  /** A win that may have an address already, which is changed; 0: none. */
  readonly codeId: number
  readonly payTo: string
  readonly now: Date
}

/**
 * Where all goes that a chat won and that has no address yet, and the win that was asked about, until it stands in a file
 * for the bank; what that came to.
 */
export const payPrizesTo = async (
  tx: Tx,
  { conversationId, codeId, payTo, now }: PayTo,
): Promise<Sum | undefined> => {
  const sum = await one(tx.client, pay, [conversationId, codeId, payTo, now])
  return sum && sum.count > 0 ? sum : undefined
}

/** What moved of one chat's prizes to one address. */
export type Prize = {
  readonly conversationId: number
  readonly payTo: string
  readonly codeId: number
  readonly count: number
  readonly amount: number
}

const settle = statement<Prize>(
  'pack-code-settle',
  `with moved as (
     update pack_code set state = $3, changed_at = $5
     where payout_id = $1 and state = 'filed' and ($2::bigint = 0 or id = $2) returning id, conversation_id, pay_to, amount),
   told as (insert into pack_code_event (code_id, state, payout_id, by, at) select id, $3, $1, $4, $5 from moved)
   select conversation_id as "conversationId", pay_to as "payTo", min(id) as "codeId", count(*)::int as count,
     sum(amount)::bigint as amount from moved group by conversation_id, pay_to order by 3`,
)

export type Settling = Deed & {
  readonly payoutId: number
  /** 0: all of the file that are not settled yet. */
  readonly codeId: number
  readonly state: 'paid' | 'failed' | 'refused'
}

/**
 * What became of prizes in a file: paid or failed at the bank once it is approved, refused by the brand before or after
 * that. What is settled already stays as it is and is not among the answer. Refuses redemption-not-allowed,
 * payout-unknown and payout-decided (dropped, or not approved yet).
 */
export async function settlePrizes(
  tx: Tx,
  { payoutId, codeId, state, by, now }: Settling,
): Promise<{ readonly ok: true; readonly prizes: readonly Prize[] } | RewardRefusal> {
  if (!(await mayPayOut(tx, by))) return refused('redemption-not-allowed')
  const file = await holdPayout(tx, payoutId)
  if (!file) return refused('payout-unknown')
  if (file.state !== 'approved' && !(state === 'refused' && file.state === 'made'))
    return refused('payout-decided')
  return { ok: true, prizes: await rows(tx.client, settle, [payoutId, codeId, state, by, now]) }
}
