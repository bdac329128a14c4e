/** What shop and distributor see differently about an order: opened by the shop, seen by both until it is settled. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

export type DisputeKind = 'missing' | 'damaged' | 'not-come' | 'not-ordered'
/** accepted: the shop was right. */
export type DisputeStatus = 'open' | 'accepted' | 'declined' | 'withdrawn'

export type DisputeView = {
  readonly id: number
  readonly kind: DisputeKind
  readonly status: DisputeStatus
  readonly order: { readonly id: number; readonly number: number }
  readonly outlet: { readonly id: number; readonly code: string; readonly name: string }
  readonly distributor: { readonly id: number; readonly name: string; readonly timeZone: string }
  /** Of what is missing or damaged. */
  readonly line: number | null
  readonly name: string | null
  readonly caseSize: number | null
  readonly pieces: number | null
  readonly openedBy: { readonly id: number; readonly name: string } | null
  readonly openedAt: Date
  readonly closedBy: string | null
  readonly closedAt: Date | null
  /** Why it was declined; of an accepted one the number of its credit note, and of the order it comes again with. */
  readonly answer: string | null
}

const select = `select x.id, x.kind, x.status, json_build_object('id', t.id, 'number', t.number) as order,
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet,
    json_build_object('id', d.id, 'name', d.name, 'timeZone', d.time_zone) as distributor,
    x.line, p.name, p.case_size as "caseSize", x.pieces,
    case when w.id is not null then json_build_object('id', w.id, 'name', w.name) end as "openedBy",
    x.opened_at as "openedAt", c.name as "closedBy", x.closed_at as "closedAt", x.answer
  from dispute x join trade_order t on t.id = x.order_id join outlet o on o.id = x.outlet_id
  join distributor d on d.id = x.distributor_id left join person w on w.id = x.opened_by
  left join person c on c.id = x.closed_by left join order_line l on l.order_id = x.order_id and l.line = x.line
  left join product p on p.id = l.product_id`

const ofOrder = statement<DisputeView>(
  'disputes-of-order',
  `${select} where x.outlet_id = (select outlet_id from trade_order where id = $1) and x.order_id = $1 order by x.id`,
)
const ofDistributor = statement<DisputeView>(
  'disputes-of-distributor',
  `${select} where x.distributor_id = $1 and x.status = 'open' order by x.opened_at, x.id limit 50`,
)
const ofOutlet = statement<DisputeView>(
  'disputes-of-outlet',
  `${select} where x.outlet_id = $1 and (x.status = 'open' or x.opened_at > $2) order by x.id desc limit 20`,
)
const insert = statement<{ id: number }>(
  'dispute-insert',
  `insert into dispute (order_id, outlet_id, distributor_id, key, kind, line, pieces, note, opened_by, opened_at)
   select $1, o.outlet_id, o.distributor_id, x.key, x.kind, x.line, x.pieces, x.note, $2, $3
   from trade_order o, jsonb_to_recordset($4::jsonb) as x(key text, kind text, line smallint, pieces int, note text)
   where o.id = $1 on conflict (key) do nothing returning id`,
)
const close = statement<{ id: number }>(
  'dispute-close',
  `update dispute set status = $2, closed_by = $3, closed_at = $4, answer = $5
   where id = any($1::bigint[]) and status = 'open' returning id`,
)

export const disputesOfOrder = (q: Queryable, orderId: number): Promise<DisputeView[]> =>
  rows(q, ofOrder, [orderId])

/** What waits for the distributor's answer, oldest first, 50 at most. */
export const openDisputesOf = (q: Queryable, distributorId: number): Promise<DisputeView[]> =>
  rows(q, ofDistributor, [distributorId])

/** A shop's open disputes and those opened after `since`, newest first, 20 at most. */
export const disputesOfOutlet = (q: Queryable, outletId: number, since: Date): Promise<DisputeView[]> =>
  rows(q, ofOutlet, [outletId, since])

export type Opened = {
  /** Names the matter: the same is one dispute however often it is told. */
  readonly key: string
  readonly kind: DisputeKind
  readonly line?: number
  readonly pieces?: number
  readonly note?: string
}

/** Opens those not opened before. The caller holds the order. */
export async function openDisputes(
  tx: Tx,
  { orderId, by, now }: { orderId: number; by: number | null; now: Date },
  opened: readonly Opened[],
): Promise<number[]> {
  if (opened.length === 0) return []
  return (await rows(tx.client, insert, [orderId, by, now, JSON.stringify(opened)])).map(({ id }) => id)
}

export type Closing = {
  readonly ids: readonly number[]
  readonly status: Exclude<DisputeStatus, 'open'>
  readonly by: number | null
  readonly now: Date
  readonly answer?: string
}

/** Closes those that are open. The caller holds the order. */
export async function closeDisputes(tx: Tx, { ids, status, by, now, answer }: Closing): Promise<void> {
  if (ids.length > 0) await one(tx.client, close, [ids, status, by, now, answer ?? null])
}
