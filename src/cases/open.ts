/** A shop says something is wrong: kept with a promise, once, and with what it says to the same thing afterwards. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { can, shopOf } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import { caseTerms } from '../rewards/settings.ts'
import { promiseOf } from './promise.ts'
import { caseById } from './read.ts'
import { type CaseOutcome, type CaseRefusal, type CaseSubject, type CaseView, longestSaid } from './types.ts'

export type CaseRequest = {
  readonly key: string
  readonly outletId: number
  readonly about: CaseSubject
  readonly aboutId: number
  /** Their words, or one of `complaints` by `picked`; 500 characters are kept. */
  readonly said: string
  readonly by: number
  readonly now: Date
  readonly timeZone: string
}

/** Open cases of one shop at most, and characters that one case takes in. */
export const mostOpen = 10
const longestCase = 2_000

const ofShop = statement<{ known: boolean; open: number }>(
  'case-subject',
  `select case $2 when 'points' then true
       when 'order' then exists (select from trade_order where id = $3 and outlet_id = $1)
       when 'goal' then exists (select from point_entry where source_id = $3 and source = 'goal' and outlet_id = $1)
       when 'adjustment' then exists (select from point_adjustment where id = $3 and outlet_id = $1)
       when 'reward' then exists (select from redemption where id = $3 and outlet_id = $1)
       else exists (select from shop_bill where id = $3 and outlet_id = $1) end as known,
     (select count(*)::int from shop_case where outlet_id = $1 and status = 'open') as open`,
)
// Who opens the same thing at once waits here, and finds it open.
const insert = statement<{ id: number; fresh: boolean }>(
  'case-open',
  `insert into shop_case as c (outlet_id, about, about_id, key, said, opened_by, opened_at, remind_at, due_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (outlet_id, about, about_id) where status = 'open'
     do update set said = left(c.said || E'\\n' || excluded.said, ${longestCase}) returning id, xmax = 0 as fresh`,
)
const byKey = statement<{ id: number }>('case-by-key', 'select id from shop_case where key = $1')

export type Opened = { readonly ok: true; readonly fresh: boolean; readonly case: CaseView }

/**
 * Opens a case, or adds to the one that is open about the same thing (`fresh` false). The same key is the same case.
 * Refuses case-empty, case-not-yours and, beyond ten open ones, case-too-many.
 */
export async function openCase(tx: Tx, request: CaseRequest): Promise<Opened | CaseRefusal> {
  const { key, outletId, about, aboutId, by, now, timeZone } = request
  const said = request.said.trim().slice(0, longestSaid)
  if (said === '') return { ok: false, reason: 'case-empty' }
  const who = await loadPerson(tx.client, by)
  const seat = who.outlets.find(({ id }) => id === outletId)
  const subject = await one(tx.client, ofShop, [outletId, about, aboutId])
  if (!seat || !can(who, 'open-case', shopOf(seat)) || !subject?.known)
    return { ok: false, reason: 'case-not-yours' }
  const before = await one(tx.client, byKey, [key])
  if (before) return { ok: true, fresh: false, case: await read(tx, before.id) }
  if (subject.open >= mostOpen) return { ok: false, reason: 'case-too-many' }
  const { remindAt, dueAt } = promiseOf(now, { ...(await caseTerms(tx.client)), timeZone })
  const row = await one(tx.client, insert, [outletId, about, aboutId, key, said, by, now, remindAt, dueAt])
  if (!row) throw new Error('a case was not written')
  return { ok: true, fresh: row.fresh, case: await read(tx, row.id) }
}

async function read(tx: Tx, id: number): Promise<CaseView> {
  const found = await caseById(tx.client, id)
  if (!found) throw new Error(`case ${id} is gone`)
  return found
}

const withdraw = statement<{ id: number }>(
  'case-withdraw',
  `update shop_case set status = 'withdrawn', closed_by = $2, closed_at = $3 where id = $1 and status = 'open'
   returning id`,
)

/** The shop takes its word back. Refuses case-not-yours and case-closed. */
export async function withdrawCase(
  tx: Tx,
  { id, by, now }: { readonly id: number; readonly by: number; readonly now: Date },
): Promise<CaseOutcome> {
  const found = await caseById(tx.client, id)
  const seat = (await loadPerson(tx.client, by)).outlets.find((each) => each.id === found?.outlet.id)
  if (!found || !seat) return { ok: false, reason: 'case-not-yours' }
  if (!(await one(tx.client, withdraw, [id, by, now])))
    return { ok: false, reason: 'case-closed', case: await read(tx, id) }
  return { ok: true, case: await read(tx, id) }
}
