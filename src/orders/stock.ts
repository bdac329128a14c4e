/** What lies at a distributor. An upload sets what is physically there; promises made before stay promised. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './types.ts'

export type StockLine = { readonly sku: string; readonly pieces: number; readonly mode: 'set' | 'add' }

/** A product of which more is promised than is there, and the confirmed orders that no longer fit, newest first. */
export type Overpromised = {
  readonly sku: string
  readonly name: string
  readonly physical: number
  readonly reserved: number
  readonly orders: readonly {
    readonly id: number
    readonly number: number
    readonly outlet: string
    readonly pieces: number
  }[]
}

export type StockSet = {
  readonly ok: true
  readonly lines: readonly { readonly sku: string; readonly name: string; readonly physical: number }[]
  readonly affected: readonly Overpromised[]
}

const most = 10_000_000
const maxLines = 10_000

const lockStock = statement<{ sku: string; id: number; name: string; physical: number | null }>(
  'stock-lock',
  `with held as materialized (
     select s.product_id, s.physical, s.counted_at from stock s join product p on p.id = s.product_id
     where s.distributor_id = $1 and p.sku = any($2::text[]) order by s.product_id for update of s)
   select p.sku, p.id, p.name, case when h.counted_at > 'epoch' then h.physical end as physical
   from product p left join held h on h.product_id = p.id where p.sku = any($2::text[]) order by p.id`,
)

const writeStock = statement<{ product_id: number; physical: number; reserved: number }>(
  'stock-set',
  `insert into stock as s (distributor_id, product_id, physical, counted_at)
   select $1, p, physical, $4 from unnest($2::bigint[], $3::int[]) as x(p, physical) order by p
   on conflict (distributor_id, product_id) do update set physical = excluded.physical, counted_at = excluded.counted_at
   returning product_id, physical, reserved`,
)

/**
 * Sets or adds what is physically there, all lines or none; `add` may be negative. Where more was promised than is
 * there now, the orders that no longer fit are listed and nothing goes negative.
 * Refuses: stock-empty, stock-too-many-lines, stock-twice, stock-unknown-product, stock-out-of-range.
 */
export async function setStock(
  tx: Tx,
  request: { readonly distributorId: number; readonly lines: readonly StockLine[]; readonly now: Date },
): Promise<StockSet | Refusal> {
  const { distributorId, lines, now } = request
  const refusal = linesRefused(lines)
  if (refusal) return refusal
  const wanted = new Map(lines.map((line) => [line.sku, line]))
  const found = await rows(tx.client, lockStock, [distributorId, [...wanted.keys()]])
  const set: { sku: string; id: number; name: string; physical: number }[] = []
  for (const { physical, ...product } of found) {
    const line = wanted.get(product.sku)
    wanted.delete(product.sku)
    const next = (line?.mode === 'add' ? (physical ?? 0) : 0) + (line?.pieces ?? 0)
    if (!Number.isSafeInteger(next) || next < 0 || next > most)
      return refuse('stock-out-of-range', { sku: product.sku, product: product.name, max: most })
    set.push({ ...product, physical: next })
  }
  const [unknown] = wanted.keys()
  if (unknown !== undefined) return refuse('stock-unknown-product', { sku: unknown })
  const ids = set.map(({ id }) => id)
  const pieces = set.map(({ physical }) => physical)
  const after = await rows(tx.client, writeStock, [distributorId, ids, pieces, now])
  const beyond = after.filter((row) => row.reserved > row.physical)
  return { ok: true, lines: set, affected: await affectedOrders(tx.client, distributorId, beyond, set) }
}

function linesRefused(lines: readonly StockLine[]): Refusal | undefined {
  if (lines.length === 0) return refuse('stock-empty')
  if (lines.length > maxLines) return refuse('stock-too-many-lines', { max: maxLines })
  const seen = new Set<string>()
  for (const { sku, pieces } of lines) {
    if (seen.has(sku)) return refuse('stock-twice', { sku })
    if (!Number.isSafeInteger(pieces)) return refuse('stock-out-of-range', { sku, product: sku, max: most })
    seen.add(sku)
  }
  return undefined
}

type Over = { product_id: number; physical: number; reserved: number }

const holders = statement<{ product_id: number; id: number; number: number; outlet: string; pieces: number }>(
  'stock-holders',
  `select l.product_id, o.id, o.number, t.name as outlet, sum(l.confirmed)::int as pieces
   from trade_order o join order_line l on l.order_id = o.id join outlet t on t.id = o.outlet_id
   where o.distributor_id = $1 and o.status in ('changed', 'confirmed')
     and o.status in ('placed', 'changed', 'confirmed', 'dispatched')
     and l.product_id = any($2::bigint[]) and l.confirmed > 0
   group by l.product_id, o.id, t.name order by o.placed_at desc, o.id desc`,
)

const over = statement<Over & { sku: string; name: string }>(
  'stock-over',
  `select s.product_id, s.physical, s.reserved, p.sku, p.name from stock s join product p on p.id = s.product_id
   where s.distributor_id = $1 and s.reserved > s.physical and s.counted_at > 'epoch' order by p.name limit 200`,
)

/** Every product of which more is promised now than is there. */
export async function overpromised(q: Queryable, distributorId: number): Promise<Overpromised[]> {
  const found = await rows(q, over, [distributorId])
  const products = found.map(({ product_id, sku, name }) => ({ id: product_id, sku, name }))
  return affectedOrders(q, distributorId, found, products)
}

async function affectedOrders(
  q: Queryable,
  distributorId: number,
  beyond: readonly Over[],
  products: readonly { sku: string; id: number; name: string }[],
): Promise<Overpromised[]> {
  if (beyond.length === 0) return []
  const found = await rows(q, holders, [distributorId, beyond.map((row) => row.product_id)])
  return beyond.map(({ product_id, physical, reserved }) => {
    const { sku, name } = products.find(({ id }) => id === product_id) ?? { sku: '', name: '' }
    let excess = reserved - physical
    const orders = []
    for (const { product_id: held, ...order } of found) {
      if (held !== product_id || excess <= 0) continue
      orders.push(order)
      excess -= order.pieces
    }
    return { sku, name, physical, reserved, orders }
  })
}

const stockRows = statement<StockView>(
  'stock-of-distributor',
  `select p.sku, p.name, p.category, p.case_size as "caseSize", s.physical, s.reserved, s.damaged,
     greatest(0, s.physical - s.reserved) as available, s.counted_at as "countedAt"
   from stock s join product p on p.id = s.product_id
   where s.distributor_id = $1 and s.counted_at > 'epoch' order by p.category, p.name limit 10000`,
)

/** For the distributor only: pieces, and when they were counted. */
export type StockView = {
  readonly sku: string
  readonly name: string
  readonly category: string
  readonly caseSize: number
  readonly physical: number
  readonly reserved: number
  readonly available: number
  /** Came back unfit to be sold; counted apart from what is there. */
  readonly damaged: number
  readonly countedAt: Date
}

export const stockOfDistributor = (q: Queryable, distributorId: number): Promise<StockView[]> =>
  rows(q, stockRows, [distributorId])
