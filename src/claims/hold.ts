/** Order lines that are not to be paid for until somebody says so. */
import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { undecided } from './transitions.ts'
import type { ClaimRefusal } from './types.ts'

export type HoldRequest = {
  readonly orderId: number
  readonly orderLine: number
  /** Why, as people will read it: 1 to 300 characters. */
  readonly reason: string
  /** null: found by the system, on the bill. */
  readonly by: number | null
  readonly now: Date
}

const longest = 300

const hold = statement<{ fresh: boolean }>(
  'claim-hold-write',
  `insert into scheme_claim_hold as h (order_id, order_line, reason, by, at)
   select order_id, line, $3, $4, $5 from order_line where order_id = $1 and line = $2
   on conflict (order_id, order_line) do update set reason = excluded.reason, by = excluded.by, at = excluded.at,
     released_at = null, released_by = null, explained = null, explained_by = null, release_why = null, release_asked_by = null
   returning xmax = 0 as fresh`,
)
// The claims first, as whoever decides them locks them.
const lockClaims = statement<{ id: number }>(
  'claims-of-line-lock',
  `select c.id from scheme_claim c where c.id in (
     select claim_id from scheme_claim_line where order_id = $1 and order_line = $2) order by c.id for update`,
)
const mark = statement<never>(
  'claim-line-hold',
  `with marked as (
    update scheme_claim_line l set held = $3 from scheme_claim c
    where c.id = l.claim_id and c.status = any($4::text[]) and l.order_id = $1 and l.order_line = $2
      and (l.amount > 0 or $3::text is null) returning l.claim_id, l.key)
   update scheme_claim c set held = (select coalesce(sum(l.amount), 0) from scheme_claim_line l
     where l.claim_id = c.id and case when exists (select from marked m where m.claim_id = l.claim_id and m.key = l.key)
       then $3::text else l.held end is not null)
   where c.id in (select claim_id from marked)`,
)

/**
 * Holds what is or will be claimed for an order line, such as one whose bill shows the scheme was not passed on. Lines
 * of decided claims stay as they were decided. Refuses claim-reason-missing, claim-reason-too-long, claim-no-such-line.
 */
export async function holdLine(tx: Tx, request: HoldRequest): Promise<{ readonly ok: true } | ClaimRefusal> {
  const { orderId, orderLine, by, now } = request
  const reason = request.reason.trim()
  if (reason === '') return { ok: false, reason: 'claim-reason-missing' }
  if (reason.length > longest) return { ok: false, reason: 'claim-reason-too-long', args: { max: longest } }
  await rows(tx.client, lockClaims, [orderId, orderLine])
  if (!(await one(tx.client, hold, [orderId, orderLine, reason, by, now])))
    return { ok: false, reason: 'claim-no-such-line' }
  await rows(tx.client, mark, [orderId, orderLine, reason, undecided])
  return { ok: true }
}

const release = statement<{ order_id: number }>(
  'claim-hold-release',
  `update scheme_claim_hold set released_at = $3, released_by = $4
   where order_id = $1 and order_line = $2 and released_at is null returning order_id`,
)
// With what came back of it meanwhile: nothing was granted of either.
const carry = statement<never>(
  'claim-line-carry',
  `update scheme_claim_line l set carried = true from scheme_claim c
   where c.id = l.claim_id and not c.status = any($3::text[]) and c.status <> 'refused'
     and l.order_id = $1 and l.order_line = $2 and l.approved = 0
     and l.key in (select key from scheme_claim_line where order_id = $1 and order_line = $2 and held is not null)`,
)

/**
 * Lets a line be paid after all: in its claim while that is undecided, else with the next one. Refuses claim-not-held.
 */
export async function releaseLine(
  tx: Tx,
  { orderId, orderLine, by, now }: Omit<HoldRequest, 'reason'>,
): Promise<{ readonly ok: true } | ClaimRefusal> {
  await rows(tx.client, lockClaims, [orderId, orderLine])
  if (!(await one(tx.client, release, [orderId, orderLine, now, by])))
    return { ok: false, reason: 'claim-not-held' }
  await rows(tx.client, mark, [orderId, orderLine, null, undecided])
  await rows(tx.client, carry, [orderId, orderLine, undecided])
  return { ok: true }
}
