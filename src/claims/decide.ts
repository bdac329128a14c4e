/** A claim goes its way: submitted by the distributor, verified, decided and credited by the brand. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { approvable, approvedLines } from './approved-lines.ts'
import { claimById, holdClaim, linesOfClaim } from './read.ts'
import { type ClaimAction, type ClaimStatus, claimAllows } from './transitions.ts'
import type { ClaimOutcome, ClaimRefusal, ClaimView } from './types.ts'

export type ClaimRequest = { readonly claimId: number; readonly by: number; readonly now: Date }

const longest = 300

/** Refuses claim-month-running (`today` is still in it), and what has become of it meanwhile: claim-already-…. */
export async function submitClaim(
  tx: Tx,
  request: ClaimRequest & { readonly today: string },
): Promise<ClaimOutcome> {
  const claim = await held(tx, request, 'submit')
  if ('ok' in claim) return claim
  if (claim.month >= request.today.slice(0, 7)) return refuse('claim-month-running', claim)
  return move(tx, request, claim, 'submit', 'submitted', {})
}

/** Refuses claim-own-step to whoever submitted it, while another can verify. */
export async function verifyClaim(tx: Tx, request: ClaimRequest): Promise<ClaimOutcome> {
  const claim = await held(tx, request, 'verify')
  if ('ok' in claim) return claim
  const checked = await otherHands(tx.client, request, [claim.submittedBy])
  if (checked === 'own') return refuse('claim-own-step', claim)
  return move(tx, request, claim, 'verify', 'verified', checked)
}

/**
 * Approves all that is not held, or less with a reason. Refuses claim-own-step to whoever submitted or verified it,
 * while another can approve; claim-all-held; claim-amount (with `max`); claim-reason-missing, claim-reason-too-long.
 */
export async function approveClaim(
  tx: Tx,
  request: ClaimRequest & { readonly amount?: number; readonly reason?: string },
): Promise<ClaimOutcome> {
  const claim = await held(tx, request, 'approve')
  if ('ok' in claim) return claim
  const checked = await otherHands(tx.client, request, [claim.submittedBy, claim.verifiedBy])
  if (checked === 'own') return refuse('claim-own-step', claim)
  const lines = await linesOfClaim(tx.client, claim.id)
  const max = approvable(lines)
  if (max <= 0) return refuse('claim-all-held', claim)
  const { amount = max } = request
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > max)
    return { ...refuse('claim-amount', claim), args: { max: { money: max } } }
  const reason = amount < max ? reasonIn(request.reason) : ''
  if (typeof reason === 'object') return { ...reason, claim }
  const parts = [...approvedLines(lines, amount)].map(([key, approved]) => ({ key, approved }))
  await rows(tx.client, writeApproved, [claim.id, JSON.stringify(parts)])
  const status = amount === claim.claimed ? 'approved' : 'part-approved'
  return move(tx, request, claim, 'approve', status, { ...checked, amount, reason })
}

/** Refuses claim-reason-missing, claim-reason-too-long, and claim-own-step to whoever submitted it. */
export async function refuseClaim(
  tx: Tx,
  request: ClaimRequest & { readonly reason: string },
): Promise<ClaimOutcome> {
  const claim = await held(tx, request, 'refuse')
  if ('ok' in claim) return claim
  const checked = await otherHands(tx.client, request, [claim.submittedBy])
  if (checked === 'own') return refuse('claim-own-step', claim)
  const reason = reasonIn(request.reason)
  if (typeof reason === 'object') return { ...reason, claim }
  await rows(tx.client, refuseLines, [claim.id])
  return move(tx, request, claim, 'refuse', 'refused', { ...checked, amount: 0, reason })
}

/** The brand's credit note to the distributor. Refuses claim-note-number unless it has 1 to 40 signs. */
export async function creditClaim(
  tx: Tx,
  request: ClaimRequest & { readonly noteNumber: string },
): Promise<ClaimOutcome> {
  const claim = await held(tx, request, 'credit')
  if ('ok' in claim) return claim
  const noteNumber = request.noteNumber.trim().replace(/\s+/gu, ' ')
  if (noteNumber === '' || noteNumber.length > 40) return refuse('claim-note-number', claim)
  return move(tx, request, claim, 'credit', 'credited', { noteNumber })
}

const refuse = (reason: string, claim: ClaimView): ClaimRefusal => ({ ok: false, reason, claim })

function reasonIn(text = ''): string | ClaimRefusal {
  const reason = text.trim()
  if (reason === '') return { ok: false, reason: 'claim-reason-missing' }
  return reason.length > longest
    ? { ok: false, reason: 'claim-reason-too-long', args: { max: longest } }
    : reason
}

/** Locked, so that of two who decide at once the second hears what the first did. */
async function held(
  tx: Tx,
  { claimId }: ClaimRequest,
  action: ClaimAction,
): Promise<ClaimView | ClaimRefusal> {
  const claim = await holdClaim(tx.client, claimId)
  if (!claim) return { ok: false, reason: 'claim-not-found' }
  if (claimAllows(action, claim.status)) return claim
  const args = { number: String(claim.number), status: claim.status, who: claim.lastBy ?? 'none' }
  return { ok: false, reason: 'claim-already', args, claim }
}

const others = statement<{ n: number }>(
  'claim-other-deciders',
  `select count(distinct person_id)::int as n from membership
   where party = 'brand' and active and role in ('marketer', 'operator') and not person_id = any($1::bigint[])`,
)

/** Who took an earlier step takes no later one, unless nobody else at the brand could: that is kept with the event. */
async function otherHands(
  q: Queryable,
  { by }: ClaimRequest,
  steps: readonly (number | null)[],
): Promise<'own' | { alone?: true }> {
  if (!steps.includes(by)) return {}
  const taken = steps.filter((each) => each !== null)
  return (await one(q, others, [taken]))?.n ? 'own' : { alone: true }
}

const writeApproved = statement<never>(
  'claim-lines-approved',
  `update scheme_claim_line l set approved = x.approved
   from jsonb_to_recordset($2::jsonb) as x(key text, approved bigint) where l.claim_id = $1 and l.key = x.key`,
)
const refuseLines = statement<never>(
  'claim-lines-refused',
  'update scheme_claim_line set approved = 0 where claim_id = $1',
)

const write = statement<never>(
  'scheme-claim-move',
  `with moved as (
    update scheme_claim set status = $2, changed_at = $4,
      submitted_by = case when $5 = 'submit' then $3 else submitted_by end,
      verified_by = case when $5 = 'verify' then $3 else verified_by end,
      decided_by = case when $5 in ('approve', 'refuse') then $3 else decided_by end,
      approved = coalesce(($6::jsonb->>'amount')::bigint, approved),
      reason = coalesce(nullif($6::jsonb->>'reason', ''), reason),
      note_number = coalesce($6::jsonb->>'noteNumber', note_number)
    where id = $1 returning id)
   insert into scheme_claim_event (claim_id, at, person_id, action, detail)
   select id, $4, $3, $5, $6::jsonb from moved`,
)

type Detail = { amount?: number; reason?: string; noteNumber?: string; alone?: true }

async function move(
  tx: Tx,
  { by, now }: ClaimRequest,
  { id }: ClaimView,
  action: ClaimAction,
  status: ClaimStatus,
  detail: Detail,
): Promise<ClaimOutcome> {
  await rows(tx.client, write, [id, status, by, now, action, JSON.stringify(detail)])
  const claim = await claimById(tx.client, id)
  if (!claim) throw new Error(`claim ${id} is gone`)
  return { ok: true, claim }
}
