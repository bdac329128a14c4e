import { one, type Queryable, statement } from '../db/statement.ts'

const read = statement<{ name: string }>('outlet-name', 'select name from outlet where id = $1')

/** A shop's name; empty where there is no such shop. */
export async function outletName(q: Queryable, outletId: number): Promise<string> {
  return (await one(q, read, [outletId]))?.name ?? ''
}
