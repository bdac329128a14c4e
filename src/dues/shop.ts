/** The shop an account is of. */
import { one, type Queryable, statement } from '../db/statement.ts'

export type DuesShop = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly status: string
  readonly distributorId: number | null
}

const byId = statement<DuesShop>(
  'dues-shop',
  'select id, code, name, status, distributor_id as "distributorId" from outlet where id = $1',
)

export const duesShop = (q: Queryable, id: number): Promise<DuesShop | undefined> => one(q, byId, [id])

const byCode = statement<DuesShop>(
  'dues-shop-by-code',
  'select id, code, name, status, distributor_id as "distributorId" from outlet where code = $1',
)

export const duesShopByCode = (q: Queryable, code: string): Promise<DuesShop | undefined> =>
  one(q, byCode, [code])
