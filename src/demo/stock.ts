import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { dice } from './dice.ts'
import type { DemoOrder } from './history/order.ts'
import type { DemoDistributor, DemoProduct, DemoTrade } from './trade.ts'

const writeRows = statement<object>(
  'demo-stock-add',
  `insert into stock (distributor_id, product_id, physical, reserved, counted_at)
   select d, p, physical, reserved, $2::timestamptz
   from jsonb_to_recordset($1::jsonb) as x(d bigint, p bigint, physical int, reserved int) order by d, p`,
)

const sumBy = (orders: readonly DemoOrder[], pieces: 'dispatched' | 'confirmed') => {
  const sums = new Map<number, number>()
  for (const line of orders.flatMap((order) => order.lines))
    sums.set(line.productId, (sums.get(line.productId) ?? 0) + line[pieces])
  return sums
}

const out = 2
const low = 7
const fourWeeks = 28 * 86_400_000

/** Weeks of sales on the shelf: mostly two to five, for some products less than half a week, for two nothing. */
function coverOf(distributor: DemoDistributor, products: readonly DemoProduct[], keep: ReadonlySet<number>) {
  const chance = dice('cover', distributor.code)
  const free = products
    .filter(({ id }) => !keep.has(id))
    .map((product) => ({ id: product.id, ticket: chance.next() }))
    .sort((a, b) => a.ticket - b.ticket)
    .map(({ id }) => id)
  return (id: number): number => {
    const place = free.indexOf(id)
    if (place >= 0 && place < out) return 0
    return place >= 0 && place < out + low ? 0.1 + 0.3 * chance.next() : 2 + 3 * chance.next()
  }
}

/** Shelves that fit what was sold lately; what is promised to confirmed orders is there and reserved. */
export async function writeStock(
  tx: Tx,
  { products, distributors }: DemoTrade,
  orders: readonly DemoOrder[],
  now: Date,
): Promise<void> {
  const shelves = distributors.flatMap((distributor) => {
    const own = orders.filter(({ outlet }) => outlet.distributor === distributor)
    const lately = own.filter(({ placedAt }) => now.getTime() - placedAt.getTime() < fourWeeks)
    const sold = sumBy(lately, 'dispatched')
    const open = own.filter(({ status }) => status === 'placed' || status === 'confirmed')
    const reserved = sumBy(
      open.filter(({ status }) => status === 'confirmed'),
      'confirmed',
    )
    const asked = new Set(open.flatMap((order) => order.lines.map((line) => line.productId)))
    const cover = coverOf(distributor, products, asked)
    return products.map(({ id, caseSize }) => {
      const weeks = cover(id)
      const weekly = Math.max((sold.get(id) ?? 0) / 4, weeks >= 2 ? caseSize / 2 : 6)
      const held = reserved.get(id) ?? 0
      return { d: distributor.id, p: id, physical: Math.round(weekly * weeks) + 2 * held, reserved: held }
    })
  })
  await rows(tx.client, writeRows, [JSON.stringify(shelves), now])
}
