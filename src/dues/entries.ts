/** Entries of the dues: written once, never changed; a mistake is taken back by its opposite. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type Account, lockAccount } from './account.ts'
import { billKey, financialYear } from './bill-number.ts'
import type { DuesRefusal, Entered, Entry, EntryKind, EntrySource, PaymentMethod } from './types.ts'

export type EntryRequest = Account & {
  /** Made by the caller: the same key never counts twice. */
  readonly key: string
  readonly kind: Exclude<EntryKind, 'reversal'>
  /** Paise above zero; the kind says whether they are owed or paid. Only an opening may be below zero: paid ahead. */
  readonly amount: number
  readonly day: string
  readonly number?: string | undefined
  readonly dueOn?: string | undefined
  readonly method?: PaymentMethod | undefined
  readonly reference?: string | undefined
  readonly orderId?: number | undefined
  readonly source: EntrySource
  readonly by: number | null
  readonly note?: string | undefined
  readonly now: Date
}

const columns = `e.id, e.distributor_id as "distributorId", e.outlet_id as "outletId", e.kind, e.amount, e.number,
  e.day, e.due_on as "dueOn", e.method, e.reference, e.order_id as "orderId", e.reverses, e.key, e.source, e.by, e.at, e.note`

const insert = statement<Entry & { balance: number }>(
  'dues-entry-insert',
  `with e as (
    insert into dues_entry (distributor_id, outlet_id, kind, amount, number, number_key, year, day, due_on, method,
      reference, order_id, reverses, key, source, by, at, note)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
    on conflict do nothing returning *),
  moved as (
    update dues_account a set balance = a.balance + e.amount from e
    where a.distributor_id = e.distributor_id and a.outlet_id = e.outlet_id returning a.balance)
  select ${columns}, moved.balance from e cross join moved`,
)
const byKey = statement<Entry>('dues-entry-by-key', `select ${columns} from dues_entry e where e.key = $1`)
const byId = statement<Entry>('dues-entry-by-id', `select ${columns} from dues_entry e where e.id = $1`)
const ofShop = statement<Entry>(
  'dues-entries-of-shop',
  `select ${columns} from dues_entry e where e.distributor_id = $1 and e.outlet_id = $2 order by e.id`,
)
const byNumber = statement<Entry>(
  'dues-entry-by-number',
  `select ${columns} from dues_entry e
   where e.distributor_id = $1 and e.kind = $2 and e.number_key = $3 and e.year = $4`,
)
const takenBack = statement<Entry>(
  'dues-entry-taken-back',
  `select ${columns} from dues_entry e where e.distributor_id = $1 and e.outlet_id = $2 and e.reverses = $3`,
)
const usedUp = statement<{ n: number }>(
  'dues-number-used-up',
  `select count(*)::int as n from dues_entry e
   where e.distributor_id = $1 and e.kind = $2 and e.year = $4 and (e.number_key = $3 or e.number_key like $3 || ' ~%')
     and exists (select 1 from dues_entry r where r.distributor_id = e.distributor_id and r.outlet_id = e.outlet_id
       and r.reverses = e.id)`,
)

const largest = 100_000_000_00

/**
 * Adds to a shop's dues, once per key: again it answers with what stands. Refuses a key that stands for something else
 * (dues-key-reused), an amount that is not whole paise above zero (dues-amount), and a bill or credit note whose number
 * this distributor has used in that financial year (dues-bill-known, with the entry); one that was taken back may be
 * written anew.
 */
export async function addEntry(tx: Tx, request: EntryRequest): Promise<Entered | DuesRefusal> {
  const { kind, amount } = request
  const fits = kind === 'opening' ? amount !== 0 : amount > 0
  if (!fits || !Number.isSafeInteger(amount) || Math.abs(amount) > largest)
    return { ok: false, reason: 'dues-amount' }
  const owed = kind === 'payment' || kind === 'credit-note' ? -amount : amount
  return enter(tx, { ...request, amount: owed })
}

/**
 * Takes an entry back by its opposite, once. Refuses dues-entry-unknown (also for one that is itself a reversal) and
 * dues-already-reversed.
 */
export async function reverseEntry(
  tx: Tx,
  request: {
    entryId: number
    key: string
    source: EntrySource
    by: number | null
    now: Date
    day: string
    note?: string
  },
): Promise<Entered | DuesRefusal> {
  const { entryId, ...rest } = request
  const entry = await entryById(tx.client, entryId)
  if (!entry || entry.kind === 'reversal') return { ok: false, reason: 'dues-entry-unknown' }
  const { distributorId, outletId, amount, orderId } = entry
  await lockAccount(tx, entry, request.now)
  const known = await one(tx.client, takenBack, [distributorId, outletId, entryId])
  if (known && known.key !== request.key) return { ok: false, reason: 'dues-already-reversed', entry: known }
  const opposite = { distributorId, outletId, kind: 'reversal' as const, amount: -amount, reverses: entryId }
  return enter(tx, { ...rest, ...opposite, orderId: orderId ?? undefined })
}

type Writing = Omit<EntryRequest, 'kind'> & { kind: EntryKind; reverses?: number }

async function enter(tx: Tx, writing: Writing): Promise<Entered | DuesRefusal> {
  const { distributorId, outletId, kind, number, day, now } = writing
  const balance = await lockAccount(tx, writing, now)
  const known = await one(tx.client, byKey, [writing.key])
  if (known) return again(known, writing, balance)
  const year = number === undefined ? null : financialYear(day)
  const key = number === undefined ? null : await freeKey(tx, writing, billKey(number), year)
  const made = await one(tx.client, insert, [
    ...[distributorId, outletId, kind, writing.amount, number ?? null, key, year, day, writing.dueOn ?? null],
    ...[writing.method ?? null, writing.reference ?? null, writing.orderId ?? null, writing.reverses ?? null],
    ...[writing.key, writing.source, writing.by, now, writing.note ?? null],
  ])
  if (made) {
    const { balance: after, ...entry } = made
    return { ok: true, fresh: true, entry, balance: after }
  }
  const sameKey = await one(tx.client, byKey, [writing.key])
  if (sameKey) return again(sameKey, writing, balance)
  const sameNumber = await one(tx.client, byNumber, [distributorId, kind, key, year])
  return { ok: false, reason: 'dues-bill-known', ...(sameNumber ? { entry: sameNumber } : {}) }
}

/** The unique key of a number; one that was taken back n times is told apart by its n. */
async function freeKey(tx: Tx, { distributorId, kind }: Writing, key: string, year: string | null) {
  const used = await one(tx.client, usedUp, [distributorId, kind, key, year])
  return used && used.n > 0 ? `${key} ~${used.n + 1}` : key
}

function again(entry: Entry, asked: Writing, balance: number): Entered | DuesRefusal {
  const same =
    entry.distributorId === asked.distributorId &&
    entry.outletId === asked.outletId &&
    entry.kind === asked.kind &&
    entry.amount === asked.amount &&
    (entry.number ?? undefined) === asked.number &&
    (entry.method ?? undefined) === asked.method &&
    (entry.reference ?? undefined) === asked.reference &&
    (entry.orderId ?? undefined) === asked.orderId &&
    (entry.reverses ?? undefined) === asked.reverses
  if (!same) return { ok: false, reason: 'dues-key-reused', entry }
  return { ok: true, fresh: false, entry, balance }
}

export const entryById = (q: Queryable, id: number): Promise<Entry | undefined> => one(q, byId, [id])

/** All of a shop's entries with a distributor, in the order they were written. */
export const entriesOf = (q: Queryable, { distributorId, outletId }: Account): Promise<Entry[]> =>
  rows(q, ofShop, [distributorId, outletId])
