/** Whom a campaign would reach now, by channel and reason, before it is started. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audienceQuery } from './audience-query.ts'
import { underCover } from './cover.ts'
import { type CampaignDocument, holdOutOf, skusOf } from './document.ts'
import { countedAsOf } from './figures/counted.ts'
import { longQuery } from './long-query.ts'
import { shifted } from './sql.ts'

export type Reach = {
  /** Outlets of the audience. */
  readonly outlets: number
  /** At most ten of them to recognise it by, spread over all, the same as long as the audience is the same. */
  readonly sample: readonly { readonly code: string; readonly name: string }[]
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
  /** Outlets that would not be told, stock apart: nobody is known, nobody wants offers, nobody can be written to. */
  readonly untold: readonly {
    readonly reason: 'nobody' | 'no-consent' | 'unreachable'
    readonly outlets: number
  }[]
  /** Of so many outlets all but `outlets` and `sample` are estimated from 2,000 of them. */
  readonly estimated: boolean
  /** Orders are as counted then; undefined: as they are now. */
  readonly countedAt?: Date
}

type Untold = Reach['untold'][number]['reason']
type Group = {
  channel: string | null
  reason: Untold | null
  stocked: boolean
  outlets: number
  outside: number
}
type Row = { outlets: number; sample: Reach['sample']; groups: Group[] }

/** Looking at so many, a share is at most two in a hundred off, nineteen times out of twenty. */
const mostLooked = 2_000

/** Of more outlets than this only a share is kept to look at while all are counted. */
const mostKept = 250_000

const spread = (id: string, share: string) => `mod(abs(hashint8(${id})::bigint), ${share}) = 0`

// Counted and not kept: several processes may count, none has to write down a million. A hash of the id spreads those looked
// at evenly over all; of many only twice as many are sorted by it.
const reached = (audience: string) => `
  with n as materialized (
    select count(*)::int as outlets, array_agg(a.outlet_id) filter (where ${spread('a.outlet_id', '$3')}) as kept
    from (${audience}) a
  ), looked as materialized (
    select k.outlet_id from n, unnest(n.kept) k(outlet_id)
    where ${spread('k.outlet_id', `$3 * greatest(1, n.outlets / ($3 * ${2 * mostLooked}))`)}
    order by hashint8(k.outlet_id), k.outlet_id limit ${mostLooked}
  ), shop as (
    select s.outlet_id, o.distributor_id is null or o.distributor_id <> all($1::bigint[]) as stocked
    from looked s join outlet o on o.id = s.outlet_id and o.status = 'active'
  ), ear as (
    select s.stocked, w.channel, w.heard_at,
      case when w.person_id is null then 'nobody' when w.offers is not true then 'no-consent'
        when w.channel is null then 'unreachable' end as reason
    from shop s left join lateral (
      select m.person_id, p.offers, c.channel, c.heard_at from membership m join person p on p.id = m.person_id
      left join lateral (select c.channel, c.heard_at from conversation c where c.person_id = p.id and c.reachable
        order by c.heard_at desc nulls last, c.id limit 1) c on true
      where m.outlet_id = s.outlet_id and m.active
      order by (p.offers is true and c.channel is not null) desc, p.offers is true desc, m.role = 'owner' desc, m.id
      limit 1) w on true
  ), grouped as (
    select case when reason is null then channel end as channel, reason, stocked, count(*)::int as outlets,
      (count(*) filter (where heard_at is null or heard_at < $2::timestamptz - interval '24 hours'))::int as outside
    from ear group by 1, 2, 3 order by 1, 2, 3)
  select (select outlets from n) as outlets, (select coalesce(jsonb_agg(g), '[]') from grouped g) as groups,
    coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name))
      from (select o.code, o.name from (select * from looked limit 10) x join outlet o on o.id = x.outlet_id
        order by hashint8(x.outlet_id), x.outlet_id) s), '[]') as sample`

const nobody: Row = { outlets: 0, sample: [], groups: [] }

const shareKept = statement<{ share: number }>(
  'campaign-reach-share',
  `select greatest(1, ceil(reltuples / $1::int))::int as share from pg_class where oid = 'outlet'::regclass`,
)

export async function reachOf(tx: Tx, document: CampaignDocument, now: Date): Promise<Reach> {
  const countedAt = await countedAsOf(tx.client)
  const query = await audienceQuery(tx.client, document.audience, now, countedAt !== undefined)
  const under = await underCover(tx.client, skusOf(document), document.coverDays, now)
  const look = async (share: number) => {
    const values = [under, now, share, ...query.values]
    return (await longQuery<Row>(tx, reached(shifted(query, 3)), values)).rows[0] ?? nobody
  }
  const share = (await one(tx.client, shareKept, [mostKept]))?.share ?? 1
  const found = await look(share)
  // Of few, a share would be too few.
  const row = share > 1 && found.outlets < 2 * mostLooked * share ? await look(1) : found
  const reach = reachFrom(row, holdOutOf(document))
  return countedAt ? { ...reach, countedAt } : reach
}

function reachFrom({ outlets, sample, groups }: Row, holdOut: number): Reach {
  const looked = sum(groups)
  const scaled = (count: number) => (looked < outlets ? Math.round((count * outlets) / looked) : count)
  const told = groups.filter((each) => each.reason === null && each.stocked)
  const all = scaled(sum(told))
  return {
    outlets,
    sample,
    told: all,
    noStock: scaled(sum(groups.filter((each) => !each.stocked))),
    heldOut: Math.round((all * holdOut) / 10_000),
    channels: told.map((each) => ({
      channel: each.channel ?? '',
      outlets: scaled(each.outlets),
      outside: scaled(each.outside),
    })),
    untold: (['nobody', 'no-consent', 'unreachable'] as const).flatMap((reason) => {
      const count = scaled(sum(groups.filter((each) => each.reason === reason && each.stocked)))
      return count > 0 ? [{ reason, outlets: count }] : []
    }),
    estimated: looked < outlets,
  }
}

const sum = (groups: readonly Group[]) => groups.reduce((total, { outlets }) => total + outlets, 0)
