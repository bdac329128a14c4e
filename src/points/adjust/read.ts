/** Looking adjustments up. */
import { one, type Queryable, rows, statement } from '../../db/statement.ts'
import type { Adjustment } from './types.ts'

const select = `select a.id, a.points, a.reason, a.case_id as "caseId", a.status, a.asked_at as "askedAt",
    a.decided_at as "decidedAt", d.name as "decidedBy", json_build_object('id', p.id, 'name', p.name) as "askedBy",
    json_build_object('id', o.id, 'code', o.code, 'name', o.name) as outlet
  from point_adjustment a join outlet o on o.id = a.outlet_id join person p on p.id = a.asked_by
  left join person d on d.id = a.decided_by`

const byId = statement<Adjustment>('adjustment-by-id', `${select} where a.id = $1`)
const byKey = statement<Adjustment>('adjustment-by-key', `${select} where a.key = $1`)
const asked = statement<Adjustment>(
  'adjustments-asked',
  `${select} where a.status = 'asked' order by a.id limit 50`,
)

export const adjustmentById = (q: Queryable, id: number): Promise<Adjustment | undefined> =>
  one(q, byId, [id])
export const adjustmentByKey = (q: Queryable, key: string): Promise<Adjustment | undefined> =>
  one(q, byKey, [key])

/** Those that wait for a second person, oldest first, 50 at most. */
export const askedAdjustments = (q: Queryable): Promise<Adjustment[]> => rows(q, asked)
