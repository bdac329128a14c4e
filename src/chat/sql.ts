/** Every statement of a turn, prepared by name. A batch of chats needs each of them once. */
import { statement } from '../db/statement.ts'

export type ChatRow = {
  id: number
  channel: string
  account: string
  chat: string
  personId: number | null
  language: string | null
  state: unknown
  turn: number
  /** Until then a human of the business answers here. */
  humanUntil: Date | null
  /** Messages wait for the person to write. */
  held: boolean
  reachable: boolean
}

const refs = 'unnest($1::text[], $2::text[], $3::text[]) as ref(channel, account, chat)'

// In the order of ids, so that two batches never wait for each other. What another process holds is skipped here and
// waited for on its own later, so that one busy chat does not hold up the rest.
const lock = (how: string) => `
  select c.id, c.channel, c.account, c.chat, c.person_id as "personId", c.language, c.state, c.turn,
         c.human_until as "humanUntil", c.held, c.reachable
  from conversation c join ${refs} using (channel, account, chat) order by c.id for update of c ${how}`

export const lockChats = statement<ChatRow>('chat_lock', lock('skip locked'))
export const lockChatsWaiting = statement<ChatRow>('chat_lock_waiting', lock(''))

export const createChats = statement<never>(
  'chat_create',
  `insert into conversation (channel, account, chat) select channel, account, chat from ${refs}
   order by 1, 2, 3 on conflict do nothing`,
)

export type InboxRow = {
  id: number
  /** As text: a Date would lose the microseconds that find the row again. */
  receivedAt: string
  chatId: number
  sender: unknown
  heard: unknown
  externalId: string
  waitMs: number
  attempts: number
  /** By the messenger's clock, where it tells. */
  saidAt: Date | null
  /** When it was said, or else when it came, in milliseconds. */
  saidMs: number
}

// A statement of its own, after the lock: one that locks and reads at once would not see what was committed meanwhile.
export const readInbox = statement<InboxRow>(
  'chat_inbox',
  `select i.id, i.received_at::text as "receivedAt", c.id as "chatId", i.sender, i.heard, i.external_id as "externalId",
          i.attempts, i.said_at as "saidAt", (extract(epoch from coalesce(i.said_at, i.received_at)) * 1000)::float8 as "saidMs",
          (extract(epoch from i.due_at - clock_timestamp()) * 1000)::int as "waitMs"
   from conversation c
   cross join lateral (
     select * from inbox where channel = c.channel and account = c.account and chat = c.chat and handled_at is null
     order by id limit 50) i
   where c.id = any($1::bigint[]) order by i.id`,
)

/** Counts that the chat's oldest due message is about to run. $4: one that this process counted before, and survived. */
export const countAttempt = statement<{ id: number; attempts: number }>(
  'chat_attempt',
  `update inbox set attempts = attempts + (id <> $4::bigint)::int where (id, received_at) in (
     select id, received_at from inbox where channel = $1 and account = $2 and chat = $3 and handled_at is null
     and due_at <= clock_timestamp() order by id limit 1) returning id, attempts`,
)

export type OfferRow = {
  id: number
  chatId: number
  offer: unknown
  own: boolean
  providerId: string | null
  at: Date
}

/** Offers by message id, or as quoted, and the latest six of each chat. */
export const readOffers = statement<OfferRow>(
  'chat_offers',
  `select id, conversation_id as "chatId", offer, origin = 'c' || conversation_id as own, provider_id as "providerId", created_at as at
     from outbox where id = any($1::bigint[]) and offer is not null
   union
   select o.id, o.conversation_id, o.offer, o.origin = 'c' || o.conversation_id, o.provider_id, o.created_at
     from unnest($2::bigint[]) as c(id)
     cross join lateral (
       select * from outbox where conversation_id = c.id and offer is not null order by id desc limit 6) o
   union
   select id, conversation_id, offer, origin = 'c' || conversation_id, provider_id, created_at
     from outbox where (account, provider_id) in (select * from unnest($3::text[], $4::text[])) and offer is not null
   order by id desc`,
)

export const sayAll = statement<never>(
  'chat_say',
  `insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, class, body, offer, notice)
   select * from unnest($1::text[], $2::int[], $3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[],
                        $8::text[], $9::jsonb[], $10::jsonb[], $11::jsonb[])`,
)

export const finishTurns = statement<never>(
  'chat_finish',
  `with heard as (
     update inbox i set handled_at = now(), outcome = t.outcome
     from unnest($1::bigint[], $2::timestamptz[], $3::text[]) as t(id, received_at, outcome)
     where i.id = t.id and i.received_at = t.received_at)
   update conversation c set state = t.state, turn = t.turn, language = t.language,
          heard_at = greatest(c.heard_at, to_timestamp(t.heard_ms / 1000)), human_until = t.human_until,
          reachable = coalesce(t.reachable, c.reachable), display_name = coalesce(t.name, c.display_name)
   from unnest($4::bigint[], $5::jsonb[], $6::int[], $7::text[], $8::bool[], $9::text[], $10::float8[], $11::timestamptz[])
     as t(id, state, turn, language, reachable, name, heard_ms, human_until)
   where c.id = t.id`,
)

export type DueChat = { channel: string; account: string; chat: string }

/** Chats with something due that nobody took: what a process that died had accepted, and fragments whose time came. */
export const dueChats = statement<DueChat>(
  'chat_due',
  `select distinct channel, account, chat from (
     select channel, account, chat from inbox where handled_at is null and due_at <= now() - $1::int * interval '1 millisecond'
     order by due_at limit 500) waiting`,
)
