/** Which distributors a person sees on these pages, and what they may do there. */
import { type Queryable, rows, statement } from '../../db/statement.ts'
import { type Action, can } from '../../people/can.ts'
import type { Who } from '../../people/who.ts'

export type SeenDistributor = {
  id: number
  code: string
  name: string
  timeZone: string
  remindAfter: number
}

/** `sheet`: only the day's deliveries; `all`: orders and stock as well. */
export type Access = { distributor: SeenDistributor; sees: 'all' | 'sheet'; may(action: Action): boolean }

const all = statement<SeenDistributor>(
  'web_distributors',
  `select id, code, name, time_zone as "timeZone", remind_after as "remindAfter" from distributor order by name`,
)
const byCode = statement<SeenDistributor>(
  'web_distributor',
  `select id, code, name, time_zone as "timeZone", remind_after as "remindAfter" from distributor where code = $1`,
)

/** undefined for a distributor that does not exist and for one that is not theirs to see: no difference is told. */
export async function accessTo(q: Queryable, who: Who, code: string): Promise<Access | undefined> {
  const [distributor] = await rows(q, byCode, [code])
  return distributor && accessOf(who, distributor)
}

/** Every distributor the person sees, by name. */
export async function accesses(q: Queryable, who: Who): Promise<Access[]> {
  const found = await rows(q, all)
  return found.map((distributor) => accessOf(who, distributor)).filter((access) => access !== undefined)
}

function accessOf(who: Who, distributor: SeenDistributor): Access | undefined {
  const may = (action: Action) => can(who, action, { distributor: distributor.id })
  if (may('see-orders') && may('see-stock')) return { distributor, sees: 'all', may }
  if (may('see-delivery-sheet')) return { distributor, sees: 'sheet', may }
  return undefined
}
