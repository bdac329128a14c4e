/** Bills as they are stored: for answers, reviews and the answer to why. */
import { one, type Queryable, statement } from '../../db/statement.ts'
import type { Decision, Verdict } from '../decision.ts'
import type { ReadBill } from '../types.ts'

export type StoredBill = {
  readonly id: number
  readonly outletId: number
  readonly distributorId: number | null
  readonly photoId: number | null
  readonly personId: number | null
  readonly source: 'photo' | 'billing'
  readonly verdict: Exclude<Verdict, 'duplicate'>
  readonly reading: ReadBill | null
  readonly decision: Decision
  readonly decidedAt: Date | null
  readonly decidedBy: number | null
  readonly createdAt: Date
}

const columns = `b.id, b.outlet_id as "outletId", b.distributor_id as "distributorId", b.photo_id as "photoId",
  p.person_id as "personId", b.source, b.verdict, b.reading, b.decision, b.decided_at as "decidedAt",
  b.decided_by as "decidedBy", b.created_at as "createdAt"
  from shop_bill b left join bill_photo p on p.id = b.photo_id`

const byId = statement<StoredBill>('shop-bill-read', `select ${columns} where b.id = $1`)
const locked = statement<StoredBill>('shop-bill-locked', `select ${columns} where b.id = $1 for update of b`)
const byPhoto = statement<StoredBill>(
  'shop-bill-of-photo',
  `select ${columns} where b.photo_id = $1 order by b.id limit 1`,
)

export const storedBill = (q: Queryable, billId: number): Promise<StoredBill | undefined> =>
  one(q, byId, [billId])

/** Held until the transaction ends: two answers at once are one after the other. */
export const lockBill = (q: Queryable, billId: number): Promise<StoredBill | undefined> =>
  one(q, locked, [billId])

export const billOfPhoto = (q: Queryable, photoId: number): Promise<StoredBill | undefined> =>
  one(q, byPhoto, [photoId])
