/** What a shop may owe, and what an order would make of it. */
import { one, type Queryable, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { audit } from '../people/audit.ts'
import { type Account, lockAccount } from './account.ts'
import { ageOf, type Dues, duesOf, type Limits } from './open-bills.ts'

export type Over = {
  readonly limit: 'amount' | 'days' | 'bills'
  /** The limit itself, and by how much it is passed: paise, days or bills. */
  readonly allowed: number
  readonly by: number
}

export type CreditCheck = {
  readonly over: readonly Over[]
  readonly due: number
  readonly since: string | null
  /** Days of the oldest open bill. */
  readonly age: number
  /** Paise owed once the order is billed. */
  readonly after: number
  readonly limits: Limits
  readonly asked: Dues['asked']
}

/** What an order of `total` paise would make of these dues; pure. */
export function checkAgainst(dues: Dues, total: number, today: string): CreditCheck {
  const { due, ahead, since, bills, limits, asked } = dues
  const age = since === null ? 0 : ageOf(since, today)
  const after = due - ahead + total
  const passed = (limit: Over['limit'], value: number): Over[] => {
    const allowed = limits[limit]
    return allowed === null || value <= allowed ? [] : [{ limit, allowed, by: value - allowed }]
  }
  const over = [...passed('amount', after), ...passed('days', age), ...passed('bills', bills.length + 1)]
  return { over, due, since, age, after: Math.max(after, 0), limits, asked }
}

/** The same for a shop as its account stands. */
export async function creditCheck(
  q: Queryable,
  { distributorId, outletId }: Account,
  total: number,
  today: string,
): Promise<CreditCheck> {
  const dues = (await duesOf(q, distributorId, [outletId])).get(outletId)
  if (!dues) throw new Error('dues were asked for and not given')
  return checkAgainst(dues, total, today)
}

const write = statement<{ limits: Limits }>(
  'dues-limits',
  `update dues_account set limit_amount = $3, limit_days = $4, limit_bills = $5, changed_at = $6
   where distributor_id = $1 and outlet_id = $2
   returning json_build_object('amount', limit_amount, 'days', limit_days, 'bills', limit_bills) as limits`,
)
const current = statement<{ limits: Limits }>(
  'dues-limits-now',
  `select json_build_object('amount', limit_amount, 'days', limit_days, 'bills', limit_bills) as limits
   from dues_account where distributor_id = $1 and outlet_id = $2`,
)

/** Sets the limits that are given and leaves the others; null takes one away. Written to the audit log. */
export async function setLimits(
  tx: Tx,
  request: Account & { limits: Partial<Limits>; by: number | null; now: Date },
): Promise<Limits> {
  const { distributorId, outletId, limits, by, now } = request
  await lockAccount(tx, request, now)
  const was = (await one(tx.client, current, [distributorId, outletId]))?.limits
  if (!was) throw new Error('an account was locked and is not there')
  const next = { ...was, ...limits }
  await one(tx.client, write, [distributorId, outletId, next.amount, next.days, next.bills, now])
  await audit(tx, {
    personId: by,
    action: 'set-limits',
    subject: `outlet:${outletId}`,
    detail: { was, next },
  })
  return next
}
