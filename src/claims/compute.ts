/** Works claims out from what was really given and received: as often as one likes, with the same result. */
import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { orderEvidence } from './evidence/orders.ts'
import { payoutEvidence } from './evidence/payouts.ts'
import { primaryEvidence } from './evidence/primary.ts'
import { rewardEvidence } from './evidence/rewards.ts'
import { type Carried, type FreshLine, freshLines } from './fresh-lines.ts'
import { lastDay } from './month.ts'
import type { Evidence, EvidenceOf } from './types.ts'

/** Whoever gives something that a distributor can claim has a source here. */
const sources: readonly EvidenceOf[] = [orderEvidence, payoutEvidence, primaryEvidence, rewardEvidence]

export type ComputeRequest = { readonly distributorId: number; readonly month: string; readonly now: Date }

/** `fresh` counts claims that were not there before; `claims` all open ones of the month. */
export type Computed = { readonly claims: number; readonly fresh: number; readonly claimed: number }

// One at a time for a distributor, whoever asks: a line is never in two claims.
const turn = statement<{ code: string; timeZone: string }>(
  'claims-compute-turn',
  `select d.code, d.time_zone as "timeZone", pg_advisory_xact_lock(hashtext('claims'), d.id::int)::text
   from distributor d where d.id = $1`,
)
const holdOpen = statement<{ id: number }>(
  'claims-hold-open',
  `select id from scheme_claim where distributor_id = $1 and month = $2 and status = 'open' order by id for update`,
)
const carriedLines = statement<Carried & { key: string }>(
  'claim-lines-carried',
  `select l.key, sum(l.pieces)::int as pieces, sum(l.value)::bigint as value,
     sum(coalesce(l.approved, l.amount))::bigint as granted
   from scheme_claim c join scheme_claim_line l on l.claim_id = c.id and not l.carried
   where c.distributor_id = $1 and not (c.month = $2 and c.status = 'open') group by l.key`,
)

/**
 * Makes the open claims of a month anew: each holds what was given until the month's end and no other claim carries.
 * A scheme whose lines come to nothing, or less, has no claim: they wait for the next month. Claims that were submitted
 * stay as they are.
 */
export async function computeClaims(
  tx: Tx,
  { distributorId, month, now }: ComputeRequest,
): Promise<Computed> {
  const distributor = await one(tx.client, turn, [distributorId])
  if (!distributor) throw new Error(`there is no distributor ${distributorId}`)
  await rows(tx.client, holdOpen, [distributorId, month])
  const at = { id: distributorId, ...distributor }
  const evidence: Evidence[] = []
  for (const source of sources)
    evidence.push(...(await source({ q: tx.client, distributor: at, month, now })))
  const carried = new Map(
    (await rows(tx.client, carriedLines, [distributorId, month])).map((line) => [line.key, line]),
  )
  const due = evidence.filter(({ day }) => day <= lastDay(month))
  return write(tx, { distributorId, month, now }, freshLines(due, carried))
}

const drop = statement<never>(
  'claims-drop-lines',
  `delete from scheme_claim_line l using scheme_claim c
   where c.id = l.claim_id and c.distributor_id = $1 and c.month = $2 and c.status = 'open'`,
)
const dropEmpty = statement<never>(
  'claims-drop-empty',
  `with gone as (delete from scheme_claim_event e using scheme_claim c
     where c.id = e.claim_id and c.distributor_id = $1 and c.month = $2 and c.status = 'open' and c.claimed <= 0)
   delete from scheme_claim c where c.distributor_id = $1 and c.month = $2 and c.status = 'open' and c.claimed <= 0`,
)

async function write(tx: Tx, request: ComputeRequest, lines: readonly FreshLine[]): Promise<Computed> {
  const { distributorId, month, now } = request
  await rows(tx.client, drop, [distributorId, month])
  await rows(tx.client, zero, [distributorId, month])
  let fresh = 0
  for (const [schemeId, own] of Map.groupBy(lines, (line) => line.schemeId)) {
    if (own.reduce((sum, { amount }) => sum + amount, 0) <= 0) continue
    const claim = await one(tx.client, open, [distributorId, schemeId, month, now])
    // Submitted before, with what came to light since: it waits for the next month's.
    if (!claim) continue
    if (claim.fresh) fresh += 1
    await rows(tx.client, insertLines, [claim.id, JSON.stringify(own)])
  }
  const [sums] = await rows(tx.client, sum, [distributorId, month])
  await rows(tx.client, dropEmpty, [distributorId, month])
  return { fresh, claims: sums?.claims ?? 0, claimed: sums?.claimed ?? 0 }
}

const zero = statement<never>(
  'claims-open-zero',
  `update scheme_claim set claimed = 0, held = 0 where distributor_id = $1 and month = $2 and status = 'open'`,
)
const open = statement<{ id: number; fresh: boolean }>(
  'claim-open',
  `insert into scheme_claim as c (distributor_id, scheme_id, month, changed_at) values ($1, $2, $3, $4)
   on conflict (distributor_id, scheme_id, month) do update set claimed = 0 where c.status = 'open'
   returning id, xmax = 0 as fresh`,
)
const insertLines = statement<never>(
  'claim-lines-insert',
  `insert into scheme_claim_line (claim_id, key, source, order_id, order_line, outlet_id, product_id, number, bills,
     day, pieces, value, funding, amount, held)
   select $1, x.key, x.source, x."orderId", x."orderLine", x."outletId", x."productId", x.number, x.bills, x.day,
     x.pieces, x.value, x.funding, x.amount, h.reason
   from jsonb_to_recordset($2::jsonb) as x(key text, source text, "orderId" bigint, "orderLine" smallint,
     "outletId" bigint, "productId" bigint, number text, bills text, day date, pieces int, value bigint, funding int,
     amount bigint)
   left join scheme_claim_hold h on h.order_id = x."orderId" and h.order_line = x."orderLine"
     and h.released_at is null and x.amount > 0`,
)
const sum = statement<{ claims: number; claimed: number }>(
  'claims-sum',
  `with done as (
    update scheme_claim c set claimed = s.claimed, held = s.held
    from (select claim_id, sum(amount) as claimed, coalesce(sum(amount) filter (where held is not null), 0) as held
      from scheme_claim_line group by claim_id) s
    where s.claim_id = c.id and c.distributor_id = $1 and c.month = $2 and c.status = 'open' returning c.claimed)
   select count(*)::int as claims, coalesce(sum(claimed), 0)::bigint as claimed from done`,
)
