/** A reader tells that it has what it was handed; until then it is handed the same again. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

export type Acknowledgement = {
  readonly exportId: number
  readonly distributorId: number
  /** `key:<id>`: who has them now. */
  readonly reader: string
  readonly now: Date
}

const known = statement<{ id: number }>(
  'papers-handed',
  `select id from exchange where id = $1 and distributor_id = $2 and kind = 'orders' and way = 'out' and source in ('api', 'folder')`,
)
// An older export acknowledged late must not make an order that has changed since look known.
const write = statement<{ n: number }>(
  'papers-acknowledge',
  `with done as (
     insert into order_ack as k (reader, order_id, changed_at, at)
     select $2, (h->>0)::bigint, (h->>1)::timestamptz, $3
     from exchange x cross join lateral jsonb_array_elements(x.result->'handed') h where x.id = $1 order by 2
     on conflict (reader, order_id) do update set changed_at = excluded.changed_at, at = excluded.at
     where k.changed_at < excluded.changed_at returning 1)
   select count(*)::int as n from done`,
)

/** How many orders it had not acknowledged like this before; undefined where there is no such export. */
export async function acknowledgeOrders(tx: Tx, wish: Acknowledgement): Promise<number | undefined> {
  const { exportId, distributorId, reader, now } = wish
  if (!(await one(tx.client, known, [exportId, distributorId]))) return undefined
  return (await one(tx.client, write, [exportId, reader, now]))?.n ?? 0
}
