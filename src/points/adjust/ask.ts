/** One person of the brand's desk asks for points by hand, with a reason and within a month's cap. */
import { one, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { dayIn, instantOf } from '../../orders/zone.ts'
import { can } from '../../people/can.ts'
import { loadPerson } from '../../people/who.ts'
import { rewardTerms } from '../../rewards/settings.ts'
import { adjustmentById, adjustmentByKey } from './read.ts'
import { type AdjustOutcome, type AdjustRefusal, longestReason, mostPoints } from './types.ts'

export type AdjustRequest = {
  readonly key: string
  readonly outletId: number
  /** Below zero: to be taken away. */
  readonly points: number
  /** As the shop will read it; 200 characters are kept. */
  readonly reason: string
  readonly caseId: number | null
  readonly by: number
  readonly now: Date
  /** Of the brand: its month counts. */
  readonly timeZone: string
}

// Whoever asks twice at once waits here, so that two together do not pass the cap.
const lock = statement<{ id: number }>(
  'adjustment-asker-lock',
  'select id from person where id = $1 for no key update',
)
const used = statement<{ points: number }>(
  'adjustment-used',
  `select coalesce(sum(abs(points)), 0)::bigint as points from point_adjustment
   where asked_by = $1 and asked_at >= $2 and status in ('asked', 'given')`,
)
const insert = statement<{ id: number }>(
  'adjustment-ask',
  `insert into point_adjustment (outlet_id, key, points, reason, case_id, asked_by, asked_at)
   select o.id, $2, $3, $4, c.id, $6, $7 from outlet o left join shop_case c on c.id = $5 and c.outlet_id = o.id
   where o.id = $1 and o.status <> 'closed' returning id`,
)

/** What somebody may still ask for this month, of their cap. */
export async function capLeft(
  tx: Tx,
  { by, now, timeZone }: Pick<AdjustRequest, 'by' | 'now' | 'timeZone'>,
): Promise<{ cap: number; left: number }> {
  const { adjustCap: cap } = await rewardTerms(tx.client)
  const month = instantOf(`${dayIn(now, timeZone).slice(0, 7)}-01`, '00:00', timeZone)
  const row = await one(tx.client, used, [by, month])
  return { cap, left: Math.max(0, cap - (row?.points ?? 0)) }
}

/** Asks; the same key is the same wish. Refusals: see AdjustRefusal. */
export async function askAdjustment(tx: Tx, request: AdjustRequest): Promise<AdjustOutcome> {
  const { key, outletId, points, caseId, by, now } = request
  const reason = request.reason.trim().slice(0, longestReason)
  const refusal = (await refusalOf(tx, request)) ?? (reason === '' ? refuse('adjust-reason') : undefined)
  if (refusal) return refusal
  await one(tx.client, lock, [by])
  const before = await adjustmentByKey(tx.client, key)
  if (before) return { ok: true, adjustment: before }
  const { cap, left } = await capLeft(tx, request)
  if (Math.abs(points) > left) return { ...refuse('adjust-cap'), args: { cap, left } }
  const row = await one(tx.client, insert, [outletId, key, points, reason, caseId, by, now])
  const adjustment = row && (await adjustmentById(tx.client, row.id))
  return adjustment ? { ok: true, adjustment } : refuse('adjust-no-shop')
}

async function refusalOf(tx: Tx, { points, by }: AdjustRequest): Promise<AdjustRefusal | undefined> {
  if (!can(await loadPerson(tx.client, by), 'adjust-points', 'brand')) return refuse('adjust-not-allowed')
  const isNumber = Number.isSafeInteger(points) && points !== 0 && Math.abs(points) <= mostPoints
  return isNumber ? undefined : refuse('adjust-points')
}

export const refuse = (reason: AdjustRefusal['reason']): AdjustRefusal => ({ ok: false, reason })
