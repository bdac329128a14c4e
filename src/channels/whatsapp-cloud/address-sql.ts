/**
 * The statements over all names of all chats. Kinds of rows: `wa_id` and `user_id` tell who somebody is; `phone` (E.164)
 * and `username` are only shown; `former_wa_id` and `former_phone` are names a chat had until `since`; `chat` leads from
 * a chat that turned out to be another to that other one.
 */
import { statement } from '../../db/statement.ts'

export type Found = { kind: string; value: string; chat: string; former: boolean }

// What was said before a number changed hands still belongs to who had it then. `do update` instead of `do nothing`:
// where another node was faster, its row has to come back. Each name is looked up by its key (`limit 1` keeps the
// lookups apart), and nothing is joined with itself: the planner knows neither how many are asked about nor how many are
// stored, and read the whole table for each where it was left the choice.
export const resolve = statement<Found>(
  'whatsapp_resolve',
  `with item as (
     select kind, value, proposed, at, kind in ('wa_id', 'user_id') as tells
     from unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[]) as t(kind, value, proposed, at)),
   looked as (
     select item.*, held.chat as held, held.since, once.chat as once
     from item
     left join lateral (
       select chat, since from chat_address a
       where a.channel = $1 and a.account = $2 and a.kind = item.kind and a.value = item.value limit 1) held on true
     left join lateral (
       select chat from chat_address a
       where item.tells and a.channel = $1 and a.account = $2 and a.kind = 'former_' || item.kind
         and a.value = item.value and a.since >= item.at limit 1) once on true),
   homed as (
     select *, bool_or(once is not null) over (partition by proposed) as is_former,
       first_value(case when tells then coalesce(once, held) end) over (
         partition by proposed order by once is null, not tells, held is null, kind desc, since) as home
     from looked),
   named as (
     select kind, value, tells, held, once, is_former, coalesce(home,
         case when taken then proposed || '~' || substr(md5(proposed || now()), 1, 8) else proposed end) as chat
     from homed left join lateral (
       select true as taken from (
         select 1 from chat_address a where a.channel = $1 and a.account = $2 and a.chat = proposed
         union all
         select 1 from chat_address a
         where a.channel = $1 and a.account = $2 and a.kind = 'chat' and a.value = proposed) as t
       where home is null limit 1) taken on true),
   put as (
     insert into chat_address (channel, account, kind, value, chat)
     select $1, $2, kind, value, chat from named where tells and held is null and once is null
     order by kind, value
     on conflict (channel, account, kind, value) do update set chat = chat_address.chat
     returning kind, value, chat),
   shown as (
     insert into chat_address (channel, account, kind, value, chat)
     select $1, $2, kind, value, chat from named where not tells and not is_former and held is distinct from chat
     order by kind, value
     on conflict (channel, account, kind, value) do update set chat = excluded.chat, since = now()
       where chat_address.chat <> excluded.chat)
   select kind, value, coalesce(once, held) as chat, once is not null as former from named
   where tells and coalesce(once, held) is not null
   union all
   select kind, value, chat, false from put`,
)

export const deliverable = statement<{ asked: string; kind: string; value: string }>(
  'whatsapp_deliverable',
  `select w.chat as asked, a.kind, a.value
   from unnest($3::text[]) as w(chat)
   cross join lateral (select coalesce((select r.chat from chat_address r
     where r.channel = $1 and r.account = $2 and r.kind = 'chat' and r.value = w.chat), w.chat) as home) h
   join chat_address a on a.channel = $1 and a.account = $2 and a.chat = h.home
   order by a.since desc, a.value`,
)

/** Chats are joined and renumbered one after the other: it is rare, and two at once could undo each other. */
export const alone = statement<never>(
  'whatsapp_alone',
  `select pg_advisory_xact_lock(hashtextextended('whatsapp names:' || $1, 0))`,
)

/** Current and former holders of some names, locked. $3 kinds, $4 values. */
export const holders = statement<{ kind: string; value: string; chat: string; since: Date }>(
  'whatsapp_holders',
  `select a.kind, a.value, a.chat, a.since from chat_address a
   join unnest($3::text[], $4::text[]) as t(kind, value) on a.kind in (t.kind, 'former_' || t.kind) and a.value = t.value
   where a.channel = $1 and a.account = $2 order by a.kind, a.value for update of a`,
)

export type Speaker = {
  id: number
  chat: string
  personId: number | null
  seated: boolean
}

/** The conversations of some chats, locked in the order that turns lock them; who has a seat first. */
export const speakers = statement<Speaker>(
  'whatsapp_speakers',
  `with held as (
     select id, chat, person_id from conversation
     where channel = $1 and account = $2 and chat = any($3::text[]) order by id for no key update)
   select id, chat, person_id as "personId",
     exists (select from membership m where m.person_id = held.person_id and m.active) as seated
   from held order by seated desc, person_id nulls last, id`,
)

/** The chats among these that still hold a name of their own, the oldest first. */
export const standing = statement<{ chat: string }>(
  'whatsapp_standing',
  `select chat from chat_address
   where channel = $1 and account = $2 and chat = any($3::text[]) and kind in ('wa_id', 'user_id')
   group by chat order by min(since), chat`,
)

export const leadsTo = statement<{ chat: string }>(
  'whatsapp_leads_to',
  `select chat from chat_address where channel = $1 and account = $2 and kind = 'chat' and value = any($3::text[])
   order by since desc limit 1`,
)

/** Every name of chat $3, and what leads to it, becomes chat $4's. */
export const takeOver = statement<never>(
  'whatsapp_take_over',
  `with moved as (update chat_address set chat = $4 where channel = $1 and account = $2 and chat = $3)
   insert into chat_address (channel, account, kind, value, chat) values ($1, $2, 'chat', $3, $4)
   on conflict (channel, account, kind, value) do update set chat = excluded.chat, since = now()`,
)

/** The conversation that nobody hears any more gives its reply window to the one that goes on. */
export const quieten = statement<never>(
  'whatsapp_quieten',
  `with gone as (update conversation set reachable = false where id = $1 returning heard_at)
   update conversation c set heard_at = greatest(c.heard_at, gone.heard_at) from gone where c.id = $2`,
)

/** The numbers of a chat become what they were until $4. Returns them. */
export const retire = statement<{ kind: string; value: string }>(
  'whatsapp_retire',
  `with old as (
     select kind, value from chat_address
     where channel = $1 and account = $2 and chat = $3 and kind in ('wa_id', 'phone')),
   forgotten as (
     delete from chat_address a using old
     where a.channel = $1 and a.account = $2 and a.kind = 'former_' || old.kind and a.value = old.value)
   update chat_address a set kind = 'former_' || old.kind, since = $4 from old
   where a.channel = $1 and a.account = $2 and a.kind = old.kind and a.value = old.value
   returning old.kind, old.value`,
)

/** These names are the chat's, whoever held them. $4 kinds, $5 values. */
export const give = statement<never>(
  'whatsapp_give',
  `insert into chat_address (channel, account, kind, value, chat)
   select $1, $2, kind, value, $3 from unnest($4::text[], $5::text[]) as t(kind, value) order by kind, value
   on conflict (channel, account, kind, value) do update set chat = excluded.chat, since = now()`,
)
