/** Payments that shops say they made: each waits until its distributor says whether it came. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Account } from './account.ts'

export type Claim = {
  readonly id: number
  readonly outlet: { readonly id: number; readonly code: string; readonly name: string }
  readonly distributor: { readonly id: number; readonly name: string }
  readonly person: { readonly id: number; readonly name: string }
  /** Paise; null where only a picture came. */
  readonly amount: number | null
  readonly reference: string | null
  readonly fileId: number | null
  readonly status: 'waiting' | 'came' | 'not-come'
  readonly entryId: number | null
  readonly at: Date
  readonly closedAt: Date | null
  readonly closedBy: string | null
}

const columns = `c.id, c.amount, c.reference, c.file_id as "fileId", c.status, c.entry_id as "entryId", c.at,
  c.closed_at as "closedAt", w.name as "closedBy",
  json_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet,
  json_build_object('id', d.id, 'name', d.name) as distributor, json_build_object('id', p.id, 'name', p.name) as person
  from payment_claim c join outlet o on o.id = c.outlet_id join distributor d on d.id = c.distributor_id
  join person p on p.id = c.person_id left join person w on w.id = c.closed_by`

const insert = statement<{ id: number }>(
  'claim-insert',
  `insert into payment_claim (distributor_id, outlet_id, person_id, key, amount, reference, at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (key) do nothing returning id`,
)
const byKey = statement<{ id: number }>('claim-by-key', 'select id from payment_claim where key = $1')
const byId = statement<Claim>('claim-by-id', `select ${columns} where c.id = $1`)
const waiting = statement<Claim>(
  'claims-waiting',
  `select ${columns} where c.distributor_id = $1 and c.status = 'waiting' order by c.at, c.id limit $2`,
)
const hold = statement<{ id: number }>(
  'claim-hold',
  `select id from payment_claim where id = $1 and status = 'waiting' for update`,
)
const close = statement<never>(
  'claim-close',
  'update payment_claim set status = $2, entry_id = $3, closed_at = $4, closed_by = $5 where id = $1',
)
const keep = statement<{ id: number }>(
  'claim-keep-file',
  'update payment_claim set file_id = $2 where id = $1 and file_id is null returning id',
)

export type ClaimRequest = Account & {
  readonly personId: number
  /** Names the turn that took it in: a turn repeated takes it in once. */
  readonly key: string
  readonly amount?: number | undefined
  readonly reference?: string | undefined
  readonly now: Date
}

/** Takes a claim in, once per key, and returns its number. */
export async function takeClaim(tx: Tx, request: ClaimRequest): Promise<number> {
  const { distributorId, outletId, personId, key, amount, reference, now } = request
  const values = [distributorId, outletId, personId, key, amount ?? null, reference ?? null, now]
  const made = (await one(tx.client, insert, values)) ?? (await one(tx.client, byKey, [key]))
  if (!made) throw new Error('a claim was neither kept nor found')
  return made.id
}

export const claimById = (q: Queryable, id: number): Promise<Claim | undefined> => one(q, byId, [id])

/** What a distributor has to answer, oldest first. */
export const waitingClaims = (q: Queryable, distributorId: number, limit = 20): Promise<Claim[]> =>
  rows(q, waiting, [distributorId, Math.min(limit, 100)])

/** True while it waits; it stays so until the transaction ends. */
export const holdClaim = async (tx: Tx, id: number): Promise<boolean> =>
  (await one(tx.client, hold, [id])) !== undefined

/** Closes a held claim: with the payment's entry, or as not come. */
export async function closeClaim(
  tx: Tx,
  { id, entryId, by, now }: { id: number; entryId: number | null; by: number | null; now: Date },
): Promise<void> {
  await one(tx.client, close, [id, entryId === null ? 'not-come' : 'came', entryId, now, by])
}

/** Puts the kept picture to its claim; false where it has one. */
export const keepClaimFile = async (tx: Tx, id: number, fileId: number): Promise<boolean> =>
  (await one(tx.client, keep, [id, fileId])) !== undefined
