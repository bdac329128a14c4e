/** What an audience is now: how many outlets, and some of them to recognise it by. */
import type { Tx } from '../../db/tx.ts'
import { audienceQuery } from '../audience-query.ts'
import { longQuery } from '../long-query.ts'
import type { Audience } from './audience.ts'

export type Preview = {
  readonly outlets: number
  /** At most ten, spread over all of them, the same ones as long as the audience is the same. */
  readonly sample: readonly { readonly code: string; readonly name: string }[]
}

// A hash of the id spreads the sample evenly, and needs no sort of more than ten.
const text = (audience: string) => `
  with a as materialized (${audience})
  select (select count(*) from a)::int as outlets, coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name))
    from (select o.code, o.name from a join outlet o on o.id = a.outlet_id
      order by hashint8(a.outlet_id), a.outlet_id limit 10) s), '[]') as sample`

export async function previewOf(tx: Tx, audience: Audience | undefined, now: Date): Promise<Preview> {
  const query = await audienceQuery(tx.client, audience, now)
  const { rows } = await longQuery<Preview>(tx, text(query.text), query.values)
  return rows[0] ?? { outlets: 0, sample: [] }
}
