/** Which distributors a person sees on these pages, and what they may do there. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import type { WorkingHours } from '../../orders/working-time.ts'
import { type Action, can } from '../../people/can.ts'
import type { Who } from '../../people/who.ts'

export type SeenDistributor = {
  id: number
  code: string
  name: string
  remindAfter: number
  hours: WorkingHours
}

/** `sheet`: only the day's deliveries; `all`: orders and stock as well. */
export type Access = { distributor: SeenDistributor; sees: 'all' | 'sheet'; may(action: Action): boolean }

const columns = `d.id, d.code, d.name, d.remind_after as "remindAfter",
  json_build_object('opensAt', d.opens_at, 'closesAt', d.closes_at, 'workDays', d.work_days, 'timeZone', d.time_zone,
    'holidays', (select coalesce(json_agg(h.day), '[]') from holiday h
      where h.distributor_id = d.id and h.day between $1::timestamptz::date - 62 and $1::timestamptz::date + 2)) as hours`

const all = statement<SeenDistributor>(
  'web_distributors',
  `select ${columns} from distributor d order by d.name limit 1000`,
)
const byCode = statement<SeenDistributor>(
  'web_distributor',
  `select ${columns} from distributor d where d.code = $2`,
)

/** undefined for a distributor that does not exist and for one that is not theirs to see: no difference is told. */
export async function accessTo(q: Queryable, who: Who, code: string, now: Date): Promise<Access | undefined> {
  const [distributor] = await rows(q, byCode, [now, code])
  return distributor && accessOf(who, distributor)
}

/** Every distributor the person sees, by name. */
export async function accesses(q: Queryable, who: Who, now: Date): Promise<Access[]> {
  const found = await rows(q, all, [now])
  return found.map((distributor) => accessOf(who, distributor)).filter((access) => access !== undefined)
}

function accessOf(who: Who, distributor: SeenDistributor): Access | undefined {
  const may = (action: Action) => can(who, action, { distributor: distributor.id })
  if (may('see-orders') && may('see-stock')) return { distributor, sees: 'all', may }
  if (may('see-delivery-sheet')) return { distributor, sees: 'sheet', may }
  return undefined
}
