import { one, type Queryable, statement } from '../db/statement.ts'

const shelf = statement<Shelf>(
  'stock-of-product',
  `select s.physical, s.reserved, s.counted_at as "countedAt" from stock s join product p on p.id = s.product_id
   where s.distributor_id = $1 and p.sku = $2 and s.counted_at > 'epoch'`,
)

export type Shelf = { readonly physical: number; readonly reserved: number; readonly countedAt: Date }

/** What lies at a distributor of one product; undefined where it was never counted. */
export function shelfOfProduct(q: Queryable, distributorId: number, sku: string): Promise<Shelf | undefined> {
  return one(q, shelf, [distributorId, sku])
}
