/** Looking cases up. Whether the viewer may see them is the caller's to decide. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import { namesSql } from '../rewards/reward.ts'
import type { CaseView } from './types.ts'

const select = `select c.id, c.about, c.about_id as "aboutId", c.said, c.status, c.opened_at as "openedAt",
    c.due_at as "dueAt", c.reminded, c.answer, k.name as "closedBy",
    to_char((c.due_at - interval '1 second') at time zone coalesce((select time_zone from brand where id = 1), 'UTC'),
      'YYYY-MM-DD') as "dueDay",
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet,
    json_build_object('id', p.id, 'name', p.name) as "openedBy",
    case c.about when 'order' then (select number::text from trade_order where id = c.about_id)
      when 'bill' then (select number from shop_bill where id = c.about_id) end as number,
    case c.about when 'reward' then (select ${namesSql('r')} from redemption x join reward r on r.id = x.reward_id
        where x.id = c.about_id)
      when 'goal' then (select e.reason->'name' from point_entry e where e.source_id = c.about_id and e.source = 'goal'
        and e.outlet_id = c.outlet_id order by e.id limit 1) end as name
  from shop_case c join outlet o on o.id = c.outlet_id join person p on p.id = c.opened_by
  left join person k on k.id = c.closed_by`

const byId = statement<CaseView>('case-by-id', `${select} where c.id = $1`)
const ofOutlet = statement<CaseView>(
  'cases-of-outlet',
  `${select} where c.outlet_id = $1 and (c.status = 'open' or c.closed_at > $2) order by c.id desc limit 10`,
)
const open = statement<CaseView>(
  'cases-open',
  `${select} where c.status = 'open' order by c.due_at, c.id limit 50`,
)
const countOpen = statement<{ count: number }>(
  'cases-count-open',
  `select count(*)::int as count from shop_case where status = 'open'`,
)

export const caseById = (q: Queryable, id: number): Promise<CaseView | undefined> => one(q, byId, [id])

/** A shop's open cases and those closed since, newest first, ten at most. */
export const casesOfOutlet = (q: Queryable, outletId: number, since: Date): Promise<CaseView[]> =>
  rows(q, ofOutlet, [outletId, since])

/** All that wait for an answer, the first promised first, 50 at most. */
export const openCases = (q: Queryable): Promise<CaseView[]> => rows(q, open)

export async function openCaseCount(q: Queryable): Promise<number> {
  return (await one(q, countOpen))?.count ?? 0
}
