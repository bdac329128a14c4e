/** *forget me*: what it costs, and the wish, which stands until everything is gone. */
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'

/** A shop of somebody who would go: its points, its open orders, and whether nobody else of it is here. */
export type ShopLeft = {
  readonly outletId: number
  readonly name: string
  readonly alone: boolean
  readonly openOrders: number
}

const left = statement<ShopLeft>(
  'forget-shops',
  `select o.id as "outletId", o.name,
     not exists (select from membership x where x.outlet_id = o.id and x.active and x.role = 'owner' and x.person_id <> $1) as alone,
     (select count(*)::int from trade_order t where t.outlet_id = o.id
       and t.status in ('placed', 'changed', 'confirmed', 'dispatched')) as "openOrders"
   from outlet o where o.id in (select outlet_id from membership where person_id = $1 and active and role = 'owner')
   order by o.id`,
)

export const shopsLeft = (q: Queryable, personId: number): Promise<ShopLeft[]> => rows(q, left, [personId])

const ask = statement<{ id: number }>(
  'forget-ask',
  `insert into forget_wish (person_id, conversation_id, asked_at) values ($1, $2, $3)
   on conflict (conversation_id) where done_at is null do nothing returning id`,
)

/** Asked twice it is one wish. */
export const askToForget = (
  tx: Tx,
  { personId, conversationId, now }: { personId: number | null; conversationId: number; now: Date },
): Promise<unknown> => one(tx.client, ask, [personId, conversationId, now])

export type ForgetWish = {
  readonly id: number
  readonly personId: number | null
  readonly conversationId: number
}

// The last words are sent first; where they cannot be, nobody waits for them longer than that.
const due = statement<ForgetWish>(
  'forget-due',
  `select w.id, w.person_id as "personId", w.conversation_id as "conversationId" from forget_wish w
   where w.done_at is null and (w.asked_at < $1::timestamptz - interval '15 minutes'
     or w.asked_at < $1::timestamptz - interval '20 seconds' and not exists (
       select from outbox b where b.conversation_id = w.conversation_id and b.status in ('ready', 'sending', 'retry')))
   order by w.id limit 50`,
)

/** Wishes whose last words have been sent. */
export const dueWishes = (q: Queryable, now: Date): Promise<ForgetWish[]> => rows(q, due, [now])
