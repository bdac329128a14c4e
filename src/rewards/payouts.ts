/** UPI payouts: one person puts what is asked for into a file, another approves it, and the bank's answers are noted. */
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
  /** Neither paid nor failed yet. */
  readonly open: number
}

export type PayoutLine = {
  readonly redemptionId: number
  readonly outlet: string
  readonly owner: string
  readonly payTo: string
  /** Paise. */
  readonly amount: number
}

const most = 1_000

const columns = `p.id, p.state, p.made_at as "madeAt", jsonb_build_object('id', m.id, 'name', m.name) as "madeBy",
   x.lines, x.amount, x.open`
const from = `payout p join person m on m.id = p.made_by cross join lateral (
   select count(*)::int as lines, coalesce(sum(worth - deducted), 0)::bigint as amount,
     count(*) filter (where state = 'filed')::int as open from redemption where payout_id = p.id) x`

const make = statement<{ id: number }>(
  'payout-make',
  `with asked as materialized (
     select id from redemption where state = 'requested' order by id limit ${most} for update),
   file as (
     insert into payout (state, made_by, made_at) select 'made', $1, $2 where exists (select from asked) returning id),
   moved as (
     update redemption x set state = 'filed', payout_id = file.id, changed_at = $2 from file, asked where x.id = asked.id
     returning x.id),
   told as (insert into redemption_event (redemption_id, state, by, at) select id, 'filed', $1, $2 from moved)
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
   told as (insert into redemption_event (redemption_id, state, by, at) select id, 'requested', $3, $4 from freed)
   update payout set state = $2, decided_by = $3, decided_at = $4 where id = $1`,
)
const readOne = statement<Payout>('payout-read', `select ${columns} from ${from} where p.id = $1`)
const readOpen = statement<Payout>(
  'payouts-open',
  `select ${columns} from ${from} where p.state = 'made' or (p.state = 'approved' and x.open > 0) order by p.id limit 50`,
)
const readLines = statement<PayoutLine>(
  'payout-lines',
  `select x.id as "redemptionId", o.code as outlet, p.name as owner, x.pay_to as "payTo", x.worth - x.deducted as amount
   from redemption x join outlet o on o.id = x.outlet_id join person p on p.id = x.by
   where x.payout_id = $1 order by x.id`,
)

type Deed = { readonly by: number; readonly now: Date }
type PayoutDone = { readonly ok: true; readonly payout: Payout }

const allowed = async (tx: Tx, by: number): Promise<boolean> =>
  can(await loadPerson(tx.client, by), 'manage-rewards', 'brand')

async function answer(tx: Tx, id: number): Promise<PayoutDone> {
  const payout = await payoutById(tx.client, id)
  if (!payout) throw new Error(`payout ${id} is gone`)
  return { ok: true, payout }
}

export const payoutById = (q: Queryable, id: number): Promise<Payout | undefined> => one(q, readOne, [id])
/** Those that wait for a second person, or for the bank. */
export const openPayouts = (q: Queryable): Promise<Payout[]> => rows(q, readOpen)
export const linesOf = (q: Queryable, id: number): Promise<PayoutLine[]> => rows(q, readLines, [id])

/** Puts what waits for a payout, at most a thousand, into a file. Refuses payout-none where nothing waits. */
export async function makePayout(tx: Tx, { by, now }: Deed): Promise<PayoutDone | RewardRefusal> {
  if (!(await allowed(tx, by))) return refused('redemption-not-allowed')
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
  if (!(await allowed(tx, by))) return refused('redemption-not-allowed')
  const held = await one(tx.client, lock, [id])
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
  if (!(await allowed(tx, by))) return refused('redemption-not-allowed')
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
