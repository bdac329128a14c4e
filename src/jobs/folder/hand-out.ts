/** Orders into out/: a CSV and a Tally file for each beat and day, written anew when something in it changes. */
import { join } from 'node:path'
import type { Core } from '../../chat/core.ts'
import { rows, statement } from '../../db/statement.ts'
import { inTransaction } from '../../db/tx.ts'
import { acknowledgeOrders } from '../../papers/acknowledge.ts'
import { exportOrders } from '../../papers/export.ts'
import { folderOf, writeChanged } from './places.ts'
import type { Home } from './take-in.ts'

type Sheet = { day: string; beatId: number | null; beat: string | null; state: string }

// Nothing is confirmed for a day two weeks after it was placed; days that are over change no more.
const sheets = statement<Sheet>(
  'folder-sheets',
  `select o.deliver_on as day, b.id as "beatId", b.code as beat,
     count(*) || ' ' || sum(extract(epoch from o.changed_at)) as state
   from trade_order o join outlet t on t.id = o.outlet_id left join beat b on b.id = t.beat_id
   where o.distributor_id = $1 and o.placed_at > $2::timestamptz - interval '14 days'
     and o.deliver_on >= ($2::timestamptz - interval '2 days')::date
     and o.status in ('confirmed', 'dispatched', 'delivered', 'received', 'cancelled', 'refused')
   group by o.deliver_on, b.id, b.code order by o.deliver_on, b.code`,
)

/** What was last written of each sheet, in this process; after a restart the files themselves tell. */
export type Written = Map<string, string>

export async function handOut(core: Core, home: Home, written: Written): Promise<void> {
  const now = core.now()
  for (const { day, beatId, beat, state } of await rows(core.db.pool, sheets, [home.id, now])) {
    const name = `orders-${folderOf(home.code)}-${day}-${folderOf(beat ?? 'no-beat')}`
    const key = join(home.path, name)
    if (written.get(key) === state) continue
    const wish = { distributorId: home.id, beatId, day, by: null, now }
    for (const format of ['csv', 'tally'] as const) {
      // A table is added up by whoever reads it: what was given up stands in the vouchers only, struck.
      const reader = format === 'tally' ? { reader: 'folder' } : {}
      const file = await exportOrders(core.db.pool, { ...wish, ...reader, format, source: 'folder' })
      if (!file) continue
      const ending = format === 'csv' ? 'csv' : 'xml'
      await writeChanged(join(home.path, 'out', `${name}.${ending}`), file.text)
      // Only after it is on the disk: an order that is given up later is struck from what the books have.
      const known = { exportId: file.id, distributorId: home.id, reader: 'folder', now }
      await inTransaction(core.db, (tx) => acknowledgeOrders(tx, known))
    }
    written.set(key, state)
  }
}
