/** Statements for messages that did not arrive. */
import { statement } from '../db/statement.ts'

// A person who wrote after the sending began may be written to again, and certainly has not blocked us.
const silentSince = `(c.heard_at is null or c.heard_at <= to_timestamp((coalesce(t.since_ms, -1) + 1) / 1000))`

/** Marks chats whose messages wait for the person to write; those who have written meanwhile are left out. */
export const holdChats = statement<{ id: number }>(
  'trouble_hold',
  `update conversation c set held = true from unnest($1::bigint[], $2::float8[]) as t(id, since_ms)
   where c.id = t.id and ${silentSince} returning c.id`,
)

/** What waits though its chat is not held may go at once. */
export const readyRows = statement<never>(
  'trouble_ready',
  `update outbox o set status = 'ready' from unnest($1::bigint[], $2::timestamptz[]) as t(id, created_at)
   where o.id = t.id and o.created_at = t.created_at and o.status = 'waiting'`,
)

/** Marks chats that can no longer be reached, and writes down why. */
export const markUnreachable = statement<never>(
  'trouble_unreachable',
  `with gone as (
     update conversation c set reachable = false
     from unnest($1::bigint[], $2::float8[], $3::text[]) as t(id, since_ms, error)
     where c.id = t.id and c.reachable and ${silentSince} returning c.id, c.person_id, c.channel, t.error)
   insert into audit_log (person_id, action, subject, detail)
   select person_id, 'chat-unreachable', 'conversation:' || id, jsonb_build_object('channel', channel, 'error', error)
   from gone`,
)

export type LostRow = {
  id: number
  origin: string
  turn: number
  seq: number
  class: 'order' | 'promotion'
  channel: string
  chat: string
  conversationId: number
  notice: unknown
  personId: number | null
  offers: boolean | null
}

export const lostRow = statement<LostRow>(
  'trouble_row',
  `select o.id, o.origin, o.turn, o.seq, o.class, o.channel, o.chat, o.conversation_id as "conversationId", o.notice,
          c.person_id as "personId", p.offers
   from outbox o join conversation c on c.id = o.conversation_id left join person p on p.id = c.person_id
   where o.id = $1 and o.created_at = $2::timestamptz`,
)

export type OtherChat = {
  personId: number
  conversationId: number
  channel: string
  account: string
  chat: string
  language: string
  heardAt: Date | null
}

/** The person's chats on other channels, the one used last first. */
export const otherChats = statement<OtherChat>(
  'trouble_other_chats',
  `select p.id as "personId", c.id as "conversationId", c.channel, c.account, c.chat, p.language, c.heard_at as "heardAt"
   from person p join conversation c on c.person_id = p.id
   where p.id = $1 and c.reachable and c.channel <> $2 order by c.heard_at desc nulls last, c.id`,
)

/** The row is done: another chat of the person carries its message. */
export const saidElsewhere = statement<never>(
  'trouble_elsewhere',
  `update outbox set status = 'failed', error = concat_ws('; ', error, 'said on ' || $3 || ' instead')
   where id = $1 and created_at = $2::timestamptz`,
)

// Whoever decides last sees what the others have decided: each takes the lock after its own change.
export const oneByOne = statement<never>(
  'trouble_lock',
  'select pg_advisory_xact_lock(hashtextextended($1, 7))',
)

/** Whether anybody got the very same notice, or still may; and whether it was already passed on. */
export const familyOf = statement<{ heard: boolean; told: boolean }>(
  'trouble_family',
  `select exists(select from outbox where origin = $1 and turn = $2 and notice = $3::jsonb and status <> 'failed'
            and created_at > now() - interval '35 days') as heard,
          exists(select from outbox where origin = $4 and created_at > now() - interval '35 days') as told`,
)

export type Missed = { id: number; name: string; phone: string | null; distributorId: number | null }

const seatOf = (column: string) => `coalesce($1, (select ${column} from membership
     where person_id = $2 and active and ${column} is not null order by id limit 1))`

/** The shop that did not hear: by its id, or as the shop of a person. */
export const shopMissed = statement<Missed>(
  'trouble_shop',
  `select id, name, coalesce(phone, (select phone from person_phone where person_id = $2 order by phone limit 1)) as phone,
          distributor_id as "distributorId"
   from outlet where id = ${seatOf('outlet_id')}`,
)

export const distributorMissed = statement<Missed>(
  'trouble_distributor',
  `select id, name, coalesce(phone, (select phone from person_phone where person_id = $2 order by phone limit 1)) as phone,
          id as "distributorId"
   from distributor where id = ${seatOf('distributor_id')}`,
)
