/** Looking chats up for the staff's pages. */
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { ChatAccess } from './access.ts'

export type FoundChat = {
  id: number
  channel: string
  account: string
  chat: string
  /** As the messenger names the sender. */
  displayName: string | null
  person: string | null
  phone: string | null
  shops: { code: string; name: string }[]
  heardAt: Date | null
  /** When it last moved, for the order of the list. */
  at: Date
  /** The same to the microsecond, for the next page. */
  cursor: string
  humanUntil: Date | null
  reachable: boolean
  /** The zone of the distributor that serves it. */
  timeZone: string | null
  /** Something was said to the human that no human has answered yet. */
  waits: boolean
}

export const filters = ['all', 'waiting', 'human'] as const
export type ChatFilter = {
  filter: (typeof filters)[number]
  search: string
  before?: { at: string; id: number }
}

export const chatsPerPage = 30

const columns = `c.id, c.channel, c.account, c.chat, c.display_name as "displayName", p.name as person,
  (select phone from person_phone where person_id = c.person_id order by verified_at desc nulls last limit 1) as phone,
  (select coalesce(json_agg(json_build_object('code', o.code, 'name', o.name) order by m.id), '[]')
     from membership m join outlet o on o.id = m.outlet_id where m.person_id = c.person_id and m.active) as shops,
  (select d.time_zone from membership m join outlet o on o.id = m.outlet_id join distributor d on d.id = o.distributor_id
     where m.person_id = c.person_id and m.active order by m.id limit 1) as "timeZone",
  c.heard_at as "heardAt", coalesce(c.heard_at, c.created_at) as at,
  to_char(coalesce(c.heard_at, c.created_at) at time zone 'UTC', 'YYYYMMDD"T"HH24MISS.US"Z"') as cursor, c.human_until as "humanUntil", c.reachable,
  c.human_until > $1 and exists (
    select 1 from inbox i where i.channel = c.channel and i.account = c.account and i.chat = c.chat and i.outcome = 'human'
      and i.received_at > coalesce((select max(created_at) from outbox where conversation_id = c.id and origin like 'page:%'), 'epoch')
      and i.id > coalesce((select max(id) from inbox s where s.channel = c.channel and s.account = c.account
        and s.chat = c.chat and s.heard ->> 'kind' = 'staff'), 0)) as waits`

// Whoever also has a seat elsewhere speaks there of other people's business.
const own = `c.person_id in (
    select m.person_id from outlet o join membership m on m.outlet_id = o.id and m.active where o.distributor_id = any($2::bigint[]))
  and not exists (
    select 1 from membership m left join outlet o on o.id = m.outlet_id where m.person_id = c.person_id and m.active
      and (m.party <> 'outlet' or o.distributor_id is null or o.distributor_id <> all($2::bigint[])))`
const every = '$2::bigint[] is null'

const listed = (name: string, scope: string) =>
  statement<FoundChat>(
    name,
    `select * from (
       select ${columns} from conversation c left join person p on p.id = c.person_id
       where ${scope}
         and ($3::text = 'all' or c.human_until > $1)
         and (coalesce(c.heard_at, c.created_at), c.id) < ($4::timestamptz, $5::bigint)
         and ($6::text = '' or p.name ilike $6 or c.display_name ilike $6 or exists (
           select 1 from membership m join outlet o on o.id = m.outlet_id
           where m.person_id = c.person_id and m.active and (o.name ilike $6 or o.code ilike $6))
           or ($7::text <> '' and exists (
             select 1 from person_phone n where n.person_id = c.person_id and n.phone like $7)))
       order by coalesce(c.heard_at, c.created_at) desc, c.id desc limit case when $3 = 'waiting' then 500 else ${chatsPerPage + 1} end) found
     where $3 <> 'waiting' or waits order by at desc, id desc limit ${chatsPerPage + 1}`,
  )
const listAll = listed('chats_all', every)
const listOwn = listed('chats_own', own)

const single = (name: string, scope: string) =>
  statement<FoundChat>(
    name,
    `select ${columns} from conversation c left join person p on p.id = c.person_id where c.id = $3 and ${scope}`,
  )
const oneOfAll = single('chat_one_of_all', every)
const oneOfOwn = single('chat_one_of_own', own)

/** One page of the chats somebody may see, newest first, and one more where there are more. */
export function findChats(
  q: Queryable,
  { distributors, phones }: ChatAccess,
  { filter, search, before }: ChatFilter,
  now: Date,
): Promise<FoundChat[]> {
  const name = search === '' ? '' : `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const values = [filter, before?.at ?? 'infinity', before?.id ?? 0, name, phoneLike(search, phones)]
  return rows(q, distributors ? listOwn : listAll, [now, distributors, ...values])
}

// Whoever sees numbers only in part must know a whole one to find it: else they could be guessed digit by digit.
function phoneLike(search: string, phones: boolean): string {
  const digits = search.replace(/\D/g, '')
  const enough = phones ? 4 : 10
  return digits.length >= enough && !/[a-z]/i.test(search) ? `%${digits}${phones ? '%' : ''}` : ''
}

/** The chat, if it is theirs to see; undefined where it is not or does not exist: no difference is told. */
export function findChat(
  q: Queryable,
  { distributors }: ChatAccess,
  id: number,
  now: Date,
): Promise<FoundChat | undefined> {
  return one(q, distributors ? oneOfOwn : oneOfAll, [now, distributors, id])
}
