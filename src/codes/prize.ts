/** What a redeemed code won, on its way to whoever won it. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type Deed, holdPayout, mayPayOut } from '../rewards/payouts.ts'
import { type RewardRefusal, refused } from '../rewards/refusal.ts'
import { rewardTerms } from '../rewards/settings.ts'
import type { Typist } from './guard.ts'

/**
 * won → requested (a UPI address was given) → filed (it stands in a file for the bank) → paid, or failed: the bank refused
 * it, and another address may be given. refused: the brand does not pay it.
 */
export const prizeStates = ['won', 'requested', 'filed', 'paid', 'failed', 'refused'] as const
export type PrizeState = (typeof prizeStates)[number]

type Sum = { readonly count: number; readonly amount: number }

const mine = `(conversation_id = $1 or person_id = $2)
   and (state in ('won', 'failed') or (state = 'requested' and id = $3))`
const pay = statement<Sum>(
  'pack-code-pay-to',
  `with mine as (
     update pack_code set pay_to = $4, state = 'requested', payout_id = null, changed_at = $5 where ${mine}
     returning id, amount),
   told as (insert into pack_code_event (code_id, state, at) select id, 'requested', $5 from mine)
   select count(*)::int as count, coalesce(sum(amount), 0)::bigint as amount from mine`,
)
// Held, so that two chats that give one address at once are counted one after the other.
const holdAddress = statement<never>(
  'pack-code-address',
  'select pg_advisory_xact_lock(hashtextextended($1, 5))',
)
const room = statement<{ own: number; taken: number }>(
  'pack-code-address-room',
  `select (select count(*) from pack_code where ${mine})::int as own,
     (select count(*) from pack_code where pay_to = $4 and changed_at > $5 and state in ('requested', 'filed', 'paid'))::int
       as taken`,
)
const last = statement<{ payTo: string }>(
  'pack-code-last-address',
  `select pay_to as "payTo" from pack_code where conversation_id = $1 and pay_to is not null and state <> 'failed'
   order by changed_at desc limit 1`,
)
const waiting = statement<{ any: boolean }>(
  'pack-code-waiting',
  `select exists (select from pack_code where (conversation_id = $1 or person_id = $2) and state in ('won', 'failed')) as any`,
)

export type PayTo = Typist & {
  /** A win that may have an address already, which is changed; 0: none. */
  readonly codeId: number
  readonly payTo: string
  readonly now: Date
}

export type NoPayTo = { readonly ok: false; readonly reason: 'pack-code-listed' | 'pack-code-address-full' }

/**
 * Where all goes that a person or chat won and that has no address yet, and the win that was asked about, until it stands in
 * a file for the bank; what that came to. Refuses pack-code-listed (nothing waits) and pack-code-address-full: more wins
 * than a person has would go to one address within a day.
 */
export async function payPrizesTo(
  tx: Tx,
  { conversationId, personId, codeId, payTo, now }: PayTo,
): Promise<({ readonly ok: true } & Sum) | NoPayTo> {
  await one(tx.client, holdAddress, [payTo])
  const whose = [conversationId, personId, codeId, payTo]
  const found = await one(tx.client, room, [...whose, new Date(now.getTime() - 86_400_000)])
  if (!found || found.own === 0) return { ok: false, reason: 'pack-code-listed' }
  const { codesAddress } = await rewardTerms(tx.client)
  if (found.own + found.taken > codesAddress) return { ok: false, reason: 'pack-code-address-full' }
  const sum = await one(tx.client, pay, [...whose, now])
  return sum ? { ok: true, ...sum } : { ok: false, reason: 'pack-code-listed' }
}

/** The address that a chat gave last. */
export const lastAddress = async (q: Queryable, conversationId: number): Promise<string | undefined> =>
  (await one(q, last, [conversationId]))?.payTo

/** Whether anything that somebody won waits for an address. */
export const prizesWait = async (q: Queryable, { conversationId, personId }: Typist): Promise<boolean> =>
  (await one(q, waiting, [conversationId, personId]))?.any ?? false

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
