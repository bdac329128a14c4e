/** What many shops owe, found by one statement: the open bills, and what follows from them. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { shopShelf } from '../orders/at-hand.ts'
import { daysBetween } from '../orders/zone.ts'
import type { Account } from './account.ts'
import type { OpenBill } from './allocate.ts'

/**
 * The accounts that `which`, a condition on the account `a`, names, each with its open bills. Payments go to the oldest
 * bill first, so what is open of a bill is what the balance leaves after all newer bills.
 */
const accountsWhere = (which: string): string => `
  select a.distributor_id as "distributorId", a.outlet_id as "outletId", a.balance, a.payment_asked_at as "askedAt",
    a.payment_asked_amount as "askedAmount",
    json_build_object('amount', a.limit_amount, 'days', a.limit_days, 'bills', a.limit_bills) as limits,
    case when a.balance > 0 then (
      select json_agg(json_build_object('entryId', id, 'kind', kind, 'number', number, 'day', day, 'dueOn', due_on,
        'amount', amount, 'open', least(amount, rest)) order by day, id)
      from (
        select e.*, a.balance - coalesce(sum(e.amount) over (order by e.day desc, e.id desc
          rows between unbounded preceding and 1 preceding), 0) as rest
        from dues_entry e
        where e.distributor_id = a.distributor_id and e.outlet_id = a.outlet_id
          and e.amount > 0 and e.kind <> 'reversal'
          and not exists (select 1 from dues_entry r where r.distributor_id = e.distributor_id
            and r.outlet_id = e.outlet_id and r.reverses = e.id)) owed
      where rest > 0) end as bills
  from dues_account a where ${which} order by a.outlet_id`

const ofDistributor = statement<AccountRow>(
  'dues-of-distributor',
  accountsWhere('a.distributor_id = $1 and ($2::bigint[] is null or a.outlet_id = any($2::bigint[]))'),
)
const ofShops = statement<AccountRow>(
  'dues-of-shops',
  accountsWhere(`(a.distributor_id, a.outlet_id) in (
    select t.distributor_id, t.id from outlet t where t.id = any($1::bigint[]))`),
)

type AccountRow = {
  distributorId: number
  outletId: number
  balance: number
  bills: OpenBill[] | null
  limits: Limits
  askedAt: Date | null
  askedAmount: number | null
}

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

/** What these shops owe the distributor; a shop without an account owes nothing. One statement for any number. */
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
  const all = await rows(q, ofDistributor, [distributorId, outletIds])
  return new Map(all.map((row) => [row.outletId, duesFrom(row)]))
}

type Shelved = { readonly distributorId: number | undefined; readonly dues: Dues }
const shelf = shopShelf<Shelved>()

/** Reads what these shops owe, each its own distributor, for the turns that follow in this transaction. */
export async function layOutDues(tx: Tx, outletIds: readonly number[]): Promise<void> {
  if (outletIds.length === 0) return
  for (const id of outletIds) shelf.put(tx, id, { distributorId: undefined, dues: nothingDue(id) })
  for (const row of await rows(tx.client, ofShops, [outletIds]))
    shelf.put(tx, row.outletId, { distributorId: row.distributorId, dues: duesFrom(row) })
}

/** What one shop owes its distributor, as it stands in this transaction. */
export async function shopDues(tx: Tx, { distributorId, outletId }: Account): Promise<Dues> {
  const known = shelf.get(tx, outletId)
  if (known && (known.distributorId ?? distributorId) === distributorId) return known.dues
  return (await duesOf(tx.client, distributorId, [outletId])).get(outletId) ?? nothingDue(outletId)
}

function duesFrom({ outletId, balance, bills, limits, askedAt, askedAmount }: AccountRow): Dues {
  const open = bills ?? []
  const asked = askedAt ? { at: askedAt, amount: askedAmount } : null
  const [due, ahead] = [Math.max(balance, 0), Math.max(-balance, 0)]
  return { outletId, due, ahead, since: open[0]?.day ?? null, bills: open, limits, asked }
}

/** A shop's open bills with a distributor, oldest first. */
export async function openBillsOf(q: Queryable, { distributorId, outletId }: Account): Promise<OpenBill[]> {
  const found = await allDues(q, distributorId, [outletId])
  return [...(found.get(outletId)?.bills ?? [])]
}

/** Days of a bill on `today`: 0 on its own day. */
export const ageOf = (day: string, today: string): number => Math.max(0, daysBetween(day, today))
