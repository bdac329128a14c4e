/** A code is redeemed by whoever sends it first, once. */
import { randomInt } from 'node:crypto'
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import { SchemeDocument } from '../schemes/document.ts'
import type { RuleOf } from '../schemes/rules.ts'
import { type Guard, type HeldBack, openGuard, type Typist } from './guard.ts'
import { soldHere } from './place.ts'
import type { PrizeState } from './prize.ts'
import { hashOf, readCode } from './shape.ts'

export type Redeeming = Typist & {
  /** As they were typed or scanned. */
  readonly codes: readonly string[]
  readonly now: Date
  /** A number from 0 to below `limit`, by chance. */
  readonly draw?: (limit: number) => number
}

/** `again`: this person or chat redeemed it before. Amounts are paise; 0 is a blank. */
export type Won = {
  readonly ok: true
  readonly id: number
  readonly amount: number
  readonly again: boolean
  readonly at: Date
  /** null of a blank. */
  readonly state: PrizeState | null
}

/**
 * wrong: there is no such code. used: somebody else redeemed it. early, over: its scheme has not begun, or has ended.
 * elsewhere: the packs of its batch are sold in another place.
 */
export type NotRedeemed = {
  readonly ok: false
  readonly reason: `pack-code-${'wrong' | 'used' | 'early' | 'over' | 'elsewhere'}`
}
export type Redeemed = Won | NotRedeemed | HeldBack

const own = statement<Omit<Won, 'ok' | 'again'>>(
  'pack-code-own',
  `select id, amount, redeemed_at as at, state from pack_code
   where hash = $1 and redeemed_at is not null and (conversation_id = $2 or person_id = $3)`,
)
type Found = {
  id: number
  schemeId: number
  batch: string
  used: boolean
  when: 'early' | 'over' | 'now'
  version: number
  body: unknown
}
// Of those who wait for the row, all but the first find it used.
const take = statement<Found>(
  'pack-code-take',
  `select p.id, p.scheme_id as "schemeId", p.batch, p.redeemed_at is not null as used, v.version, v.body,
     case when s.status = 'draft' or s.from_at > $2 then 'early' when s.status <> 'live' or s.until_at <= $2 then 'over' else 'now' end as "when"
   from pack_code p join scheme s on s.id = p.scheme_id
   join scheme_version v on v.scheme_id = s.id and v.version = s.version where p.hash = $1 for update of p`,
)
const write = statement<never>(
  'pack-code-redeem',
  `with won as (
     update pack_code set redeemed_at = $2, conversation_id = $3, person_id = $4, version = $5, amount = $6::bigint,
       state = case when $6::bigint > 0 then 'won' end, changed_at = $2 where id = $1 returning id, state)
   insert into pack_code_event (code_id, state, at) select id, state, $2 from won where state is not null`,
)

/**
 * Redeems codes, with an answer to each in their order; all of them stand or fall with the transaction. What a scratch code
 * pays is drawn once and stored. Codes that do not exist are counted, and who sends too many is held back: from then on
 * none is looked at.
 */
export async function redeemCodes(tx: Tx, request: Redeeming): Promise<Redeemed[]> {
  const { codes, now } = request
  const guard = await openGuard(tx, request, now)
  const asked = codes.map((text, at) => ({ at, hash: hashOf(readCode(text) ?? '') }))
  const done = new Map<number, Redeemed>()
  // In one order, so that two who send the same codes do not wait for each other.
  for (const { at, hash } of asked.toSorted((a, b) => a.hash.compare(b.hash)))
    done.set(at, await redeemOne(tx, { ...request, guard, hash }))
  await guard.keep()
  return asked.flatMap(({ at }) => done.get(at) ?? [])
}

type One = Redeeming & { readonly guard: Guard; readonly hash: Buffer }

async function redeemOne(tx: Tx, request: One): Promise<Redeemed> {
  const { guard, hash, conversationId, personId, now } = request
  const before = await one(tx.client, own, [hash, conversationId, personId])
  if (before) return { ok: true, again: true, ...before }
  const held = guard.held()
  if (held) return held
  const found = await one(tx.client, take, [hash, now])
  if (!found) {
    guard.missed()
    return refuse('wrong')
  }
  if (found.used) return refuse('used')
  if (found.when !== 'now') return refuse(found.when)
  return redeemFound(tx, request, found)
}

const refuse = (why: 'wrong' | 'used' | 'early' | 'over' | 'elsewhere'): NotRedeemed => ({
  ok: false,
  reason: `pack-code-${why}`,
})

async function redeemFound(tx: Tx, request: One, found: Found): Promise<Redeemed> {
  const { guard, conversationId, personId, now, draw = randomInt } = request
  const { id, schemeId, batch, version } = found
  const { rule, to } = SchemeDocument.parse(found.body)
  if (rule.kind !== 'codes') throw new Error(`the scheme of code ${id} pays no codes`)
  if (!(await soldHere(tx, { schemeId, batch, to, personId }))) {
    const detail = { batch, conversationId }
    await audit(tx, { personId, action: 'pack-code-elsewhere', subject: `pack_code:${id}`, detail })
    return refuse('elsewhere')
  }
  const amount = drawn(rule, draw)
  await one(tx.client, write, [id, now, conversationId, personId, version, amount])
  guard.redeemed()
  return { ok: true, again: false, id, amount, at: now, state: amount > 0 ? 'won' : null }
}

/** A fixed sum, or one by weight. */
function drawn({ payout }: RuleOf<'codes'>, draw: (limit: number) => number): number {
  if ('fixed' in payout) return payout.fixed
  let left = draw(payout.scratch.reduce((sum, { weight }) => sum + weight, 0))
  for (const { amount, weight } of payout.scratch) {
    if (left < weight) return amount
    left -= weight
  }
  return 0
}
