/** What many shops owe, found by one statement: the open bills, and what follows from them. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import { daysBetween } from '../orders/zone.ts'
import type { Account } from './account.ts'
import type { OpenBill } from './allocate.ts'

// Payments go to the oldest bill first, so what is open of a bill is what the balance leaves after all newer bills.
const open = statement<OpenBill & { outletId: number }>(
  'dues-open-bills',
  `with owed as (
    select e.*, a.balance - coalesce(sum(e.amount) over (partition by e.outlet_id order by e.day desc, e.id desc
      rows between unbounded preceding and 1 preceding), 0) as rest
    from dues_account a
    join dues_entry e on e.distributor_id = a.distributor_id and e.outlet_id = a.outlet_id
    where a.distributor_id = $1 and a.balance > 0 and ($2::bigint[] is null or a.outlet_id = any($2::bigint[]))
      and e.amount > 0 and e.kind <> 'reversal'
      and not exists (select 1 from dues_entry r where r.distributor_id = e.distributor_id
        and r.outlet_id = e.outlet_id and r.reverses = e.id))
  select outlet_id as "outletId", id as "entryId", kind, number, day, due_on as "dueOn", amount,
    least(amount, rest)::bigint as open
  from owed where rest > 0 order by outlet_id, day, id`,
)

type LimitRow = {
  outletId: number
  balance: number
  limits: Limits
  askedAt: Date | null
  askedAmount: number | null
}
const accounts = statement<LimitRow>(
  'dues-accounts',
  `select outlet_id as "outletId", balance, payment_asked_at as "askedAt", payment_asked_amount as "askedAmount",
     json_build_object('amount', limit_amount, 'days', limit_days, 'bills', limit_bills) as limits
   from dues_account where distributor_id = $1 and ($2::bigint[] is null or outlet_id = any($2::bigint[]))`,
)

/** What a shop may owe: paise, days of its oldest open bill, open bills; null: no limit of that kind. */
export type Limits = {
  readonly amount: number | null
  readonly days: number | null
  readonly bills: number | null
}

export type Dues = {
  readonly outletId: number
  /** Paise owed, never below zero. */
  readonly due: number
  /** Paise paid ahead. */
  readonly ahead: number
  /** The day of the oldest open bill. */
  readonly since: string | null
  readonly bills: readonly OpenBill[]
  readonly limits: Limits
  /** Orders wait for money since then. */
  readonly asked: { readonly at: Date; readonly amount: number | null } | null
}

const none: Limits = { amount: null, days: null, bills: null }

export const nothingDue = (outletId: number): Dues => ({
  ...{ outletId, due: 0, ahead: 0, since: null, bills: [], limits: none, asked: null },
})

/** What these shops owe the distributor; a shop without an account owes nothing. Two statements for any number. */
export async function duesOf(
  q: Queryable,
  distributorId: number,
  outletIds: readonly number[],
): Promise<Map<number, Dues>> {
  const found = await allDues(q, distributorId, [...outletIds])
  return new Map(outletIds.map((id) => [id, found.get(id) ?? nothingDue(id)]))
}

/** The same of every shop that has an account with the distributor, or of those named. */
export async function allDues(
  q: Queryable,
  distributorId: number,
  outletIds: number[] | null = null,
): Promise<Map<number, Dues>> {
  const bills = new Map<number, OpenBill[]>()
  for (const { outletId, ...bill } of await rows(q, open, [distributorId, outletIds]))
    bills.set(outletId, [...(bills.get(outletId) ?? []), bill])
  const all = await rows(q, accounts, [distributorId, outletIds])
  return new Map(
    all.map(({ outletId, balance, limits, askedAt, askedAmount }) => {
      const mine = bills.get(outletId) ?? []
      const asked = askedAt ? { at: askedAt, amount: askedAmount } : null
      const [due, ahead] = [Math.max(balance, 0), Math.max(-balance, 0)]
      return [outletId, { outletId, due, ahead, since: mine[0]?.day ?? null, bills: mine, limits, asked }]
    }),
  )
}

/** A shop's open bills with a distributor, oldest first. */
export async function openBillsOf(q: Queryable, { distributorId, outletId }: Account): Promise<OpenBill[]> {
  const found = await rows(q, open, [distributorId, [outletId]])
  return found.map(({ outletId: _, ...bill }) => bill)
}

/** Days of a bill on `today`: 0 on its own day. */
export const ageOf = (day: string, today: string): number => Math.max(0, daysBetween(day, today))
