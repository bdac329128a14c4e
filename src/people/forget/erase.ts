/** What is erased of somebody, table by table. What stays says nothing of who it was. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import type { Tx } from '../../db/tx.ts'
import { type Known, knownOf } from './names.ts'
import type { ForgetWish } from './wish.ts'

const allow = statement('forget-allow', `select set_config('galla.forget', 'on', true)`)
const done = statement<{ id: number }>(
  'forget-done',
  'update forget_wish set done_at = $2 where id = $1 and done_at is null returning id',
)

// $1 chats as [{id, channel, account, chat}]
const chats = `with c as (select * from jsonb_to_recordset($1::jsonb) as x(id bigint, channel text, account text, chat text))`
const ofChats = [
  // Shared with nobody: the file of what is held about them.
  `${chats} delete from kept_file where name = 'my-data.xlsx' and id in (
     select (o.body->'attachment'->>'file')::bigint from outbox o join c on o.conversation_id = c.id)`,
  `${chats} delete from inbox i using c where i.channel = c.channel and i.account = c.account and i.chat = c.chat`,
  `${chats} delete from chat_address a using c where a.channel = c.channel and a.account = c.account and a.chat = c.chat`,
  // Rows stay for what was charged and for the figures of campaigns.
  `${chats} update outbox o set chat = 'forgotten-' || c.id, body = '{"v":1,"text":"","choices":[]}', offer = null, notice = null,
     error = null, provider_id = null, status = case when o.status in ('sent', 'failed', 'unknown') then o.status else 'failed' end
   from c where o.conversation_id = c.id`,
  `${chats} update conversation v set chat = 'forgotten-' || v.id, person_id = null, display_name = null, state = '{}',
     reachable = false, held = false from c where v.id = c.id`,
].map((text, n) => statement<never>(`forget-chats-${n}`, text))

// $1 person
const ofPerson = [
  'delete from person_phone where person_id = $1',
  'delete from link_code where person_id = $1',
  'delete from login_link where person_id = $1',
  'delete from session where person_id = $1',
  'delete from rep_beat where person_id = $1',
  'delete from basket where person_id = $1',
  'update membership set active = false where person_id = $1',
  `update person set name = '—', offers = false where id = $1`,
  `update consent_log set address = 'forgotten' where person_id = $1`,
  `update audit_log set detail = '{}' where subject = 'person:' || $1::bigint`,
].map((text, n) => statement<never>(`forget-person-${n}`, text))

// $1 person, $2 their shops, by which these are found: what they sent and wrote there.
const theirs = 'person_id = $1 and outlet_id = any($2::bigint[])'
const files = 'delete from kept_file where id in (select file from old where file is not null)'
const sentByThem = [
  `with old as (select id, file_id as file from order_note where ${theirs}),
     gone as (update order_note n set media = '{}', caption = null, file_id = null,
       status = case when status = 'waiting' then 'dropped' else status end from old where n.id = old.id)
   ${files}`,
  `with old as (select id, file_id as file from payment_claim where ${theirs}
       and distributor_id in (select distributor_id from outlet where id = any($2::bigint[]))),
     gone as (update payment_claim n set reference = null, file_id = null from old where n.id = old.id)
   ${files}`,
  `update bill_photo set media = jsonb_build_object('v', 1, 'account', media->>'account', 'file', jsonb_build_object('id', ''))
   where ${theirs}`,
  `update dispute set note = null where opened_by = $1 and outlet_id = any($2::bigint[])`,
  `update shop_case set said = '—' where opened_by = $1 and outlet_id = any($2::bigint[])`,
  `update trade_order set note = null where placed_by = $1 and outlet_id = any($2::bigint[]) and note is not null`,
].map((text, n) => statement<never>(`forget-sent-${n}`, text))

// $1 shops, $2 words: the records of their shops, which stay, without who it was.
const ofShops = [
  `update outlet set owner_name = case when owner_name = any($2::text[]) then null else owner_name end,
     phone = case when phone = any($2::text[]) then null else phone end, board_photo = null
   where id = any($1::bigint[])`,
  `update audit_log set detail = galla_without(detail::text, $2)::jsonb
   where subject in (select 'outlet:' || id from unnest($1::bigint[]) id) and detail::text <> galla_without(detail::text, $2)`,
  `update order_event e set detail = galla_without(e.detail::text, $2)::jsonb from trade_order t
   where t.id = e.order_id and t.outlet_id = any($1::bigint[]) and e.detail::text <> galla_without(e.detail::text, $2)`,
  `update shop_case set answer = galla_without(answer, $2) where outlet_id = any($1::bigint[]) and answer is not null`,
  `update redemption set pay_to = galla_without(pay_to, $2)
   where outlet_id = any($1::bigint[]) and pay_to is not null and state in ('paid', 'failed', 'cancelled')`,
].map((text, n) => statement<never>(`forget-shops-${n}`, text))

/** All of it or nothing, once: a wish that is done changes nothing more. */
export async function erase(tx: Tx, wish: ForgetWish, now: Date): Promise<boolean> {
  const known = await knownOf(tx, wish)
  const [taken] = await rows(tx.client, done, [wish.id, now])
  if (!taken) return false
  await rows(tx.client, allow)
  await eraseKnown(tx.client, wish.personId, known)
  return true
}

async function eraseKnown(q: Queryable, personId: number | null, known: Known): Promise<void> {
  if (personId !== null) {
    for (const each of ofShops) await rows(q, each, [known.outlets, known.words])
    for (const each of sentByThem) await rows(q, each, [personId, known.outlets])
    for (const each of ofPerson) await rows(q, each, [personId])
  }
  for (const each of ofChats) await rows(q, each, [JSON.stringify(known.chats)])
}
