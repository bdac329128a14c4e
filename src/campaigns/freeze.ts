/** Who a run is for, written down at once when it begins: later changes of the audience change nothing any more. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { longQuery } from './long-query.ts'
import { type AudienceQuery, shifted } from './sql.ts'

export type Frozen = { readonly id: number; readonly campaignId: number }

/** An event of the outlets' own: each is written down with it, and those that heard of it before are left out. */
export type OwnEvents = AudienceQuery & { readonly own: true }

const found = (query: AudienceQuery) => `
  insert into campaign_recipient (run_id, outlet_id)
  select $1, a.outlet_id from (${shifted(query, 1)}) a join outlet o on o.id = a.outlet_id
  where o.status = 'active' order by a.outlet_id on conflict do nothing`

// The query of own events also names each outlet's event.
const foundOnce = (query: AudienceQuery) => `
  with fresh as (
    insert into campaign_told (campaign_id, outlet_id, event, at)
    select $2, a.outlet_id, a.event, $3 from (${shifted(query, 3)}) a join outlet o on o.id = a.outlet_id
    where o.status = 'active' order by a.outlet_id on conflict do nothing returning outlet_id)
  insert into campaign_recipient (run_id, outlet_id)
  select distinct $1::bigint, outlet_id from fresh on conflict do nothing`

const toPlan = statement<{ id: number }>(
  'campaign-run-planning',
  `update campaign_run set status = 'planning' where id = $1 and status = 'freezing' returning id`,
)

/** Returns how many outlets there are; undefined where another planner has done it. */
export async function freeze(
  tx: Tx,
  run: Frozen,
  query: AudienceQuery | OwnEvents,
  now: Date,
): Promise<number | undefined> {
  if (!(await one(tx.client, toPlan, [run.id]))) return undefined
  const { count } =
    'own' in query
      ? await longQuery(tx, foundOnce(query), [run.id, run.campaignId, now, ...query.values])
      : await longQuery(tx, found(query), [run.id, ...query.values])
  // What is planned of it is joined by thousands: without knowing that there are so many, Postgres would go row by row.
  await tx.client.query('analyze campaign_recipient (run_id, outlet_id, state, person_id)')
  return count
}
