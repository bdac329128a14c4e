/** Held lines: who sees them, what the distributor says to one, and two people of the brand who release it. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { releaseLine } from './hold.ts'
import type { ClaimRefusal } from './types.ts'

export type HeldLine = {
  readonly orderId: number
  readonly orderLine: number
  /** Of the order. */
  readonly number: number
  readonly outlet: { readonly code: string; readonly name: string }
  readonly distributor: { readonly id: number; readonly name: string }
  readonly product: string
  /** Paise that wait in claims for it; 0 where none was worked out yet. */
  readonly amount: number
  readonly reason: string
  /** null: found by the system, on the bill. */
  readonly heldBy: string | null
  readonly explained: string | null
  readonly releaseWhy: string | null
  readonly askedBy: { readonly id: number; readonly name: string } | null
}

const select = `select h.order_id as "orderId", h.order_line as "orderLine", t.number, h.reason, p.name as "heldBy",
    h.explained, h.release_why as "releaseWhy", g.name as product,
    case when a.id is not null then json_build_object('id', a.id, 'name', a.name) end as "askedBy",
    json_build_object('code', o.code, 'name', o.name) as outlet,
    json_build_object('id', d.id, 'name', d.name) as distributor,
    coalesce((select sum(l.amount) from scheme_claim_line l where l.order_id = h.order_id
      and l.order_line = h.order_line and l.held is not null), 0)::bigint as amount
  from scheme_claim_hold h join trade_order t on t.id = h.order_id
  join order_line i on i.order_id = h.order_id and i.line = h.order_line join product g on g.id = i.product_id
  join outlet o on o.id = t.outlet_id join distributor d on d.id = t.distributor_id
  left join person p on p.id = h.by left join person a on a.id = h.release_asked_by
  where h.released_at is null`

const all = statement<HeldLine>(
  'held-lines',
  `${select} and ($1::bigint[] is null or t.distributor_id = any($1))
   order by h.release_asked_by is null, h.at, h.order_id, h.order_line limit 50`,
)
const byLine = statement<HeldLine>('held-line', `${select} and h.order_id = $1 and h.order_line = $2`)
const lock = statement<{ asker: number | null }>(
  'held-line-lock',
  `select release_asked_by as asker from scheme_claim_hold
   where order_id = $1 and order_line = $2 and released_at is null for update`,
)
const explain = statement<never>(
  'held-line-explain',
  'update scheme_claim_hold set explained = $3, explained_by = $4 where order_id = $1 and order_line = $2',
)
const ask = statement<never>(
  'held-line-ask',
  'update scheme_claim_hold set release_why = $3, release_asked_by = $4 where order_id = $1 and order_line = $2',
)

/** Of these distributors, or all; those that wait for a second person first, 50 at most. */
export const heldLines = (q: Queryable, distributorIds: readonly number[] | null): Promise<HeldLine[]> =>
  rows(q, all, [distributorIds])

export const heldLine = (q: Queryable, orderId: number, orderLine: number): Promise<HeldLine | undefined> =>
  one(q, byLine, [orderId, orderLine])

export type HeldDeed = {
  readonly orderId: number
  readonly orderLine: number
  readonly by: number
  readonly now: Date
}
export type HeldOutcome = { readonly ok: true; readonly line: HeldLine } | ClaimRefusal

const longest = 300

/** The distributor says why it is right as it is. Refuses claim-not-held and claim-reason-missing. */
export const explainHold = (tx: Tx, deed: HeldDeed & { readonly text: string }): Promise<HeldOutcome> =>
  noted(tx, deed, 'distributor', deed.text)

/** One of the brand's desk, who has looked at the evidence, wants it released. Refuses like explainHold. */
export const askRelease = (tx: Tx, deed: HeldDeed & { readonly text: string }): Promise<HeldOutcome> =>
  noted(tx, deed, 'brand', deed.text)

async function noted(
  tx: Tx,
  deed: HeldDeed,
  side: 'distributor' | 'brand',
  typed: string,
): Promise<HeldOutcome> {
  const { orderId, orderLine, by } = deed
  const held = await one(tx.client, lock, [orderId, orderLine])
  const line = held && (await heldLine(tx.client, orderId, orderLine))
  if (!line || !(await allowed(tx, line, by, side))) return { ok: false, reason: 'claim-not-held' }
  const text = typed.trim().slice(0, longest)
  if (text === '') return { ok: false, reason: 'claim-reason-missing' }
  await one(tx.client, side === 'brand' ? ask : explain, [orderId, orderLine, text, by])
  const now = await heldLine(tx.client, orderId, orderLine)
  return now ? { ok: true, line: now } : { ok: false, reason: 'claim-not-held' }
}

async function allowed(tx: Tx, line: HeldLine, by: number, side: 'distributor' | 'brand'): Promise<boolean> {
  const who = await loadPerson(tx.client, by)
  return side === 'brand'
    ? can(who, 'decide-claim', 'brand')
    : can(who, 'submit-claim', { distributor: line.distributor.id })
}

/**
 * Another of the desk releases it: it is paid in its claim while that is undecided, else with the next. Refuses
 * claim-not-held, claim-release-unasked and claim-own-step (who asked cannot release).
 */
export async function release(tx: Tx, deed: HeldDeed): Promise<HeldOutcome> {
  const { orderId, orderLine, by, now } = deed
  const held = await one(tx.client, lock, [orderId, orderLine])
  const line = held && (await heldLine(tx.client, orderId, orderLine))
  if (!line || !(await allowed(tx, line, by, 'brand'))) return { ok: false, reason: 'claim-not-held' }
  if (held.asker === null) return { ok: false, reason: 'claim-release-unasked' }
  if (held.asker === by) return { ok: false, reason: 'claim-own-step' }
  const done = await releaseLine(tx, { orderId, orderLine, by, now })
  return done.ok ? { ok: true, line } : done
}
