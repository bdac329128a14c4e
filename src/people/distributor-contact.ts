import { one, type Queryable, statement } from '../db/statement.ts'

const phone = statement<{ phone: string | null }>(
  'distributor-phone',
  'select phone from distributor where id = $1',
)

/** The number by which the brand reaches a distributor; null where none is known. */
export async function distributorPhone(q: Queryable, distributorId: number): Promise<string | null> {
  return (await one(q, phone, [distributorId]))?.phone ?? null
}

const ofOutlet = statement<{ id: number; name: string }>(
  'distributor-of-outlet',
  'select d.id, d.name from outlet o join distributor d on d.id = o.distributor_id where o.id = $1',
)

/** Who serves a shop now; undefined where nobody does. */
export const distributorOf = (
  q: Queryable,
  outletId: number,
): Promise<{ id: number; name: string } | undefined> => one(q, ofOutlet, [outletId])
