/** Statements of the sender. Claims go by status, never by "id greater than the last": ids commit out of order. */
import { statement } from '../db/statement.ts'

export type ClaimedRow = {
  id: number
  /** As text: a Date would lose the microseconds that find the row again. */
  createdAt: string
  conversationId: number
  chat: string
  class: 'order' | 'promotion'
  body: unknown
  attempts: number
  /** When the person last wrote in this chat, in milliseconds. */
  heardMs: number | null
  /** What the messenger has changed about the row's approved message since. */
  templateNow: unknown
}

type Claimed = ClaimedRow | (Omit<ClaimedRow, 'id'> & { id: null })

// Of one class, in the order they were said; more than this waits for its turn.
const unsentOf = (kind: ClaimedRow['class'], most: string) => `
  (select id, created_at, conversation_id, class, status, next_at, attempts from outbox
   where account = $1 and class = '${kind}' and status in ('ready', 'sending', 'retry') order by id limit ${most})`
const nextOf = (kind: ClaimedRow['class'], room: string) => `
  (select id, created_at from unsent where place = 1 and class = '${kind}'
     and (status = 'ready' or (status = 'retry' and next_at <= now())) order by id limit ${room})`

// Another holder may have been faster. As a plain condition this would fit the index of unsent rows, and Postgres would
// read the whole of that index, with all it remembers of rows sent since the last vacuum, instead of finding rows by id.
const stillWaits = `case o.status when 'ready' then true when 'retry' then true end`

// Looked up row by row: as a join, Postgres might read every conversation for the few rows claimed.
const heardMs = `(select extract(epoch from heard_at)::float8 * 1000 from conversation
     where id = claimed."conversationId") as "heardMs"`
const templateNow = `case when claimed.body ? 'template' then (
     select state->'templates'->((body#>>'{template,name}') || '|' || (body#>>'{template,language}'))
     from channel_account where account = $1) end as "templateNow"`

// It may have arrived, and waits long for the receipt that would tell: the chat goes on meanwhile.
const unsettled = `(status = 'retry' and attempts > 0 and next_at > now() + interval '2 seconds')`

/**
 * Claims what may go now, order notices first: per chat and class the oldest unsent row, if it is ready or its time to
 * retry has come. A row being sent or soon to be repeated holds up the later ones of its chat and class. The epoch
 * guards against a holder that does not know yet that it was replaced. `behind` counts what waits behind other rows of
 * its chat; it comes even when nothing was claimed, in one row without an id.
 */
export const claimRows = statement<Claimed & { behind: number }>(
  'send_claim',
  `with unsent as (
     select *, row_number() over (partition by conversation_id, class order by id) as place
     from (${unsentOf('order', '2000')} union all ${unsentOf('promotion', 'case when $4 > 0 then 2000 else 0 end')}) waiting
     where not ${unsettled}
   ), orders as ${nextOf('order', '$3')}
   , promotions as ${nextOf('promotion', 'greatest(0, least($4, $3 - (select count(*) from orders)))')}
   , claimed as (
     update outbox o set status = 'sending', claimed_at = now(), epoch = $2, attempts = attempts + 1
     from (select * from orders union all select * from promotions) next
     where o.id = next.id and o.created_at = next.created_at and ${stillWaits} and $2 >= (select epoch from channel_account where account = $1)
     returning o.id, o.created_at::text as "createdAt", o.conversation_id as "conversationId", o.chat, o.class, o.body,
       o.attempts)
   select claimed.*, ${heardMs}, ${templateNow}, (select count(*) from unsent where place > 1)::int as behind
   from (select) always left join claimed on true order by claimed.class, claimed.id`,
)

/**
 * Records what became of sendings, many at once. That a message was sent counts however late it is learnt, unless a
 * receipt told before that this very sending failed; anything else only while the claim is still the one it belongs
 * to, else it would open a newer claim to a third sending. A sending that was refused is no attempt: those are counted
 * for what may have arrived. A receipt of an earlier sending says nothing of this one.
 */
export const recordSent = statement<{ id: number; origin: string }>(
  'send_record',
  `update outbox o set status = t.status, provider_id = coalesce(t.provider_id, o.provider_id), error = t.error,
          sent_at = case when t.status = 'sent' then now() else o.sent_at end,
          next_at = now() + t.after_ms * interval '1 millisecond', chat = coalesce(t.chat, o.chat),
          attempts = o.attempts - t.refused::int, category = coalesce(t.category, o.category),
          receipt = case when t.provider_id <> o.provider_id and o.receipt = 'failed' then null else o.receipt end
   from unnest($1::bigint[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::int[],
               $9::bool[], $11::text[])
     as t(id, created_at, status, provider_id, error, after_ms, chat, attempts, refused, category)
   where o.id = t.id and o.created_at = t.created_at
     and case when t.status = 'sent' then o.receipt is distinct from 'failed' or o.provider_id is distinct from t.provider_id
         else o.status = 'sending' and o.attempts = t.attempts and o.epoch = $10 end
   returning o.id, o.origin`,
)

/**
 * Rows whose sender vanished between claim and answer. Only after claim + send timeout + 5 s. An order notice is tried
 * again, twice in all when nobody knows whether it arrived, and first given the time in which a receipt would tell
 * ($3 ms); a promotion never is.
 */
export const recoverRows = statement<{ id: number; class: ClaimedRow['class']; origin: string }>(
  'send_recover',
  `update outbox set error = 'the sender stopped before the answer came',
          status = case when class = 'order' and attempts < 2 then 'retry' else 'unknown' end,
          next_at = now() + $3::int * interval '1 millisecond'
   where account = $1 and class in ('order', 'promotion') and status = 'sending'
     and claimed_at < now() - $2::int * interval '1 millisecond'
   returning id, class, origin`,
)

/** What this holder has claimed without learning of it: nobody is sending that, so it is no attempt either. */
export const releaseRows = statement<never>(
  'send_release',
  `update outbox set status = 'ready', attempts = attempts - 1
   where account = $1 and epoch = $2 and status = 'sending' and id <> all($3::bigint[])`,
)

/** What the operator has to look at, by the number the messenger gives its rule, and what waits for people to write. */
export const heldRows = statement<{ account: string; reason: string; messages: number }>(
  'send_held',
  `select account, coalesce(substring(error from '[0-9]{3,6}'), 'other') as reason, count(*)::int as messages
   from outbox where status = 'held' group by 1, 2
   union all select account, 'window', count(*)::int from outbox where status = 'waiting' group by 1, 2`,
)

/** The oldest message that waits to be said, in seconds, and how many do. */
export const sendLag = statement<{ account: string; waiting: number; oldest: number }>(
  'send_lag',
  `select account, count(*)::int as waiting, extract(epoch from now() - min(created_at))::float8 as oldest
   from outbox where status in ('ready', 'sending', 'retry') group by account`,
)
