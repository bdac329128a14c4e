/** The demo's history earns points as if its days had been lived: confirmed orders bring them, received ones make them active. */
import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Status } from '../orders/transitions.ts'
import type { OrderView } from '../orders/types.ts'
import { type OrderRow, selectOrders, viewOf } from '../orders/view.ts'
import { addDays, dayIn, daysBetween, instantOf } from '../orders/zone.ts'
import { pointsOfOrders } from '../points/orders/hook.ts'
import type { Moved } from '../points/orders/moved.ts'
import { publishRule } from '../points/rules/store.ts'
import { demoRules } from './point-rules.ts'

const readOrders = statement<OrderRow>(
  'demo-points-orders',
  `${selectOrders} where o.key >= 'demo:' and o.key < 'demo;' and o.id > $1 and o.placed_at >= $2
     and o.status in ('confirmed', 'dispatched', 'delivered', 'received') order by o.id limit 500`,
)

const analyzePoints = 'analyze point_entry, point_lot, point_allocation, point_account, point_base'

const zone = 'Asia/Kolkata'
/** For so long the programme has run. */
const programmeDays = 56

type Lived = { readonly at: Date; readonly moved: Moved }

/** Publishes the rules at the beginning of the history, then goes through it in order of time. */
export async function writePoints(tx: Tx, today: string, now: Date): Promise<void> {
  const first = addDays(today, -programmeDays)
  const began = instantOf(first, '00:00', zone)
  for (const [code, document] of Object.entries(demoRules(first, today))) {
    const outcome = await publishRule(tx, { code, document, by: null, now: began })
    if (!outcome.ok) throw new Error(`rule ${code} of the demo: ${outcome.reason}`)
  }
  const lived = (await allOrders(tx, began)).flatMap(livedBy).sort((a, b) => a.at.getTime() - b.at.getTime())
  await tx.client.query('analyze trade_order, order_line')
  let stretches = 0
  for (const together of Map.groupBy(lived, ({ at }) => stretchOf(at, today)).values()) {
    const last = together.at(-1)
    if (!last) continue
    // An order may have been both within the stretch.
    for (const kind of ['confirmed', 'received'] as const) {
      const moved = together.flatMap((each) => (each.moved.kind === kind ? each.moved : []))
      await pointsOfOrders(tx, moved, last.at < now ? last.at : now)
    }
    // Plans made for empty tables read them whole ever after.
    stretches += 1
    if (stretches === 1 || stretches === 6) await tx.client.query(analyzePoints)
  }
}

async function allOrders(tx: Tx, since: Date): Promise<OrderView[]> {
  const all: OrderView[] = []
  for (;;) {
    const found = await rows(tx.client, readOrders, [all.at(-1)?.id ?? 0, since])
    if (found.length === 0) return all
    all.push(...found.map(viewOf))
  }
}

function livedBy(order: OrderView): Lived[] {
  const moved = (kind: Moved['kind'], status: Status, was: Status): Moved => ({
    ...{ order: { ...order, status }, kind, was, fewer: false, cause: 'demo' },
  })
  // As confirmed counts what came: a history need not tell of points taken back again.
  const lines = order.lines.map((line) => ({
    ...line,
    confirmed: order.status === 'received' ? line.received : line.confirmed,
  }))
  const confirmed = moved('confirmed', 'confirmed', 'placed')
  return [
    { at: order.placedAt, moved: { ...confirmed, order: { ...confirmed.order, lines } } },
    ...(order.status === 'received'
      ? [{ at: order.changedAt, moved: moved('received', 'received', 'delivered') }]
      : []),
  ]
}

// A day at a time of late, a week of what lies further back: the same entries in a fraction of the time.
function stretchOf(at: Date, today: string): number {
  const ago = daysBetween(dayIn(at, zone), today)
  return ago < 14 ? ago : 14 + Math.floor((ago - 14) / 7) * 7
}
