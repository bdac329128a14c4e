/** A campaign that is over, with 46 outlets planned, 22 held out, and orders of both before and after its message. */
import type { Db } from '../../src/db/client.ts'

const day = 86_400_000
const count = 70

export type Seeded = { readonly id: number; readonly run: number }

/** Shop n buys 10 + n mod 7 pieces of ₹10 before; after it n mod 3 more, and 5 more where it was planned. */
export async function seedResult(db: Db, distributor: number, now: Date): Promise<Seeded> {
  const at = new Date(now.getTime() - 20 * day)
  const one = async (text: string, values: unknown[]): Promise<number> =>
    (await db.pool.query(text, values)).rows[0].id
  const body = { v: 1, name: 'Haldi <b>week', message: { en: 'Haldi' }, when: { kind: 'now' } }
  const id = await one(
    `insert into campaign (status, body, created_at, changed_at, started_at, ended_at) values ('ended', $1, $2, $2, $2, $2) returning id`,
    [JSON.stringify(body), at],
  )
  const run = await one(
    `insert into campaign_run (campaign_id, slot, status, body, at, until) values ($1, 'now', 'ended', $2, $3, $3) returning id`,
    [id, JSON.stringify(body), at],
  )
  await db.pool.query(
    `with shop as (insert into outlet (code, name) select 'L-' || lpad(n::text, 2, '0'), 'Shop ' || n from generate_series(1, ${count}) n returning id, code),
     owner as (insert into person (name, language) select 'Owner ' || n, case when n % 2 = 0 then 'hi' else 'en' end
       from generate_series(1, ${count}) n returning id),
     pair as (select s.id as shop, o.id as owner, s.n from (select *, row_number() over (order by code) as n from shop) s
       join (select *, row_number() over (order by id) as n from owner) o using (n)),
     phone as (insert into person_phone (phone, person_id) select '+9198100' || lpad(n::text, 5, '0'), owner from pair)
     insert into campaign_recipient (run_id, outlet_id, person_id, state, reason, params, due_at, sent_at, receipt, answered_at)
     select $1, shop, owner, s.state, case s.state when 'failed' then 'unreachable' when 'skipped' then 'no-consent' end,
       case when s.state <> 'skipped' then '{}'::jsonb end, $2, case when n <= 44 then $2::timestamptz end,
       case when n <= 30 then 'read' when n <= 40 then 'delivered' end, case when n <= 12 then $2::timestamptz end
     from pair cross join lateral (select case when n <= 44 then 'sent' when n <= 46 then 'failed' when n <= 48 then 'skipped'
       else 'held-out' end as state) s`,
    [run, at],
  )
  await db.pool.query(
    `with wanted as (
       select r.outlet_id, w.placed, 10 + n % 7 + case when w.after then n % 3 + case when n <= 46 then 5 else 0 end else 0 end as pieces
       from (select *, row_number() over (order by outlet_id) as n from campaign_recipient where run_id = $1) r
       cross join (values ($3::timestamptz - interval '10 days', false), ($3::timestamptz + interval '2 days', true)) as w(placed, after)),
     placed as (insert into trade_order (key, outlet_id, distributor_id, placed_at, source, status, taxable, tax, round_off, total, quote, changed_at)
       select 'seeded ' || outlet_id || placed, outlet_id, $2, placed, 'usual', 'received', pieces * 1000, pieces * 50, 0, pieces * 1050, '{}', placed
       from wanted returning id, total)
     insert into order_line (order_id, line, product_id, ordered, confirmed, dispatched, received, mrp, ptr, rate)
     select id, 1, (select min(id) from product), total / 1050, total / 1050, total / 1050, total / 1050, 1200, 1050, 500 from placed`,
    [run, distributor, at],
  )
  await db.pool.query(
    `update campaign_recipient r set order_id = o.id, ordered_at = o.placed_at from trade_order o
     where r.run_id = $1 and o.outlet_id = r.outlet_id and o.placed_at > $2
       and r.outlet_id in (select outlet_id from campaign_recipient where run_id = $1 order by outlet_id limit 8)`,
    [run, at],
  )
  return { id, run }
}
