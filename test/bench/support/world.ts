/** The demo trade, with as many more shops of its kind as a bench asks for, each with its chat and its history. */
import { openDb } from '../../../src/db/client.ts'
import { migrate } from '../../../src/db/migrate.ts'
import { loadDemo } from '../../../src/demo/load-demo.ts'
import { query } from './server.ts'

export const botToken = '7000000001:bench_token_of_nobody'
export const account = '7000000001'
/** Ids of the shops' rows begin here, and so do those of their owners and chats: shop n is everywhere first + n. */
export const first = 1_000_000

export type World = {
  /** Shops with a chat, numbered from 0. */
  shops: number
  /** Past orders of each, copies of those of a demo shop. */
  ordersEach: number
  /** Messages that were heard, answered and sent long ago. */
  messages: number
}

export async function buildWorld(url: string, world: World): Promise<void> {
  const db = openDb(url)
  await migrate(db)
  await loadDemo(db, new Date())
  await db.close()
  await query(
    url,
    ...shops(world),
    ...history(world),
    ...talk(world),
    ...staff,
    ...plenty,
    'vacuum analyze',
    'checkpoint',
  )
}

// Rows are made consistent by construction; checking their references one by one would take minutes.
const unchecked = 'set session_replication_role = replica'

function shops({ shops: many }: World): string[] {
  return [
    unchecked,
    `create table bench_shop as
     select ${first} + n as id, n, d.id as like_id, d.beat_id, d.distributor_id, d.class
     from generate_series(0, ${many} - 1) n
     join (select *, row_number() over (order by id) - 1 as place, count(*) over () as many from outlet
           where status = 'active' and id in (select outlet_id from trade_order
             where status in ('delivered', 'received') group by outlet_id having count(*) >= 12)) d
       on d.place = n % d.many`,
    `insert into outlet (id, code, name, phone, beat_id, distributor_id, class, language)
     overriding system value
     select id, 'X-' || n, 'Bench Stores ' || n, '+9170' || lpad(n::text, 8, '0'), beat_id, distributor_id, class, 'en'
     from bench_shop`,
    `insert into person (id, name, language, offers) overriding system value
     select id, 'Owner ' || n, 'en', true from bench_shop`,
    `insert into membership (person_id, party, role, outlet_id) select id, 'outlet', 'owner', id from bench_shop`,
    `insert into conversation (id, channel, account, chat, person_id, language) overriding system value
     select id, 'telegram', '${account}', id::text, id, 'en' from bench_shop`,
  ]
}

function history({ shops: many, ordersEach }: World): string[] {
  const copy = `
    with past as (
      select *, row_number() over (partition by outlet_id order by placed_at desc) - 1 as place,
             count(*) over (partition by outlet_id) as many
      from trade_order where status in ('delivered', 'received') and outlet_id < ${first})
    select ${first} + 10 + s.n::bigint * ${ordersEach} + k as id, p.id as like_id, s.id as outlet_id, p.distributor_id,
      p.placed_at - (k / p.many) * interval '120 days' as placed_at, p.source, p.taxable, p.tax, p.round_off,
      p.total, p.quote
    from bench_shop s cross join generate_series(0, ${ordersEach} - 1) k
    join past p on p.outlet_id = s.like_id and p.place = k % p.many`
  return [
    `create table bench_order as ${copy}`,
    `insert into trade_order (id, number, key, outlet_id, distributor_id, placed_by, placed_at, source, status,
       taxable, tax, round_off, total, quote, changed_at) overriding system value
     select id, id, 'bench:' || id, outlet_id, distributor_id, outlet_id, placed_at, source, 'received',
       taxable, tax, round_off, total, quote, placed_at from bench_order`,
    `insert into order_line (order_id, line, product_id, ordered, confirmed, dispatched, received, mrp, ptr, rate)
     select b.id, l.line, l.product_id, l.ordered, l.ordered, l.ordered, l.ordered, l.mrp, l.ptr, l.rate
     from bench_order b join order_line l on l.order_id = b.like_id`,
    `insert into order_event (order_id, at, person_id, kind) select id, placed_at, outlet_id, 'placed' from bench_order`,
    'drop table bench_order',
    `select setval(pg_get_serial_sequence('trade_order', 'id'), ${first} + 10 + ${many * ordersEach}),
            setval('order_number', ${first} + 10 + ${many * ordersEach})`,
  ]
}

function talk({ messages, shops: many }: World): string[] {
  const chat = `(${first} + m % ${many})::text`
  return [
    `insert into seen (channel, account, external_id, seen_at)
     select 'telegram', '${account}', 'past' || m, now() - interval '1 day' from generate_series(1, ${messages}) m`,
    `insert into inbox (received_at, channel, account, chat, external_id, sender, heard, due_at, handled_at, outcome)
     select now() - m * interval '1 second', 'telegram', '${account}', ${chat}, 'past' || m, '{"id": "1"}',
       '{"kind": "text", "text": "5 noodles, 2 case marie"}', now(), now(), 'done' from generate_series(1, ${messages}) m`,
    `insert into outbox (created_at, origin, turn, seq, conversation_id, channel, account, chat, body, offer, status,
       sent_at, provider_id)
     select now() - m * interval '1 second', 'c' || ${chat}, 0, m, ${first} + m % ${many}, 'telegram', '${account}', ${chat},
       '{"v": 1, "text": "Your order: 5 × Masala Noodles, 2 cases of Marie", "choices": [{"label": "Place order"}]}',
       '{"v": 1, "shown": 1, "choices": [{"label": "Menu", "does": {"go": {"flow": "menu"}}}]}', 'sent', now(), m::text
     from generate_series(1, ${messages}) m`,
  ]
}

/** The owner and the biller of each distributor read their notices in chats of their own. */
const staff = [
  `insert into conversation (channel, account, chat, person_id, language)
   select distinct 'telegram', '${account}', (500 + person_id)::text, person_id, 'en' from membership
   where party = 'distributor' and role in ('owner', 'biller')`,
  `insert into channel_account (account, channel) values ('${account}', 'telegram') on conflict do nothing`,
]

/**
 * What the demo leaves to its day – a product that is out, an order below the minimum – would end a script that has no
 * answer for it.
 */
const plenty = [
  `insert into stock (distributor_id, product_id, physical, counted_at)
   select d.id, p.id, 1000000000, now() from distributor d cross join product p
   on conflict (distributor_id, product_id) do update set physical = excluded.physical, counted_at = excluded.counted_at`,
  'update distributor set minimum_order = 0',
]

/** Orders the bench placed become long past ones, so that the shops are as before: nothing open, the usual due. */
export const agedOrders = `
  update trade_order set status = 'received', placed_at = placed_at - interval '300 days'
  where status = 'placed' and outlet_id >= ${first} and changed_at < now() - interval '2 seconds'`
