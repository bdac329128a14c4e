/** A person wrote again, or shut us out: what waited for them goes, and the change is written down. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { partialNotices } from './notices/table.ts'

type Chat = {
  row: { id: number; held: boolean; reachable: boolean }
  reachable: boolean | null
  heardMs: number | null
}

// Someone back after days reads the last three messages, not thirty: earlier ones, and those that a later notice of
// the same order has overtaken, are dropped with the reason.
const release = statement<{ account: string; status: string }>(
  'heard_release',
  `with waiting as (
     select o.id, o.created_at, o.class, o.conversation_id, p.offers, o.notice->'say'->'about' as about,
            coalesce(o.notice#>>'{say,args,parts,0,key}', o.notice#>>'{say,key}') as key
     from outbox o join conversation c on c.id = o.conversation_id left join person p on p.id = c.person_id
     where o.conversation_id = any($1::bigint[]) and o.status = 'waiting'
   ), judged as (
     select w.*, case
       when w.class = 'promotion' and w.offers is not true then 'the person wants no offers'
       when w.class = 'promotion' and w.created_at < now() - interval '7 days' then 'waited too long'
       when exists (select from waiting later where later.conversation_id = w.conversation_id and later.id > w.id
         and later.about = w.about and later.key <> all($2::text[])) then 'overtaken by a later notice of the same order'
     end as dropped from waiting w
   ), placed as (
     select *, row_number() over (partition by conversation_id, dropped is null order by id desc) as place from judged
   ), freed as (update conversation set held = false where id = any($1::bigint[]))
   update outbox o set status = case when dropped is null and place <= 3 then 'ready' else 'failed' end,
          error = coalesce(dropped, case when place > 3 then 'waited behind three later messages' end)
   from placed p where o.id = p.id and o.created_at = p.created_at
   returning o.account, o.status`,
)

const noteReach = statement<never>(
  'heard_reach',
  `insert into audit_log (person_id, action, subject, detail)
   select c.person_id, case when t.reachable then 'chat-unblocked' else 'chat-blocked' end, 'conversation:' || c.id,
          jsonb_build_object('channel', c.channel)
   from unnest($1::bigint[], $2::bool[]) as t(id, reachable) join conversation c on c.id = t.id`,
)

/** Part of the turn's transaction; asks the database only where something waited or changed. Returns accounts to wake. */
export async function afterHearing(tx: Tx, chats: readonly Chat[]): Promise<string[]> {
  const turned = chats.filter(({ row, reachable }) => reachable !== null && reachable !== row.reachable)
  if (turned.length > 0)
    await rows(tx.client, noteReach, [turned.map(({ row }) => row.id), turned.map((each) => each.reachable)])
  const back = chats.filter(({ row, heardMs }) => row.held && heardMs !== null)
  if (back.length === 0) return []
  const freed = await rows(tx.client, release, [back.map(({ row }) => row.id), partialNotices])
  return freed.filter(({ status }) => status === 'ready').map(({ account }) => account)
}

const expire = statement<never>(
  'heard_expire',
  `update outbox set status = 'failed', error = 'waited too long'
   where status = 'waiting' and class = 'promotion' and created_at < now() - interval '7 days'`,
)

/** Promotions wait a week for the person to write. */
export async function expireWaiting(q: Parameters<typeof rows>[0]): Promise<void> {
  await rows(q, expire, [])
}
