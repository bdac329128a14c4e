/** The statement of the receipts. */
import { statement } from '../db/statement.ts'

export type ReceiptRow = {
  id: number
  createdAt: string
  conversationId: number
  /** The receipt told something new. */
  moved: boolean
  failed: boolean
  /** What the row stands at now. */
  status: string
  /** It became known now that this message costs money. */
  charged: boolean
  category: string | null
  providerId: string | null
  class: 'order' | 'promotion'
  origin: string
  /** The furthest that is known of it now. */
  receipt: string | null
  receiptAt: Date | null
  /** When the sending began, in milliseconds. */
  claimedMs: number | null
}

/** How far a state is: only a later one counts. A failed message is delivered no more, but a delivered one did not fail. */
export const ranks = { sent: 1, failed: 2, delivered: 3, read: 4 } as const

/** Tries of a message that was taken and failed later, before it is given up. */
const mostTries = 3

// A receipt comes within a month; older rows are in other partitions, which then need no look.
const recent = `created_at > now() - interval '35 days'`
const rankOf = `case when o.receipt = 'failed' then case when o.provider_id = b.provider_id then 9 else 0 end
  else coalesce(array_position(array['sent', 'failed', 'delivered', 'read'], o.receipt), 0) end`

/**
 * Records up to 1,000 receipts. Found by the row's id, or else by the provider's; one answer for each row found, and
 * in any case one row that counts what was found nowhere. A failure counts only of the sending the row stands for.
 * `$8`: what a failed row becomes; `$10`: when a refused one is tried again.
 */
export const recordReceipts = statement<(ReceiptRow | { id: null }) & { unknown: number }>(
  'receipts_record',
  `with told as (
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::int[], $5::timestamptz[], $6::text[], $7::bool[],
                          $8::text[], $9::text[], $10::int[])
       as t(outbox_id, account, provider_id, rank, at, category, billable, status, error, after_ms)
   ), found as (
     select o.id, o.created_at, t.* from told t cross join lateral (
       select id, created_at from outbox where id = t.outbox_id and account = t.account and ${recent}
       union all
       select id, created_at from outbox
       where t.outbox_id is null and account = t.account and provider_id = t.provider_id and ${recent}
       limit 1) o
   ), best as (
     select distinct on (id) *, max(category) over own as any_category, bool_or(billable) over own as any_billable
     from found window own as (partition by id) order by id, rank desc, at
   ), now_at as materialized (
     select b.*, o.billable as was_billable,
            case when b.rank = 2 then ${rankOf} < 2 and o.status in ('ready', 'sending', 'retry', 'unknown', 'sent')
              and (o.provider_id is null or o.provider_id = b.provider_id)
            else b.rank > ${rankOf} end as moved
     from best b join outbox o on o.id = b.id and o.created_at = b.created_at
     order by o.id for update of o
   ), changed as (
     update outbox o set
       receipt = case when n.moved then (array['sent', 'failed', 'delivered', 'read'])[n.rank] else o.receipt end,
       receipt_at = case when n.moved then n.at else o.receipt_at end,
       provider_id = case when n.moved then n.provider_id else o.provider_id end,
       category = coalesce(n.any_category, o.category), billable = coalesce(n.any_billable, o.billable),
       status = case when not n.moved then o.status when n.rank <> 2 then 'sent'
         when n.status = 'retry' and o.attempts >= ${mostTries} then 'failed' else n.status end,
       error = case when not n.moved then o.error when n.rank = 2 then n.error end,
       sent_at = case when n.moved and n.rank <> 2 then coalesce(o.sent_at, n.at) else o.sent_at end,
       next_at = case when n.moved and n.rank = 2 then now() + n.after_ms * interval '1 millisecond' else o.next_at end
     from now_at n
     where o.id = n.id and o.created_at = n.created_at
       and (n.moved or coalesce(n.any_category, o.category) is distinct from o.category
         or coalesce(n.any_billable, o.billable) is distinct from o.billable)
     returning o.id, o.created_at::text as "createdAt", o.conversation_id as "conversationId", n.moved,
       n.moved and n.rank = 2 as failed, o.status, n.was_billable is null and o.billable is true as charged, o.category,
       o.provider_id as "providerId", o.class, o.origin, o.receipt, o.receipt_at as "receiptAt",
       extract(epoch from o.claimed_at)::float8 * 1000 as "claimedMs")
   select changed.*, (select count(*) from told)::int - (select count(*) from found)::int as unknown
   from (select) always left join changed on true`,
)
