/** A code is redeemed by whoever types it first, once. */
import { randomInt } from 'node:crypto'
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { dayIn } from '../orders/zone.ts'
import { SchemeDocument } from '../schemes/document.ts'
import type { RuleOf } from '../schemes/rules.ts'
import type { PrizeState } from './prize.ts'
import { hashOf, readCode } from './shape.ts'

export type Redeeming = {
  readonly text: string
  readonly conversationId: number
  readonly personId: number | null
  readonly now: Date
  /** A number from 0 to below `limit`, by chance. */
  readonly draw?: (limit: number) => number
}

/** `again`: this chat redeemed it before. Amounts are paise; 0 is a blank. */
export type Redeemed =
  | {
      readonly ok: true
      readonly id: number
      readonly amount: number
      readonly again: boolean
      readonly at: Date
      /** null of a blank. */
      readonly state: PrizeState | null
    }
  | { readonly ok: false; readonly reason: 'pack-code-wrong' | 'pack-code-too-many' }

/** Codes that did not stand which a chat may type in a day. */
export const mostMisses = 5

const misses = statement<{ count: number }>(
  'pack-code-misses',
  'select count from pack_code_miss where conversation_id = $1 and day = $2',
)
const miss = statement<never>(
  'pack-code-miss',
  `insert into pack_code_miss as m (conversation_id, day, count) values ($1, $2, 1)
   on conflict (conversation_id, day) do update set count = m.count + 1`,
)
const own = statement<{ id: number; amount: number; at: Date; state: PrizeState | null }>(
  'pack-code-own',
  'select id, amount, redeemed_at as at, state from pack_code where hash = $1 and conversation_id = $2',
)
// Of those who wait for the row, all but the first find it redeemed.
const take = statement<{ id: number; version: number; body: unknown }>(
  'pack-code-take',
  `select p.id, v.version, v.body from pack_code p join scheme s on s.id = p.scheme_id
   join scheme_version v on v.scheme_id = s.id and v.version = s.version
   where p.hash = $1 and p.redeemed_at is null and s.status = 'live' and s.from_at <= $2 and s.until_at > $2
   for update of p`,
)
const write = statement<never>(
  'pack-code-redeem',
  `with won as (
     update pack_code set redeemed_at = $2, conversation_id = $3, person_id = $4, version = $5, amount = $6::bigint,
       state = case when $6::bigint > 0 then 'won' end, changed_at = $2 where id = $1 returning id, state)
   insert into pack_code_event (code_id, state, at) select id, state, $2 from won where state is not null`,
)

/**
 * Redeems a code; what a scratch code pays is drawn once and stored. Wrong, used by others, not yet or no longer valid: all
 * are pack-code-wrong, so that nobody learns which codes there are. After five of them in a day every code is
 * pack-code-too-many, right ones too, and none is looked at.
 */
export async function redeemCode(tx: Tx, request: Redeeming): Promise<Redeemed> {
  const { text, conversationId, personId, now, draw = randomInt } = request
  const day = dayIn(now, 'UTC')
  const missed = await one(tx.client, misses, [conversationId, day])
  if ((missed?.count ?? 0) >= mostMisses) return { ok: false, reason: 'pack-code-too-many' }
  const code = readCode(text)
  const hash = code && hashOf(code)
  const before = hash && (await one(tx.client, own, [hash, conversationId]))
  if (before) return { ok: true, again: true, ...before }
  const found = hash && (await one(tx.client, take, [hash, now]))
  if (!found) {
    await one(tx.client, miss, [conversationId, day])
    return { ok: false, reason: 'pack-code-wrong' }
  }
  const { rule } = SchemeDocument.parse(found.body)
  if (rule.kind !== 'codes') throw new Error(`the scheme of code ${found.id} pays no codes`)
  const amount = drawn(rule, draw)
  await one(tx.client, write, [found.id, now, conversationId, personId, found.version, amount])
  return { ok: true, again: false, id: found.id, amount, at: now, state: amount > 0 ? 'won' : null }
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
