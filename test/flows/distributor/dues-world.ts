/** A desk whose first shop owes something: bills written straight into the book, and what stands in it. */
import { addEntry } from '../../../src/dues/entries.ts'
import { duesOf } from '../../../src/dues/open-bills.ts'
import { setTerms } from '../../../src/dues/terms.ts'
import type { TypedTerms } from '../../../src/dues/typed.ts'
import { type Desk, openDesk } from './desk.ts'

export type DuesDesk = Desk & {
  /** Writes a bill of so many rupees for the first shop. */
  bill(number: string, rupees: number, day: string): Promise<void>
  terms(terms: TypedTerms): Promise<void>
  /** Rupees the first shop owes. */
  due(): Promise<number>
  limit(rupees: number | null, days?: number | null): Promise<void>
}

export async function openDues(spec: Parameters<typeof openDesk>[0] = {}): Promise<DuesDesk> {
  const desk = await openDesk(spec)
  const { distributorId, outletIds } = desk.shop
  const account = { distributorId, outletId: outletIds[0] ?? 0 }
  return {
    ...desk,
    bill: async (number, rupees, day) => {
      const key = `test bill ${number}`
      const entry = { ...account, key, kind: 'bill' as const, amount: rupees * 100, day, number }
      const done = await desk.tx((tx) =>
        addEntry(tx, { ...entry, source: 'import', by: null, now: desk.chat.now }),
      )
      if (!done.ok) throw new Error(done.reason)
    },
    terms: async (terms) => {
      await desk.tx((tx) => setTerms(tx, { distributorId, terms, by: null }))
    },
    due: async () => {
      const found = (await duesOf(desk.db.pool, distributorId, [account.outletId])).get(account.outletId)
      return found ? (found.due - found.ahead) / 100 : 0
    },
    limit: async (rupees, days = null) => {
      await desk.db.pool.query(
        `insert into dues_account (distributor_id, outlet_id, limit_amount, limit_days, changed_at)
         values ($1, $2, $3, $4, now()) on conflict (distributor_id, outlet_id)
         do update set limit_amount = $3, limit_days = $4`,
        [distributorId, account.outletId, rupees === null ? null : rupees * 100, days],
      )
    },
  }
}
