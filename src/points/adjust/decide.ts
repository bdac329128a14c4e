/** Another person gives what one asked for, or refuses it; who asked may drop it. */
import { closeByPoints } from '../../cases/answer.ts'
import { one, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { audit } from '../../people/audit.ts'
import { can } from '../../people/can.ts'
import { loadPerson } from '../../people/who.ts'
import { expiryUnder } from '../orders/take-back.ts'
import { postOne } from '../post.ts'
import { pointRules, ruleListKey } from '../rules/live.ts'
import { refuse } from './ask.ts'
import { adjustmentById } from './read.ts'
import type { Adjustment, AdjustOutcome, AdjustReason } from './types.ts'

export type Decision = {
  readonly id: number
  readonly state: 'given' | 'refused' | 'dropped'
  readonly by: number
  readonly now: Date
  readonly timeZone: string
}

const lock = statement<{ id: number }>(
  'adjustment-lock',
  'select id from point_adjustment where id = $1 for update',
)
const decide = statement<never>(
  'adjustment-decide',
  `update point_adjustment set status = $2, decided_by = $3, decided_at = $4, entry_id = $5 where id = $1`,
)
const listKey = statement<{ key: string }>('adjustment-rules', `select ${ruleListKey} as key`)

/**
 * Decides; the same again changes nothing. What is given is an entry of its own, added or taken beyond the balance too, and
 * closes the case it answers. Refuses adjust-not-allowed, adjust-unknown, adjust-decided and adjust-own: who asked cannot
 * give or refuse, and only they can drop.
 */
export async function decideAdjustment(tx: Tx, decision: Decision): Promise<AdjustOutcome> {
  const { id, state, by, now } = decision
  const who = await loadPerson(tx.client, by)
  if (!can(who, 'adjust-points', 'brand')) return refuse('adjust-not-allowed')
  await one(tx.client, lock, [id])
  const asked = await adjustmentById(tx.client, id)
  if (!asked) return refuse('adjust-unknown')
  if (asked.status === state) return { ok: true, adjustment: asked }
  if (asked.status !== 'asked') return refuse('adjust-decided')
  if ((asked.askedBy.id === by) !== (state === 'dropped')) return refuse('adjust-own')
  const entryId = state === 'given' ? await give(tx, asked, who.person?.name ?? '', decision) : null
  await one(tx.client, decide, [id, state, by, now, entryId])
  if (state === 'given' && asked.caseId !== null)
    await closeByPoints(tx, { id: asked.caseId, answer: asked.reason, by, now })
  const detail = { points: asked.points, outlet: asked.outlet.code, askedBy: asked.askedBy.id }
  await audit(tx, { personId: by, action: `adjustment-${state}`, subject: `point_adjustment:${id}`, detail })
  const adjustment = await adjustmentById(tx.client, id)
  return adjustment ? { ok: true, adjustment } : refuse('adjust-unknown')
}

async function give(tx: Tx, asked: Adjustment, givenBy: string, { by, now, timeZone }: Decision) {
  const reason: AdjustReason = {
    ...{ v: 1, text: asked.reason, caseId: asked.caseId, askedBy: asked.askedBy.name, givenBy },
  }
  const about = {
    ...{ outletId: asked.outlet.id, key: `adjustment:${asked.id}`, by, reason },
    source: { kind: 'adjustment', id: asked.id },
  }
  const points = Math.abs(asked.points)
  const posted = await postOne(
    tx,
    asked.points > 0
      ? { ...about, do: 'earn', kind: 'adjust', points, expiresAt: await expiry(tx, now, timeZone) }
      : { ...about, do: 'deduct', points },
    now,
  )
  if (!posted.ok) throw new Error(`adjustment ${asked.id} was not written: ${posted.reason}`)
  return posted.entryId
}

async function expiry(tx: Tx, now: Date, timeZone: string): Promise<Date | null> {
  const key = (await one(tx.client, listKey))?.key ?? ''
  return expiryUnder(await pointRules(tx.client, key), now, now, timeZone)
}
