/** A shop with the values its message would have now: what marketers see before they send. */
import { one, type Queryable, statement } from '../db/statement.ts'
import { measuredOf, pointsOf, usualOf } from './plan-sql.ts'
import { Params, type RunFacts } from './run-facts.ts'

export type Sample = { readonly params: Params; readonly channel: string }

type Row = { channel: string } & Record<string, unknown>

// Without a code: some shop that can be told something, else any.
const find = statement<Row>(
  'campaign-sample',
  `select o.name, ${pointsOf} as points, ${usualOf('$2')} as usual, ${measuredOf('$3', '$4', '$5')} as measured,
     coalesce(e.channel, (select channel from channel_account order by channel limit 1), 'whatsapp-cloud') as channel
   from (select coalesce((select id from outlet where code = $1), (select m.outlet_id from conversation c
       join membership m on m.person_id = c.person_id and m.active and m.outlet_id is not null
       where c.reachable order by c.id limit 1), (select min(id) from outlet)) as outlet_id) b
   join outlet o on o.id = b.outlet_id
   left join lateral (select c.channel from membership m join conversation c on c.person_id = m.person_id and c.reachable
     where m.outlet_id = o.id and m.active order by m.role = 'owner' desc, c.heard_at desc nulls last limit 1) e on true`,
)

/** The shop with a code, or one to stand for all; undefined where there is none at all. */
export async function sampleOf(
  q: Queryable,
  code: string,
  { gap }: Pick<RunFacts, 'gap'>,
  now: Date,
): Promise<Sample | undefined> {
  const row = await one(q, find, [code, now, gap?.from ?? now, gap?.until ?? now, gap?.products ?? null])
  if (!row) return undefined
  return { params: Params.parse(row), channel: row.channel }
}
