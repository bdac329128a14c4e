/** Whom a campaign would reach now, by channel, before it is started. */
import type { Tx } from '../db/tx.ts'
import { audienceQuery } from './audience-query.ts'
import { underCover } from './cover.ts'
import { type CampaignDocument, holdOutOf, skusOf } from './document.ts'
import { longQuery } from './long-query.ts'
import { shifted } from './sql.ts'

export type Reach = {
  /** Outlets of the audience. */
  readonly outlets: number
  /** Of those: would be told, before the hold-out is drawn. */
  readonly told: number
  /** Their distributor has too little stock of the goods named. */
  readonly noStock: number
  readonly heldOut: number
  /** Outlets by channel; `outside`: they have not written for a day, so only an approved message passes. */
  readonly channels: readonly {
    readonly channel: string
    readonly outlets: number
    readonly outside: number
  }[]
}

type Row = { channel: string | null; stocked: boolean; outlets: number; outside: number }

// Sets, not outlet by outlet: an audience may be all there is.
const reached = (audience: string) => `
  with shop as (
    select a.outlet_id, o.distributor_id is null or o.distributor_id <> all($1::bigint[]) as stocked
    from (${audience}) a join outlet o on o.id = a.outlet_id and o.status = 'active'
  ), chat as (
    select distinct on (person_id) person_id, channel, heard_at from conversation
    where reachable and person_id is not null order by person_id, heard_at desc nulls last, id
  ), ear as (
    select distinct on (m.outlet_id) m.outlet_id, c.channel, c.heard_at
    from membership m join person p on p.id = m.person_id and p.offers join chat c on c.person_id = p.id
    where m.outlet_id is not null and m.active order by m.outlet_id, m.role = 'owner' desc, m.id)
  select e.channel, s.stocked, count(*)::int as outlets,
    (count(*) filter (where e.heard_at is null or e.heard_at < $2::timestamptz - interval '24 hours'))::int as outside
  from shop s left join ear e on e.outlet_id = s.outlet_id group by 1, 2 order by 1, 2`

export async function reachOf(tx: Tx, document: CampaignDocument, now: Date): Promise<Reach> {
  const query = await audienceQuery(tx.client, document.audience, now)
  const under = await underCover(tx.client, skusOf(document), document.coverDays, now)
  const { rows } = await longQuery<Row>(tx, reached(shifted(query, 2)), [under, now, ...query.values])
  const sum = (list: readonly Row[]) => list.reduce((total, { outlets }) => total + outlets, 0)
  const told = rows.filter((row) => row.channel !== null && row.stocked)
  const all = sum(told)
  return {
    outlets: sum(rows),
    told: all,
    noStock: sum(rows.filter((row) => !row.stocked)),
    heldOut: Math.round((all * holdOutOf(document)) / 10_000),
    channels: told.map(({ channel, outlets, outside }) => ({ channel: channel ?? '', outlets, outside })),
  }
}
