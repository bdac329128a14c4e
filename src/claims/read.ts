/** Looking claims up. Whether the viewer may see them is the caller's to decide. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { ClaimStatus } from './transitions.ts'
import type { ClaimLine, ClaimView } from './types.ts'

const select = `select c.id, c.number, c.month, c.status, c.claimed, c.held, c.approved, c.reason,
    c.note_number as "noteNumber", c.submitted_by as "submittedBy", c.verified_by as "verifiedBy",
    c.decided_by as "decidedBy", c.changed_at as "changedAt",
    json_build_object('id', d.id, 'code', d.code, 'name', d.name) as distributor,
    case when s.id is not null then json_build_object('id', s.id, 'code', s.code, 'name', v.body->'name') end as scheme,
    (select p.name from scheme_claim_event e left join person p on p.id = e.person_id
      where e.claim_id = c.id order by e.id desc limit 1) as "lastBy"
  from scheme_claim c join distributor d on d.id = c.distributor_id left join scheme s on s.id = c.scheme_id
  left join scheme_version v on v.scheme_id = s.id and v.version = s.version`

const byId = statement<ClaimView>('scheme-claim-by-id', `${select} where c.id = $1`)
const lock = statement<{ id: number }>(
  'scheme-claim-lock',
  'select id from scheme_claim where id = $1 for update',
)
const ofDistributor = statement<ClaimView>(
  'scheme-claims-of-distributor',
  `${select} where c.distributor_id = $1 and ($2::text is null or c.month = $2) order by c.month desc, c.id limit 60`,
)
const inStatus = statement<ClaimView>(
  'scheme-claims-in-status',
  `${select} where c.status = any($1::text[]) order by c.changed_at, c.id limit 60`,
)
const lines = statement<ClaimLine>(
  'scheme-claim-lines',
  `select l.key, l.source, l.number, l.bills, l.day, l.pieces, l.value, l.funding, l.amount, l.held, l.approved,
     case when o.id is not null then json_build_object('code', o.code, 'name', o.name) end as outlet,
     case when p.id is not null then json_build_object('sku', p.sku, 'name', p.name) end as product
   from scheme_claim_line l left join outlet o on o.id = l.outlet_id left join product p on p.id = l.product_id
   where l.claim_id = $1 and ($2::boolean is not true or l.held is not null)
   order by l.day, l.number, l.order_line, l.key limit $3`,
)

export const claimById = (q: Queryable, id: number): Promise<ClaimView | undefined> => one(q, byId, [id])

/** Held until the transaction ends. */
export async function holdClaim(q: Queryable, id: number): Promise<ClaimView | undefined> {
  return (await one(q, lock, [id])) ? claimById(q, id) : undefined
}

/** Newest month first, 60 at most. */
export const claimsOfDistributor = (
  q: Queryable,
  distributorId: number,
  month: string | null = null,
): Promise<ClaimView[]> => rows(q, ofDistributor, [distributorId, month])

/** What waits the longest first, 60 at most. */
export const claimsIn = (q: Queryable, statuses: readonly ClaimStatus[]): Promise<ClaimView[]> =>
  rows(q, inStatus, [statuses])

/** The evidence by day and number; `held`: only lines that are held. */
export const linesOfClaim = (
  q: Queryable,
  claimId: number,
  { held = false, limit = 20_000 }: { held?: boolean; limit?: number } = {},
): Promise<ClaimLine[]> => rows(q, lines, [claimId, held, limit])
