/** Looking returns up. Whether the viewer may see them is the caller's to decide. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { ReturnStatus } from './transitions.ts'
import type { ReturnRefusal, ReturnRequest, ReturnView } from './types.ts'

const select = `select r.id, r.number, r.status, r.asked_at as "askedAt", r.decided_at as "decidedAt",
    r.collected_at as "collectedAt", r.changed_at as "changedAt", w.name as "decidedBy",
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet,
    json_build_object('id', d.id, 'name', d.name, 'timeZone', d.time_zone) as distributor,
    json_build_object('id', p.id, 'name', p.name) as person,
    case when e.id is not null then json_build_object('number', e.number, 'amount', abs(e.amount)) end as "creditNote",
    (select coalesce(json_agg(json_build_object('line', l.line, 'orderId', l.order_id, 'orderNumber', t.number,
        'orderLine', l.order_line, 'productId', g.id, 'sku', g.sku, 'name', g.name, 'caseSize', g.case_size,
        'innerSize', g.inner_size, 'innerName', g.inner_name, 'pieces', l.pieces, 'reason', l.reason,
        'fileId', l.file_id, 'decision', l.decision, 'accepted', l.accepted, 'saleable', l.saleable,
        'damaged', l.damaged, 'credit', l.credit, 'why', l.why) order by l.line), '[]')
      from goods_return_line l join trade_order t on t.id = l.order_id
      join order_line ol on ol.order_id = l.order_id and ol.line = l.order_line
      join product g on g.id = ol.product_id where l.return_id = r.id) as lines
  from goods_return r join outlet o on o.id = r.outlet_id join distributor d on d.id = r.distributor_id
  join person p on p.id = r.person_id left join person w on w.id = r.decided_by
  left join dues_entry e on e.id = r.credit_entry_id`

const byId = statement<ReturnView>('return-by-id', `${select} where r.id = $1`)
const byKey = statement<ReturnView>('return-by-key', `${select} where r.key = $1`)
const ofDistributor = statement<ReturnView>(
  'returns-of-distributor',
  `${select} where r.distributor_id = $1 and r.status = any($2::text[]) order by r.asked_at, r.id limit 50`,
)
const ended = statement<ReturnView>(
  'returns-ended',
  `${select} where r.distributor_id = $1 and r.status in ('refused', 'settled', 'withdrawn')
   order by r.changed_at desc, r.id desc limit 50`,
)
const ofOutlet = statement<ReturnView>(
  'returns-of-outlet',
  `${select} where r.outlet_id = $1 order by r.asked_at desc, r.id desc limit 10`,
)
const lock = statement<{ id: number }>('return-lock', 'select id from goods_return where id = $1 for update')

export const returnById = (q: Queryable, id: number): Promise<ReturnView | undefined> => one(q, byId, [id])

export const returnByKey = (q: Queryable, key: string): Promise<ReturnView | undefined> =>
  one(q, byKey, [key])

/** Oldest first, 50 at most: those to decide and to collect unless other statuses are named. */
export const returnsOfDistributor = (
  q: Queryable,
  distributorId: number,
  statuses: readonly ReturnStatus[] = ['asked', 'decided'],
): Promise<ReturnView[]> => rows(q, ofDistributor, [distributorId, statuses])

/** The 50 that ended last, newest first. */
export const returnsEnded = (q: Queryable, distributorId: number): Promise<ReturnView[]> =>
  rows(q, ended, [distributorId])

/** The latest ten of a shop, newest first. */
export const returnsOfOutlet = (q: Queryable, outletId: number): Promise<ReturnView[]> =>
  rows(q, ofOutlet, [outletId])

/** The return as it is, held until the transaction ends; a return outside the scope is as good as none. */
export async function holdReturn(tx: Tx, request: ReturnRequest): Promise<ReturnView | undefined> {
  const { returnId, scope = {} } = request
  if (!(await one(tx.client, lock, [returnId]))) return undefined
  const goods = await returnById(tx.client, returnId)
  const { outletId = goods?.outlet.id, distributorId = goods?.distributor.id } = scope
  return goods && goods.outlet.id === outletId && goods.distributor.id === distributorId ? goods : undefined
}

export const refused = (reason: string, args?: ReturnRefusal['args']): ReturnRefusal =>
  args ? { ok: false, reason, args } : { ok: false, reason }

/** What has become of the return meanwhile, and who made it so. */
export function alreadyReturned(goods: ReturnView): ReturnRefusal {
  const who = goods.status === 'withdrawn' ? goods.person.name : (goods.decidedBy ?? '')
  return {
    ok: false,
    reason: `return-already-${goods.status}`,
    args: { number: goods.number, who },
    ...(who ? { who } : {}),
    since: goods.changedAt,
    goods,
  }
}
