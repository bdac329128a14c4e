/** Tells a distributor's office of deliveries somebody has to act on. What a process that died left is told by the next run. */
import { announce } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { deliverySay } from '../chat/notices/delivery.ts'
import { one, rows, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import type { Report } from '../imports/report.ts'
import { overpromised } from '../orders/stock.ts'

type Delivery = {
  id: number
  distributorId: number | null
  kind: string
  name: string
  result: { report: Report }
}

const untold = statement<{ id: number }>(
  'deliveries-untold',
  `select id from exchange where told_at is null and way = 'in' order by id limit 100`,
)
const take = statement<Delivery>(
  'deliveries-take',
  `update exchange set told_at = $2 where id = $1 and told_at is null
   returning id, distributor_id as "distributorId", kind, name, result`,
)

export async function tellDeliveries(core: Core): Promise<void> {
  for (const { id } of await rows(core.db.pool, untold)) {
    const wake = await retryTransient(() => inTransaction(core.db, (tx) => tell(core, tx, id)), {
      attempts: 3,
    })
    wake?.()
  }
}

async function tell(core: Core, tx: Tx, id: number) {
  const found = await one(tx.client, take, [id, core.now()])
  if (found?.distributorId == null) return undefined
  const { distributorId, kind, name, result } = found
  const affected = kind === 'stock' ? await overpromised(tx.client, distributorId) : []
  const say = deliverySay(name, result.report, affected)
  const listener = { distributor: distributorId, roles: ['owner', 'biller'] }
  return say && announce(core, tx, `delivery:${id}`, [{ listener, say }])
}
