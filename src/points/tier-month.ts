/** At a month's end shops that no longer reach their tier go down; up they went at once, with what they received. */
import type { Db } from '../db/client.ts'
import { one, rows, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { addDays, dayIn, instantOf } from '../orders/zone.ts'
import { rulesOf } from './rules/document.ts'
import { heldAt, pointRules, ruleListKey } from './rules/live.ts'
import { rankOf, tierOf, trailingFrom } from './rules/tiers.ts'

const readKey = statement<{ key: string; zone: string | null }>(
  'point-tier-key',
  `select ${ruleListKey} as key, (select time_zone from brand where id = 1) as zone`,
)

// Whoever rose after the month's end is looked at at the next.
const hold = statement<{ outlet: number; tier: string; value: number }>(
  'point-tier-hold',
  `with held as materialized (
     select outlet_id, tier from point_account
     where tier is not null and (tier_checked is null or tier_checked < $1) and tier_since < $4
     order by outlet_id limit $3 for update skip locked)
   select h.outlet_id as outlet, h.tier, coalesce((select sum(net) from point_base b
     where b.outlet_id = h.outlet_id and b.day between $2::date and $1::date), 0)::bigint as value from held h`,
)
const write = statement<object>(
  'point-tier-write',
  `with x as (select * from jsonb_to_recordset($1::jsonb) as x(outlet bigint, was text, becomes text, value bigint)),
   logged as (
     insert into point_tier_change (outlet_id, was, becomes, value, at)
     select outlet, was, becomes, value, $3 from x where was is distinct from becomes)
   update point_account a set tier = x.becomes, tier_checked = $2,
     tier_since = case when x.was is distinct from x.becomes then $3 else a.tier_since end
   from x where a.outlet_id = x.outlet`,
)

/** Reckons the tiers of the month that ended last, once for each shop; answers with how many went down. */
export async function closeTierMonth(db: Db, now: Date, atOnce = 500): Promise<number> {
  const found = await one(db.pool, readKey)
  if (!found?.key) return 0
  const zone = found.zone ?? 'UTC'
  const first = `${dayIn(now, zone).slice(0, 7)}-01`
  const month = { end: addDays(first, -1), over: instantOf(first, '00:00', zone) }
  const [programme] = rulesOf(heldAt(await pointRules(db.pool, found.key), now), 'programme')
  if (!programme) return 0
  let down = 0
  for (;;) {
    const batch = (tx: Tx) => closeSome(tx, programme, month, now, atOnce)
    const done = await retryTransient(() => inTransaction(db, batch), { attempts: 5 })
    if (done.shops === 0) return down
    down += done.down
  }
}

async function closeSome(
  tx: Tx,
  programme: Parameters<typeof tierOf>[0],
  { end, over }: { end: string; over: Date },
  now: Date,
  atOnce: number,
) {
  const held = await rows(tx.client, hold, [end, trailingFrom(programme, end), atOnce, over])
  if (held.length === 0) return { shops: 0, down: 0 }
  const closed = held.map(({ outlet, tier, value }) => {
    const reached = tierOf(programme, value)?.tier ?? null
    const lower = rankOf(programme, reached) < rankOf(programme, tier)
    return { outlet, was: tier, becomes: lower ? reached : tier, value }
  })
  await rows(tx.client, write, [JSON.stringify(closed), end, now])
  return { shops: held.length, down: closed.filter(({ was, becomes }) => was !== becomes).length }
}
