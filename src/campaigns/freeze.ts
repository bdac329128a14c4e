/** Who a run is for, written down at once when it begins: later changes of the audience change nothing any more. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { longQuery } from './long-query.ts'
import { type AudienceQuery, shifted } from './sql.ts'

export type Frozen = { readonly id: number; readonly campaignId: number }

/** An event of the outlets' own: each is written down with it, and those that heard of it before are left out. */
export type OwnEvents = AudienceQuery & { readonly own: true }

/**
 * Outlets that are planned in one transaction: few enough that who writes meanwhile hardly waits, enough that its commit
 * does not count.
 */
const perBatch = 2_000

const inBatches = (outlets: string) => `
  insert into campaign_batch (run_id, nth, outlets)
  select $1::bigint, nth, array_agg(outlet_id order by outlet_id) from (
    select outlet_id, (row_number() over (order by outlet_id) - 1) / ${perBatch} as nth
    from (select distinct outlet_id from ${outlets}) o) n
  group by nth order by nth returning cardinality(outlets) as outlets`

const found = (query: AudienceQuery) =>
  inBatches(`(${shifted(query, 1)}) a join outlet o on o.id = a.outlet_id where o.status = 'active'`)

// The query of own events also names each outlet's event.
const foundOnce = (query: AudienceQuery) => `
  with fresh as (
    insert into campaign_told (campaign_id, outlet_id, event, at)
    select $2, a.outlet_id, a.event, $3 from (${shifted(query, 3)}) a join outlet o on o.id = a.outlet_id
    where o.status = 'active' order by a.outlet_id on conflict do nothing returning outlet_id)
  ${inBatches('fresh')}`

const toPlan = statement<{ id: number }>(
  'campaign-run-planning',
  `update campaign_run set status = 'planning' where id = $1 and status = 'freezing' returning id`,
)

type Batch = { outlets: number }

/** Returns how many outlets there are; undefined where another planner has done it. */
export async function freeze(
  tx: Tx,
  run: Frozen,
  query: AudienceQuery | OwnEvents,
  now: Date,
): Promise<number | undefined> {
  if (!(await one(tx.client, toPlan, [run.id]))) return undefined
  const { rows } =
    'own' in query
      ? await longQuery<Batch>(tx, foundOnce(query), [run.id, run.campaignId, now, ...query.values])
      : await longQuery<Batch>(tx, found(query), [run.id, ...query.values])
  return rows.reduce((sum, { outlets }) => sum + outlets, 0)
}
