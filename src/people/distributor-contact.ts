import { one, type Queryable, statement } from '../db/statement.ts'

const phone = statement<{ phone: string | null }>(
  'distributor-phone',
  'select phone from distributor where id = $1',
)

/** The number by which the brand reaches a distributor; null where none is known. */
export async function distributorPhone(q: Queryable, distributorId: number): Promise<string | null> {
  return (await one(q, phone, [distributorId]))?.phone ?? null
}
