/** What shops may know of stock: available, few left, or out; never a number. */
import { type Queryable, rows, statement } from '../db/statement.ts'

export type Availability = 'available' | 'few' | 'out'

type Pack = { readonly caseSize: number; readonly orderMultiple: number }

/**
 * `free` = pieces nobody was promised, null where the distributor has never counted the product: then nothing is
 * known against it. Few = less than one case (or one order multiple): what is left would not fill the next usual order.
 */
export function availabilityOf(free: number | null, { caseSize, orderMultiple }: Pack): Availability {
  if (free === null) return 'available'
  if (free <= 0) return 'out'
  return free < Math.max(caseSize, orderMultiple) ? 'few' : 'available'
}

const freeStock = statement<{ sku: string; caseSize: number; orderMultiple: number; free: number | null }>(
  'stock-availability',
  `select p.sku, p.case_size as "caseSize", p.order_multiple as "orderMultiple",
     case when s.counted_at > 'epoch' then greatest(0, s.physical - s.reserved) end as free
   from product p left join stock s on s.product_id = p.id and s.distributor_id = $1
   where p.sku = any($2::text[])`,
)

/** By SKU; a SKU the catalogue does not know is absent. */
export async function availability(
  q: Queryable,
  distributorId: number,
  skus: readonly string[],
): Promise<Map<string, Availability>> {
  const found = await rows(q, freeStock, [distributorId, skus])
  return new Map(found.map((row) => [row.sku, availabilityOf(row.free, row)]))
}
