/** The route of a beat, as its distributor sets it: shop by shop. */
import { one, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'

const write = statement<{ code: string }>(
  'route-write',
  `update outlet o set stop = x.place
   from (select r.id, min(w.place)::int as place
     from outlet r join beat b on b.id = r.beat_id
     left join unnest($3::text[]) with ordinality as w(code, place) on w.code = r.code
     where b.id = $1 and b.distributor_id = $2 group by r.id) x
   where o.id = x.id returning o.code`,
)
const onBeat = statement<{ unknown: string[] }>(
  'route-unknown',
  `select coalesce(array_agg(w.code order by w.place), '{}') as unknown
   from unnest($2::text[]) with ordinality as w(code, place)
   where not exists (select 1 from outlet o where o.beat_id = $1 and o.code = w.code)`,
)

export type RouteOutcome =
  | { readonly ok: true; readonly shops: number }
  | { readonly ok: false; readonly unknown: readonly string[] }

/**
 * Shops are driven to in the order of `codes`; those of the beat that are not named follow, nearest first. An empty list
 * forgets what was set. Refuses codes of shops that are not on this beat. Written to the audit log.
 */
export async function setRoute(
  tx: Tx,
  route: {
    readonly distributorId: number
    readonly beatId: number
    readonly codes: readonly string[]
    readonly by: number | null
  },
): Promise<RouteOutcome> {
  const { distributorId, beatId, codes, by } = route
  const unknown = (await one(tx.client, onBeat, [beatId, codes]))?.unknown ?? []
  if (unknown.length > 0) return { ok: false, unknown }
  await rows(tx.client, write, [beatId, distributorId, codes])
  await audit(tx, { personId: by, action: 'set-route', subject: `beat:${beatId}`, detail: { codes } })
  return { ok: true, shops: new Set(codes).size }
}
