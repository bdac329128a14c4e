/** Why points came and went, from what was stored with them. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { AdjustReason } from './adjust/types.ts'
import type { EntryKind } from './ledger/types.ts'
import type { EffectReason, GoalReason, ReverseReason } from './orders/reason.ts'

export type Told = {
  readonly id: number
  readonly at: Date
  readonly kind: EntryKind
  readonly points: number
  readonly pending: boolean
  readonly reason: EffectReason | ReverseReason | GoalReason | AdjustReason
}

const ofSource = statement<Told>(
  'points-why',
  `select e.id, e.at, e.kind, e.points, e.reason, l.entry_id is not null and l.active_at is null and l.rest > 0 as pending
   from point_entry e left join point_lot l on l.entry_id = e.id
   where e.source_id = $1 and e.source = $2 and e.outlet_id = $3 and e.kind <> 'expire' order by e.id limit 200`,
)

/** The entries about one thing of a shop, oldest first. */
export const entriesAbout = (
  q: Queryable,
  outletId: number,
  source: { readonly kind: string; readonly id: number },
): Promise<Told[]> => rows(q, ofSource, [source.id, source.kind, outletId])
