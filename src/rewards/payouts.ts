/**
 * UPI payouts, of shops' points and of consumers' pack codes alike: one person puts what is asked for into a file, another
 * approves it, and the bank's answers are noted.
 */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { giveBack, type Moved } from './cancel.ts'
import { holdRedemption, moveRedemption } from './redemption.ts'
import { type RewardRefusal, refused } from './refusal.ts'
import { lockReward } from './reward.ts'

export type Payout = {
  readonly id: number
  readonly state: 'made' | 'approved' | 'dropped'
  readonly madeBy: { readonly id: number; readonly name: string }
  readonly madeAt: Date
  readonly lines: number
  /** Paise. */
  readonly amount: number
  /** Neither paid nor failed yet; of them what consumers won with pack codes. */
  readonly open: number
  readonly prizes: number
}

const most = 1_000

const columns = `p.id, p.state, p.made_at as "madeAt", jsonb_build_object('id', m.id, 'name', m.name) as "madeBy",
   x.lines, x.amount, x.open, x.prizes`
const from = `payout p join person m on m.id = p.made_by cross join lateral (
   select count(*)::int as lines, coalesce(sum(amount), 0)::bigint as amount,
     count(*) filter (where state = 'filed')::int as open, count(*) filter (where prize and state = 'filed')::int as prizes
   from (select worth - deducted as amount, state, false as prize from redemption where payout_id = p.id
     union all select amount, state, true from pack_code where payout_id = p.id and state <> 'refused') each) x`

const make = statement<{ id: number }>(
  'payout-make',
  `with asked as materialized (
     select id from redemption where state = 'requested' order by id limit ${most} for update),
   won as materialized (
     select id from pack_code where state = 'requested' order by id limit ${most} for update),
   file as (
     insert into payout (state, made_by, made_at)
     select 'made', $1, $2 where exists (select from asked) or exists (select from won) returning id),
   moved as (
     update redemption x set state = 'filed', payout_id = file.id, changed_at = $2 from file, asked where x.id = asked.id
     returning x.id),
   told as (insert into redemption_event (redemption_id, state, by, at) select id, 'filed', $1, $2 from moved),
   prized as (
     update pack_code x set state = 'filed', payout_id = file.id, changed_at = $2 from file, won where x.id = won.id
     returning x.id, x.payout_id),
   prize_told as (
     insert into pack_code_event (code_id, state, payout_id, by, at) select id, 'filed', payout_id, $1, $2 from prized)
   select id from file`,
)
const lock = statement<{ state: Payout['state']; madeBy: number }>(
  'payout-lock',
  'select state, made_by as "madeBy" from payout where id = $1 for update',
)
const decide = statement<object>(
  'payout-decide',
  `with freed as (
     update redemption set state = 'requested', payout_id = null, changed_at = $4
     where payout_id = $1 and $2 = 'dropped' returning id),
   told as (insert into redemption_event (redemption_id, state, by, at) select id, 'requested', $3, $4 from freed),
   prizes as (
     update pack_code set state = 'requested', payout_id = null, changed_at = $4
     where payout_id = $1 and state = 'filed' and $2 = 'dropped' returning id),
   prize_told as (
     insert into pack_code_event (code_id, state, payout_id, by, at) select id, 'requested', $1, $3, $4 from prizes)
   update payout set state = $2, decided_by = $3, decided_at = $4 where id = $1`,
)
const readOne = statement<Payout>('payout-read', `select ${columns} from ${from} where p.id = $1`)
const readOpen = statement<Payout>(
  'payouts-open',
  `select ${columns} from ${from} where p.state = 'made' or (p.state = 'approved' and x.open > 0) order by p.id limit 50`,
)
const readAsked = statement<{ count: number; amount: number }>(
  'payouts-asked',
  `select count(*)::int as count, coalesce(sum(amount), 0)::bigint as amount from (
     select worth - deducted as amount from redemption where state = 'requested'
     union all select amount from pack_code where state = 'requested') asked`,
)

export type Deed = { readonly by: number; readonly now: Date }
type PayoutDone = { readonly ok: true; readonly payout: Payout }

export const mayPayOut = async (tx: Tx, by: number): Promise<boolean> =>
  can(await loadPerson(tx.client, by), 'manage-rewards', 'brand')

async function answer(tx: Tx, id: number): Promise<PayoutDone> {
  const payout = await payoutById(tx.client, id)
  if (!payout) throw new Error(`payout ${id} is gone`)
  return { ok: true, payout }
}

export const payoutById = (q: Queryable, id: number): Promise<Payout | undefined> => one(q, readOne, [id])
/** Those that wait for a second person, or for the bank. */
export const openPayouts = (q: Queryable): Promise<Payout[]> => rows(q, readOpen)
/** What waits to be put into a file. */
export const payoutsAsked = async (q: Queryable): Promise<{ count: number; amount: number }> =>
  (await one(q, readAsked)) ?? { count: 0, amount: 0 }

/** Holds a file until the end of the transaction: what it is, and who made it. */
export const holdPayout = (tx: Tx, id: number) => one(tx.client, lock, [id])

/** Puts what waits for a payout into a file, at most a thousand of shops and a thousand of consumers. Refuses payout-none where nothing waits. */
export async function makePayout(tx: Tx, { by, now }: Deed): Promise<PayoutDone | RewardRefusal> {
  if (!(await mayPayOut(tx, by))) return refused('redemption-not-allowed')
  const made = await one(tx.client, make, [by, now])
  return made ? answer(tx, made.id) : refused('payout-none')
}

/**
 * Approves a file or drops it, whose payouts then wait again. Refuses payout-own: who made a file cannot approve it,
 * though they may drop it; and payout-decided where somebody decided otherwise before.
 */
export async function decidePayout(
  tx: Tx,
  { id, state, by, now }: Deed & { readonly id: number; readonly state: 'approved' | 'dropped' },
): Promise<PayoutDone | RewardRefusal> {
  if (!(await mayPayOut(tx, by))) return refused('redemption-not-allowed')
  const held = await holdPayout(tx, id)
  if (!held) return refused('payout-unknown')
  if (held.state === state) return answer(tx, id)
  if (held.state !== 'made') return refused('payout-decided')
  if (state === 'approved' && held.madeBy === by) return refused('payout-own')
  await one(tx.client, decide, [id, state, by, now])
  return answer(tx, id)
}

/** What the bank made of one payout of an approved file; a failed one gives the points back. */
export async function settlePayout(
  tx: Tx,
  deed: Deed & {
    readonly redemptionId: number
    readonly state: 'paid' | 'failed'
    readonly note?: string
    readonly timeZone: string
  },
): Promise<Moved | RewardRefusal> {
  const { redemptionId, state, by, now } = deed
  if (!(await mayPayOut(tx, by))) return refused('redemption-not-allowed')
  const held = await holdRedemption(tx, redemptionId, lockReward)
  if (!held || held.payoutId === null) return refused('redemption-unknown')
  if (held.state === state) return { ok: true, fresh: false, redemption: held }
  const file = await payoutById(tx.client, held.payoutId)
  if (held.state !== 'filed' || file?.state !== 'approved')
    return refused('redemption-moved-on', { state: held.state })
  const redemption =
    state === 'failed'
      ? await giveBack(tx, held, 'failed', deed)
      : await moveRedemption(tx, { id: held.id, state, by, now, ...(deed.note ? { note: deed.note } : {}) })
  return { ok: true, fresh: true, redemption }
}
